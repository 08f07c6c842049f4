"""What is said of an article above it and beside it."""

from datetime import date

import pytest

from corpus.limits import MAX_ABOUT_BYTES, MAX_ADDRESS_CHARS, MAX_TITLE_CHARS
from corpus.readers.about import about_in, address_of, front_matter, title_of
from corpus.readers.document import About, UnreadableError

ABOUT = About("A title: with a colon", "uk", "https://example.org/a", date(2024, 11, 18))
YAML = """\
title: "A title: with a colon"
language: uk-UA
source: https://example.org/a
date: 2024-11-18 10:00:00
tags: [one, two]
"""


def test_a_side_file_says_title_language_address_and_date() -> None:
    assert about_in(YAML) == ABOUT


@pytest.mark.parametrize("end", ["---\n", "...\n", "--- \r\n"])
def test_front_matter_says_the_same_and_is_taken_off_the_text(end: str) -> None:
    assert front_matter(f"---\n{YAML}{end}Text\n---\nmore") == (ABOUT, "Text\n---\nmore")


@pytest.mark.parametrize(
    "text",
    [
        "---\nA rule, and another\n---\nText",
        "---\nother: key\n---\nText",
        "---\ntitle: no end\n",
        "---\n- title\n---\n",
        "---\ntitle: [\n---\n",
        "Text\n---\ntitle: a\n---\n",
        f"---\ntitle: a\n{'#' * MAX_ABOUT_BYTES}\n---\n",
        f"---\n{'[' * 10_000}\n---\n",
        "---\n---\n",
        "",
    ],
)
def test_what_is_no_front_matter_is_text(text: str) -> None:
    assert front_matter(text) == (About(), text)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("date: 18.11.2024", "has a side file whose date is not like 2024-11-18"),
        ("date: 2024-02-30", "has a side file whose date is not like 2024-11-18"),
        ("lang: xx", "has a side file whose language is not a known one, like en"),
        ("url: file:///etc/passwd", "has a side file whose address is not like https://example.org/article"),
        ("title: [a, b]", "has a side file whose title is not one line of at most 300 characters"),
        (f"title: {'a' * (MAX_TITLE_CHARS + 1)}", "has a side file whose title is not one line of at most"),
        ("title: |\n  a\n  b", "has a side file whose title is not one line of at most"),
    ],
)
def test_wrong_values_are_refused_in_a_side_file_and_left_out_of_front_matter(line: str, reason: str) -> None:
    about, _ = front_matter(f"---\n{line}\n---\nText")

    assert about == About()
    with pytest.raises(UnreadableError, match=reason):
        about_in(line)


@pytest.mark.parametrize(
    "content", ["", "text", "- a", "a: [", "\0", "[" * 10_000, "#" * (MAX_ABOUT_BYTES + 1)]
)
def test_a_side_file_that_is_no_mapping_is_refused(content: str) -> None:
    with pytest.raises(UnreadableError, match="has a side file that cannot be read"):
        about_in(content)


def test_nothing_is_made_of_tags_and_aliases() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))

    assert about_in(f"{bomb}title: !!python/object/apply:os.getcwd []\n".replace("[]", "a")) == About("a")
    assert about_in("<<: {title: b}\nlang: en") == About(None, "en")


@pytest.mark.parametrize("title", ["می\u200cخواهم", "Qui\u00a0? Quoi\u202f?", "👩\u200d🚀", "क्\u200dष"])
def test_a_title_may_hold_what_its_script_needs(title: str) -> None:
    assert title_of(title) == title


@pytest.mark.parametrize("mark", ["\n", "\x1b", "\0", "\u2028", "\u202e", "\ud83d"])
def test_a_title_holds_nothing_that_others_would_obey(mark: str) -> None:
    assert title_of(f"A{mark}title") is None


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "https://",
        "https:///path",
        "https://example.org/a b",
        "https://example.org/\x1b[2J",
        "https://example.org/\u202e",
        "https://example.org/" + "a" * MAX_ADDRESS_CHARS,
    ],
)
def test_what_a_link_cannot_lead_to_is_no_address(address: str) -> None:
    assert address_of(address) is None
