"""Telegram's HTML, as Telegram reads and refuses it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.markup import MarkupError, parse_html


def test_tags_become_entities_and_the_rest_is_text() -> None:
    text, entities = parse_html("<b>Bold</b> and <i>it<u>al</u>ic</i>")

    assert text == "Bold and italic"
    assert entities == [
        {"type": "bold", "offset": 0, "length": 4},
        {"type": "italic", "offset": 9, "length": 6},
        {"type": "underline", "offset": 11, "length": 2},
    ]


def test_offsets_count_utf16_units() -> None:
    assert parse_html("😀<b>é😀</b>") == ("😀é😀", [{"type": "bold", "offset": 2, "length": 3}])


@pytest.mark.parametrize(
    ("html", "entity"),
    [
        ("<blockquote>a</blockquote>", {"type": "blockquote"}),
        ("<blockquote expandable>a</blockquote>", {"type": "expandable_blockquote"}),
        ('<a href="https://example.org/?a=1">a</a>', {"type": "text_link", "url": "https://example.org/?a=1"}),
        (
            "<a title='>' href='https://e.org/?a&amp;b'>a</a>",
            {"type": "text_link", "url": "https://e.org/?a&b"},
        ),
        ("<a>a</a>", {"type": "text_link", "url": "a"}),
        ("<CODE>a</code>", {"type": "code"}),
        ('<span class="tg-spoiler">a</span>', {"type": "spoiler"}),
        ("<b>a</>", {"type": "bold"}),
    ],
)
def test_every_kind_of_formatting_is_known(html: str, entity: dict[str, str]) -> None:
    assert parse_html(html) == ("a", [{"offset": 0, "length": 1} | entity])


def test_escaped_characters_are_text() -> None:
    assert (
        parse_html("&lt;b&gt; &amp; &quot;q&quot; &#39;&#x27; &nbsp; &#0;")[0] == "<b> & \"q\" '' &nbsp; &#0;"
    )


def test_empty_tags_make_no_entity() -> None:
    assert parse_html("a<b></b>") == ("a", [])


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<script>x</script>", 'Unsupported start tag "script" at byte offset 0'),
        ("é < b", 'Unsupported start tag "" at byte offset 3'),
        ("é <b", "Unclosed start tag at byte offset 3"),
        ("<a ", 'Unclosed start tag "a" at byte offset 0'),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ('<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x/y>z</a>", "Unexpected end of name token at byte offset 8"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("2 <3> 1", 'Unsupported start tag "3" at byte offset 2'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b><i>x</i>", 'Can\'t find end tag corresponding to start tag "b"'),
    ],
)
def test_what_telegram_cannot_parse_is_refused_in_its_words(html: str, reason: str) -> None:
    with pytest.raises(MarkupError) as refused:
        parse_html(html)

    assert str(refused.value) == reason


@given(st.text(alphabet="<>/&;#xb i=\"'a😀", max_size=60))
def test_any_text_is_parsed_or_refused(html: str) -> None:
    try:
        text, entities = parse_html(html)
    except MarkupError:
        return
    length = len(text.encode("utf-16-le")) // 2
    assert all(0 <= e["offset"] < e["offset"] + e["length"] <= length for e in entities)
