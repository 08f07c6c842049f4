"""A folder of sources as a library."""

from pathlib import Path
from unicodedata import normalize

import pytest

from corpus.article import ArticleError
from corpus.library import SHIPPED_ARTICLES, read_files, read_folder, slug_of


def write(folder: Path, **sources: str) -> None:
    for name, text in sources.items():
        (folder / f"{name}.txt").write_text(text)


def test_articles_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    write(tmp_path, b="Second\n\nText of b.", a="First\n\nText of a.")

    library = read_folder(tmp_path)

    assert [(article.slug, article.title) for article in library.articles] == [("a", "First"), ("b", "Second")]
    assert library.passage_count == 2


def test_a_broken_source_is_named_and_leaves_the_others_in(tmp_path: Path) -> None:
    write(tmp_path, bad="", good="Good\n\nText.")

    library = read_folder(tmp_path)

    assert [article.slug for article in library.articles] == ["good"]
    assert [str(failure) for failure in library.failures] == ["bad.txt is empty."]


def test_an_empty_folder_stands_for_the_shipped_article(tmp_path: Path) -> None:
    (tmp_path / ".hidden.txt").write_text("Not looked at.")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")

    library, shipped = read_folder(tmp_path), read_folder(SHIPPED_ARTICLES)

    assert library.articles == shipped.articles
    assert (library.stands_in, shipped.stands_in) == (True, False)


def test_slugs_are_plain_and_differ(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "Über uns & mehr.txt").write_text("Title\n\nText.")
    (tmp_path / "!.txt").write_text("Title\n\nText.")

    library = read_files(sorted(tmp_path.rglob("*.txt")))

    assert [article.slug for article in library.articles] == ["article", "über-uns-mehr", "über-uns-mehr-2"]


def test_a_slug_is_the_same_whether_a_name_has_its_accents_apart_or_not() -> None:
    apart, together = (normalize(form, "Über das Café.txt") for form in ("NFD", "NFC"))

    assert apart != together
    assert slug_of(apart) == slug_of(together) == "über-das-café"


def test_every_source_is_reported_as_it_is_read(tmp_path: Path) -> None:
    write(tmp_path, bad="", good="Good\n\nText.")
    seen: list[tuple[int, int]] = []

    read_folder(tmp_path, lambda done, total: seen.append((done, total)))

    assert seen == [(1, 2), (2, 2)]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="nowhere cannot be listed: No such file or directory"):
        read_folder(tmp_path / "nowhere")


def test_the_languages_of_a_library_come_by_how_many_articles_are_in_them(tmp_path: Path) -> None:
    for name in ("a.uk", "b.de", "c.uk", "d.en"):
        write(tmp_path, **{name: "Title\n\nText."})

    library = read_folder(tmp_path)

    assert library.languages == ("uk", "de", "en")
    assert [article.slug for article in library.articles] == ["a-uk", "b-de", "c-uk", "d-en"]
