"""The chat in the terminal."""

import asyncio
import io
import os
from collections.abc import AsyncIterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from rich.console import Console
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.application import Parts, build_application
from bot.process.polling import polling
from bot.sandbox.cast import READER
from bot.sandbox.connection import connection_to
from bot.sandbox.running import Running
from bot.sandbox.stdin import lines
from bot.sandbox.telegram import Telegram
from bot.sandbox.terminal import TerminalChat, talk
from bot.store.database import IN_MEMORY, open_store
from bot.texts.en import TEXTS
from corpus.article import Article, Passage
from corpus.library import Library
from retrieval.answerer import Answerer
from retrieval.engines.rank_bm25 import RankBM25Engine
from retrieval.index import build_index
from tests.bot.holdings import empty_holdings


async def typed(*said: str) -> AsyncIterator[str]:
    for line in said:
        yield line


async def screen_after(answerer: Answerer, said: AsyncIterator[str]) -> str:
    """Return what stands on the screen after all that was `said`."""
    screen = io.StringIO()
    console = Console(file=screen, width=300, highlight=False)
    with TemporaryDirectory() as folder:
        await talk(answerer, empty_holdings(Path(folder)), said, console, echo=True)
    return screen.getvalue()


async def test_a_question_is_answered_on_the_screen(answerer: Answerer) -> None:
    screen = await screen_after(answerer, typed("How far can ATACMS reach?"))

    assert "Reader › How far can ATACMS reach?\nPullquote " in screen
    assert "▌ The ballistic missiles, capable of reaching up to 300 kilometers" in screen


async def test_buttons_are_tapped_by_number(answerer: Answerer) -> None:
    screen = await screen_after(answerer, typed("/help", ":2", ":9", ":0"))

    assert "[:2] Potential Impact: What Lies Ahead?" in screen
    assert "▌ With the authorization" in screen.split("› :2\n")[1]
    assert screen.count("The last message has no such button.") == 2


@pytest.mark.parametrize("line", [":²", ":" + "9" * 5000, ":-1", ":1x", ":"])
async def test_what_is_no_number_taps_nothing(answerer: Answerer, line: str) -> None:
    screen = await screen_after(answerer, typed("/help", line, "/help"))

    assert screen.count("Tap one to try:") == 2


async def test_groups_are_silent_unless_the_bot_is_addressed(answerer: Answerer) -> None:
    screen = await screen_after(
        answerer, typed(":group", "ATACMS?", "/ask ATACMS?", ":reply What about Trump?", ":private")
    )

    assert screen.count("Pullquote · Readers’ group") == 2
    assert "Readers’ group › ATACMS?\nReader · Readers’ group › /ask ATACMS?\nPullquote" in screen


async def test_one_can_speak_as_an_admin(answerer: Answerer) -> None:
    screen = await screen_after(answerer, typed("/reindex", ":admin", "/reindex"))

    assert TEXTS.admins_only in screen
    assert "Admin › /reindex\nPullquote " in screen
    assert "Articles: 1. Passages: 13." in screen


async def test_a_notice_on_a_button_is_shown(answerer: Answerer) -> None:
    async def tap_what_is_gone() -> AsyncIterator[str]:
        yield "/help"
        other = Article("other", "other.txt", "Other", (Passage(1, "Another text about bread."),))
        answerer.replace(build_index(Library((other,)), RankBM25Engine))
        yield ":1"

    assert f"({TEXTS.question_gone})" in await screen_after(answerer, tap_what_is_gone())


async def test_what_else_the_bot_does_is_shown(answerer: Answerer, tmp_path: Path) -> None:
    screen, telegram = io.StringIO(), Telegram("a_bot", "Pullquote")
    bot = connection_to(telegram).build().bot
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Open", url="https://a.org/")]])

    async with open_store(IN_MEMORY) as store:
        parts = Parts(answerer, empty_holdings(tmp_path), store)
        application = build_application(connection_to(telegram), parts)
        chat = TerminalChat(telegram, Running(application, parts), Console(file=screen, width=100))
        message_id = telegram.say(READER, "Hello")["message_id"]
        await bot.send_message(READER.id, "Look", reply_markup=keyboard)
        async with polling(application):
            await chat.run(typed(":1"), echo=False)
    await bot.set_message_reaction(READER.id, message_id, "👍")
    await bot.set_message_reaction(READER.id, message_id)
    document = await bot.send_document(READER.id, b"text", filename="a.txt", caption="A text")
    await bot.edit_message_caption(READER.id, document.message_id, caption="Anew")
    await bot.send_chat_action(READER.id, "typing")
    await bot.delete_message(READER.id, message_id)

    shown = screen.getvalue()
    assert "[:1] Open → https://a.org/" in shown
    assert "In Telegram, this button leads out of the chat." in shown
    assert "(👍)\n(The reaction was taken back.)\n" in shown
    assert "[a.txt]\nA text\n" in shown
    assert "Pullquote · edited" in shown.split("A text")[1]
    assert shown.endswith("(A message was deleted.)\n")


async def test_leaving_ends_the_talk(answerer: Answerer) -> None:
    assert "never asked" not in await screen_after(answerer, typed(":quit", "never asked"))


async def test_an_unknown_word_of_the_terminal_shows_its_help(answerer: Answerer) -> None:
    assert (await screen_after(answerer, typed(":what", ":reply nothing to reply to", ""))).count(
        "tap a button"
    ) == 3


async def read(descriptor: int | None) -> list[str]:
    async with asyncio.timeout(10):
        return [line async for line in lines(descriptor)]


async def test_lines_come_from_a_pipe_whole_whatever_the_pieces() -> None:
    reading, writing = os.pipe()
    coming = asyncio.create_task(read(reading))
    for piece in (b"How f", b"ar?\nZel", "енськ".encode()[:3], "енськ".encode()[3:], b"\n\nlast"):
        os.write(writing, piece)
        await asyncio.sleep(0)
    os.close(writing)

    assert await coming == ["How far?", "Zelенськ", "", "last"]
    os.close(reading)


async def test_lines_come_from_a_plain_file_too(tmp_path: Path) -> None:
    (tmp_path / "questions").write_bytes(b"one\ntwo\xff\n")
    descriptor = os.open(tmp_path / "questions", os.O_RDONLY)

    assert await read(descriptor) == ["one", "two\ufffd"]
    os.close(descriptor)


async def test_an_input_that_was_closed_has_no_lines() -> None:
    assert await read(None) == []
