"""The order of passages, and what each signal does to it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article, Passage
from corpus.library import Library
from retrieval.answer import Verdict
from retrieval.answerer import Answerer
from retrieval.engines.rank_bm25 import RankBM25Engine
from retrieval.finding import find
from retrieval.index import Index, build_index
from retrieval.ranking import rank
from retrieval.signals import NAMES, SIGNALS, Signals
from tests.retrieval.small import small_article, small_index

FIRST, LAST = "Nothing of the sort stands at the top.", "Something else entirely comes last."

PAIRS: dict[str, tuple[str, str | Passage, str | Passage]] = {
    # Of the two passages the second is better, which nothing but the signal tells.
    "sentence": (
        "Do foxes like chickens?",
        "Foxes sleep. Chickens eat.",
        "Foxes often bite many small chickens.",
    ),
    "phrases": ("What about the war in Kursk?", "War about Kursk.", "The war in Kursk."),
    "pairs": (
        "foxes and chickens",
        "Foxes sleep all day under old trees. Chickens eat.",
        "Trees sleep all day under old foxes. Chickens eat.",
    ),
    "words": ("Who organizes the town?", "The organization of town.", "He organizes a town."),
    "related": ("priesthood in Kursk", "The baker lives in Kursk.", "The priest lives in Kursk."),
    "kind": (
        "When was Kursk founded?",
        "Kursk was founded by friends.",
        "Kursk was founded by old friends in 1032.",
    ),
    "opening": ("Kursk bread", "He ate. Kursk bread.", "Kursk bread. He ate."),
    "pronouns": (
        "Did Zelensky praise bakers?",
        "Zelensky is known. Everybody praises old bakers.",
        "Zelensky is known. He also praises old tired bakers.",
    ),
    "headings": (
        "Who gave aid?",
        Passage(2, "Aid, aid and aid came.", "Bread"),
        Passage(3, "Some old aid came and went away again.", "Aid"),
    ),
    "acronyms": (
        "What does ATACMS stand for?",
        "ATACMS stand for power.",
        "The Army Tactical Missile System is a weapon.",
    ),
    "spelling": (
        "kusrk bread",
        "Bread is good bread.",
        "They bake good old bread near Kursk.",
    ),
}


def order(index: Index, question: str, signals: Signals = SIGNALS) -> list[tuple[str, int]]:
    """Return the article and the number of each passage that is found, best first."""
    quotes = find(index, question, 10, signals).quotes
    return [(quote.article.slug, quote.passage.number) for quote in quotes]


@pytest.mark.parametrize("name", PAIRS)
def test_a_signal_puts_the_better_of_two_passages_first(name: str) -> None:
    question, worse, better = PAIRS[name]
    index = small_index(FIRST, worse, better, LAST)

    assert order(index, question)[0] == ("small-en", 3)
    assert order(index, question, SIGNALS.without([name]))[0] == ("small-en", 2)


def test_the_title_tells_passages_of_two_articles_apart() -> None:
    rivers = small_article(FIRST, "Some bridges are old.", title="Rivers")
    kursk = replace(small_article(FIRST, "Some bridges are old.", title="Kursk"), slug="kursk")
    index = build_index(Library((rivers, kursk)), RankBM25Engine)
    question = "Are the bridges of Kursk old?"

    assert order(index, question)[0] == ("kursk", 2)
    assert order(index, question, SIGNALS.without(["titles"]))[0] == ("small-en", 2)


def test_the_question_before_tells_what_a_follow_up_is_about() -> None:
    index = small_index(FIRST, "Cats hunt at night.", "Troops in Kursk sleep at night.", LAST)
    earlier = "Do troops in Kursk sleep?"

    read_with = find(index, "And at night?", 1, earlier=earlier).quotes
    alone = find(index, "And at night?", 1, SIGNALS.without(["earlier"]), earlier=earlier).quotes

    assert (read_with[0].passage.number, alone[0].passage.number) == (3, 2)


def test_every_signal_has_a_pair_of_passages_here() -> None:
    assert {*PAIRS, "titles", "earlier"} == set(NAMES)


ENGLISH = (
    "The missile flies three hundred kilometers across the border.",
    "Zelensky thanked the president for the weapons.",
    "Bread is baked in the old town every day.",
)
UKRAINIAN = (
    "Ракета летить на триста кілометрів через кордон.",
    "Зеленський подякував президентові за зброю.",
    "Хліб печуть у старому місті щодня.",
)


@pytest.fixture
def mixed() -> Index:
    articles = small_article(*ENGLISH), small_article(*UKRAINIAN, title="Назва", language="uk")
    return build_index(Library(articles), RankBM25Engine)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("How far does the missile fly?", ("small-en", 1)),
        ("Who thanked the president?", ("small-en", 2)),
        ("Where is bread baked?", ("small-en", 3)),
        ("Як далеко летять ракети?", ("small-uk", 1)),
        ("Кому подякував Зеленський?", ("small-uk", 2)),
        ("Де печуть хліб?", ("small-uk", 3)),
    ],
)
def test_in_a_mixed_library_a_question_finds_the_article_in_its_language(
    mixed: Index, question: str, found: tuple[str, int]
) -> None:
    assert order(mixed, question)[0] == found
    assert Answerer(mixed).answer(question).verdict is not Verdict.NOT_FOUND


def test_a_name_is_found_in_articles_of_another_language() -> None:
    english = small_article("Bread is baked in the old town every day.")
    german = small_article(FIRST, "Präsident Zelensky dankte für die Waffen.", title="Titel", language="de")
    index = build_index(Library((english, german)), RankBM25Engine)

    assert order(index, "What did Zelensky say?") == [("small-de", 2)]


def test_no_more_hits_come_back_than_asked_for_and_the_best_first(index: Index) -> None:
    hits = rank(index, "Ukraine and the Trump administration", 4)

    assert len(hits) == 4
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_fewer_hits_are_the_first_of_more(index: Index) -> None:
    assert rank(index, "ATACMS in Russia", 2) == rank(index, "ATACMS in Russia", 10)[:2]


@pytest.mark.parametrize("question", ["", "?!", "what is it", "qwertz asdfgh"])
def test_a_question_that_shares_nothing_with_the_articles_has_no_hits(index: Index, question: str) -> None:
    assert rank(index, question, 10) == ()


def test_a_passage_is_no_hit_for_one_word_of_what_an_acronym_stands_for() -> None:
    index = small_index(
        "ATACMS fly.", "The Army Tactical Missile System came.", "The army ate.", "A system fell."
    )

    assert {number for _, number in order(index, "What does ATACMS stand for?")} == {1, 2}


@given(st.text(max_size=100), st.lists(st.sampled_from(NAMES)))
def test_every_hit_has_a_score_above_zero(index: Index, asked: str, names: list[str]) -> None:
    hits = rank(index, f"What does ATACMS mean? {asked}", 20, SIGNALS.without(names))

    assert hits
    assert all(hit.score > 0 for hit in hits)


def test_the_same_passage_in_two_articles_is_found_twice() -> None:
    article = small_article("The bird sings.")
    again = Article("again", "again.txt", "Title", article.passages)
    index = build_index(Library((article, again)), RankBM25Engine)

    assert order(index, "Who sings?") == [("small-en", 1), ("again", 1)]
