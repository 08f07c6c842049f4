"""Asking in groups, their topics, and the discussion groups of channels."""

import logging

import pytest

from bot.sandbox.records import Group, Topic
from bot.sandbox.telegram import Telegram
from bot.texts.en import TEXTS
from corpus.article import Article
from retrieval.answerer import Answerer
from tests.bot.conversation import GROUP, OTHER_READER, READER, Conversation, Message, conversation, pieces
from tests.bot.handlers.tapping import labels

RANGE = "How far can ATACMS reach?"
ME = "@pullquote_bot"
NEWS, CLOSED = Topic(70, "News"), Topic(71, "Closed")
FORUM = Group(-1001000000002, "Forum", (NEWS, CLOSED))
BASIC = Group(-100, "Basic", kind="group")


@pytest.fixture
def range_passage(article: Article) -> list[str]:
    return [article.passages[4].text]


def written(chat: Conversation, text: str, group: Group = GROUP) -> Message:
    """Return what another reader writes."""
    return chat.telegram.say(OTHER_READER, text, group=group)


@pytest.mark.parametrize("group", [GROUP, BASIC, FORUM])
async def test_every_kind_of_group_is_answered(
    chat: Conversation, range_passage: list[str], group: Group
) -> None:
    (answer,) = await chat.say(f"/ask@pullquote_bot {RANGE}", group=group)

    assert pieces(answer, "blockquote") == range_passage
    assert answer["reply_to_message"]["text"].endswith(RANGE)


@pytest.mark.parametrize("caption", [f"{ME} {RANGE}", f"/ask {RANGE}", f"/ask@pullquote_bot {RANGE}"])
async def test_the_caption_of_a_picture_can_ask(
    chat: Conversation, range_passage: list[str], caption: str
) -> None:
    (answer,) = await chat.send("photo", caption=caption, group=GROUP)

    assert pieces(answer, "blockquote") == range_passage


@pytest.mark.parametrize("caption", [RANGE, f"@other_bot {RANGE}", f"/ask@other_bot {RANGE}"])
async def test_the_caption_of_a_picture_for_others_asks_nothing(chat: Conversation, caption: str) -> None:
    assert await chat.send("photo", caption=caption, group=GROUP) == []


async def test_a_mention_of_the_account_by_another_name_asks(
    chat: Conversation, range_passage: list[str]
) -> None:
    named = {"type": "text_mention", "offset": 0, "length": 7, "user": chat.telegram.bot}
    another = named | {"user": chat.telegram.user(OTHER_READER)}

    (answer,) = await chat.say(f"Quoter, {RANGE}", entities=[named], group=GROUP)

    assert pieces(answer, "blockquote") == range_passage
    assert await chat.say(f"Quoter, {RANGE}", entities=[another], group=GROUP) == []


async def test_a_reply_to_this_bot_asks_and_one_to_another_does_not(chat: Conversation) -> None:
    (greeting,) = await chat.say(f"{ME} hello", group=GROUP)
    others = chat.telegram.write_bot(GROUP, "I am another bot.")

    assert len(await chat.say(RANGE, group=GROUP, reply_to=greeting)) == 1
    assert await chat.say(RANGE, group=GROUP, reply_to=others) == []


@pytest.mark.parametrize("text", [ME, f"{ME} what about this?", f"{ME}?", "/ask", "/ask@pullquote_bot ?"])
async def test_somebodys_message_is_the_question_when_the_bot_is_called_to_it(
    chat: Conversation, range_passage: list[str], text: str
) -> None:
    (answer,) = await chat.say(text, group=GROUP, reply_to=written(chat, RANGE))

    assert pieces(answer, "blockquote") == range_passage
    assert answer["reply_to_message"]["text"] == text


async def test_somebodys_caption_is_the_question_when_the_bot_is_called_to_it(
    chat: Conversation, range_passage: list[str]
) -> None:
    picture = chat.telegram.send(OTHER_READER, "photo", caption=RANGE, group=GROUP)

    (answer,) = await chat.say(ME, group=GROUP, reply_to=picture)

    assert pieces(answer, "blockquote") == range_passage


