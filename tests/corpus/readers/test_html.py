"""Reading saved pages."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import pytest

import corpus
from corpus.readers.document import About, Block, Heading, Paragraph, UnreadableError
from corpus.readers.html import read
from tests.corpus.readers.saved_pages import blog_page, semantic_page, table_page

SENTENCE = "A sentence that is long enough to be one of an article, and not the label of a button."


TITLE, *LINES = (
    (Path(corpus.__file__).parent / "articles" / "atacms.txt").read_text(encoding="utf-8").splitlines()
)
HEADINGS = ("Unpacking the", "Potential Impact", "Escalation Concerns", "Looking Ahead")
BLOCKS = tuple(Heading(line) if line.startswith(HEADINGS) else Paragraph(line) for line in LINES)


@pytest.mark.parametrize("page", [semantic_page, blog_page, table_page])
def test_exactly_the_article_is_read_from_a_saved_page(page: Callable[[str, Iterable[Block]], str]) -> None:
    encoding = "cp1252" if page is table_page else "utf-8"

    document = read(page(TITLE, BLOCKS).encode(encoding))

    assert document.blocks == BLOCKS
    assert [isinstance(block, Paragraph) for block in BLOCKS].count(True) == 13
    assert document.about.title == TITLE


def test_a_page_says_its_language_its_address_and_its_date() -> None:
    gazette = read(semantic_page(TITLE, BLOCKS).encode()).about
    blog = read(blog_page(TITLE, BLOCKS).encode()).about

    assert gazette == About(TITLE, "en", "https://gazette.example/world/atacms", date(2024, 11, 18))
    assert blog == About(TITLE, "en", "https://blog.example/2024/11/atacms/", date(2024, 11, 18))


def test_the_largest_of_several_articles_is_read() -> None:
    teasers = f"<article><h2>Other</h2><p>{SENTENCE}</p></article>" * 3

    document = read(f"<body><article><p>{f'{SENTENCE} ' * 9}</p></article>{teasers}".encode())

    assert len(document.blocks) == 1


def test_all_of_several_articles_alike_are_read() -> None:
    articles = "".join(f"<article><h2>Part {n}</h2><p>{SENTENCE}</p></article>" for n in range(4))

    document = read(f"<body><main>{articles}</main>".encode())

    assert document.blocks == tuple(b for n in range(4) for b in (Heading(f"Part {n}"), Paragraph(SENTENCE)))


def test_a_box_with_most_of_the_text_is_kept_whatever_its_name() -> None:
    document = read(f"<body><main><p>{SENTENCE}</p><div class=comment><p>{SENTENCE}</p></div></main>".encode())

    assert len(document.blocks) == 2


@pytest.mark.parametrize(
    "kept",
    [
        "By 2020 the war had lasted for six years.",
        "See also the report of 18 November 2024.",
        "Read more books, he said.",
        'On <time datetime="2024-11-18">18 November</time> it was allowed.',
        '<span class="author">She</span> has said so.',
        "Watch the skies.",
    ],
)
def test_sentences_that_look_like_bylines_are_kept(kept: str) -> None:
    document = read(f"<body><article><p>{kept}</p><p>{SENTENCE * 3}</p></article>".encode())

    assert len(document.blocks) == 2


def test_sections_named_after_what_they_are_about_are_kept() -> None:
    section = f'<section id="related-comments"><h2>Comments</h2><p>{SENTENCE}</p></section>'

    document = read(f"<body><main><p>{SENTENCE * 9}</p>{section}</main>".encode())

    assert document.blocks[1:] == (Heading("Comments"), Paragraph(SENTENCE))


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("windows-1251", "cp1251"),
        ("ISO-8859-1", "cp1252"),
        ("Shift_JIS", "cp932"),
        ("iso-2022-jp", "iso2022_jp"),
        ("windows-1251", "utf-8"),
        ("windows-1251", "utf-16"),
        ("no-such-encoding", "utf-8"),
        ("rot13", "utf-8"),
        ("unicode_escape", "utf-8"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_declares_if_it_can_be(declared: str, encoding: str) -> None:
    words = {"cp1252": "“Über” – naïve", "cp932": "日本語の記事です", "iso2022_jp": "日本語の記事です"}
    text = words.get(encoding, "Привет, это статья")

    document = read(f"<meta charset={declared}><p>{text}</p>".encode(encoding))

    assert document.blocks == (Paragraph(text),)


@pytest.mark.parametrize(
    "data",
    [
        "{",
        "[" * 100_000,
        '{"headline": 1}',
        "[[[null]]]",
        '{"headline": "A", "datePublished": {"a": []}}',
        '"a"',
    ],
)
def test_broken_structured_data_does_no_harm(data: str) -> None:
    page = f'<script type="application/ld+json">{data}</script><h1>A</h1><p>{SENTENCE}</p>'

    document = read(page.encode())

    assert document.about == About("A")
    assert document.blocks == (Paragraph(SENTENCE),)


def test_addresses_that_are_not_of_the_web_are_not_told() -> None:
    document = read(f'<link rel=canonical href="javascript:alert(1)"><p>{SENTENCE}'.encode())

    assert document.about.address is None


@pytest.mark.parametrize("page", ["<p>", "<p>***</p>", "<script>let words</script>", "<h1>Only a title</h1>"])
def test_a_page_without_words_is_refused(page: str) -> None:
    with pytest.raises(UnreadableError, match="has no words"):
        read(page.encode())


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("<title>A title – A site</title><h1>A title</h1>", "A title"),
        ("<title>A title - A site</title><meta property=og:site_name content='a site'>", "A title"),
        ("<title>A title - and more</title>", "A title - and more"),
        ("<title>A title | A site</title><h1>A site</h1><h2>A title</h2>", "A title"),
        ("<meta property=og:title content='A &amp; b'><title>Other</title>", "A & b"),
        ("<h1>A <i>title</i><a href='#a'>¶</a></h1>", "A title"),
        ("<svg><title>Icon</title></svg>", None),
    ],
)
def test_the_title_is_told_without_the_name_of_the_site(page: str, title: str | None) -> None:
    document = read(f"{page}<div><p>{SENTENCE}</p><p>{SENTENCE}</p></div>".encode())

    assert document.about.title == title
    assert document.blocks == (Paragraph(SENTENCE), Paragraph(SENTENCE))


@pytest.mark.parametrize("name", ["sidebar", "sponsored", "banner", "menu"])
def test_a_page_that_is_all_in_a_box_is_read_like_others(name: str) -> None:
    navigation = "<div><a href=/>Home</a> <a href=/w>World</a></div>"

    document = read(
        f"<body><div class={name}>{navigation}<div><p>{SENTENCE}</p><p>{SENTENCE}</p></div>".encode()
    )

    assert document.blocks == (Paragraph(SENTENCE), Paragraph(SENTENCE))


@pytest.mark.parametrize(
    "line",
    [
        "<p>By Staff</p>",
        "<p>Monday, 18 November 2024, 10:30 GMT</p>",
        "<p>2024-11-18T10:30:00Z</p>",
        "<p>Updated <time>yesterday</time></p>",
        "<time>yesterday</time>",
        "<div><a rel=author href=/s>Staff</a>, Kyiv</div>",
        "<p>5 min read</p>",
        "<p>Advertisement</p>",
        "<p>Read more: <a href=/m>Something else that has happened today</a></p>",
    ],
)
def test_lines_that_are_not_of_the_article_are_dropped(line: str) -> None:
    document = read(f"<article>{line}<p>{SENTENCE} {SENTENCE}</p></article>".encode())

    assert len(document.blocks) == 1
