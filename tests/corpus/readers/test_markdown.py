"""Reading Markdown."""

from datetime import date

import pytest

from corpus.limits import MAX_MARKDOWN_BRACKETS, MAX_MARKDOWN_BYTES
from corpus.readers import html
from corpus.readers.document import About, Heading, Paragraph, UnreadableError
from corpus.readers.markdown import read

ARTICLE = """\
Title
=====

A *paragraph* that
is **wrapped**, with `code[^a]` and a [link](https://example.org/).

## Heading

- an item
- another

    1. nested

| a | b |
|---|---|
| 1 | ~~2~~ |

> A quotation.

***

```
  code
```
"""


def test_a_heading_of_level_1_above_all_is_the_title() -> None:
    document = read(ARTICLE.encode())

    assert document.about == About("Title")
    assert document.blocks == (
        Paragraph("A paragraph that is wrapped, with code[^a] and a link."),
        Heading("Heading"),
        Paragraph("• an item\n• another\n1. nested"),
        Paragraph("a | b\n1 | 2"),
        Paragraph("A quotation."),
        Paragraph("code"),
    )


def test_an_article_reads_the_same_in_markdown_and_in_html() -> None:
    page = """<article><h1>Title</h1><p>A <i>paragraph</i> that is <b>wrapped</b>, with <code>code[^a]</code>
    and a <a href="https://example.org/">link</a>.<h2>Heading</h2><ul><li>an item<li>another<ol>
<li>nested</ol></ul>
    <table><tr><th>a<th>b<tr><td>1<td><s>2</s></table><blockquote>A quotation.</blockquote><hr>
<pre>code</pre>"""

    assert html.read(page.encode()) == read(ARTICLE.encode())


@pytest.mark.parametrize(
    "above", ["![badge](a.svg)\n\n", "<p align=center><img src=a></p>\n\n", "## Lower\n\n", ""]
)
def test_pictures_and_lower_headings_may_stand_above_the_title(above: str) -> None:
    assert read(f"{above}# Title\n\nText.".encode()).about.title == "Title"


def test_a_heading_below_a_paragraph_is_not_the_title() -> None:
    document = read(b"Text.\n\n# Heading\n\nMore.")

    assert document.about.title is None
    assert document.blocks == (Paragraph("Text."), Heading("Heading"), Paragraph("More."))


def test_front_matter_is_said_of_the_article_and_not_read_as_its_text() -> None:
    document = read(b"---\ntitle: Front\nlang: de-AT\ndate: 2024-11-18\n---\n# Front\n\nText.")

    assert document.about == About("Front", "de", None, date(2024, 11, 18))
    assert document.blocks == (Paragraph("Text."),)


def test_marks_of_footnotes_are_dropped_and_the_notes_kept() -> None:
    document = read(b"Text[^1], more[^note]: all.\n\n[^1]: The first note.\n")

    assert document.blocks == (Paragraph("Text, more: all."), Paragraph("The first note."))


def test_html_in_markdown_is_read_as_html() -> None:
    document = read(b"<details><summary>More</summary>\n\nText &amp; *text*.\n\n</details>\n<!-- note -->")

    assert document.blocks == (Paragraph("More"), Paragraph("Text & text."))


@pytest.mark.parametrize("content", [b"***", b"<!-- note -->", b"![](a.png)"])
def test_markdown_without_words_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableError, match="has no words"):
        read(content)


def test_markdown_that_is_too_large_is_refused() -> None:
    with pytest.raises(UnreadableError, match="is larger than 2 MB"):
        read(b"a " * MAX_MARKDOWN_BYTES)


def test_more_brackets_than_links_need_are_refused() -> None:
    with pytest.raises(UnreadableError, match="has more than 50,000 opening brackets"):
        read(b"[" * (MAX_MARKDOWN_BRACKETS + 1))


@pytest.mark.parametrize("content", ["> " * 100_000 + "a", "- " * 10_000 + "a", "<div>\n" * 4000])
def test_what_is_nested_too_deeply_is_refused_rather_than_left_out(content: str) -> None:
    with pytest.raises(UnreadableError, match="is nested too deeply"):
        read(f"Text.\n\n{content}".encode())


@pytest.mark.parametrize("content", ["[" * 10_000, "*a_ " * 10_000, "<div>\n" * 900, "- " * 10_000, "> " * 30])
def test_deep_nesting_does_no_harm(content: str) -> None:
    assert read(f"Text.\n\n{content}".encode()).blocks[0] == Paragraph("Text.")