async def test_the_part_that_was_quoted_by_hand_is_the_question(
    chat: Conversation, range_passage: list[str]
) -> None:
    long = written(chat, f"I like bread. {RANGE} And butter.")
    quote = {"text": RANGE, "position": 14, "is_manual": True}
    called = chat.telegram.say(READER, "hello", group=GROUP, reply_to=long)
    await chat.settle()
    mention = {"type": "mention", "offset": 0, "length": len(ME)}
    called |= {"text": f"{ME} this?", "entities": [mention], "quote": quote}

    events = await chat.after(lambda: chat.telegram.deliver({"message": called}))

    assert len(events) == 1
    assert pieces(chat.events[-1].message, "blockquote") == range_passage  # type: ignore[union-attr]


async def test_ones_own_words_count_where_there_are_any(chat: Conversation) -> None:
    (answer,) = await chat.say(f"{ME} Trump?", group=GROUP, reply_to=written(chat, RANGE))

    assert "Trump" in pieces(answer, "blockquote")[0]


@pytest.mark.parametrize("text", [ME, "/ask"])
async def test_an_answer_of_ours_is_never_taken_for_a_question(chat: Conversation, text: str) -> None:
    (answer,) = await chat.say(f"/ask {RANGE}", group=GROUP)

    (reply,) = await chat.say(text, group=GROUP, reply_to=answer)

    assert reply["text"] == TEXTS.ask_something


async def test_a_quote_that_somebody_posted_through_us_is_never_taken_for_a_question(
    chat: Conversation,
) -> None:
    (offer,) = await chat.inline(RANGE)
    posted = chat.telegram.choose(OTHER_READER, offer.results[0], GROUP)

    (reply,) = await chat.say(ME, group=GROUP, reply_to=posted)

    assert reply["text"] == TEXTS.ask_something


async def test_a_message_without_words_is_no_question_when_the_bot_is_called_to_it(chat: Conversation) -> None:
    (reply,) = await chat.say(ME, group=GROUP, reply_to=chat.telegram.send(OTHER_READER, "poll", group=GROUP))

    assert reply["text"] == TEXTS.ask_something


async def test_a_question_in_a_topic_is_answered_there(chat: Conversation) -> None:
    (answer,) = await chat.say(f"/ask {RANGE}", group=FORUM, topic=NEWS)

    assert answer["message_thread_id"] == NEWS.id
    assert answer["reply_to_message"]["text"] == f"/ask {RANGE}"


async def test_a_question_of_a_topic_that_was_deleted_is_answered_in_the_topic(chat: Conversation) -> None:
    chat.telegram.delete(chat.telegram.say(READER, f"/ask {RANGE}", group=FORUM, topic=NEWS))
    await chat.settle()

    (event,) = chat.events
    assert event.message["message_thread_id"] == NEWS.id  # type: ignore[union-attr]


async def test_a_question_in_the_general_topic_is_answered_there(chat: Conversation) -> None:
    (answer,) = await chat.say(f"/ask {RANGE}", group=FORUM)

    assert "message_thread_id" not in answer


async def test_what_is_written_in_a_topic_is_no_reply_to_the_message_that_opened_it(
    chat: Conversation,
) -> None:
    opening = {"message_id": 70, "date": 1, "chat": {"id": FORUM.id, "title": "Forum", "type": "supergroup"}}
    opening |= {"from": chat.telegram.bot, "forum_topic_created": {"name": "News", "icon_color": 7322096}}
    chat.telegram.messages[FORUM.id, NEWS.id] = opening

    assert await chat.say(RANGE, group=FORUM, topic=NEWS) == []
    (reply,) = await chat.say(ME, group=FORUM, topic=NEWS)
    assert reply["text"] == TEXTS.ask_something


