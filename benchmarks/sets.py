"""Question sets that are indexed once and asked many times."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from statistics import fmean
from typing import NamedTuple, NoReturn

import click

from bot.indexing import index_library
from corpus.library import Library
from retrieval.finding import find
from retrieval.index import Index
from retrieval.question_sets import (
    Examination,
    KnownQuestion,
    QuestionSetError,
    parse_question_set,
    pooled,
)
from retrieval.signals import Signals
from retrieval.typos import with_typos

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)

files_argument = click.argument("files", metavar="[FILE]...", nargs=-1, type=_FILE)
pooled_option = click.option(
    "--pooled", "pools", multiple=True, type=_FILE, help="A set whose articles share one index; repeatable."
)
sample_option = click.option(
    "--sample", "every", type=click.IntRange(1), default=1, help="Ask every N-th question only.", metavar="N"
)


class Scores(NamedTuple):
    """The shares of the questions, from 0 to 1, whose best quote, and whose marked sentence, is right."""

    success_at_1: float
    sentence_at_1: float


@dataclass(frozen=True, slots=True)
class IndexedSet:
    """The questions of a set with known answers, at least one, beside the index that each is put to."""

    name: str
    questions: tuple[tuple[Index, KnownQuestion], ...]

    def with_typos(self) -> "IndexedSet":
        """Return this set with typing mistakes in its questions."""
        return replace(
            self,
            questions=tuple(
                (index, question)
                for index, asked in self.questions
                for question in with_typos(Examination((), (asked,))).questions
            ),
        )

    def scores(self, signals: Signals, on_question: Callable[[], object] = lambda: None) -> Scores:
        """Ask all questions with `signals`, and call `on_question` after each."""
        right: list[tuple[bool, bool]] = []
        for index, question in self.questions:
            right.append(_is_right(index, question, signals))
            on_question()
        return Scores(*map(fmean, zip(*right, strict=True)))


def _is_right(index: Index, question: KnownQuestion, signals: Signals) -> tuple[bool, bool]:
    """Tell whether the best quote for `question` is of a right passage, and its marked sentence answers."""
    for quote in find(index, question.text, 1, signals, earlier=question.earlier).quotes:
        return (
            (quote.article.slug, quote.passage.number) in question.places,
            any(answer in quote.marked for answer in question.answers),
        )
    return False, False


def read_sets(files: Iterable[Path], pools: Iterable[Path], every: int = 1) -> tuple[IndexedSet, ...]:
    """Index SQuAD's documents: each article of `files` by itself, and all those of each of `pools` together.

    Of each document's questions every `every`-th is kept, the first one to begin with.

    Raises:
        click.UsageError: when there is no document, or one has no SQuAD's shape or no answerable question.
    """
    sets = [_indexed(path.stem, read_examinations(path), every) for path in files]
    sets += [_indexed(f"{path.stem} pooled", (pooled(read_examinations(path)),), every) for path in pools]
    if not sets:
        raise click.UsageError("Name a question set at least.")
    return tuple(sets)


def read_examinations(path: Path) -> tuple[Examination, ...]:
    """Read the document of SQuAD's shape at `path`.

    Raises:
        click.UsageError: when it has another shape.
    """
    try:
        return parse_question_set(path.read_bytes(), _no_article)
    except QuestionSetError as error:
        raise click.UsageError(f"{path.name} {error}") from error


def _no_article(_name: str) -> NoReturn:
    raise QuestionSetError("brings no articles; this needs SQuAD's documents")


def _indexed(name: str, examinations: Sequence[Examination], every: int) -> IndexedSet:
    number = count()
    kept = [[q for q in _answerable(each) if next(number) % every == 0] for each in examinations]
    questions = tuple(
        (index, question)
        for examination, asked in zip(examinations, kept, strict=True)
        if asked
        for index in [index_library(Library(examination.articles))]
        for question in asked
    )
    if not questions:
        raise click.UsageError(f"{name} has no question with a known answer.")
    return IndexedSet(name, questions)


def _answerable(examination: Examination) -> Iterator[KnownQuestion]:
    return (question for question in examination.questions if question.places and question.answers)
