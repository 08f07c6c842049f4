"""Passages that are neither too long nor too short."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.limits import MAX_PASSAGE_CHARS
from corpus.passages import passages_of
from corpus.readers.document import Block, Heading, Paragraph

LONG = "The missiles can reach targets that lie deep inside the country. " * 60


def texts(*blocks: Block) -> list[str]:
    return [passage.text for passage in passages_of(blocks, "en")]


def test_paragraphs_of_usual_length_are_passages_as_they_are() -> None:
    one, other = "This is the first paragraph.", "This is the second paragraph."

    assert texts(Paragraph(one), Heading("A heading"), Paragraph(other)) == [one, other]


def test_of_several_headings_the_last_stands_above_the_passage() -> None:
    passages = passages_of([Heading("Part"), Heading("Chapter"), Paragraph("This is a paragraph.")], "en")

    assert [(passage.number, passage.heading) for passage in passages] == [(1, "Chapter")]


def test_a_heading_with_nothing_below_it_makes_no_passage() -> None:
    assert texts(Paragraph("This is a paragraph."), Heading("The end")) == ["This is a paragraph."]


@pytest.mark.parametrize("short", ["“No.”", "See also", "Yes, sir."])
def test_a_short_paragraph_is_put_to_the_one_before(short: str) -> None:
    before, after = "This is the first paragraph.", "This is the second paragraph."

    assert texts(Paragraph(before), Paragraph(short), Paragraph(after)) == [f"{before}\n{short}", after]


def test_a_short_paragraph_that_leads_on_is_put_to_the_one_after() -> None:
    before, after = "This is the first paragraph.", "This is the second paragraph."

    assert texts(Paragraph(before), Paragraph("Example:"), Paragraph(after)) == [before, f"Example:\n{after}"]


def test_a_short_paragraph_stays_below_its_heading() -> None:
    before = "This is the first paragraph."

    assert texts(Paragraph(before), Heading("Answer"), Paragraph("No.")) == [before, "No."]


def test_a_short_list_is_whole() -> None:
    assert texts(Paragraph("This is the first paragraph."), Paragraph("• A\n• B")) == [
        "This is the first paragraph.",
        "• A\n• B",
    ]


def test_a_long_paragraph_is_cut_between_sentences_into_like_pieces() -> None:
    pieces = texts(Paragraph(LONG.strip()))

    assert len(pieces) == 2
    assert all(piece.endswith("country.") for piece in pieces)
    assert max(map(len, pieces)) < 1.2 * min(map(len, pieces))


def test_a_long_list_is_cut_between_its_lines() -> None:
    items = [f"• The {number}th item. It has two sentences." for number in range(100)]

    pieces = texts(Paragraph("\n".join(items)))

    assert [line for piece in pieces for line in piece.split("\n")] == items


@pytest.mark.parametrize("text", ["word " * 2000, "x" * 9000, "好" * 5000, "the end. " * 3 + "y" * 4100])
def test_what_has_no_sentences_is_cut_all_the_same(text: str) -> None:
    pieces = texts(Paragraph(text.strip()))

    assert all(len(piece) <= MAX_PASSAGE_CHARS for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


@given(st.lists(st.one_of(st.text(max_size=30), st.just(LONG)).map(str.strip).filter(bool), max_size=6))
def test_nothing_is_lost_and_nothing_is_added(written: list[str]) -> None:
    passages = passages_of([Paragraph(text) for text in written], "en")

    assert "".join("".join(p.text for p in passages).split()) == "".join("".join(written).split())
    assert [passage.number for passage in passages] == list(range(1, len(passages) + 1))
