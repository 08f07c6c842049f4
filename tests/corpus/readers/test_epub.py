"""Reading books."""

from datetime import date
from pathlib import Path

import pytest

from corpus.readers.document import About, Document, Heading, Paragraph, UnreadableError
from corpus.readers.epub import read
from tests.corpus.forging import epub, opf_xml, packed, page_xml

SHIPPED = Path(__file__).parents[3] / "corpus/articles/atacms.txt"
TITLE, *LINES = [line for line in SHIPPED.read_text(encoding="utf-8").split("\n") if line]
BLOCKS = tuple(Heading(line) if len(line) < 100 else Paragraph(line) for line in LINES)

NCX = (
    '<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd">'
    '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>The  Start</text>'
    '</navLabel><content src="text/0.xhtml#top"/></navPoint></navMap></ncx>'
)
NAV = page_xml(
    '<nav xmlns:e="http://www.idpf.org/2007/ops" e:type="toc"><ol><li>'
    '<a href="text/0.xhtml">The <i>Start</i></a></li></ol></nav>'
    '<nav><a href="text/1.xhtml">Elsewhere</a></nav><p>Contents</p>'
)


def opf(metadata: str, items: str = '<item id="a" href="0.xhtml"/>', spine: str = "a", more: str = "") -> str:
    """Return a package document with the items that `spine` names in this order."""
    references = "".join(f'<itemref idref="{name}"/>' for name in spine.split())
    return (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"{metadata}</metadata><manifest>{items}</manifest><spine>{references}</spine>{more}</package>"
    )


def book(*bodies: str) -> tuple[str, ...]:
    return tuple(block.text for block in read(epub(*bodies)).blocks)


def test_the_shipped_article_comes_out_of_a_book_as_it_went_in() -> None:
    tags = [f"<h2>{b.text}</h2>" if isinstance(b, Heading) else f"<p>{b.text}</p>" for b in BLOCKS]
    title = f"<h1>{TITLE}</h1>"

    read_back = read(
        epub(title + "".join(tags[:7]), "".join(tags[7:]), opf=opf_xml(["0.xhtml", "1.xhtml"], "", TITLE))
    )

    assert read_back == Document(BLOCKS, About(title=TITLE))
    assert (sum(isinstance(block, Heading) for block in BLOCKS), len(BLOCKS)) == (4, 17)


def test_pages_come_in_the_order_of_the_spine_and_each_once() -> None:
    items = "".join(f'<item id="{name}" href="{place}.xhtml"/>' for place, name in enumerate("abc"))
    bodies = [f"<p>Page {place}.</p>" for place in range(3)]

    blocks = read(epub(*bodies, opf=opf("", items, "c a gone c"))).blocks

    assert [block.text for block in blocks] == ["Page 2.", "Page 0."]


def test_what_the_package_says_of_a_book_is_known() -> None:
    metadata = (
        "<dc:title>A  title</dc:title><dc:title>Another</dc:title><dc:language>uk-UA</dc:language>"
        "<dc:identifier>urn:isbn:9780000000000</dc:identifier><dc:source>https://example.org/a</dc:source>"
        "<dc:date>soon</dc:date><dc:date>2021-03-04T05:06:07Z</dc:date>"
    )

    assert read(epub(opf=opf(metadata))).about == About(
        "A title", "uk", "https://example.org/a", date(2021, 3, 4)
    )


@pytest.mark.parametrize("language", ["en", "en-GB", "und", ""])
def test_a_book_said_to_be_in_english_may_be_in_any_language(language: str) -> None:
    assert read(epub(opf=opf(f"<dc:language>{language}</dc:language>"))).about.language is None


