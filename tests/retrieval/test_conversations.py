"""Questions that are read with the one before."""

from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from corpus.library import Library
from retrieval.answer import Verdict
from retrieval.answerer import Answerer
from retrieval.engines.rank_bm25 import RankBM25Engine
from retrieval.evaluation import examine
from retrieval.finding import find
from retrieval.follow_ups import stands_alone
from retrieval.index import Index, build_index
from retrieval.measures import summarise
from retrieval.question_sets import parse_question_set
from retrieval.signals import SIGNALS
from tests.retrieval.small import small_article, small_index

CONVERSATIONS = Path(__file__).parent / "conversations.json"

TURNS = st.sampled_from(
    [
        "Why?",
        "and Russia?",
        "when was that?",
        "What about Trump?",
        "Did he say it?",
        "Who won?",
        "how far?",
        "?",
    ]
)
EARLIER = st.none() | TURNS | st.sampled_from(["How far can ATACMS reach?", "Чому?"]) | st.text(max_size=60)


@pytest.mark.parametrize(
    ("earlier", "question", "number", "words"),
    [
        ("Did the US permit strikes inside Russia?", "is it the first time?", 1, "for the first time"),
        ("How far can ATACMS reach?", "what does it stand for?", 4, "Army Tactical Missile System"),
        ("What did Zelensky say?", "Did he confirm it?", 6, "has not confirmed"),
        ("What did Zelensky say?", "did he confrim it?", 6, "has not confirmed"),
        ("Will the misiles change the course of the war?", "and why not?", 8, "shifting locations"),
        ("What do Trump's allies say?", "and the Kremlin?", 10, "Kremlin warnings"),
        ("Are there North Korean troops?", "where?", 5, "near the Kursk border"),
    ],
)
def test_a_follow_up_is_answered_with_the_words_of_the_question_before(
    answerer: Answerer, earlier: str, question: str, number: int, words: str
) -> None:
    answer = answerer.answer(question, earlier=earlier)

    assert answer.earlier == earlier
    assert answer.question == question
    assert (answer.quotes[0].passage.number, words in answer.quotes[0].marked) == (number, True)


def test_the_reason_is_looked_for_in_a_passage_about_the_question_before() -> None:
    answerer = Answerer(
        small_index(
            "The cat sleeps on the mat.",
            "The cat sleeps all day because it hunts at night.",
            "The dog barks because it is afraid.",
        )
    )

    answer = answerer.answer("Why?", earlier="Does the cat sleep?")

    assert answer.quotes[0].passage.number == 2
    assert answerer.answer("Why?").verdict is Verdict.NOT_FOUND


def test_the_words_of_a_follow_up_count_more_than_those_before() -> None:
    index = small_index("The cat sleeps on the mat.", "The dog barks at the gate.", "The bird sings.")

    assert find(index, "and the dog?", 1, earlier="Does the cat sleep?").quotes[0].passage.number == 2
    assert find(index, "and where?", 1, earlier="Does the cat sleep?").quotes[0].passage.number == 1


@pytest.mark.parametrize("question", ["and how much do they cost?", "when was that?", "How many?"])
def test_a_follow_up_is_at_most_unsure_where_only_the_question_before_is_met(
    answerer: Answerer, question: str
) -> None:
    answer = answerer.answer(question, earlier="Are there North Korean troops near Kursk?")

    assert answer.earlier is not None
    assert answer.verdict is not Verdict.ANSWERED


def test_a_follow_up_about_what_the_articles_never_name_is_not_found(answerer: Answerer) -> None:
    answer = answerer.answer("and China?", earlier="How will Russia respond to the decision?")

    assert (answer.verdict, answer.quotes) == (Verdict.NOT_FOUND, ())
    assert answer.earlier == "How will Russia respond to the decision?"


@pytest.mark.parametrize(
    "earlier", ["Чому США дозволили удари?", "¿Por qué cambió de opinión el presidente?", "", "?"]
)
def test_a_question_after_one_in_another_language_or_without_content_is_taken_alone(
    answerer: Answerer, earlier: str
) -> None:
    answer = answerer.answer("And Russia?", earlier=earlier)

    assert answer == answerer.answer("And Russia?")


def test_in_a_mixed_library_a_follow_up_is_in_the_language_of_the_question_before() -> None:
    articles = (
        small_article("The cat sleeps because it hunts at night.", "The dog barks.", title="Pets"),
        small_article(
            "Die Katze schläft, weil sie nachts jagt.", "Der Hund bellt.", language="de", title="Tiere"
        ),
    )
    answerer = Answerer(build_index(Library(articles), RankBM25Engine))

    german = answerer.answer("Warum?", earlier="Schläft die Katze?")
    english = answerer.answer("Why?", earlier="Schläft die Katze?")

    assert german.quotes[0].passage.text == "Die Katze schläft, weil sie nachts jagt."
    assert english.earlier is None


@given(
    earlier=EARLIER, question=st.sampled_from(["How far can ATACMS reach?", "Trump's allies", "who is Biden?"])
)
def test_a_question_that_stands_alone_is_answered_alike_after_any_other(
    index: Index, earlier: str | None, question: str
) -> None:
    assert find(index, question, 3, earlier=earlier) == find(index, question, 3)


@given(question=st.text(max_size=60) | TURNS, earlier=EARLIER)
def test_only_a_follow_up_is_read_with_the_question_before(
    index: Index, question: str, earlier: str | None
) -> None:
    finding = find(index, question, 3, earlier=earlier)

    assert find(index, question, 3, earlier=None) == find(index, question, 3)
    if stands_alone(finding.understood, "en") or not earlier:
        assert finding == find(index, question, 3)


@given(question=TURNS | st.text(max_size=60), earlier=EARLIER)
def test_quotes_are_verbatim_whatever_was_asked_before(
    index: Index, question: str, earlier: str | None
) -> None:
    texts = {passage.text for _, passage in index.passages}

    for quote in find(index, question, 10, earlier=earlier).quotes:
        start, end = quote.sentence
        assert quote.passage.text in texts
        assert 0 <= start < end <= len(quote.passage.text)


@given(question=TURNS, earlier=EARLIER)
def test_without_the_signal_every_question_is_taken_alone(
    index: Index, question: str, earlier: str | None
) -> None:
    without = SIGNALS.without(["earlier"])

    assert find(index, question, 3, without, earlier=earlier) == find(index, question, 3)


def test_the_conversations_go_better_with_the_question_before(article: Article) -> None:
    (examination,) = parse_question_set(CONVERSATIONS.read_bytes(), lambda _: article)

    together = summarise(examine(examination, RankBM25Engine))
    alone = partial(find, signals=SIGNALS.without(["earlier"]))
    apart = summarise(examine(examination, RankBM25Engine, find=alone))

    assert sum(question.earlier is not None for question in examination.questions) == 38
    assert (together.success_at_1 or 0) >= (apart.success_at_1 or 0) + 0.1