async def test_a_closed_topic_that_takes_no_answer_brings_no_error(
    chat: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    chat.telegram.say(READER, "hello", group=FORUM)
    chat.telegram.close_topic(FORUM, CLOSED)

    assert await chat.say(f"/ask {RANGE}", group=FORUM, topic=CLOSED) == []
    assert await chat.say("/help@pullquote_bot", group=FORUM, topic=CLOSED) == []
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


async def test_an_administrator_of_the_group_answers_in_a_closed_topic_too(
    chat: Conversation, range_passage: list[str]
) -> None:
    chat.telegram.say(READER, "hello", group=FORUM)
    chat.telegram.promote_bot(FORUM, READER)
    chat.telegram.close_topic(FORUM, CLOSED)

    (answer,) = await chat.say(f"/ask {RANGE}", group=FORUM, topic=CLOSED)

    assert pieces(answer, "blockquote") == range_passage


@pytest.mark.parametrize("text", [RANGE, f"{ME} {RANGE}", f"/ask {RANGE}", "/help", "/start", "/settings"])
async def test_what_a_channel_posts_into_its_group_is_left_alone(chat: Conversation, text: str) -> None:
    assert await chat.after(lambda: chat.telegram.post_from_channel(GROUP, text)) == []


async def test_the_post_of_a_channel_can_be_asked_about_under_it(
    chat: Conversation, range_passage: list[str]
) -> None:
    post = chat.telegram.post_from_channel(GROUP, RANGE)

    (answer,) = await chat.say(f"{ME} what about this?", group=GROUP, reply_to=post)

    assert pieces(answer, "blockquote") == range_passage


@pytest.mark.parametrize("text", [RANGE, f"{ME} {RANGE}", f"/ask {RANGE}", "/help@pullquote_bot", "/settings"])
async def test_other_bots_are_left_alone(chat: Conversation, text: str) -> None:
    assert await chat.after(lambda: chat.telegram.write_bot(GROUP, text)) == []


async def test_a_reply_of_another_bot_is_left_alone(chat: Conversation) -> None:
    (answer,) = await chat.say(f"/ask {RANGE}", group=GROUP)

    assert await chat.after(lambda: chat.telegram.write_bot(GROUP, "Thanks!", reply_to=answer)) == []


@pytest.mark.parametrize("group", [GROUP, None])
async def test_a_quote_that_is_posted_through_us_is_left_alone(chat: Conversation, group: Group | None) -> None:
    (offer,) = await chat.inline(RANGE)

    assert await chat.choose(offer.results[0], group=group) == []


async def test_service_messages_are_left_alone(chat: Conversation) -> None:
    chat.telegram.say(READER, "hello", group=FORUM)
    await chat.settle()
    pinned = chat.telegram.message(chat.telegram.chats[FORUM.id], chat.telegram.user(READER))
    pinned |= {"new_chat_title": "pullquote_bot?"}

    def happen() -> None:
        chat.telegram.close_topic(FORUM, CLOSED)
        chat.telegram.deliver({"message": pinned})

    assert await chat.after(happen) == []


@pytest.mark.parametrize("text", [f"/ask {RANGE}", f"{ME} {RANGE}"])
async def test_anonymous_administrators_and_people_who_write_as_a_channel_may_ask(
    chat: Conversation, range_passage: list[str], text: str
) -> None:
    (to_administrator,) = await chat.say(text, group=GROUP, anonymous=True)
    (to_channel,) = await chat.say(text, group=GROUP, as_chat=(-1005, "News"))

    assert pieces(to_administrator, "blockquote") == pieces(to_channel, "blockquote") == range_passage


@pytest.mark.parametrize(
    ("text", "count"),
    [("/ask@pullquote_bot {}", 1), ("/ask {}", 0), (f"{ME} {{}}", 0), ("{}", 0)],
)
async def test_in_privacy_mode_what_telegram_hands_over_is_answered(
    answerer: Answerer, text: str, count: int
) -> None:
    telegram = Telegram("pullquote_bot", "Pullquote", privacy_mode=True)
    async with conversation(answerer, telegram=telegram) as chat:
        assert len(await chat.say(text.format(RANGE), group=GROUP)) == count


async def test_in_privacy_mode_a_conversation_goes_on_by_replies(
    answerer: Answerer, range_passage: list[str]
) -> None:
    telegram = Telegram("pullquote_bot", "Pullquote", privacy_mode=True)
    async with conversation(answerer, telegram=telegram) as chat:
        (asking,) = await chat.say("/ask@pullquote_bot", group=GROUP)
        (answer,) = await chat.say(RANGE, group=GROUP, reply_to=asking)

    assert asking["text"] == TEXTS.ask_something
    assert pieces(answer, "blockquote") == range_passage


@pytest.mark.parametrize("group", [GROUP, BASIC])
async def test_the_answer_to_what_would_you_like_to_know_is_a_question(
    chat: Conversation, range_passage: list[str], group: Group
) -> None:
    (asking,) = await chat.say("/ask", group=group)
    (answer,) = await chat.say(RANGE, group=group, reply_to=asking)

    assert asking["text"] == TEXTS.ask_something
    assert pieces(answer, "blockquote") == range_passage


async def test_a_tapped_starter_is_answered_in_its_topic(chat: Conversation) -> None:
    (offer,) = await chat.say("/help", group=FORUM, topic=NEWS)

    events = await chat.tap(offer)

    assert events[-1].message["message_thread_id"] == NEWS.id  # type: ignore[union-attr]
    assert labels(events[-1].message)  # type: ignore[union-attr]
