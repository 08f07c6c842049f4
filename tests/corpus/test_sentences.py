"""Where sentences begin and end."""

import signal
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from corpus.sentences import sentence_spans


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


def test_a_sentence_ends_at_a_full_stop_before_a_capital() -> None:
    assert sentences("It rains. We stay. why not") == ["It rains.", "We stay. why not"]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Smith met Dr. Jones of the U.S. Army.",
        "George W. Bush spoke to J. K. Rowling.",
        "It was on Jan. 5, see No. 7 on pp. 12 and 13.",
        "It rose by 3.5 percent, i.e. Slowly.",
        "It cost approx. 300 dollars.",
        "“Strikes are not made with words … The missiles will speak for themselves.”",
    ],
)
def test_short_forms_initials_decimals_and_pauses_end_nothing(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "first", ["He said no.", "It is plan B.", "We met in May.", "He is a co.", "It was a photo op."]
)
def test_words_that_are_also_short_forms_end_their_sentence(first: str) -> None:
    assert sentences(f"{first} Then we left.") == [first, "Then we left."]


def test_closing_marks_stay_with_their_sentence() -> None:
    assert sentences("He said: “Go.” (Nobody went.) Then… They did!") == [
        "He said: “Go.”",
        "(Nobody went.)",
        "Then…",
        "They did!",
    ]


def test_scripts_without_spaces_are_split_too() -> None:
    assert sentences("今日は晴れ。明日は雨！本当？はい") == ["今日は晴れ。", "明日は雨！", "本当？", "はい"]


def test_the_quotation_in_the_shipped_article_stays_whole(article: Article) -> None:
    assert len(sentences(article.passages[5].text)) == 1
    assert [len(sentences(passage.text)) for passage in article.passages[:5]] == [2, 2, 1, 2, 2]


@given(st.text(alphabet="aB 1.!?…。“”\"'()\n—", max_size=200))
def test_spans_cover_all_but_white_space_in_order(text: str) -> None:
    spans = sentence_spans(text)

    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(start < end for start, end in spans)
    assert list(spans) == sorted(spans)


@pytest.fixture
def patience() -> Iterator[None]:
    """End a test that would take hours; at linear time each takes a fraction of a second."""

    def give_up(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(30)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.usefixtures("patience")
@pytest.mark.parametrize("piece", ["a", ".", ". ", ".)", "。", "a.", "A ", '."', ".\n"])
def test_endless_runs_are_no_trouble(piece: str) -> None:
    text = piece * 300_000

    assert sentence_spans(text)[0][0] == 0
    assert sentence_spans(f".{text} A")[0][0] == 0
