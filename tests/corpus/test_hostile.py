"""What was made to do harm ends in one sentence, or is read, and harms nothing."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.article import ArticleError
from corpus.limits import MAX_REASON_CHARS, READING_MEMORY
from corpus.readers.isolation.isolation import Isolation
from corpus.readers.reading import read_article
from corpus.readers.source import read_source
from tests.corpus.hostile import FILES, READ, Hostile

ROOT = Path(__file__).parents[2]

MOST_MEMORY = """
import resource, sys
from pathlib import Path
from corpus.article import ArticleError
from corpus.readers.isolation.isolation import Isolation
from corpus.readers.reading import read_article
from corpus.readers.source import read_source

with Isolation() as isolation:
    for name in sys.argv[1:]:
        try:
            read_article(read_source(Path(name)), "hostile", isolation)
        except ArticleError:
            print("refused")
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)
"""
"""Prints "refused" for each file that is not read, and how much memory its reader took, in bytes."""


@pytest.fixture(scope="module")
def isolation() -> Iterator[Isolation]:
    with Isolation() as isolation:
        yield isolation


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_hostile_file_is_read_or_refused_for_its_reason(
    isolation: Isolation, file: Hostile, tmp_path: Path
) -> None:
    path = file.write(tmp_path)

    outcome = _outcome(path, isolation) if not file.is_endless else _outcome_soon(path)

    assert any(expected in outcome for expected in file.outcomes), outcome
    assert outcome.isprintable()
    assert len(outcome) <= MAX_REASON_CHARS


def _outcome_soon(path: Path) -> str:
    """Return what comes of the file at `path`, which is not waited for as long as of others."""
    with Isolation(seconds=3) as impatient:
        return _outcome(path, impatient)


def _outcome(path: Path, isolation: Isolation) -> str:
    try:
        read_article(read_source(path), "hostile", isolation)
    except ArticleError as error:
        return error.reason
    return READ


@pytest.mark.skipif(sys.platform != "linux", reason="other systems count in other units")
def test_no_file_has_its_reader_take_more_memory_than_it_may(tmp_path: Path) -> None:
    greedy = [file for file in FILES if file.name in {"short-lines.txt", "endless-forms.pdf"}]

    paths = [str(file.write(tmp_path)) for file in greedy]

    # In a small process of its own: what a process took counts from that of which it was made, this one.
    run = subprocess.run(
        [sys.executable, "-c", MOST_MEMORY, *paths], cwd=ROOT, check=True, capture_output=True, text=True
    )

    *outcomes, most = run.stdout.split()
    assert outcomes == ["refused"] * len(paths) == ["refused"] * 2
    assert int(most) < READING_MEMORY
