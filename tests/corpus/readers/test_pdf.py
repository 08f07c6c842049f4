"""PDF files as documents."""

import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

import corpus
from corpus.limits import MAX_HEADING_CHARS
from corpus.readers.document import Block, Heading, Paragraph, UnreadableError
from corpus.readers.pdf import read
from tests.corpus.readers.typesetting import BODY, BOLD, HEIGHT, Press, Setting, drawn

LINES = [
    "The harbour of the town lay open to the north, and in the winter of",
    "that year no ship could enter it for the ice that stood in the bay.",
]


SHIPPED = Path(corpus.__file__).parent / "articles" / "atacms.txt"


def article() -> tuple[str, tuple[Block, ...]]:
    """Return the title and the blocks of the shipped article, of which each stands in one line."""
    title, *lines = SHIPPED.read_text().splitlines()
    return title, tuple(Heading(line) if len(line) <= MAX_HEADING_CHARS else Paragraph(line) for line in lines)


def typeset(title: str, blocks: tuple[Block, ...], setting: Setting) -> bytes:
    def draw(canvas: Canvas) -> None:
        press = Press(canvas, setting)
        press.title(title)
        for block in blocks:
            if isinstance(block, Heading):
                press.heading(block.text)
            else:
                press.paragraph(block.text)

    return drawn(draw)


def page_of(*lines: tuple[float, float, str], font: str = BODY, size: float = 10) -> bytes:
    """Return a file of one page with `lines`, each with the place that it begins at from the top left."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont(font, size)
        for left, y, text in lines:
            canvas.drawString(left, HEIGHT - y, text)

    return drawn(draw)


def file_of(stream: bytes, *, count: int = 1, kids: str = "3 0 R", box: str = "0 0 600 800") -> bytes:
    """Return a file of one page with the content `stream`, with what is wrong about it."""
    packed = zlib.compress(stream, 9)
    font = "<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {count}/Kids[{kids}]>>".encode(),
        f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 4 0 R/Resources{font}>>".encode(),
        b"<</Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (len(packed), packed),
    ]
    numbered = [b"%d 0 obj\n%s\nendobj\n" % numbered for numbered in enumerate(objects, 1)]
    return b"%PDF-1.4\n" + b"".join(numbered) + b"trailer\n<</Root 1 0 R>>\n%%EOF"


WORDS = b"BT /F1 12 Tf 72 700 Td (Some words that can be read.) Tj ET"


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize(
    "setting",
    [
        pytest.param(Setting(space=6), id="space between paragraphs"),
        pytest.param(Setting(indent=14), id="first lines indented"),
        pytest.param(Setting(indent=14, is_hyphenated=True), id="words broken"),
        pytest.param(Setting(space=8, is_justified=False, heading_size=13), id="ragged, larger headings"),
        pytest.param(Setting(indent=14, size=13, leading=16, heading_size=13), id="over many pages"),
    ],
)
def test_an_article_reads_as_it_was_before_it_was_typeset(setting: Setting, columns: int) -> None:
    title, blocks = article()
    content = typeset(title, blocks, replace(setting, columns=columns, head="The Weekly Review of Things"))

    document = read(content)

    assert document.about.title == title
    assert document.blocks == blocks


def test_items_of_a_list_are_the_lines_of_one_passage() -> None:
    content = page_of(
        (70, 100, LINES[0]),
        (70, 112, LINES[1]),
        (80, 130, "•"),
        (92, 130, "bread that was baked at night, and salt that came in barrels from"),
        (92, 142, "the south"),
        (80, 154, "•"),
        (92, 154, "oil"),
    )

    document = read(content)

    items = "• bread that was baked at night, and salt that came in barrels from the south\n• oil"
    assert document.blocks == (Paragraph(" ".join(LINES)), Paragraph(items))


def test_the_title_that_the_file_says_is_not_repeated() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setTitle("The Frozen Harbour")
        canvas.setFont(BOLD, 20)
        canvas.drawString(40, 560, "THE FROZEN HARBOUR")
        canvas.setFont(BODY, 10)
        canvas.drawString(40, 500, LINES[0])
        canvas.drawString(40, 488, LINES[1])

    document = read(drawn(draw))

    assert document.about.title == "The Frozen Harbour"
    assert document.blocks == (Paragraph(" ".join(LINES)),)


def test_what_the_owner_alone_locks_is_read() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(40, 500, LINES[0])

    document = read(drawn(draw, encrypt=StandardEncryption("", "owner")))

    assert document.blocks == (Paragraph(LINES[0]),)


def test_a_file_that_asks_for_a_password_is_encrypted() -> None:
    content = drawn(
        lambda canvas: canvas.drawString(40, 500, LINES[0]), encrypt=StandardEncryption("user", "owner")
    )

    with pytest.raises(UnreadableError, match=r"^is encrypted$"):
        read(content)


@pytest.mark.parametrize("share", [0, 0.1, 0.5])
def test_a_part_of_a_file_is_not_a_whole_one(share: float) -> None:
    content = page_of((70, 100, LINES[0]))

    with pytest.raises(UnreadableError, match=r"^is not a whole PDF file$"):
        read(content[: int(len(content) * share)])


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(drawn(lambda canvas: canvas.rect(0, 0, 99, 99, fill=1)), id="a picture"),
        pytest.param(file_of(WORDS, kids="2 0 R"), id="a page that is its own parent"),
        pytest.param(file_of(b" " * 100_000_000), id="a hundred million blanks"),
    ],
)
def test_pages_without_words_are_pictures(content: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"^has no text: its pages are pictures$"):
        read(content)


def test_more_pages_than_a_book_has_are_refused() -> None:
    with pytest.raises(UnreadableError, match=r"^has more than 2000 pages$"):
        read(file_of(WORDS, count=1_000_000))


def test_a_page_longer_than_any_is_refused() -> None:
    with pytest.raises(UnreadableError, match=r"^has a page of more than 500,000 characters$"):
        read(
            file_of(b"BT /F1 12 Tf 72 700 Td " + b"0 -12 Td (lorem ipsum dolor sit amet) Tj " * 40_000 + b" ET")
        )


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(file_of(WORDS + b" " * 100_000_000), id="blanks"),
        pytest.param(file_of(WORDS, box="-1e30 -1e30 1e30 1e30"), id="a page without end"),
        pytest.param(file_of(WORDS, count=1_900), id="pages that are not there"),
    ],
)
def test_words_are_read_beside_what_is_absurd(content: bytes) -> None:
    document = read(content)

    assert document.blocks == (Paragraph("Some words that can be read."),)


def test_rotated_text_is_left_out() -> None:
    content = file_of(WORDS + b" BT /F1 12 Tf 0 1 -1 0 20 300 Tm (A stamp in the margin) Tj ET")

    document = read(content)

    assert document.blocks == (Paragraph("Some words that can be read."),)
