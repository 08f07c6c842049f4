"""The menu of commands."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from httpx import ASGITransport
from telegram.request import HTTPXRequest

from bot.application import Parts, build_application
from bot.menu import FOR_ADMINS, FOR_ALL, FOR_CHAT_ADMINISTRATORS, IN_PRIVATE
from bot.process.polling import polling
from bot.sandbox.connection import connection_to
from bot.sandbox.server import BotApi, bot_api_app
from bot.sandbox.telegram import Telegram
from bot.store.database import IN_MEMORY, open_store
from bot.texts.choice import DEFAULT_LANGUAGE, TEXTS
from bot.texts.en import TEXTS as ENGLISH
from bot.texts.texts import Texts
from retrieval.answerer import Answerer
from tests.bot.conversation import ADMIN, GROUP, READER, Conversation, conversation
from tests.bot.holdings import empty_holdings

MENUS = {
    "default": FOR_ALL,
    "all_private_chats": IN_PRIVATE,
    "all_group_chats": FOR_ALL,
    "all_chat_administrators": FOR_CHAT_ADMINISTRATORS,
}
ADMINS_MENU = f"chat:{ADMIN.id}"


def names(telegram: Telegram, scope: str, language: str = "") -> tuple[str, ...]:
    """Return the commands that are shown in a scope to who uses a language; none where there is no menu."""
    return tuple(command.command for command in telegram.menus.get((scope, language), ()))


async def registered(telegram: Telegram, count: int) -> None:
    """Wait until so many menus are set, which goes on beside everything else."""
    async with asyncio.timeout(30):
        while len(telegram.menus) < count:  # noqa: ASYNC110  nothing tells that a menu was set
            await asyncio.sleep(0)


@pytest.fixture
def known() -> Telegram:
    """Return a stand-in in which the administrator has a chat with the bot already."""
    telegram = Telegram("pullquote_bot", "Pullquote")
    telegram.chat(ADMIN)
    return telegram


@pytest.mark.parametrize("texts", TEXTS.values(), ids=TEXTS)
async def test_each_kind_of_chat_has_a_menu_of_its_own_in_every_language(
    answerer: Answerer, known: Telegram, texts: Texts
) -> None:
    language = "" if texts.language == DEFAULT_LANGUAGE else texts.language
    scopes = {**MENUS, ADMINS_MENU: FOR_ADMINS}

    async with conversation(answerer, telegram=known):
        await registered(known, len(scopes) * len(TEXTS))

    assert {scope: names(known, scope, language) for scope in scopes} == scopes
    assert known.menus["default", language][0].description == texts.commands["ask"]
    assert len(known.menus) == len(scopes) * len(TEXTS)


async def test_an_administrator_who_starts_their_first_chat_with_the_bot_gets_their_menu(
    chat: Conversation,
) -> None:
    await chat.say("/start", person=READER)
    await chat.say("/start", person=ADMIN, group=GROUP)
    before = names(chat.telegram, ADMINS_MENU)

    (greeting,) = await chat.say("/start", person=ADMIN)

    assert before == ()
    assert greeting["text"].startswith(ENGLISH.greeting)
    assert names(chat.telegram, ADMINS_MENU) == FOR_ADMINS
    assert names(chat.telegram, f"chat:{READER.id}") == ()


class HeldUp(HTTPXRequest):
    """Calls a stand-in, and holds back the menus until they may go on."""

    def __init__(self, telegram: Telegram) -> None:
        super().__init__(httpx_kwargs={"transport": ASGITransport(bot_api_app(BotApi(telegram)))})
        self.may_go_on = asyncio.Event()

    async def do_request(self, url: str, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401  passed on
        if url.endswith("/setMyCommands"):
            await self.may_go_on.wait()
        return await super().do_request(url, *args, **kwargs)


@pytest.mark.parametrize("at_last", [True, False])
async def test_questions_are_answered_while_the_menus_are_being_set(
    answerer: Answerer, known: Telegram, at_last: bool, tmp_path: Path
) -> None:
    calls = HeldUp(known)
    connection = connection_to(known).request(calls)
    async with open_store(IN_MEMORY) as store:
        parts = Parts(answerer, empty_holdings(tmp_path), store)
        application = build_application(connection, parts)
        async with polling(application):
            known.say(READER, "How far can ATACMS reach?")
            await known.all_taken()
            await application.update_queue.join()
            answered = [message for message in known.messages.values() if message["from"] == known.bot]
            before = dict(known.menus)
            if at_last:
                calls.may_go_on.set()
                await registered(known, len(MENUS) * len(TEXTS))

    assert len(answered) == 1
    assert before == {}
    assert len(known.menus) == (len(MENUS) * len(TEXTS) if at_last else 0)
