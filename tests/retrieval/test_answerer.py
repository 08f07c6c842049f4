"""Questions to the shipped article, and to small ones."""

import gc
import json
import weakref
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article, Passage
from corpus.library import SHIPPED_ARTICLES, Library, read_folder
from retrieval.answer import Verdict
from retrieval.answerer import Answerer
from retrieval.engines.rank_bm25 import RankBM25Engine
from retrieval.finding import MAX_QUESTION_CHARS, find
from retrieval.index import Index, NothingToIndexError, build_index
from tests.retrieval.small import small_index


@pytest.mark.parametrize(
    ("question", "number", "words"),
    [
        ("How far can ATACMS reach?", 5, "up to 300 kilometers"),
        ("Who allowed Ukraine to use long-range missiles?", 1, "the United States has authorized Ukraine"),
        ("Why did Washington hesitate before?", 2, "feared that such actions could escalate"),
        ("For how long has Ukraine used the system in occupied territories?", 4, "for over a year"),
        ("Where are North Korean troops present?", 5, "near the Kursk border region"),
        ("What did Zelensky say about the missiles?", 6, "Strikes are not made with words"),
        ("What did the Kremlin warn about?", 10, "Western weapons"),
        ("Did tanks elicit a direct confrontation?", 11, "did not elicit a direct confrontation"),
        ("What do Trump's allies say about the authorization?", 12, "voiced dissent"),
        ("What do analysts suggest?", 9, "elevate the conflict’s costs"),
        ("Could military support be reversed under Trump?", 13, "potential for a reversal"),
    ],
)
def test_the_shipped_article_answers(answerer: Answerer, question: str, number: int, words: str) -> None:
    answer = answerer.answer(question)

    assert answer.verdict is Verdict.ANSWERED
    assert answer.quotes[0].passage.number == number
    assert words in answer.quotes[0].marked


@pytest.mark.parametrize(
    "question",
    [
        "Who won the World Cup in 2022?",
        "What is the capital of France?",
        "Tell me a joke",
        "",
        "?!",
        "what is it",
    ],
)
def test_what_the_article_does_not_speak_of_is_not_found(answerer: Answerer, question: str) -> None:
    answer = answerer.answer(question)

    assert (answer.verdict, answer.quotes) == (Verdict.NOT_FOUND, ())
    assert answer.question == question


def test_what_the_article_hardly_speaks_of_is_unsure(answerer: Answerer) -> None:
    answer = answerer.answer("When did Russia invade Ukraine?")

    assert answer.verdict is Verdict.UNSURE
    assert answer.quotes


@pytest.mark.parametrize(
    ("question", "suggestion"),
    [
        ("What did Zelenskyy say about the misiles?", "What did Zelensky say about the missiles?"),
        ("What did Zelensky say about the missiles?", None),
        ("Who won the Wrold Cup in Katar?", None),
    ],
)
def test_an_answer_to_a_corrected_question_says_how_it_was_understood(
    answerer: Answerer, question: str, suggestion: str | None
) -> None:
    answer = answerer.answer(question)

    assert (answer.question, answer.suggestion) == (question, suggestion)
    assert bool(answer.quotes) is (answer.verdict is not Verdict.NOT_FOUND)


@pytest.mark.parametrize(
    ("question", "foreign_to"),
    [
        ("Як далеко летять ракети?", ("en",)),
        ("Wie weit können die Raketen fliegen?", ("en",)),
        ("导弹能飞多远？", ("en",)),
        ("Who won the World Cup in 2022?", ()),
        ("How far can ATACMS reach?", ()),
        ("ATACMS", ()),
        ("?!", ()),
    ],
)
def test_a_question_in_another_language_is_told_from_one_without_an_answer(
    answerer: Answerer, question: str, foreign_to: tuple[str, ...]
) -> None:
    answer = answerer.answer(question)

    assert answer.foreign_to == foreign_to
    assert not foreign_to or (answer.verdict, answer.quotes) == (Verdict.NOT_FOUND, ())


