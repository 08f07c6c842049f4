"""Where sentences begin and end."""

import signal
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from corpus.sentences import sentence_spans


def sentences(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, language)]


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
        "The case of Roe v. Wade was heard by Rev. Paul T. Stallsworth of Trinity-St. Paul.",
        "As Jones et al. 1998 say, it was ca. 2 million.",
        "It was shown at 6 p.m. Eastern Time by Warner Bros. Pictures.",
        "“Strikes are not made with words … The missiles will speak for themselves.”",
    ],
)
def test_short_forms_initials_decimals_and_pauses_end_nothing(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "first",
    [
        *("He said no.", "It is plan B.", "We met in May.", "He is a co.", "It was a photo op."),
        *("We met at 6 p.m.", "He lives in the U.S.", "It was made by Warner Bros.", "So say Jones et al."),
        *("She has MS.", "It was the year 1990."),
    ],
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


def test_closing_marks_of_all_kinds_stay_with_their_sentence() -> None:
    assert sentences("„Geh.“ Er ging. »Halt!« Nein.", "de") == ["„Geh.“", "Er ging.", "»Halt!«", "Nein."]
    assert sentences("« Il pleut. » Elle rit. « Oui ! »", "fr") == ["« Il pleut. »", "Elle rit.", "« Oui ! »"]
    assert sentences("It fell.[12] It rose.[b] The end.") == ["It fell.[12]", "It rose.[b]", "The end."]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Am 3. Mai traf Dr. Braun z. B. Herrn Prof. Weiß im 19. Jahrhundert v. Chr. Geburt."),
        ("fr", "M. Dupont et Mme. Martin, cf. Paul, av. J.-C. Rome."),
        ("es", "El Sr. García y la Dra. Ruiz viven en EE. UU. Shaun no."),
        ("it", "Il sig. Rossi e la dott.ssa Bianchi, pag. 12."),
        ("pt", "O Sr. Silva e a Dra. Costa, pág. 12."),
        ("nl", "Dhr. Jansen en mevr. De Vries, blz. 12."),
        ("pl", "Ul. Długa, tzw. Stare Miasto, im. Jana, w 1999 r. Polska."),
        ("ru", "В г. Москва, т. е. Россия, на ул. Ленина, д. 5, в 1999 г. Иванов жил у А. С. Пушкина."),
        ("uk", "У м. Київ, тобто на вул. Хрещатик, у 1999 р. Шевченко жив у Т. Г. Петренка, див. рис. 3."),
        ("hi", "विलियम ई. साइमन और मेयर डब्ल्यू. हेडन"),
    ],
)
def test_short_forms_of_other_languages_end_nothing(language: str, text: str) -> None:
    assert sentences(text, language) == [text]


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("de", "Es war das Jahr 1990.", "Die Mauer fiel."),
        ("de", "Das gilt für Hunde, Katzen usw.", "Die Regel ist alt."),
        ("es", "Vivía en EE. UU.", "El viaje fue largo."),
        ("es", "Nadie lo sabe.", "¿Qué pasó?"),
        ("fr", "Il arriva.", "À midi, il partit."),
        ("ru", "Там были кошки, собаки и т. д.", "В доме было тепло."),
        ("ru", "Это было в 1999 г.", "Он уехал."),
        ("uk", "Там були коти, пси і т. д.", "У хаті було тепло."),
        ("el", "Τι είναι αυτό;", "Είναι ένα σπίτι."),
        ("el", "Τι είναι αυτό;", "Είναι ένα σπίτι."),
        ("hi", "वह आता है।", "वह जाता है॥"),
        ("ar", "كيف حالك؟", "أنا بخير."),
        ("ur", "وہ آیا۔", "وہ گیا۔"),
        ("hy", "Նա եկավ։", "Նա գնաց։"),
        ("am", "እሱ መጣ።", "እሱ ሄደ።"),
        ("my", "သူလာသည်။", "သူသွားသည်။"),
        ("km", "គាត់មក។", "គាត់ទៅ។"),
        ("sw", "Alikuja.", "Akaondoka."),
    ],
)
def test_sentences_of_other_languages_end_where_theirs_do(language: str, first: str, second: str) -> None:
    assert sentences(f"{first} {second}", language) == [first, second]


def test_a_semicolon_asks_in_greek_alone() -> None:
    assert sentences("We came; Anna left.") == ["We came; Anna left."]


def test_scripts_without_spaces_are_split_too() -> None:
    assert sentences("今日は晴れ。明日は雨！本当？はい", "ja") == [
        "今日は晴れ。",
        "明日は雨！",
        "本当？",
        "はい",
    ]
    assert sentences("我来了。 他走了。", "zh") == ["我来了。", "他走了。"]


def test_what_was_said_in_japanese_stays_with_who_said_it() -> None:
    assert sentences("「行くよ。」と彼は言った。「そう。」彼女も。", "ja") == [
        "「行くよ。」と彼は言った。",
        "「そう。」",
        "彼女も。",
    ]


def test_a_space_in_thai_parts_long_runs_but_no_names() -> None:
    long = "ประเทศไทยเป็นประเทศที่ตั้งอยู่ในภูมิภาคเอเชียตะวันออกเฉียงใต้"
    name = "นาย สมชาย ใจดี"

    assert sentences(f"{long} {long}", "th") == [long, long]
    assert sentences(f"{long} {name} {long}", "th") == [f"{long} {name} {long}"]


def test_the_quotation_in_the_shipped_article_stays_whole(article: Article) -> None:
    assert len(sentences(article.passages[5].text)) == 1
    assert [len(sentences(passage.text)) for passage in article.passages[:5]] == [2, 2, 1, 2, 2]


@given(
    st.text(max_size=100) | st.text(alphabet="aB 1.!?…。“”»;[]।」とก\"'()\n\u00a0—", max_size=200),
    st.sampled_from(["en", "de", "ru", "el", "th", "", "no such language"]),
)
def test_spans_cover_all_but_white_space_in_order(text: str, language: str) -> None:
    spans = sentence_spans(text, language)

    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(start < end for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)


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
@pytest.mark.parametrize(
    "piece",
    [
        *("a", ".", ". ", ".)", "。", "a.", "A ", '."', ".\n"),
        *("[1]", ".[1]", "»", ". »", ".¿", "; ", "ก", "3. ", "।」"),
    ],
)
def test_endless_runs_are_no_trouble(piece: str) -> None:
    text = piece * 300_000

    assert sentence_spans(text)[0][0] == 0
    assert sentence_spans(f".{text} A")[0][0] == 0
