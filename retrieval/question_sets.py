"""Questions with known answers, to measure answers with."""

import codecs
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Annotated, Any

from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from corpus.article import Article, Passage
from corpus.language import detect

Place = tuple[str, int]
"""A passage as the slug of its article and its number there."""


class QuestionSetError(Exception):
    """Raised when a document is no question set; the message says where it is not."""


@dataclass(frozen=True, slots=True)
class KnownQuestion:
    """A question whose answer is known.

    Any of `places` answers it; there is none where the articles do not. The right sentence holds one of
    `answers`. `earlier` is the question before it in a conversation, if any.
    """

    text: str
    places: frozenset[Place] = frozenset()
    answers: tuple[str, ...] = ()
    earlier: str | None = None


@dataclass(frozen=True, slots=True)
class Examination:
    """Articles that are indexed together, and the questions that are put to them, one after the other."""

    articles: tuple[Article, ...]
    questions: tuple[KnownQuestion, ...]


_OBJECT = TypeAdapter(dict[str, Any])


class _ArticleQuestion(BaseModel):
    question: str
    paragraphs: tuple[int, ...]
    answer: str | None
    earlier: str | None = None


class _ArticleQuestions(BaseModel):
    article: str = ""  # the name of its source file
    questions: Annotated[tuple[_ArticleQuestion, ...], Field(min_length=1)]


class _SquadAnswer(BaseModel):
    text: str


class _SquadQuestion(BaseModel):
    question: str
    answers: tuple[_SquadAnswer, ...] = ()
    is_impossible: bool = False


class _SquadParagraph(BaseModel):
    context: Annotated[str, Field(min_length=1, pattern=r"\S")]
    qas: tuple[_SquadQuestion, ...]


class _SquadArticle(BaseModel):
    title: str
    paragraphs: Annotated[tuple[_SquadParagraph, ...], Field(min_length=1)]


class _Squad(BaseModel):
    data: Annotated[tuple[_SquadArticle, ...], Field(min_length=1)]


def parse_question_set(
    document: str | bytes, article_named: Callable[[str], Article]
) -> tuple[Examination, ...]:
    """Read a JSON document: SQuAD's (v1.1, v2.0), or the question set of one article.

    A SQuAD document brings its own articles, and each is an examination of its own; its contexts are the
    passages, as they stand. A question set names the source file of its article, or "" where it does not;
    `article_named` is called with that name. A question of it may name the one before it in a conversation.

    Raises:
        QuestionSetError: when the document has neither shape, holds no questions, or names passages that the
            article does not have.
    """
    questions = _parsed(document)
    if isinstance(questions, _Squad):
        return _squad_examinations(questions)
    return (_article_examination(questions, article_named(questions.article)),)


def _parsed(document: str | bytes) -> _Squad | _ArticleQuestions:
    if isinstance(document, bytes):
        document = document.removeprefix(codecs.BOM_UTF8)
    try:
        loaded = _OBJECT.validate_json(document)
        # SQuAD's documents have "data", an article's question sets do not.
        shape = _ArticleQuestions if loaded.get("data") is None else _Squad
        return shape.model_validate(loaded)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the document"
        raise QuestionSetError(f"is not a question set: {place}: {first['msg']}") from error


def _squad_examinations(squad: _Squad) -> tuple[Examination, ...]:
    if not any(paragraph.qas for article in squad.data for paragraph in article.paragraphs):
        raise QuestionSetError("is not a question set: it holds no questions")
    return tuple(_squad_examination(f"article-{i}", article) for i, article in enumerate(squad.data))


def _article_examination(asked: _ArticleQuestions, article: Article) -> Examination:
    known = {passage.number for passage in article.passages}
    for number in (number for question in asked.questions for number in question.paragraphs):
        if number not in known:
            raise QuestionSetError(f"names paragraph {number}, which {article.source} does not have")
    return Examination((article,), tuple(_known_question(article.slug, q) for q in asked.questions))


def pooled(examinations: Iterable[Examination]) -> Examination:
    """Return one examination with all articles in one index and all questions put to it."""
    together = tuple(examinations)
    return Examination(
        tuple(chain.from_iterable(e.articles for e in together)),
        tuple(chain.from_iterable(e.questions for e in together)),
    )


def with_foreign(examinations: Sequence[Examination]) -> tuple[Examination, ...]:
    """Add to each examination, as unanswerable, the next one's questions, as many as its own at most."""
    following = (*examinations[1:], *examinations[:1])
    return tuple(
        replace(own, questions=own.questions + _as_foreign(next_one.questions, len(_answerable(own))))
        for own, next_one in zip(examinations, following, strict=True)
    )


def _as_foreign(questions: Sequence[KnownQuestion], count: int) -> tuple[KnownQuestion, ...]:
    return tuple(KnownQuestion(question.text, earlier=question.earlier) for question in questions[:count])


def _answerable(examination: Examination) -> tuple[KnownQuestion, ...]:
    return tuple(question for question in examination.questions if question.places)


def _known_question(slug: str, asked: _ArticleQuestion) -> KnownQuestion:
    places = frozenset((slug, number) for number in asked.paragraphs)
    return KnownQuestion(asked.question, places, (asked.answer,) if asked.answer else (), asked.earlier)


def _squad_examination(slug: str, squad: _SquadArticle) -> Examination:
    title = squad.title.replace("_", " ")
    passages = tuple(Passage(number, p.context) for number, p in enumerate(squad.paragraphs, 1))
    questions = tuple(
        _squad_question((slug, number), question)
        for number, paragraph in enumerate(squad.paragraphs, 1)
        for question in paragraph.qas
    )
    language = detect("\n".join(passage.text for passage in passages))
    return Examination((Article(slug, squad.title, title, passages, language),), questions)


def _squad_question(place: Place, asked: _SquadQuestion) -> KnownQuestion:
    if asked.is_impossible:
        return KnownQuestion(asked.question)
    return KnownQuestion(asked.question, frozenset({place}), tuple(answer.text for answer in asked.answers))