def test_the_heading_counts(answerer: Answerer) -> None:
    answer = answerer.answer("What is the stance of the Trump administration?")

    assert answer.quotes[0].passage.heading == "Looking Ahead: The Trump Administration’s Stance"


def test_the_title_leads_to_the_first_passage() -> None:
    answerer = Answerer(small_index("They sleep a lot.", "They hunt at night.", title="All about cats"))

    answer = answerer.answer("What about cats?")

    assert [quote.passage.number for quote in answer.quotes] == [1]
    assert answer.verdict is Verdict.ANSWERED


def test_the_words_of_the_title_stay_worth_searching_for() -> None:
    answerer = Answerer(small_index("One. Two.", "Some cats sleep.", "Three. Four.", title="Cats"))

    assert answerer.answer("Do cats sleep?").quotes[0].passage.number == 2


@pytest.mark.parametrize("count", [1, 2, 3])
def test_small_articles_answer_from_the_right_passage(count: int) -> None:
    passages = (
        "The cat sleeps on the warm mat in the kitchen.",
        "The dog guards the old barn.",
        "The bird sings.",
    )
    answerer = Answerer(small_index(*passages[:count]))

    for number, question in enumerate(("Where does the cat sleep?", "What does the dog guard?", "Who sings?")):
        answer = answerer.answer(question)
        if number < count:
            assert (answer.verdict, answer.quotes[0].passage.number) == (Verdict.ANSWERED, number + 1)
        else:
            assert answer.verdict is Verdict.NOT_FOUND


def test_further_quotes_are_only_those_worth_showing() -> None:
    answerer = Answerer(
        small_index(
            "Kursk region troops.", "Kursk region troops and more.", "Bread in Kursk.", "Nothing of the sort."
        )
    )

    answer = answerer.answer("Kursk region troops")

    assert {quote.passage.number for quote in answer.quotes} == {1, 2}
    assert len(answerer.answer("Kursk region troops", limit=1).quotes) == 1


def test_an_article_without_terms_cannot_be_indexed() -> None:
    with pytest.raises(NothingToIndexError, match=r"^small\.txt has no words to search for\.$"):
        small_index("The and of.", "It is.")


def test_an_article_without_terms_leaves_the_others_in(article: Article) -> None:
    empty = Article("empty", "empty.txt", "Empty", (Passage(1, "The and of."),))

    index = build_index(Library((empty, article)), RankBM25Engine)

    assert index.library.articles == (article,)
    assert [str(failure) for failure in index.library.failures] == ["empty.txt has no words to search for."]


def test_answers_come_from_the_index_that_is_live(index: Index) -> None:
    answerer = Answerer(small_index("The bird sings in the tree."))
    before = answerer.answer("How far can ATACMS reach?").verdict

    answerer.replace(index)

    assert before is Verdict.NOT_FOUND
    assert answerer.answer("How far can ATACMS reach?").verdict is Verdict.ANSWERED
    assert answerer.index is index


def test_an_index_that_is_replaced_is_let_go_of(index: Index) -> None:
    answerer = Answerer(small_index("The bird sings in the tree."))
    answerer.answer("Who sings?")
    before = weakref.ref(answerer.index)

    gc.disable()  # which would only find it later
    try:
        answerer.replace(index)
        assert before() is None
    finally:
        gc.enable()


def test_what_two_indexes_share_outlasts_the_first() -> None:
    before = small_index("The bird sings in the tree.", "The bird sleeps.")
    after = build_index(before.library, RankBM25Engine, before)
    answerer = Answerer(before)

    answerer.replace(after)
    del before

    answer = answerer.answer("Who sings in the tree?")
    assert [quote.passage.number for quote in answer.quotes] == [1]


def test_an_index_that_somebody_else_has_stays_whole(index: Index) -> None:
    before = small_index("The bird sings in the tree.", "The bird sleeps.")
    answerer = Answerer(before)

    answerer.replace(index)

    assert find(before, "Who sings in the tree?", 1).quotes[0].passage.number == 1


