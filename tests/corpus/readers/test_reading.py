"""Where a source is read: in this process, or in one of its own."""

from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from corpus.limits import MAX_BYTES_READ_HERE
from corpus.passages import passages_of
from corpus.readers import text
from corpus.readers.isolation.isolation import Isolation
from corpus.readers.reading import read_article
from corpus.readers.source import Source, read_source

LINE = b"The library was closed, and nobody could say for how long.\n\n"


@pytest.fixture
def isolation() -> Iterator[Isolation]:
    with Isolation() as isolation:
        yield isolation


@pytest.mark.parametrize(
    ("name", "size", "started"),
    [("a.txt", MAX_BYTES_READ_HERE, 0), ("a.txt", MAX_BYTES_READ_HERE + 1, 1), ("a.md", len(LINE), 1)],
)
def test_only_a_small_plain_text_costs_no_process(
    isolation: Isolation, name: str, size: int, started: int
) -> None:
    content = (LINE * (size // len(LINE) + 1))[:size]
    before = psutil.Process().children()

    read_article(Source(name, content), "a", isolation)

    assert len(psutil.Process().children()) - len(before) == started


def test_a_title_has_nothing_in_it_that_a_terminal_or_a_log_would_obey(isolation: Isolation) -> None:
    article = read_article(Source("a.txt", b"A\x1b[2J \xc2\xa0title\n\n" + LINE), "a", isolation)

    assert article.title == "A[2J title"


@pytest.mark.parametrize("name", ["می\u200cخواهم.txt", "Page at 9.41\u202fAM.txt"])
def test_a_file_goes_by_its_own_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(LINE)

    assert read_source(tmp_path / name).name == name


def test_a_name_too_long_for_a_side_file_is_none_for_the_file_itself(tmp_path: Path) -> None:
    name = "a" * 251 + ".txt"
    (tmp_path / name).write_bytes(LINE)

    source = read_source(tmp_path / name)

    assert (source.name, source.beside) == (name, None)


def test_a_large_text_is_read_as_it_would_be_here(isolation: Isolation) -> None:
    content = LINE * (MAX_BYTES_READ_HERE // len(LINE) + 1)

    article = read_article(Source("a.txt", content), "a", isolation)

    assert len(article.passages) > 1
    assert article.passages == passages_of(text.read(content).blocks, article.language)
