"""Files that are looked at before they are added."""

from pathlib import Path

import pytest

from bot.library.examination import Examination, examine, named
from bot.library.holdings import Holdings
from bot.library.progress import Progress
from corpus.article import ArticleError
from corpus.library import read_folder
from corpus.readers.source import Source
from retrieval.index import NothingToIndexError
from tests.bot.holdings import empty_holdings

BIRDS = b"Birds\n\nThe bird sings in the tree.\n\nIt has two wings.\n\nIt lays eggs in the spring.\n"


def examined(holdings: Holdings, name: str, content: bytes) -> Examination:
    library = holdings.open(Progress()).library
    return examine(Source(name, content), library, holdings)


@pytest.fixture
def holdings(tmp_path: Path) -> Holdings:
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "birds.txt").write_bytes(BIRDS)
    return empty_holdings(tmp_path)


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("Birds.txt", "birds.txt"),
        ("My Report (final).TXT", "my-report-final.txt"),
        ("../../etc/passwd", "passwd.txt"),
        ("..\\..\\boot.ini", "boot.txt"),
        ("C:\\Users\\me\\Über uns.txt", "über-uns.txt"),
        ("speech.uk.txt", "speech.uk.txt"),
        (".hidden", "hidden.txt"),
        ("", "article.txt"),
        ("...", "article.txt"),
        ("a\x00b\n.txt", "a-b.txt"),
        ("notes.md", "notes.md"),
        ("page.htm", "page.html"),
        ("x" * 300 + ".txt", "x" * 100 + ".txt"),
        ("ї" * 300 + ".txt", "ї" * 50 + ".txt"),
    ],
)
def test_a_file_gets_a_plain_name_of_its_own_format(sent: str, name: str) -> None:
    assert named(Source(sent, BIRDS)).name == name


def test_the_format_is_told_by_what_the_file_holds() -> None:
    assert named(Source("page.txt", b"<!doctype html><title>Page</title>")).name == "page.html"
    assert named(Source("paper.doc", b"%PDF-1.7 ...")).name == "paper.pdf"


def test_an_article_is_shown_as_it_would_be_added(tmp_path: Path) -> None:
    found = examined(empty_holdings(tmp_path), "Birds.txt", BIRDS)

    assert (found.article.title, found.article.language) == ("Birds", "en")
    assert found.samples == (
        "The bird sings in the tree.",
        "It has two wings.",
        "It lays eggs in the spring.",
    )
    assert found.earlier is None
    assert found.changes.passages_added == 3


def test_samples_are_spread_over_a_long_article(tmp_path: Path) -> None:
    paragraphs = [f"This is paragraph number {number}." for number in range(101)]

    found = examined(empty_holdings(tmp_path), "long.txt", "\n\n".join(["Long", *paragraphs]).encode())

    assert found.samples == (paragraphs[0], paragraphs[50], paragraphs[100])


def test_a_newer_version_is_told_from_a_new_article(holdings: Holdings) -> None:
    newer = b"# " + BIRDS.replace(b"two wings", b"two wings and a beak")

    found = examined(holdings, "BIRDS.md", newer)

    assert found.earlier is not None
    assert found.earlier.source == "birds.txt"
    assert (found.changes.passages_added, found.changes.passages_changed) == (0, 1)
    assert not found.is_known


def test_an_article_that_is_there_already_is_known(holdings: Holdings) -> None:
    assert examined(holdings, "birds.txt", BIRDS).is_known


@pytest.mark.parametrize(
    ("sent", "replaced"),
    [
        ("Birds.md", "birds.md"),  # and not birds.txt, though its slug is not "birds"
        ("birds.txt", "birds.txt"),
        ("birds.html", "birds.md"),
        ("birds-2.txt", None),  # though that is the slug of birds.txt
    ],
)
def test_of_files_that_differ_in_format_alone_the_one_of_that_name_is_replaced(
    holdings: Holdings, sent: str, replaced: str | None
) -> None:
    (holdings.folder.path / "birds.md").write_bytes(b"# Birds in Markdown\n\nThe bird sings in the tree.\n")

    earlier = examined(holdings, sent, BIRDS if sent != "birds.html" else b"<html><p>" + BIRDS).earlier

    assert (earlier and earlier.source) == replaced


def test_the_shipped_article_is_no_earlier_version(tmp_path: Path) -> None:
    assert examined(empty_holdings(tmp_path), "atacms.txt", BIRDS).earlier is None


def test_a_newer_version_keeps_its_side_file(holdings: Holdings) -> None:
    (holdings.folder.path / "birds.txt.yaml").write_text("title: Birds of the garden\n")

    found = examined(holdings, "birds.txt", BIRDS + b"\nIt flies.\n")

    assert found.article.title == "Birds of the garden"
    assert "birds.txt.yaml" in holdings.waiting.get(found.key).files


def test_a_newer_version_in_another_format_keeps_its_side_file(holdings: Holdings) -> None:
    (holdings.folder.path / "birds.txt.yaml").write_text("title: Birds of the garden\n")

    found = examined(holdings, "birds.md", b"# " + BIRDS)

    assert found.article.title == "Birds of the garden"
    assert "birds.md.yaml" in holdings.waiting.get(found.key).files


def test_what_comes_with_a_newer_version_counts_before_what_was_said_earlier(holdings: Holdings) -> None:
    (holdings.folder.path / "birds.txt.yaml").write_text("title: Old\nsource: https://example.org/old\n")

    newer = Source("birds.txt", BIRDS, b"source: https://example.org/new\n")
    found = examine(newer, read_folder(holdings.folder.path), holdings)

    assert (found.article.title, found.article.address) == ("Old", "https://example.org/new")


def test_an_article_without_a_title_is_called_by_the_name_that_was_sent(tmp_path: Path) -> None:
    holdings = empty_holdings(tmp_path)
    untitled = b"The bird sings in the tall tree, from the morning to the evening. " * 6

    found = examined(holdings, "../My Birds (2024).txt", untitled)

    assert found.article.title == "My Birds (2024)"
    assert holdings.waiting.get(found.key) == Source("my-birds-2024.txt", untitled, b"title: My Birds (2024)\n")


def test_what_is_known_does_not_wait(holdings: Holdings, tmp_path: Path) -> None:
    assert examined(holdings, "birds.txt", BIRDS).key == ""
    assert not (tmp_path / "waiting").exists()


def test_what_cannot_be_read_does_not_wait(tmp_path: Path) -> None:
    holdings = empty_holdings(tmp_path)

    with pytest.raises(ArticleError, match=r"picture\.png is not a text file"):
        examined(holdings, "picture.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0d")

    assert not (tmp_path / "waiting").exists()


def test_what_has_nothing_to_search_for_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NothingToIndexError, match="has no words to search for"):
        examined(empty_holdings(tmp_path), "the.txt", b"It is\n\nand this is that, of the\n")