def test_an_index_can_be_replaced_by_itself_and_while_questions_are_asked(index: Index) -> None:
    answerer = Answerer(index)

    with ThreadPoolExecutor(4) as threads:
        asked = [threads.submit(answerer.answer, "How far can ATACMS reach?") for _ in range(20)]
        for _ in range(3):
            answerer.replace(index)

    assert {each.result().quotes[0].passage.number for each in asked} == {5}


def test_answers_given_at_once_are_those_given_one_after_another() -> None:
    known = json.loads((Path(__file__).parent / "article_dev.json").read_text())["questions"]
    questions = [question["question"] for question in known] * 2
    library = read_folder(SHIPPED_ARTICLES)
    alone = [find(build_index(library, RankBM25Engine), question, 3) for question in questions[:5]]

    fresh = build_index(library, RankBM25Engine)
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(lambda question: find(fresh, question, 3), questions))

    assert together[:5] == alone
    assert together[: len(known)] == together[len(known) :]


def test_no_more_of_a_question_is_read_than_a_message_can_hold(index: Index) -> None:
    padding = "bread " * MAX_QUESTION_CHARS

    assert find(index, f"{padding} ATACMS reach", 3).quotes == ()


def test_three_headings_that_ask_are_offered_to_start_with(answerer: Answerer) -> None:
    assert answerer.starters == (
        "Unpacking the Decision: Why ATACMS?",
        "Potential Impact: What Lies Ahead?",
        "Escalation Concerns: A New Phase of Conflict?",
    )
    for starter in answerer.starters:
        answer = answerer.answer(starter)
        assert answer.verdict is Verdict.ANSWERED
        assert answer.quotes[0].passage.heading == starter


def test_an_article_without_headings_offers_its_title() -> None:
    assert Answerer(small_index("Some text.", title="Animals")).starters == ("Animals",)
    assert Answerer(small_index("Some text.", title="Far too long " * 20)).starters == ()


def test_what_finds_nothing_is_not_offered() -> None:
    passages = (
        Passage(1, "The cat sleeps.", "What is it, and why?"),
        Passage(2, "It hunts mice.", "Cats at night"),
    )
    index = build_index(Library((Article("cats", "cats.txt", "The", passages),)), RankBM25Engine)

    assert Answerer(index).starters == ("Cats at night",)


@given(question=st.text(max_size=200))
def test_quotes_are_verbatim_whatever_is_asked(index: Index, question: str) -> None:
    texts = {passage.text for passage in index.library.articles[0].passages}

    for quote in find(index, f"Ukraine {question}", 10).quotes:
        start, end = quote.sentence
        assert quote.passage.text in texts
        assert 0 <= start < end <= len(quote.passage.text)


def test_verdicts_on_the_known_questions_are_mostly_right(answerer: Answerer) -> None:
    known = json.loads((Path(__file__).parent / "article_dev.json").read_text())["questions"]

    verdicts: dict[bool, Counter[Verdict]] = {True: Counter(), False: Counter()}
    for question in known:
        verdicts[bool(question["paragraphs"])][answerer.answer(question["question"]).verdict] += 1

    assert verdicts[True][Verdict.ANSWERED] >= 24
    assert verdicts[True][Verdict.NOT_FOUND] <= 2
    assert verdicts[False][Verdict.ANSWERED] <= 1
    assert verdicts[False][Verdict.NOT_FOUND] >= 7


def test_most_of_the_known_questions_are_answered_right(index: Index) -> None:
    known = json.loads((Path(__file__).parent / "article_dev.json").read_text())["questions"]
    answerable = [question for question in known if question["paragraphs"]]

    right = sum(
        find(index, question["question"], 1).quotes[0].passage.number in question["paragraphs"]
        for question in answerable
        if find(index, question["question"], 1).quotes
    )

    assert right / len(answerable) >= 0.85
