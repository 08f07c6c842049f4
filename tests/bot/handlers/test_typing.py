"""The sign that an answer is coming."""

import threading
from typing import Any

import pytest

from bot.handlers import replies
from bot.sandbox.records import Action, Group, Topic
from bot.store.records import AnswersTo, ChatSettings, Place
from retrieval.answer import Answer
from retrieval.answerer import Answerer
from tests.bot.conversation import GROUP, READER, Conversation, conversation

RANGE = "How far can ATACMS reach?"
NEWS = Topic(70, "News")
FORUM = Group(-1001000000002, "Forum", (NEWS,))


class Waiting(Answerer):
    """An answerer that answers once it may."""

    def __init__(self, answerer: Answerer) -> None:
        super().__init__(answerer.index)
        self.may_go_on = threading.Event()

    def answer(self, question: str, limit: int = 3, **how: Any) -> Answer:  # noqa: ANN401  passed on
        self.may_go_on.wait(timeout=30)
        return super().answer(question, limit, **how)


@pytest.fixture
def waiting(answerer: Answerer) -> Waiting:
    return Waiting(answerer)


def typing(chat: Conversation) -> list[Action]:
    return [event for event in chat.events if isinstance(event, Action)]


async def test_a_quick_answer_is_not_announced(chat: Conversation) -> None:
    await chat.say(RANGE)

    assert typing(chat) == []


@pytest.mark.parametrize(
    ("text", "group", "topic"),
    [(RANGE, None, None), (f"/ask {RANGE}", GROUP, None), (f"/ask {RANGE}", FORUM, NEWS)],
)
async def test_a_slow_answer_is_announced_where_it_will_come(
    waiting: Waiting, text: str, group: Group | None, topic: Topic | None
) -> None:
    async with conversation(waiting) as chat:
        asked = chat.telegram.say(READER, text, group=group, topic=topic)
        await chat.changed()
        announced = list(chat.events)
        waiting.may_go_on.set()
        await chat.settle()
        answer = chat.events[-1]

    assert announced == [Action(asked["chat"]["id"], "typing")]
    threads = [given.get("message_thread_id") for name, given in chat.calls if name == "sendChatAction"]
    assert threads == [str(topic.id) if topic else None]
    assert answer.message["reply_to_message"]["message_id"] == asked["message_id"]  # type: ignore[union-attr]


async def test_a_slow_answer_to_a_reply_names_no_topic_where_there_are_none(waiting: Waiting) -> None:
    async with conversation(waiting) as chat:
        (greeting,) = await chat.say("@pullquote_bot hello", group=GROUP)
        chat.telegram.say(READER, RANGE, group=GROUP, reply_to=greeting)
        await chat.changed()
        waiting.may_go_on.set()
        await chat.settle()

    assert [given.keys() for name, given in chat.calls if name == "sendChatAction"] == [{"chat_id", "action"}]


async def test_what_is_overheard_is_not_announced(chat: Conversation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replies, "TYPING_AFTER_SECONDS", 0)
    await chat.store.chats.change(Place(GROUP.id), ChatSettings(answers_to=AnswersTo.ALL))

    await chat.say(RANGE, group=GROUP)
    overheard = typing(chat)
    await chat.say(f"/ask {RANGE}", group=GROUP)

    assert overheard == []
    assert len(typing(chat)) == 1


async def test_a_slow_answer_to_a_tapped_suggestion_is_announced_too(
    chat: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    (offer,) = await chat.say("/help")
    monkeypatch.setattr(replies, "TYPING_AFTER_SECONDS", 0)

    await chat.tap(offer)

    assert len(typing(chat)) == 1
