"""Lines with their places as headings and paragraphs."""

from collections.abc import Sequence

import pytest

from corpus.readers.document import Block, Heading, Paragraph
from corpus.readers.typeset.columns import columns
from corpus.readers.typeset.flow import Flow
from corpus.readers.typeset.headings import sensible_title, titled
from corpus.readers.typeset.lines import Line, Page, rows
from corpus.readers.typeset.margins import without_margins
from corpus.readers.typeset.words import Words

HEIGHT = 800.0
WIDE = "The harbour lay open to the north, and no ship could enter it in"
NEXT = "winter for the ice that stood there, which the townspeople called"
LAST = "the old wall."
LETTER = 5.0
"""The width of a letter of ten points."""


def line(
    text: str, y: float, left: float = 50, size: float = 10, *, is_bold: bool = False, is_fixed: bool = False
) -> Line:
    return Line(text, left, left + len(text) * LETTER * size / 10, y, size, is_bold, is_fixed)


def blocks_of(*pages: Sequence[Line]) -> tuple[Block, ...]:
    laid_out = without_margins([Page(HEIGHT, tuple(lines)) for lines in pages])
    placed = [column for number, page in enumerate(laid_out) for column in columns(page, number)]
    return titled(Flow(placed), "A title that the file says")[1]


def test_a_paragraph_runs_on_over_a_page_break() -> None:
    first = [line(WIDE, 700), line(NEXT, 712)]
    second = [line(WIDE, 50), line(LAST, 62)]

    blocks = blocks_of(first, second)

    assert blocks == (Paragraph(f"{WIDE} {NEXT} {WIDE} {LAST}"),)


def test_a_note_stands_after_the_paragraph_that_it_breaks() -> None:
    first = [line(WIDE, 700), line(NEXT, 712), line("1 So it says on a map.", 750, size=8)]
    second = [line(WIDE.lower(), 50), line(LAST, 62)]

    blocks = blocks_of(first, second)

    assert blocks == (Paragraph(f"{WIDE} {NEXT} {WIDE.lower()} {LAST}"), Paragraph("1 So it says on a map."))


def test_space_indentation_and_a_short_last_line_end_a_paragraph() -> None:
    blocks = blocks_of(
        [
            *(line(WIDE, 100), line(LAST, 112)),
            *(line(WIDE, 124), line(NEXT, 136), line(LAST, 148)),
            *(line(WIDE[:-2] + ".", 170), line(NEXT + ".", 182)),
            *(line(WIDE[:60], 194, left=65), line(LAST, 206)),
        ]
    )

    assert [block.text for block in blocks] == [
        f"{WIDE} {LAST}",
        f"{WIDE} {NEXT} {LAST}",
        f"{WIDE[:-2]}. {NEXT}.",
        f"{WIDE[:60]} {LAST}",
    ]


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        [
            *(line(f"{number} A History of Harbours", 30), line(f"- {number} -", 770, left=290)),
            *(line(WIDE, 100 + number), line(LAST, 112 + number)),
        ]
        for number in (7, 8, 9)
    ]

    blocks = blocks_of(*pages)

    assert blocks == (Paragraph(f"{WIDE} {LAST}"),) * 3


def test_lines_with_leaders_are_left_out() -> None:
    blocks = blocks_of(
        [line("Winter . . . . . . . . . 12", 100), line("Ice ............. 14", 112), line(WIDE, 150)]
    )

    assert blocks == (Paragraph(WIDE),)


@pytest.mark.parametrize(
    ("text", "size", "is_bold"),
    [("What the Map Says", 14, False), ("1.2 The ice", 10, True), ("2. WINTER", 10, False)],
)
def test_what_is_larger_bold_or_in_capitals_is_a_heading(text: str, size: float, *, is_bold: bool) -> None:
    blocks = blocks_of([line(text, 100, size=size, is_bold=is_bold), line(WIDE, 120), line(LAST, 132)])

    assert blocks == (Heading(text), Paragraph(f"{WIDE} {LAST}"))


def test_a_bold_sentence_is_no_heading() -> None:
    blocks = blocks_of([line("It was cold.", 100, is_bold=True), line(WIDE, 120), line(LAST, 132)])

    assert blocks == (Paragraph("It was cold."), Paragraph(f"{WIDE} {LAST}"))


