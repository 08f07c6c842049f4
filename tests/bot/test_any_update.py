"""Whatever Telegram may send, nothing raises."""

import json
import logging
from collections.abc import Iterator
from dataclasses import fields
from functools import partial

import pytest
from hypothesis import strategies as st
from telegram import Update

from bot.application import BotApplication
from bot.callbacks import ACTIONS, Action
from bot.menu import FOR_ADMINS
from bot.sandbox.content import found_entities
from bot.sandbox.records import Group, Person, Topic
from bot.sandbox.shapes import (
    ANONYMOUS_ADMIN,
    CHANNEL_WRITER,
    TELEGRAM,
    channel_chat,
    group_chat,
    private_chat,
    user_of,
)
from bot.texts.en import TEXTS
from retrieval.answerer import Answerer
from tests.bot.conversation import ADMIN, GROUP, READER, Conversation, conversation, sent
from tests.bot.generated import STRINGS, Json, Make, Strategy, examples

FORUM = Group(-1001000000002, "Editors", (Topic(20, "News"),))
BASIC = Group(-100, "Basic", kind="group")
DELETED = Person(1004, "")
PEOPLE = (READER, ADMIN, DELETED, Person(1005, "Німа", "uk-UA"), Person(1006, "Nobody", "xx"))
CHANNEL = channel_chat(-1001000000009, "Channel")
QUESTIONS = ("How far can ATACMS reach?", "What about Trump?", "Who won the World Cup?", "hello", "?", "да")
COMMANDS = ("start", "ask", "weather", *FOR_ADMINS)

WORDS = st.one_of(
    st.sampled_from(QUESTIONS),
    st.sampled_from(QUESTIONS).map("@pullquote_bot {}".format),
    st.builds("/{}{} {}".format, st.sampled_from(COMMANDS), st.sampled_from(("", "@pullquote_bot")), STRINGS),
    STRINGS,
)
OURSELVES = {"id": 1, "is_bot": True, "first_name": "Pullquote", "username": "pullquote_bot"}
NUMBERS = st.integers(1, 2**52).map(str)
USERS = st.sampled_from([*map(user_of, PEOPLE), ANONYMOUS_ADMIN, CHANNEL_WRITER, TELEGRAM, OURSELVES])
CHATS = st.sampled_from([*map(private_chat, PEOPLE), *map(group_chat, (GROUP, FORUM, BASIC)), CHANNEL])


def values_of(kind: type[Action]) -> Strategy:
    """Return the data of buttons that ask for this `kind` of action, about what there is and what is not."""
    words = st.sampled_from(("", "main", "articles", "language", "answers", "0", "1"))
    of_type: dict[object, Strategy] = {int: st.integers(0, 6), bool: st.booleans(), str: words}
    return st.builds(kind, *(of_type[field.type] for field in fields(kind))).map(lambda action: action.data)


TAPPED = st.one_of(*map(values_of, ACTIONS.values()), STRINGS.map(lambda text: f"x{text}"[:64]))
MAKE = Make(
    {
        ("Message", "text"): WORDS,
        ("Message", "caption"): WORDS,
        ("Message", "message_id"): st.integers(0, 30),
        ("MessageEntity", "type"): st.sampled_from(("bot_command", "mention", "text_mention", "url", "new")),
        ("MessageEntity", "offset"): st.integers(0, 5000),
        ("CallbackQuery", "id"): NUMBERS,
        ("CallbackQuery", "data"): TAPPED,
        ("InlineQuery", "id"): NUMBERS,
        ("InlineQuery", "query"): st.one_of(WORDS, STRINGS.map(lambda text: text[:256])),
        ("InlineQuery", "offset"): st.one_of(st.sampled_from(("10", "40", "-1", "1e9")), STRINGS),
        ("ReactionTypeEmoji", "emoji"): st.sampled_from(("👍", "👎", "🦄")),
        ("ChatMemberUpdated", "chat"): CHATS,
    },
    {"User": USERS, "Chat": CHATS},
    # Businesses' chats are not taken, and chats with channels are unknown to the stand-in.
    never={("Message", "business_connection_id"), ("Message", "direct_messages_topic")},
)


def written(kind: str, words: Strategy = WORDS) -> Strategy:
    """Return messages of a `kind` of update with what Telegram finds in their text."""

    def with_entities(update: Json) -> Json:
        message = {name: value for name, value in update[kind].items() if name != "entities"}
        return {kind: message | {"entities": found_entities(message["text"])}}

    return MAKE.update(kind, ("text", words)).map(with_entities)


