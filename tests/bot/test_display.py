"""Telegram's messages on a terminal."""

import io

from rich.console import Console

from bot.display import MessageView, view_of
from bot.markup import parse_html


def displayed(html: str, *buttons: str, colour: bool = False, width: int = 40) -> str:
    text, entities = parse_html(html)
    return printed(MessageView(text, entities, [buttons] if buttons else []), colour=colour, width=width)


def printed(view: MessageView, *, colour: bool = False, width: int = 40) -> str:
    console = Console(
        file=io.StringIO(), width=width, force_terminal=colour, color_system="standard" if colour else None
    )
    console.print(view)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_quotes_stand_behind_a_bar_and_wrap_there() -> None:
    html = "Head\n<blockquote>one two three four five six seven eight</blockquote>\n— Source"

    lines = [line.rstrip() for line in displayed(html, width=19).splitlines()]

    assert lines == ["Head", "▌ one two three", "▌ four five six", "▌ seven eight", "— Source"]


def test_an_empty_line_between_quotes_is_kept() -> None:
    html = "<blockquote>one</blockquote>\nA\n\n<blockquote expandable>two</blockquote>\nB"

    assert displayed(html) == "▌ one\nA\n\n▌ two\nB\n"


def test_formatting_is_shown_where_it_stands() -> None:
    shown = displayed("😀 plain <b>bold</b> <i>slanted</i>", colour=True)

    assert "\x1b[1mbold\x1b[0m" in shown
    assert "\x1b[3mslanted\x1b[0m" in shown
    assert "😀 plain " in shown


def test_buttons_are_numbered_for_tapping() -> None:
    assert displayed("Hi", "Why?", "[b]How?[/b]") == "Hi\n  [:1] Why?  [:2] [b]How?[/b]\n"


def test_markup_of_the_terminal_in_a_message_is_text() -> None:
    assert displayed("[red]x[/red] [bold]") == "[red]x[/red] [bold]\n"


def test_what_a_terminal_would_obey_is_shown_as_a_mark() -> None:
    shown = displayed("\x1b]0;title\x07<b>bold</b>\x9b2J\x0c", colour=True)

    assert shown == "\ufffd]0;title\ufffd\x1b[1mbold\x1b[0m\ufffd2J\ufffd\n"
    assert displayed("Hi", "\x1b[2JWhy?") == "Hi\n  [:1] \ufffd[2JWhy?\n"


def test_a_file_is_a_line_above_its_caption() -> None:
    bold = [{"type": "bold", "offset": 3, "length": 4}]
    captioned = {"document": {"file_name": "a.txt"}, "caption": "An 😀b text", "caption_entities": bold}

    assert printed(view_of({"photo": []})) == "[Photo]\n"
    assert printed(view_of(captioned), colour=True) == "[a.txt]\nAn \x1b[1m😀b \x1b[0mtext\n"


def test_a_button_says_where_it_leads_or_that_it_copies() -> None:
    buttons = [
        {"text": "Open", "url": "https://a.org/"},
        {"text": "App", "web_app": {"url": "https://b.org/"}},
        {"text": "Copy", "copy_text": {"text": "words"}},
        {"text": "Tap", "callback_data": "x"},
    ]

    shown = printed(
        view_of({"text": "Hi", "reply_markup": {"inline_keyboard": [buttons[:2], buttons[2:]]}}), width=80
    )

    assert shown.splitlines() == [
        "Hi",
        "  [:1] Open → https://a.org/  [:2] App → https://b.org/",
        "  [:3] ⧉ Copy  [:4] Tap",
    ]