def test_the_lines_of_one_heading_are_joined() -> None:
    blocks = blocks_of(
        [
            line("What the Map of the", 100, size=16),
            line("Harbour Says", 119, size=16),
            line(WIDE, 145),
            line(LAST, 157),
        ]
    )

    assert blocks == (Heading("What the Map of the Harbour Says"), Paragraph(f"{WIDE} {LAST}"))


def test_items_stand_a_line_each_whatever_their_bullets() -> None:
    blocks = blocks_of(
        [
            *(line(WIDE, 100), line("at night:", 112)),
            *(
                line("▪ salt", 124, left=60),
                line("▪ oil of the kind that is pressed in the south and", 136, left=60),
            ),
            *(line("sold here", 148, left=70), line("▪ bread", 160, left=60)),
        ]
    )

    items = "• salt\n• oil of the kind that is pressed in the south and sold here\n• bread"
    assert blocks == (Paragraph(f"{WIDE} at night:"), Paragraph(items))


def test_lines_of_a_program_stay_lines() -> None:
    code = ["while ice:", "wait()", "sail()"]

    blocks = blocks_of(
        [
            line(WIDE, 100),
            line(LAST, 112),
            *(line(text, 130 + 12 * i, is_fixed=True) for i, text in enumerate(code)),
        ]
    )

    assert blocks == (Paragraph(f"{WIDE} {LAST}"), Paragraph("while ice:\nwait()\nsail()"))


@pytest.mark.parametrize("count", [2, 3])
def test_columns_are_read_one_after_the_other_below_what_stands_over_them(count: int) -> None:
    words = [f"column {column} line {number} of a text" for column in range(count) for number in range(6)]
    pieces = [line(text, 100 + 12 * (i % 6), left=50 + 160 * (i // 6)) for i, text in enumerate(words)]
    over = line("x" * 90, 60)

    found = list(columns(Page(HEIGHT, (*reversed(pieces), over)), 0))

    assert [piece.text for column in found for piece in column.lines] == [over.text, *words]
    assert [column.place for column in found] == [(0, 1), *((place, count) for place in range(count))]


def test_a_table_is_read_row_by_row() -> None:
    cells = [
        line(text, 100 + 12 * row, left=left) for row in range(8) for text, left in (("salt", 50), ("oil", 300))
    ]

    found = list(columns(Page(HEIGHT, tuple(cells)), 0))

    assert [[row.text for row in column.lines] for column in found] == [["salt oil"] * 8]


def test_a_raised_number_stays_in_its_row() -> None:
    joined = rows([line("the ice", 100), line("2", 96, left=85.5, size=6), line("of winter", 100, left=93)])

    assert [row.text for row in joined] == ["the ice2 of winter"]


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("some infor\ufffe", "mation here", "some information here"),
        ("some infor-", "mation here", "some information here"),
        ("in Schleswig-", "Holstein", "in Schleswig-Holstein"),
        ("a US-", "made ship", "a US-made ship"),
        ("from 1914-", "1918", "from 1914-1918"),
        ("a long\ufffe", "range gun", "a long-range gun"),
        ("a well-", "known name", "a well-known name"),
        ("the course—", "given the ice", "the course—given the ice"),
        ("the course –", "given the ice", "the course – given the ice"),
        ("either and/", "or both", "either and/or both"),
        ("港は冬の間", "氷に閉ざされる", "港は冬の間氷に閉ざされる"),
        ("the ﬁrst", "oﬃce", "the first office"),
    ],
)
def test_lines_are_joined_as_they_were_written(above: str, below: str, joined: str) -> None:
    words = Words(["a well-known bay", "the range is long", above, below])

    assert words.joined([above, below]) == joined


@pytest.mark.parametrize(
    "said",
    [
        "",
        " ",
        "Microsoft Word - harbour.docx",
        "untitled",
        "PowerPoint Presentation",
        "Document1",
        "paper_v3",
        "a b.tex",
        "42",
    ],
)
def test_the_name_of_a_file_or_program_is_no_title(said: str) -> None:
    assert sensible_title(said) is None


@pytest.mark.parametrize(
    ("text", "are_spelt"),
    [
        ("the harbour lay open", True),
        ("港は冬の間、氷に閉ざされる", True),
        ("78&:9 ;02.4<=3 9?>@*A 5CBD", False),
    ],
)
def test_a_text_is_spelt_in_letters(text: str, *, are_spelt: bool) -> None:
    words = Words([text] * 200)

    assert words.are_spelt == are_spelt


def test_a_title_is_one_line() -> None:
    assert sensible_title(" A History\nof Harbours ") == "A History of Harbours"
