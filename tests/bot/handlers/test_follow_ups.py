"""Questions that are understood with the one before them."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.conversation import CONVERSATION
from bot.sandbox.records import Group, Topic
from bot.texts.en import TEXTS
from corpus.article import Article, Passage
from retrieval.answerer import Answerer
from tests.bot.articles import article_of, index_of
from tests.bot.conversation import (
    GROUP,
    OTHER_READER,
    READER,
    Conversation,
    Message,
    conversation,
    pieces,
    sent,
)
from tests.bot.handlers.tapping import tap_on

RANGE = "How far can ATACMS reach?"
TRUMP = "What about Trump?"
OWLS = "When do owls hunt?"
WHY = "Why?"
NEWS, OTHER_TOPIC = Topic(70, "News"), Topic(71, "Other")
FORUM = Group(-1001000000002, "Forum", (NEWS, OTHER_TOPIC))


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 2, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


def read_with(answer: Message) -> str | None:
    """Return the question with which `answer` says it was understood."""
    before, after = TEXTS.follow_up.split("{earlier}")
    said = (line for line in answer["text"].split("\n") if line.startswith(before))
    return next((line.removeprefix(before).removesuffix(after) for line in said), None)


@pytest.mark.parametrize("group", [None, GROUP, FORUM])
async def test_why_asks_about_the_question_before_and_the_answer_says_so(
    chat: Conversation, group: Group | None
) -> None:
    form = "/ask {}" if group else "{}"
    await chat.say(form.format(RANGE), group=group)

    (answer,) = await chat.say(form.format(WHY), group=group)

    assert read_with(answer) == RANGE
    assert pieces(answer, "blockquote")


async def test_nothing_before_is_nothing_to_ask_about(chat: Conversation) -> None:
    (answer,) = await chat.say(WHY)

    assert read_with(answer) is None
    assert answer["text"].startswith(TEXTS.not_found)


async def test_what_another_person_asked_is_not_asked_about(chat: Conversation) -> None:
    await chat.say(f"/ask {RANGE}", group=GROUP, person=OTHER_READER)

    (answer,) = await chat.say(f"/ask {WHY}", group=GROUP)

    assert read_with(answer) is None


async def test_a_reply_asks_about_the_question_of_that_answer_whoever_asked_it(chat: Conversation) -> None:
    (older,) = await chat.say(f"/ask {RANGE}", group=GROUP, person=OTHER_READER)
    await chat.say(f"/ask {TRUMP}", group=GROUP)

    (answer,) = await chat.say(WHY, group=GROUP, reply_to=older)

    assert read_with(answer) == RANGE


async def test_a_reply_to_an_older_answer_asks_about_its_question(chat: Conversation) -> None:
    (older,) = await chat.say(RANGE)
    await chat.say("What does Zelensky say about strikes?")

    (answer,) = await chat.say(WHY, reply_to=older)

    assert read_with(answer) == RANGE


async def test_a_reply_to_what_is_no_answer_asks_about_the_question_before(chat: Conversation) -> None:
    await chat.say(RANGE)
    (welcome,) = await chat.say("thanks")

    (answer,) = await chat.say(WHY, reply_to=welcome)

    assert read_with(answer) == RANGE


@pytest.mark.parametrize(("later", "earlier"), [(timedelta(0), RANGE), (timedelta(seconds=1), None)])
async def test_a_question_is_asked_about_for_ten_minutes(
    answerer: Answerer, later: timedelta, earlier: str | None
) -> None:
    clock = Clock()
    async with conversation(answerer, clock=clock) as chat:
        await chat.say(RANGE)
        clock.now += CONVERSATION + later
        (answer,) = await chat.say(WHY)

    assert timedelta(minutes=10) == CONVERSATION
    assert read_with(answer) == earlier


async def test_an_answer_can_be_replied_to_at_any_time(answerer: Answerer) -> None:
    clock = Clock()
    async with conversation(answerer, clock=clock) as chat:
        (older,) = await chat.say(RANGE)
        clock.now += timedelta(days=30)
        (answer,) = await chat.say(WHY, reply_to=older)

    assert read_with(answer) == RANGE


@pytest.mark.parametrize(
    "question", [RANGE, "What does Zelensky say about strikes?", "When did Russia invade Ukraine?"]
)
async def test_a_question_that_stands_alone_is_never_bent(chat: Conversation, question: str) -> None:
    (alone,) = await chat.say(question)
    (older,) = await chat.say("Who will be the next president of the United States?")

    (after,) = await chat.say(question)
    (reply,) = await chat.say(question, reply_to=older)

    assert alone["text"] == after["text"] == reply["text"]


async def test_topics_are_apart(chat: Conversation) -> None:
    await chat.say(f"/ask {RANGE}", group=FORUM, topic=NEWS)

    (elsewhere,) = await chat.say(f"/ask {WHY}", group=FORUM, topic=OTHER_TOPIC)
    (general,) = await chat.say(f"/ask {WHY}", group=FORUM)
    (there,) = await chat.say(f"/ask {WHY}", group=FORUM, topic=NEWS)

    assert [read_with(each) for each in (elsewhere, general, there)] == [None, None, RANGE]


async def test_chats_are_apart(chat: Conversation) -> None:
    await chat.say(RANGE)

    (answer,) = await chat.say(f"/ask {WHY}", group=GROUP)

    assert read_with(answer) is None


async def test_chatter_between_changes_nothing(chat: Conversation) -> None:
    await chat.say(RANGE)
    await chat.say("thanks!")

    (answer,) = await chat.say(WHY)

    assert read_with(answer) == RANGE


async def test_a_tapped_suggestion_can_be_asked_about(chat: Conversation) -> None:
    (offer,) = await chat.say("/help")
    await chat.tap(offer)

    (answer,) = await chat.say(WHY)

    assert read_with(answer) == "Unpacking the Decision: Why ATACMS?"


async def test_a_tapped_suggestion_stands_alone() -> None:
    owls = Article("owls", "owls.txt", "Owls", (Passage(1, "Owls hunt mice at night.", "What about mice?"),))
    async with conversation(Answerer(index_of(owls))) as chat:
        await chat.say("When do owls hunt?")
        (offer,) = await chat.say("/help")
        (answer,) = sent(await chat.tap(offer))

    assert "What about mice?" in answer["text"]
    assert read_with(answer) is None


async def test_how_it_was_understood_stays_while_paging() -> None:
    owls = article_of("owls", "Owls hunt mice at night.", "Owls hunt at night because mice sleep by day.")
    async with conversation(Answerer(index_of(owls))) as chat:
        await chat.say(OWLS)
        (answer,) = await chat.say(WHY)
        wider = await tap_on(chat, answer, TEXTS.wider)

    assert read_with(answer) == read_with(wider) == OWLS


async def test_what_becomes_a_follow_up_is_read_with_the_question_before_it(chat: Conversation) -> None:
    await chat.say(RANGE)
    follow_up = chat.telegram.say(READER, TRUMP)
    await chat.say("What does Zelensky say about strikes?")

    (edited,) = await chat.edit(follow_up, WHY)

    assert read_with(edited) == RANGE


async def test_an_edited_question_counts_as_it_is_now(chat: Conversation) -> None:
    question = chat.telegram.say(READER, TRUMP)
    await chat.settle()
    await chat.edit(question, RANGE)

    (answer,) = await chat.say(WHY)

    assert read_with(answer) == RANGE


async def test_what_was_forgotten_is_not_asked_about(chat: Conversation) -> None:
    await chat.say(RANGE)
    await chat.say("/forget")

    (answer,) = await chat.say(WHY)

    assert read_with(answer) is None
