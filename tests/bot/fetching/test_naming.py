"""What the file of an article from the web is called."""

import re

import pytest
from hypothesis import given
from hypothesis.strategies import sampled_from, text

from bot.fetching.naming import suggested_name

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.mark.parametrize(
    ("path", "content_type", "name"),
    [
        ("/news/atacms.html", "text/html", "atacms.html"),
        ("/news/atacms/", "text/html; charset=utf-8", "atacms.html"),
        ("/Atacms.HTM", "text/plain", "Atacms.htm"),
        ("/speech.uk", "text/plain", "speech.uk.txt"),
        ("/release-1.2", "TEXT/HTML", "release-1.2.html"),
        ("/index.php", "application/xhtml+xml", "index.php.html"),
        ("/a", "application/pdf", "a.pdf"),
        ("/a", "application/epub+zip", "a.epub"),
        ("/a", DOCX, "a.docx"),
        ("/a", "text/markdown", "a.md"),
        ("/a.zip", "application/zip", "a.zip"),
        ("/стаття про все.pdf", "", "стаття-про-все.pdf"),
        ("", "", "page.html"),
        ("/", "application/pdf", "page.pdf"),
        ("/..", "text/html", "page.html"),
        ("/.html", "text/html", "html.html"),
        ("/a/..\\..\\etc", "text/html", "etc.html"),
        ("/.env", "text/plain", "env.txt"),
        ("/" + "ж" * 500 + ".pdf", "", "ж" * 60 + ".pdf"),
    ],
)
def test_a_name_is_the_end_of_the_path_with_the_suffix_of_the_kind(
    path: str, content_type: str, name: str
) -> None:
    assert suggested_name(path, content_type) == name


@given(text(), sampled_from(["text/html", "application/pdf", "image/png", ""]))
def test_a_name_is_never_more_than_a_name(path: str, content_type: str) -> None:
    name = suggested_name(path, content_type)

    assert re.fullmatch(r"[\w-][\w.-]*", name)
    assert len(name.encode("utf-8", "surrogatepass")) <= 255
