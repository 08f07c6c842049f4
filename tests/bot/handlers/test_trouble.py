"""Messages that lack something, and chats that take no answer."""

import asyncio
import logging
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bot.sandbox.records import Group, Sent
from bot.sandbox.telegram import Telegram
from bot.store.records import AnswersTo, ChatSettings, Place
from bot.texts.en import TEXTS
from corpus.article import Article, passage_key
from retrieval.answer import Answer
from retrieval.answerer import Answerer
from tests.bot.conversation import GROUP, OTHER_READER, READER, Conversation, Message, conversation
from tests.bot.handlers.tapping import button_called, labels, now, tap_on

RANGE = "How far can ATACMS reach?"
BASIC = Group(-100, "Basic", kind="group")


@pytest.fixture(autouse=True)
def nothing_is_logged_as_an_error(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    assert not [record for record in caplog.get_records("call") if record.levelno >= logging.ERROR]


class Interrupted(Answerer):
    """An answerer during whose work something happens; then it waits until it may go on."""

    def __init__(
        self, answerer: Answerer, happening: Callable[[], object], may_go_on: threading.Event | None = None
    ) -> None:
        super().__init__(answerer.index)
        self._happening = happening
        self._may_go_on = may_go_on
        self._loop = asyncio.get_running_loop()

    def answer(self, question: str, limit: int = 3, **how: Any) -> Answer:  # noqa: ANN401  passed on
        asyncio.run_coroutine_threadsafe(self._happen(), self._loop).result(timeout=30)
        if self._may_go_on is not None:
            self._may_go_on.wait(timeout=30)
        return super().answer(question, limit, **how)

    async def _happen(self) -> None:
        self._happening()


class Signal(logging.Handler):
    """Sets an event when something is logged."""

    def __init__(self) -> None:
        super().__init__()
        self.logged = threading.Event()

    def emit(self, _: logging.LogRecord) -> None:
        self.logged.set()


def message_in(chat: Conversation, group: Group | None = None, **fields: object) -> Message:
    """Return a message as Telegram could give it, with other `fields` than usual."""
    telegram = chat.telegram
    return telegram.message(telegram.chat(READER, group), telegram.user(READER)) | fields


@pytest.mark.parametrize("group", [None, GROUP])
async def test_a_message_with_nothing_in_it_does_no_harm(chat: Conversation, group: Group | None) -> None:
    nothing = message_in(chat, group)

    events = await chat.after(lambda: chat.telegram.deliver({"message": nothing}))

    assert [event.message["text"] for event in events if isinstance(event, Sent)] == (
        [] if group else [TEXTS.text_only]
    )


@pytest.mark.parametrize("kind", ["message", "edited_message"])
async def test_a_message_that_nobody_wrote_is_answered_like_any_other(chat: Conversation, kind: str) -> None:
    command = {"type": "bot_command", "offset": 0, "length": 4}
    asked = message_in(chat, GROUP, text=f"/ask {RANGE}", entities=[command])
    del asked["from"]
    chat.telegram.keep(asked)

    events = await chat.after(lambda: chat.telegram.deliver({kind: asked}))

    assert len(events) == 1


async def test_commands_that_nobody_wrote_do_no_harm(chat: Conversation) -> None:
    for name in ("start", "help", "settings", "privacy", "forget", "reindex", "status", "ask"):
        command = {"type": "bot_command", "offset": 0, "length": len(name) + 1}
        message = message_in(chat, GROUP, text=f"/{name}", entities=[command])
        del message["from"]
        chat.telegram.keep(message)
        chat.telegram.deliver({"message": message})
    await chat.settle()

    assert TEXTS.failed not in [event.message["text"] for event in chat.events if isinstance(event, Sent)]


async def test_a_message_of_1970_is_answered_like_any_other(chat: Conversation) -> None:
    old = message_in(chat, text=RANGE, date=0)
    chat.telegram.keep(old)

    events = await chat.after(lambda: chat.telegram.deliver({"message": old}))

    assert len(events) == 1


async def test_a_reply_to_a_message_of_1970_is_answered_like_any_other(chat: Conversation) -> None:
    old = message_in(chat, GROUP, text=RANGE, date=0)
    mention = {"type": "mention", "offset": 0, "length": 14}
    asked = message_in(chat, GROUP, text="@pullquote_bot", entities=[mention], reply_to_message=old)
    chat.telegram.keep(asked)

    (event,) = await chat.after(lambda: chat.telegram.deliver({"message": asked}))

    assert isinstance(event, Sent)
    assert "300 kilometers" in event.message["text"]


@pytest.mark.parametrize("end", ["block", "deactivate"])
async def test_people_who_cannot_be_reached_any_more_are_let_go(answerer: Answerer, end: str) -> None:
    telegram = Telegram("pullquote_bot", "Pullquote")
    interrupted = Interrupted(answerer, lambda: getattr(telegram, end)(READER))
    async with conversation(interrupted, telegram=telegram) as chat:
        assert await chat.say(RANGE) == []


async def test_who_blocked_the_bot_taps_in_vain(chat: Conversation) -> None:
    (answer,) = await chat.say("What about Trump?")
    chat.telegram.block(READER)
    chat.telegram.tap(READER, answer, button_called(answer, TEXTS.next)["callback_data"])
    await chat.settle()

    assert now(chat, answer) == answer


async def test_who_unblocks_the_bot_is_answered_again(chat: Conversation) -> None:
    chat.telegram.block(READER)
    unanswered = await chat.say(RANGE)
    chat.telegram.unblock(READER)

    assert unanswered == []
    assert len(await chat.say(RANGE)) == 1


@pytest.mark.parametrize("group", [GROUP, BASIC])
async def test_a_bot_that_is_thrown_out_meanwhile_says_nothing(answerer: Answerer, group: Group) -> None:
    telegram = Telegram("pullquote_bot", "Pullquote")
    interrupted = Interrupted(answerer, lambda: telegram.remove_bot(group, READER))
    async with conversation(interrupted, telegram=telegram) as chat:
        assert await chat.say(f"/ask {RANGE}", group=group) == []


async def test_taps_where_the_bot_was_thrown_out_do_no_harm(chat: Conversation) -> None:
    (answer,) = await chat.say("/ask What about Trump?", group=GROUP)
    chat.telegram.remove_bot(GROUP, READER)
    for label in (TEXTS.next, TEXTS.helpful):
        chat.telegram.tap(READER, answer, button_called(answer, label)["callback_data"])
    await chat.settle()

    assert now(chat, answer) == answer


@pytest.mark.parametrize("text", [f"/ask {RANGE}", "/ask", "/help", "@pullquote_bot hello"])
async def test_a_group_where_the_bot_may_not_write_is_left_in_peace(chat: Conversation, text: str) -> None:
    chat.telegram.silence(GROUP)

    assert await chat.say(text, group=GROUP) == []


async def test_the_answer_follows_a_group_that_migrates_meanwhile(answerer: Answerer) -> None:
    telegram = Telegram("pullquote_bot", "Pullquote")
    interrupted = Interrupted(answerer, lambda: telegram.migrate(BASIC))
    async with conversation(interrupted, telegram=telegram) as chat:
        (answer,) = await chat.say("/ask What about Trump?", group=BASIC)
        turned = await tap_on(chat, answer, TEXTS.next)
        await tap_on(chat, answer, "👍")

    assert answer["chat"]["type"] == "supergroup"
    assert labels(turned)[0][1] == "2 of 3"
    assert labels(now(chat, answer))[-1] == ["👍 1", "👎"]


async def test_an_answer_that_followed_its_group_can_be_replied_to(answerer: Answerer) -> None:
    telegram = Telegram("pullquote_bot", "Pullquote")
    migrated: list[Group] = []

    def migrate() -> None:
        if not migrated:
            migrated.append(telegram.migrate(BASIC))

    async with conversation(Interrupted(answerer, migrate), telegram=telegram) as chat:
        (answer,) = await chat.say(f"/ask {RANGE}", group=BASIC)
        (reply,) = await chat.say("Why?", person=OTHER_READER, group=migrated[0], reply_to=answer)

    assert reply["text"].startswith(TEXTS.follow_up.format(earlier=RANGE))


async def test_an_answer_works_in_the_chat_that_its_group_became(chat: Conversation) -> None:
    (old,) = await chat.say("/ask What about Trump?", group=BASIC)
    new = await chat.migrate(BASIC)
    carried_over = chat.telegram.message(chat.telegram.chats[new.id], chat.telegram.bot)
    carried_over |= {key: old[key] for key in ("text", "entities", "reply_markup")}
    chat.telegram.keep(carried_over)

    turned = await tap_on(chat, carried_over, TEXTS.next)

    assert labels(turned)[0][1] == "2 of 3"


async def test_a_passage_in_a_group_that_has_migrated_stays_as_it_is(
    chat: Conversation, article: Article
) -> None:
    key = passage_key(article, article.passages[0])
    (passage,) = await chat.say(f"/start@pullquote_bot p-{key}", group=BASIC)
    await chat.migrate(BASIC)

    chat.telegram.tap(READER, passage, button_called(passage, TEXTS.wider)["callback_data"])
    await chat.settle()

    assert now(chat, passage) == passage


async def test_taps_and_edits_in_a_group_that_has_migrated_do_no_harm(chat: Conversation) -> None:
    question = chat.telegram.say(READER, "/ask What about Trump?", group=BASIC)
    await chat.settle()
    (event,) = chat.events
    assert isinstance(event, Sent)
    await chat.migrate(BASIC)
    for label in (TEXTS.next, TEXTS.helpful):
        data = button_called(event.message, label)["callback_data"]
        chat.telegram.tap(READER, event.message, data)
    chat.telegram.edit(READER, question, f"/ask {RANGE}")
    await chat.settle()

    assert now(chat, event.message) == event.message


async def test_no_apology_goes_to_a_chat_that_did_not_address_us(
    answerer: Answerer, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise RuntimeError("a fault")

    async with conversation(Interrupted(answerer, fail)) as chat:
        await chat.store.chats.change(Place(GROUP.id), ChatSettings(answers_to=AnswersTo.ALL))
        overheard = await chat.say(RANGE, group=GROUP)
        (apology,) = await chat.say(f"/ask {RANGE}", group=GROUP)
        faults = len([record for record in caplog.records if record.levelno == logging.ERROR])
        caplog.clear()

    assert faults == 2
    assert overheard == []
    assert apology["text"] == TEXTS.failed


async def test_typing_that_is_refused_keeps_no_answer_back(
    answerer: Answerer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot.handlers.replies")
    telegram, signal = Telegram("pullquote_bot", "Pullquote"), Signal()
    logging.getLogger("bot.handlers.replies").addHandler(signal)
    interrupted = Interrupted(answerer, lambda: telegram.migrate(BASIC), signal.logged)
    async with conversation(interrupted, telegram=telegram) as chat:
        answers = await chat.say(f"/ask {RANGE}", group=BASIC)
    logging.getLogger("bot.handlers.replies").removeHandler(signal)

    assert "The typing sign could not be shown: Group migrated to supergroup" in caplog.text
    assert len(answers) == 1
