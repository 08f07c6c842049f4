"""BM25 on libraries of any size, above all on tiny ones, where rank_bm25's own `BM25Okapi` is wrong."""

import math
from collections import Counter

import pytest
from rank_bm25 import BM25Okapi

from retrieval.engines.rank_bm25 import K1, B, RankBM25Engine


def found(passages: list[list[str]], *question: str, limit: int = 10) -> list[int]:
    return [candidate.position for candidate in RankBM25Engine(passages).search(question, limit)]


def test_the_only_passage_scores_above_zero() -> None:
    passages = [["atacm", "reach"]]

    (only,) = RankBM25Engine(passages).search(["reach"], 10)

    assert only.score > 0
    assert BM25Okapi(passages).get_scores(["reach"])[0] < 0


def test_a_term_in_one_of_two_passages_finds_it() -> None:
    passages = [["atacm", "reach"], ["trump", "alli"]]

    assert found(passages, "trump") == [1]
    assert BM25Okapi(passages).get_scores(["trump"])[1] == 0


def test_a_term_in_two_of_three_passages_finds_them_before_the_other() -> None:
    passages = [["kursk", "troop"], ["kursk", "troop"], ["trump"]]

    assert found(passages, "kursk") == [0, 1]
    scores = BM25Okapi(passages).get_scores(["kursk"])
    assert scores[0] < scores[2]


def test_a_term_in_every_passage_still_finds_them() -> None:
    assert found([["kursk"], ["kursk", "troop"], ["kursk", "alli", "trump"]], "kursk") == [0, 1, 2]


def test_a_word_found_nowhere_finds_nothing() -> None:
    assert found([["kursk"], ["trump"]], "bread") == []
    assert found([["kursk"], ["trump"]]) == []


def test_ties_stand_in_reading_order_and_the_limit_holds() -> None:
    passages = [["same", "length"]] * 5

    assert found(passages, "same") == [0, 1, 2, 3, 4]
    assert found(passages, "same", limit=2) == [0, 1]


def test_only_the_ranges_are_searched_in_reading_order_where_passages_tie() -> None:
    engine = RankBM25Engine([["cat"], ["cat", "dog"], ["dog"], ["cat"], ["cat"]])

    candidates = engine.search(["cat"], 10, [range(1, 3), range(4, 5)])

    assert [candidate.position for candidate in candidates] == [4, 1]
    assert engine.search(["cat"], 10, [range(2, 3)]) == ()


def test_a_passage_scores_the_same_within_a_range() -> None:
    engine = RankBM25Engine([["kursk", "troop"], ["kursk"], ["trump", "aid"], ["kursk", "aid", "aid"]])

    anywhere = {each.position: each.score for each in engine.search(["aid", "kursk"], 10)}

    for candidate in engine.search(["aid", "kursk"], 10, [range(1, 4)]):
        assert candidate.score == anywhere[candidate.position]


def test_a_term_counts_what_its_weight_says_each_time_that_it_stands() -> None:
    engine = RankBM25Engine([["kursk", "troop"], ["trump", "aid"], ["bread"]])

    def score(*terms: str, **weights: float) -> float:
        return engine.search(terms, 1, weights=weights)[0].score

    assert score("kursk", kursk=0.25) == pytest.approx(score("kursk") / 4)
    assert score("kursk", "troop", kursk=0.5) == pytest.approx(score("kursk") / 2 + score("troop"))
    assert score("kursk", "kursk", kursk=0.5) == pytest.approx(score("kursk"))
    assert score("kursk", bread=9.0) == score("kursk")


def test_weights_hold_within_ranges_too() -> None:
    engine = RankBM25Engine([["kursk"], ["kursk", "troop"], ["troop"], ["bread"]])

    within = engine.search(["kursk", "troop"], 5, [range(1, 3)], {"kursk": 0.1})

    assert [candidate.position for candidate in within] == [2, 1]
    assert within == engine.search(["kursk", "troop"], 5, weights={"kursk": 0.1})[:2]


def test_passages_without_terms_are_never_found() -> None:
    assert found([[], ["kursk"]], "kursk") == [1]


def test_rarer_terms_have_more_idf_and_unknown_ones_most() -> None:
    engine = RankBM25Engine([["kursk", "troop"], ["kursk"], ["kursk"]])

    assert 0 < engine.idf("kursk") < engine.idf("troop") < engine.idf("bread")


@pytest.mark.parametrize("size", [1, 2, 3, 20])
def test_scores_are_those_of_the_formula(size: int) -> None:
    words = ["kursk", "troop", "trump", "alli", "aid"]
    passages = [[words[(i * j) % 5] for j in range(1, 3 + i % 7)] for i in range(size)]
    question = ["kursk", "aid", "aid"]
    mean_length = sum(map(len, passages)) / size

    def score(passage: list[str]) -> float:
        total = 0.0
        for term in question:
            df, tf = sum(term in other for other in passages), Counter(passage)[term]
            idf = math.log((size + 1) / df) if df else 0.0
            total += idf * tf * (K1 + 1) / (tf + K1 * (1 - B + B * len(passage) / mean_length))
        return total

    engine = RankBM25Engine(passages)

    candidates = {candidate.position: candidate.score for candidate in engine.search(question, size)}
    assert candidates == pytest.approx({i: score(p) for i, p in enumerate(passages) if score(p) > 0})
