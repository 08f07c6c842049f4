"""The figures over questions with known answers."""

import json
from typing import Any

import pytest

from corpus.article import Article
from retrieval.engines.rank_bm25 import RankBM25Engine
from retrieval.evaluation import Outcome, examine
from retrieval.finding import Finding, find
from retrieval.index import Index
from retrieval.measures import Report, summarise
from retrieval.question_sets import (
    KnownQuestion,
    QuestionSetError,
    parse_question_set,
    pooled,
    with_foreign,
)


def outcome(rank: int | None, sentence_rank: int | None = None, confidence: float = 0.5) -> Outcome:
    return Outcome(KnownQuestion("?", frozenset({("a", 1)}), ("yes",)), rank, sentence_rank, confidence, 0.001)


def foreign(confidence: float) -> Outcome:
    return Outcome(KnownQuestion("?"), None, None, confidence, 0.003)


def squad(*articles: dict[str, list[dict[str, Any]]]) -> str:
    data = [
        {
            "title": f"Title_{number}",
            "paragraphs": [{"context": context, "qas": qas} for context, qas in article.items()],
        }
        for number, article in enumerate(articles)
    ]
    return json.dumps({"version": "1.1", "data": data})


CATS: dict[str, list[dict[str, Any]]] = {
    "The cat sleeps. It dreams of mice.": [
        {"question": "Who sleeps?", "answers": [{"text": "The cat", "answer_start": 0}]},
        {"question": "What does it dream of?", "answers": [{"text": "mice", "answer_start": -1}]},
    ],
    "The dog barks.": [{"question": "Who flies?", "answers": [], "is_impossible": True}],
}
BIRDS: dict[str, list[dict[str, Any]]] = {
    "The bird sings in the tree.": [{"question": "Who sings?", "answers": [{"text": "The bird"}]}]
}


def measured(document: str, article: Article, **transforms: bool) -> Report:
    examinations = parse_question_set(document, lambda _: article)
    if transforms.get("foreign"):
        examinations = with_foreign(examinations)
    if transforms.get("pool"):
        examinations = (pooled(examinations),)
    return summarise([o for examination in examinations for o in examine(examination, RankBM25Engine)])


def test_success_counts_right_passages_among_the_first() -> None:
    report = summarise([outcome(1), outcome(2), outcome(3), outcome(10), outcome(None)])

    assert (report.success_at_1, report.success_at_3) == (0.2, 0.6)
    assert report.mrr_at_10 == pytest.approx((1 + 1 / 2 + 1 / 3 + 1 / 10) / 5)


def test_sentences_count_whatever_passage_they_stand_in() -> None:
    report = summarise([outcome(2, 1), outcome(1, 3), outcome(1, None), outcome(1, 4)])

    assert (report.sentence_at_1, report.sentence_at_3) == (0.25, 0.5)


def test_refusals_are_measured_by_confidence() -> None:
    sure = [outcome(1, 1, confidence) for confidence in (0.2, *[0.9] * 19)]
    report = summarise([*sure, foreign(0.1), foreign(0.2), foreign(0.5), foreign(0.95)])

    assert report.unanswerable == 4
    assert report.refused_at_5pct == 0.75
    assert report.auc_unanswerable == pytest.approx((20 + 19.5 + 19 + 0) / 80)


def test_a_confidence_that_tells_nothing_has_an_auc_of_a_half() -> None:
    assert summarise([outcome(1), outcome(1), foreign(0.5)]).auc_unanswerable == 0.5


def test_what_does_not_apply_is_none() -> None:
    answerable_only, unanswerable_only = summarise([outcome(1)]), summarise([foreign(0.1)])

    assert (answerable_only.auc_unanswerable, answerable_only.refused_at_5pct) == (None, None)
    assert (unanswerable_only.success_at_1, unanswerable_only.sentence_at_1) == (None, None)
    assert unanswerable_only.ms_per_question == pytest.approx(3)


def test_squad_documents_bring_their_articles(article: Article) -> None:
    report = measured(squad(CATS, BIRDS), article)

    assert (report.questions, report.unanswerable) == (4, 1)
    assert (report.success_at_1, report.sentence_at_1, report.auc_unanswerable) == (1, 1, 1)


def test_pooled_puts_all_passages_in_one_index(article: Article) -> None:
    (examination,) = (pooled(parse_question_set(squad(CATS, BIRDS), lambda _: article)),)

    assert len(examination.articles) == 2
    assert measured(squad(CATS, BIRDS), article, pool=True).success_at_1 == 1


def test_foreign_adds_the_next_articles_questions_as_unanswerable(article: Article) -> None:
    cats, birds = with_foreign(parse_question_set(squad(CATS, BIRDS), lambda _: article))

    assert [q.text for q in cats.questions if not q.places] == ["Who flies?", "Who sings?"]
    assert [q.text for q in birds.questions if not q.places] == ["Who sleeps?"]
    assert measured(squad(CATS, BIRDS), article, foreign=True).unanswerable == 3


def test_an_articles_question_set_names_its_article(article: Article) -> None:
    names: list[str] = []

    def article_named(name: str) -> Article:
        names.append(name)
        return article

    questions = [{"question": "How far?", "paragraphs": [5], "answer": None}]
    parse_question_set(json.dumps({"article": "atacms.txt", "questions": questions}), article_named)
    parse_question_set(json.dumps({"questions": questions}), article_named)
    parse_question_set(squad(BIRDS), article_named)

    assert names == ["atacms.txt", ""]


def test_an_articles_question_set_names_its_passages(article: Article) -> None:
    document = json.dumps(
        {
            "article": "atacms.txt",
            "questions": [
                {"question": "How far do ATACMS reach?", "paragraphs": [5], "answer": "300 kilometers"},
                {"question": "Where is bread baked?", "paragraphs": [], "answer": None},
            ],
        }
    )

    report = measured(document, article)

    assert (report.success_at_1, report.sentence_at_1, report.refused_at_5pct) == (1, 1, 1)


def test_a_question_is_asked_with_the_one_before_it_in_its_conversation(article: Article) -> None:
    reach, why = "How far do ATACMS reach?", "Why?"
    turns = [(reach, None), (why, reach), ("When was that?", why), (reach, why), ("Where?", None)]
    questions: list[dict[str, Any]] = [
        {"question": question, "paragraphs": [], "answer": None} | ({"earlier": earlier} if earlier else {})
        for question, earlier in turns
    ]
    (examination,) = parse_question_set(json.dumps({"questions": questions}), lambda _: article)
    heard: list[str | None] = []

    def listening(index: Index, question: str, limit: int, *, earlier: str | None) -> Finding:
        heard.append(earlier)
        return find(index, question, limit, earlier=earlier)

    examine(examination, RankBM25Engine, find=listening)

    assert heard == [None, reach, f"{reach} {why}", f"{reach} {why}", None]


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ("no JSON", "the document"),
        ("[1, 2]", "the document"),
        ("{}", "questions"),
        ('{"data": [{"title": "T", "paragraphs": [{"context": "A", "qas": []}]}]}', "it holds no questions$"),
        ('{"questions": []}', "questions"),
        ('{"data": []}', "data"),
        (
            '{"data": [{"title": "T", "paragraphs": [{"context": " ", "qas": []}]}]}',
            r"data\.0\.paragraphs\.0\.context",
        ),
    ],
)
def test_other_documents_are_refused_with_the_place_that_is_wrong(
    article: Article, document: str, reason: str
) -> None:
    with pytest.raises(QuestionSetError, match=f"^is not a question set: {reason}"):
        parse_question_set(document, lambda _: article)
