"""Questions in private chats and in groups."""

import json

import pytest
from telegram import Update

from bot.chatter_phrases import Chatter
from bot.sandbox.records import Sent
from bot.texts.en import TEXTS
from corpus.article import Article, Passage
from corpus.library import Library
from retrieval.answerer import Answerer
from retrieval.engines.rank_bm25 import RankBM25Engine
from retrieval.index import build_index
from tests.bot.conversation import GROUP, OTHER_READER, Conversation, conversation, labels_and_data, pieces

RANGE = "How far can ATACMS reach?"
TRUMP = "What about Trump?"


async def test_a_question_gets_the_passage_with_its_answer_marked(chat: Conversation, article: Article) -> None:
    (answer,) = await chat.say(RANGE)

    assert pieces(answer, "blockquote") == [article.passages[4].text]
    (marked, title) = (pieces(answer, "bold")[0], pieces(answer, "italic")[0])
    assert "300 kilometers" in marked
    assert title == article.title
    assert "“Unpacking the Decision: Why ATACMS?”, paragraph 5" in answer["text"]


async def test_the_answer_replies_to_the_message_that_asked(chat: Conversation) -> None:
    (answer,) = await chat.say(RANGE)

    assert answer["reply_to_message"]["text"] == RANGE


async def test_a_question_that_may_not_be_answered_says_so(chat: Conversation) -> None:
    (answer,) = await chat.say("When did Russia invade Ukraine?")

    assert answer["text"].startswith(TEXTS.unsure)
    assert len(pieces(answer, "blockquote")) == 1
    assert not pieces(answer, "expandable_blockquote")


async def test_what_is_not_found_says_so_and_offers_what_can_be_asked(chat: Conversation) -> None:
    (answer,) = await chat.say("Who won the World Cup in 2022?")

    assert answer["text"] == f"{TEXTS.not_found} {TEXTS.can_be_asked}"
    assert len(labels_and_data(answer)) == 3


@pytest.mark.parametrize("text", ["Hello!", "hi there 👋", "/ask hello", "Привіт"])
async def test_a_greeting_gets_a_friendly_line_and_no_quote(chat: Conversation, text: str) -> None:
    (answer,) = await chat.say(text)

    assert answer["text"] == TEXTS.small_talk[Chatter.GREETING]
    assert not pieces(answer, "blockquote")


async def test_a_conversation_goes_on_around_the_chatter(chat: Conversation, article: Article) -> None:
    said = [(await chat.say(text))[0] for text in ("Hi, who are you?", RANGE, "thanks a lot 🙏", "😂", "bye")]

    assert [message["text"] for message in (said[0], *said[2:])] == [
        TEXTS.small_talk[kind] for kind in (Chatter.ABOUT_BOT, Chatter.THANKS, Chatter.NOD, Chatter.GOODBYE)
    ]
    assert pieces(said[1], "blockquote") == [article.passages[4].text]


async def test_a_question_after_a_greeting_is_answered(chat: Conversation, article: Article) -> None:
    (answer,) = await chat.say(f"Hi, {RANGE}")

    assert pieces(answer, "blockquote") == [article.passages[4].text]


async def test_chatter_in_groups_is_answered_when_the_bot_is_addressed_alone(chat: Conversation) -> None:
    assert await chat.say("Hello!", group=GROUP) == []
    (greeting,) = await chat.say("@pullquote_bot hello!", group=GROUP)
    (welcome,) = await chat.say("thanks!", group=GROUP, reply_to=greeting)

    assert greeting["text"] == TEXTS.small_talk[Chatter.GREETING]
    assert welcome["text"] == TEXTS.small_talk[Chatter.THANKS]


@pytest.mark.parametrize(
    "text",
    [
        f"/ask {RANGE}",
        f"/ask@pullquote_bot {RANGE}",
        f"/ASK@Pullquote_Bot {RANGE}",
        f"@pullquote_bot {RANGE}",
        f"{RANGE} @PULLQUOTE_bot",
    ],
)
async def test_groups_are_answered_when_the_bot_is_addressed(
    chat: Conversation, article: Article, text: str
) -> None:
    (answer,) = await chat.say(text, group=GROUP)

    assert pieces(answer, "blockquote") == [article.passages[4].text]


@pytest.mark.parametrize(
    "text",
    [
        RANGE,
        "Has anybody seen the ATACMS article?",
        f"/ask@other_bot {RANGE}",
        f"@pullquote_bot2 {RANGE}",
        f"pullquote_bot, {RANGE}",
        f"mail@pullquote_bot.example {RANGE}",
        "/something",
    ],
)
async def test_other_talk_in_groups_is_never_answered(chat: Conversation, text: str) -> None:
    assert await chat.say(text, group=GROUP) == []