@pytest.mark.parametrize(
    ("contents", "item"),
    [
        ({"toc.ncx": NCX}, '<item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'),
        ({"nav.xhtml": NAV}, '<item id="n" href="nav.xhtml" properties="scripted nav"/>'),
    ],
)
def test_a_chapter_without_a_heading_has_that_of_the_contents(contents: dict[str, str], item: str) -> None:
    pages = {
        "text/0.xhtml": page_xml("<p>One.</p>"),
        "text/1.xhtml": page_xml("<p>Two.</p>"),
        "text/2.xhtml": page_xml("<h1>The End</h1><p>Three.</p>"),
    }
    items = item + "".join(f'<item id="p{place}" href="{name}"/>' for place, name in enumerate(pages))

    blocks = read(epub(opf=opf("", items, "n p0 p1 p2"), more=contents | pages)).blocks

    assert blocks == (
        Heading("The Start"),
        Paragraph("One."),
        Paragraph("Two."),
        Heading("The End"),
        Paragraph("Three."),
    )


def test_the_cover_the_contents_and_pages_without_a_paragraph_are_left_out() -> None:
    items = "".join(f'<item id="p{place}" href="{place}.xhtml"/>' for place in range(5))
    guide = '<guide><reference type="cover" href="0.xhtml"/><reference type="toc" href="1.xhtml#a"/></guide>'
    contents = "<p>Contents</p>" + "<h2>A chapter</h2>" * 5
    bodies = [
        "<p>Cover</p>",
        "<p>Chapter 1</p>",
        "<h1>Part One</h1><img src='a.png'/>",
        contents,
        "<p>One.</p>",
    ]

    blocks = read(epub(*bodies, opf=opf("", items, "p0 p1 p2 p3 p4", guide))).blocks

    assert blocks == (Paragraph("One."),)


def test_notes_and_numbers_of_pages_are_left_out() -> None:
    body = (
        '<p>It is so.<a epub:type="noteref" href="#n">1</a> It <span epub:type="pagebreak">12</span>was.</p>'
        '<section epub:type="footnotes"><p>Not always.</p></section>'
    )

    assert book(body) == ("It is so. It was.",)


@pytest.mark.parametrize("tag", ["script", "title", "style", "a", "p", "div", "i", "textarea"])
def test_an_element_that_xhtml_closes_at_once_is_closed(tag: str) -> None:
    assert book(f'<p>One.</p><{tag} id="x"/><p>Two.</p><hr/><p>Th<br/>ree.</p>') == ("One.", "Two.", "Th\nree.")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_pages_are_in_any_encoding_that_books_may_have(encoding: str) -> None:
    content = epub(more={"0.xhtml": page_xml("<p>Пʼять.</p>").encode(encoding)})

    assert read(content).blocks == (Paragraph("Пʼять."),)


@pytest.mark.parametrize(
    "href", ["a%20b/0.xhtml", "./a%20b/0.xhtml#part", "a%20b/../a%20b/0.xhtml", "x/..//a%20b/0.xhtml?q"]
)
def test_links_are_followed_within_the_archive(href: str) -> None:
    assert read(epub(opf=opf_xml([href]), more={"a b/0.xhtml": page_xml("<p>One.</p>")})).blocks


@pytest.mark.parametrize(
    "href", ["../0.xhtml", "/0.xhtml", "file:0.xhtml", "file:///0.xhtml", "//host/0.xhtml", ""]
)
def test_links_out_of_the_archive_lead_nowhere(href: str) -> None:
    with pytest.raises(UnreadableError, match=r"^has no words$"):
        read(epub(opf=opf_xml([href])))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (packed({"word/document.xml": ""}), "is not an EPUB book"),
        (epub(more={"META-INF/container.xml": "<container/>"}), "is not an EPUB book"),
        (epub(more={"META-INF/container.xml": "not XML"}), "is not an EPUB book"),
        (epub(opf="<package"), "is not an EPUB book"),
        (epub(opf="<package/>"), "has no words"),
        (epub("<h1>A heading</h1>"), "has no words"),
        (b"", "is not a whole ZIP archive"),
    ],
)
def test_what_is_no_book_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=f"^{reason}$"):
        read(content)