COMMANDED = [written("message", st.just(f"/{command} x")) for command in COMMANDS]
TAPS = [MAKE.update("callback_query", ("data", values_of(kind))) for kind in ACTIONS.values()]
DOCUMENTS = st.fixed_dictionaries(
    {"file_id": STRINGS, "file_unique_id": STRINGS},
    optional={"file_name": STRINGS, "file_size": st.integers(0, 2**32), "mime_type": STRINGS},
)
FROM_ADMIN = (("chat", st.just(private_chat(ADMIN))), ("from_user", st.just(user_of(ADMIN))))
OTHERS = [
    written("message"),
    written("edited_message"),
    MAKE.update("message", ("chat", CHATS), ("from_user", USERS)),
    MAKE.update("message", ("migrate_to_chat_id", st.just(-1002000000100))),
    MAKE.update("guest_message", ("guest_query_id", NUMBERS), ("text", WORDS), ("from_user", USERS)),
    MAKE.update("message_reaction", ("user", USERS)),
    MAKE.update("callback_query", ("game_short_name", STRINGS.map("x{}".format))),
    MAKE.update("message", *FROM_ADMIN, ("document", DOCUMENTS)),
]


def all_updates() -> Iterator[Json]:
    """Return updates of every kind, and more of those that the bot takes."""
    for kind in Update.ALL_TYPES:
        # Telegram promises that a tap carries something.
        tap = kind == Update.CALLBACK_QUERY
        yield from examples(MAKE.update(kind, ("data", TAPPED)) if tap else MAKE.update(kind), 20)
    for strategy in (*COMMANDED, *TAPS):
        yield from examples(strategy, 12)
    for strategy in OTHERS:
        yield from examples(strategy, 60)


def open_query(chat: Conversation, made: Json) -> None:
    """Let the query in an update be one that can be answered, where it is one."""
    for kind, key in (("callback_query", "id"), ("inline_query", "id"), ("guest_message", "guest_query_id")):
        if key in made.get(kind, ()) and "from" in made[kind]:
            chat.telegram.open_queries[made[kind][key]] = made[kind]


async def settled_in(chat: Conversation) -> None:
    """Let there be chats, questions and answers for updates to be about."""
    for person in PEOPLE:
        await chat.say("What about Trump?", person=person)
    for group in (GROUP, FORUM, BASIC):
        await chat.say("/ask What about Trump?", group=group)
    chat.telegram.chats[CHANNEL["id"]] = CHANNEL
    chat.telegram.statuses[CHANNEL["id"], chat.telegram.bot["id"]] = "administrator"


def takers(application: BotApplication, update: Update | None) -> Iterator[object]:
    """Return the handlers that take `update`, the first of each group that would."""
    for group in application.handlers.values():
        for handler in group:
            if handler.check_update(update) not in (None, False):
                yield handler
                break


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")  # the old names of fields
async def test_nothing_that_telegram_sends_raises_in_a_handler(
    answerer: Answerer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    count, taken_by = 0, set[object]()
    async with conversation(answerer) as chat:
        await settled_in(chat)
        for made in all_updates():
            open_query(chat, made)
            update = Update.de_json(made, chat.application.bot)
            taken_by.update(takers(chat.application, update))
            await chat.application.process_update(update)
            count += 1
            assert not caplog.records, f"{json.dumps(made, ensure_ascii=False)}\n{caplog.text}"

    idle = [each for group in chat.application.handlers.values() for each in group if each not in taken_by]
    assert count > 1000
    assert [handler.callback.__qualname__ for handler in idle] == []
    assert not caplog.records


@pytest.mark.parametrize(
    "odd",
    [
        {"date": 0},
        {"date": 2**31 - 1},
        {"from": {"id": DELETED.id, "is_bot": False, "first_name": ""}},
        {
            "from": {
                "id": 2**52 - 1,
                "is_bot": False,
                "first_name": "\u202e👩‍👩‍👧‍👦" * 30,
                "language_code": "xx-klingon",
            }
        },
    ],
)
async def test_an_odd_message_is_answered_like_any_other(chat: Conversation, odd: Json) -> None:
    plain = chat.telegram.message(chat.telegram.chat(READER), chat.telegram.user(READER), text=QUESTIONS[0])

    (answer,) = sent(await chat.after(partial(chat.telegram.deliver, {"message": plain | odd})))

    assert "300 kilometers" in answer["text"]


async def test_a_message_that_nobody_signed_is_answered_in_groups(chat: Conversation) -> None:
    words = f"/ask {QUESTIONS[0]}"
    message = chat.telegram.message(chat.telegram.group(GROUP), {}, text=words, entities=found_entities(words))
    del message["from"]

    (answer,) = sent(await chat.after(partial(chat.telegram.deliver, {"message": message})))

    assert "300 kilometers" in answer["text"]


@pytest.mark.parametrize(("group", "said"), [(None, [TEXTS.text_only]), (GROUP, [])])
async def test_a_message_with_nothing_that_the_bot_knows_is_no_question(
    chat: Conversation, group: Group | None, said: list[str]
) -> None:
    where = chat.telegram.chat(READER, group)
    message = chat.telegram.message(where, chat.telegram.user(READER), text="")

    events = await chat.after(partial(chat.telegram.deliver, {"message": message}))

    assert [answer["text"] for answer in sent(events)] == said