async def test_a_reply_to_the_bot_is_a_question_and_one_to_a_person_is_not(chat: Conversation) -> None:
    (answer,) = await chat.say(f"/ask {RANGE}", group=GROUP)
    remark = chat.telegram.say(OTHER_READER, "Interesting!", group=GROUP)
    await chat.settle()

    assert len(await chat.say(TRUMP, group=GROUP, reply_to=answer)) == 1
    assert await chat.say(TRUMP, group=GROUP, reply_to=remark) == []


async def test_links_get_no_preview_in_answers_and_in_what_is_added(chat: Conversation) -> None:
    (answer,) = await chat.say(f"/ask {TRUMP}", group=GROUP)
    await chat.tap(answer, 2)

    options = [
        parameters["link_preview_options"]
        for method, parameters in chat.calls
        if method in ("sendMessage", "editMessageText")
    ]
    assert [json.loads(option) for option in options] == [{"is_disabled": True}] * 2


async def test_a_question_that_was_deleted_is_answered_without_it(chat: Conversation) -> None:
    chat.telegram.delete(chat.telegram.say(OTHER_READER, RANGE))
    await chat.settle()

    (event,) = chat.events
    assert isinstance(event, Sent)
    assert "reply_to_message" not in event.message


async def test_a_tap_that_came_too_late_is_still_answered(chat: Conversation) -> None:
    (offer,) = await chat.say("/help")
    chat.telegram.tap(OTHER_READER, offer, labels_and_data(offer)[0][1])
    chat.telegram.expire_taps()
    await chat.settle()

    assert isinstance(chat.events[-1], Sent)
    assert chat.events[-1].message["text"] != TEXTS.failed


@pytest.mark.parametrize("data", ["more", "ask:5d8a995a6fa7cf7c", "9:quote:1:1:0", "x" * 64])
async def test_a_button_of_another_version_is_declined_kindly(chat: Conversation, data: str) -> None:
    (offer,) = await chat.say("/help")
    chat.telegram.tap(OTHER_READER, offer, data)
    await chat.settle()

    assert chat.notices() == [TEXTS.button_gone]


async def test_being_called_without_a_question_asks_for_one(chat: Conversation) -> None:
    for text in ("/ask", "/ask@pullquote_bot  ", "@pullquote_bot"):
        (answer,) = await chat.say(text, group=GROUP)
        assert answer["text"] == TEXTS.ask_something


async def test_a_tapped_starter_is_answered_under_its_own_words(chat: Conversation) -> None:
    (offer,) = await chat.say("Who won the World Cup in 2022?")
    label, _ = labels_and_data(offer)[0]

    (event,) = await chat.tap(offer)

    assert isinstance(event, Sent)
    assert event.message["text"].startswith(f"{label}\n")
    assert f"“{label}”" in event.message["text"]


async def test_a_starter_that_is_gone_after_a_reindex_is_declined_kindly(
    chat: Conversation, answerer: Answerer
) -> None:
    (offer,) = await chat.say("/help")
    other = Article("other", "other.txt", "Other", (Passage(1, "Another text about bread."),))
    answerer.replace(build_index(Library((other,)), RankBM25Engine))

    await chat.tap(offer)

    assert chat.notices() == [TEXTS.question_gone]


async def test_text_of_an_article_is_never_taken_for_markup() -> None:
    hostile = "A <b>bold</b> claim & a <script>alert(1)</script> about 𝒲𝑜𝓇𝓁𝒹 peace < war > 'all' \"this\"."
    passage = Passage(1, hostile, "Head <i>ing</i> & more")
    index = build_index(
        Library((Article("hostile", "hostile.txt", "Ti<tle> & co", (passage,)),)), RankBM25Engine
    )

    async with conversation(Answerer(index)) as chat:
        (answer,) = await chat.say("Which bold claim?")

    assert pieces(answer, "blockquote") == [hostile]
    assert pieces(answer, "italic") == ["Ti<tle> & co"]


@pytest.mark.parametrize("kind", ["channel_post", "edited_channel_post"])
async def test_channel_posts_are_not_answered(chat: Conversation, kind: str) -> None:
    message = chat.telegram.say(OTHER_READER, "Hello there")
    await chat.settle()
    seen = len(chat.events)
    content = message | {"text": RANGE} | ({"edit_date": 1} if kind.startswith("edited") else {})

    update = Update.de_json({"update_id": 10**6, kind: content}, chat.application.bot)
    await chat.application.process_update(update)

    assert chat.events[seen:] == []
