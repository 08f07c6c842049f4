"""Reading Word documents."""

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from corpus.readers.document import About, Document, Heading, Paragraph, UnreadableError
from corpus.readers.docx import read
from tests.corpus.forging import docx as smallest
from tests.corpus.forging import packed

SHIPPED = Path(__file__).parents[3] / "corpus/articles/atacms.txt"
TITLE, *LINES = [line for line in SHIPPED.read_text(encoding="utf-8").split("\n") if line]
BLOCKS = tuple(Heading(line) if len(line) < 100 else Paragraph(line) for line in LINES)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c020000000b4944415478da6364600000000600"
    "023081d02f0000000049454e44ae426082"
)


def written(write: Callable[[WordDocument], object]) -> Document:
    """Return what is read of a document that `write` has filled."""
    document = docx.Document()
    write(document)
    file = io.BytesIO()
    document.save(file)
    return read(file.getvalue())


def text_of(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def test_the_shipped_article_comes_out_of_word_as_it_went_in() -> None:
    def write(document: WordDocument) -> None:
        document.add_heading(TITLE, 0)
        for block in BLOCKS:
            document.add_paragraph(block.text, "Heading 2" if isinstance(block, Heading) else None)

    assert written(write) == Document(BLOCKS, About(title=TITLE))
    assert (sum(isinstance(block, Heading) for block in BLOCKS), len(BLOCKS)) == (4, 17)


@pytest.mark.parametrize("level", range(1, 7))
def test_headings_of_all_levels_are_headings(level: int) -> None:
    assert written(lambda document: document.add_heading("A heading", level)).blocks == (Heading("A heading"),)


def test_a_style_of_ones_own_that_builds_on_a_heading_is_one() -> None:
    def write(document: WordDocument) -> None:
        own = document.styles.add_style("Kapitel", WD_STYLE_TYPE.PARAGRAPH)
        own.base_style = document.styles["Heading 3"]
        further = document.styles.add_style("Kapitel ohne Nummer", WD_STYLE_TYPE.PARAGRAPH)
        further.base_style = own
        document.add_paragraph("Anfang", further)

    assert written(write).blocks == (Heading("Anfang"),)


def test_words_in_other_languages_name_their_styles_by_other_ids() -> None:
    def write(document: WordDocument) -> None:
        document.styles["Title"].element.set(qualified("styleId"), "Titel")
        document.styles["Heading 1"].element.set(qualified("styleId"), "berschrift1")
        document.add_paragraph("Der Titel", "Title")
        document.add_paragraph("Die Überschrift", "Heading 1")

    assert written(write) == Document((Heading("Die Überschrift"),), About(title="Der Titel"))


def test_a_title_over_two_lines_is_one_line() -> None:
    def write(document: WordDocument) -> None:
        document.add_heading("", 0).add_run("A title").add_break()
        document.paragraphs[0].add_run("in two lines")

    assert written(write).about.title == "A title in two lines"


def test_a_second_title_is_a_heading() -> None:
    def write(document: WordDocument) -> None:
        document.add_heading("First", 0)
        document.add_heading("Second", 0)

    assert written(write) == Document((Heading("Second"),), About(title="First"))


@pytest.mark.parametrize(
    ("declared", "title"),
    [
        ("The Title", "The Title"),
        ("Doctors of Bern", "Doctors of Bern"),
        ("1984", "1984"),
        ("Untitled Masterpieces", "Untitled Masterpieces"),
        ("", None),
        (".", None),
        ("Microsoft Word - notes.doc", None),
        ("Untitled", None),
        ("Untitled 1", None),
        ("Document2", None),
        ("Word Document", None),
        ("final_v3.docx", None),
    ],
)
def test_a_document_without_a_title_has_the_one_that_it_declares(declared: str, title: str | None) -> None:
    def write(document: WordDocument) -> None:
        document.core_properties.title = declared
        document.add_heading("The Title", 1)
        document.add_paragraph("A paragraph.")

    read_back = written(write)

    assert read_back.about.title == title
    assert text_of(read_back) == (["A paragraph."] if title == "The Title" else ["The Title", "A paragraph."])


@pytest.mark.parametrize(
    ("declared", "language"), [("uk-UA", "uk"), ("nb-NO", "no"), ("en-US", None), ("tlh", None), ("", None)]
)
def test_the_language_is_the_declared_one_unless_programs_declare_it_by_themselves(
    declared: str, language: str | None
) -> None:
    def write(document: WordDocument) -> None:
        document.core_properties.language = declared

    assert written(write).about.language == language


def test_lists_and_tables_are_paragraphs_of_lines() -> None:
    def write(document: WordDocument) -> None:
        for text in ("flour", "water"):
            document.add_paragraph(text, "List Bullet")
        document.add_paragraph("It is baked.")
        for text in ("Mix", "Bake"):
            document.add_paragraph(text, "List Number")
        table = document.add_table(2, 2)
        for cell, text in zip((cell for row in table.rows for cell in row.cells), "abcd", strict=True):
            cell.text = text

    assert text_of(written(write)) == [
        "• flour\n• water",
        "It is baked.",
        "1. Mix\n2. Bake",
        "a | b\nc | d",
    ]


def test_pictures_are_left_out() -> None:
    def write(document: WordDocument) -> None:
        document.add_paragraph("Before it.")
        document.add_picture(io.BytesIO(PNG))
        document.add_paragraph("After it.")

    assert text_of(written(write)) == ["Before it.", "After it."]


def test_comments_headers_and_tables_of_contents_are_left_out() -> None:
    def write(document: WordDocument) -> None:
        document.sections[0].header.paragraphs[0].text = "A header"
        document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
        document.add_paragraph("Chapter 1 ........ 5", "toc 1")
        run = document.add_paragraph("A paragraph.").runs[0]
        document.add_comment(run, "A comment", "An author")

    assert text_of(written(write)) == ["A paragraph."]


def test_deleted_words_are_gone_and_inserted_ones_stay() -> None:
    def write(document: WordDocument) -> None:
        paragraph = document.add_paragraph("It is ")
        for kind, word, text in (("ins", "new", "t"), ("del", "old", "delText")):
            changed = f"<w:{kind} {nsdecls('w')} w:id='1'><w:r><w:{text}>{word}</w:{text}></w:r></w:{kind}>"
            paragraph._p.append(parse_xml(changed))

    assert text_of(written(write)) == ["It is new"]


def test_notes_leave_no_mark_in_the_sentence() -> None:
    body = (
        '<w:p><w:r><w:t>It is so.</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r>'
        '<w:r><w:endnoteReference w:id="7"/></w:r><w:r><w:t xml:space="preserve"> It was.</w:t></w:r></w:p>'
    )

    assert text_of(read(smallest(body))) == ["It is so. It was."]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (packed({"mimetype": "application/epub+zip"}), "is not a Word document"),
        (packed({"word/document.xml": "<a>"}), "is damaged"),
        (packed({"word/document.xml": "<a/>"}), "is damaged"),
        (b"PK\3\4 and then nothing", "is not a whole ZIP archive"),
        (b"", "is not a whole ZIP archive"),
    ],
)
def test_what_is_no_word_document_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=f"^{reason}$"):
        read(content)


def qualified(name: str) -> str:
    return f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{name}"
