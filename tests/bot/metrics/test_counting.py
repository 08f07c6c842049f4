"""What is counted while people talk with the bot."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.library.holdings import Holdings
from bot.limits import QUESTIONS_OF_A_CHAT, QUESTIONS_OF_A_PERSON
from bot.sandbox.records import Group, Person, Sent
from bot.store.records import AnswersTo, ChatSettings, Place
from bot.texts.en import TEXTS
from retrieval.answerer import Answerer
from tests.bot.administering import commanded
from tests.bot.clocks import Clock
from tests.bot.conversation import GROUP, READER, Conversation, conversation
from tests.bot.metrics.scraping import counted, figure, samples

ELSEWHERE = Group(-1001000000003, "Elsewhere")
RANGE = "How far can ATACMS reach?"
NONSENSE = "Who won the World Cup?"


def questions(chat: Conversation) -> dict[tuple[str, ...], float]:
    """Return how many questions were counted, by where they were asked and by the verdict."""
    return counted(chat.parts.metrics, "pullquote_questions_total")


async def test_questions_are_counted_by_what_was_found_and_where_they_were_asked(chat: Conversation) -> None:
    await chat.say(RANGE)
    await chat.say(NONSENSE)
    await chat.say(f"/ask {RANGE}", group=GROUP)
    await chat.guest(f"@pullquote_bot {RANGE}", group=ELSEWHERE)
    await chat.inline(RANGE)

    assert questions(chat) == {
        ("private", "answered"): 1,
        ("private", "not_found"): 1,
        ("group", "answered"): 1,
        ("guest", "answered"): 1,
        ("inline", "answered"): 1,
    }


async def test_a_suggestion_counts_when_it_is_tapped_and_not_when_it_is_offered(chat: Conversation) -> None:
    (offered,) = await chat.say("/start")
    await chat.inline("")
    before = questions(chat)

    await chat.tap(offered)

    assert before == {}
    assert sum(questions(chat).values()) == 1


async def test_an_edited_question_counts_again(chat: Conversation) -> None:
    await chat.say(NONSENSE)
    asked = next(event.message for event in chat.events if isinstance(event, Sent))["reply_to_message"]

    await chat.edit(asked, RANGE)

    assert questions(chat) == {("private", "not_found"): 1, ("private", "answered"): 1}


async def test_what_is_overheard_counts_only_where_it_is_answered(chat: Conversation) -> None:
    await chat.store.chats.change(Place(GROUP.id), ChatSettings(answers_to=AnswersTo.ALL))

    await chat.say(NONSENSE, group=GROUP)
    await chat.say(RANGE, group=GROUP)

    assert questions(chat) == {("group", "answered"): 1}


async def test_searching_rendering_and_sending_take_time(chat: Conversation) -> None:
    await chat.say(RANGE)

    for step in ("search", "render", "send"):
        assert figure(chat.parts.metrics, f"pullquote_{step}_seconds_count") == 1
        assert 0 < figure(chat.parts.metrics, f"pullquote_{step}_seconds_sum") < 10


async def test_chatter_is_no_question(chat: Conversation) -> None:
    await chat.say("thanks")

    assert questions(chat) == {}
    assert figure(chat.parts.metrics, "pullquote_search_seconds_count") == 0


async def test_who_asks_too_much_is_counted_each_time(answerer: Answerer) -> None:
    async with conversation(answerer, clock=Clock()) as chat:
        for _ in range(QUESTIONS_OF_A_PERSON + 2):
            await chat.say("thanks")
        for number in range(QUESTIONS_OF_A_CHAT + 1):
            await chat.say("/ask thanks", person=Person(2000 + number, "Reader"), group=GROUP)

    assert counted(chat.parts.metrics, "pullquote_rate_limited_total") == {("person",): 2, ("chat",): 1}


async def test_overheard_talk_that_is_let_pass_is_not_counted(answerer: Answerer) -> None:
    async with conversation(answerer, clock=Clock()) as chat:
        await chat.store.chats.change(Place(GROUP.id), ChatSettings(answers_to=AnswersTo.ALL))
        for _ in range(QUESTIONS_OF_A_PERSON + 2):
            await chat.say(NONSENSE, group=GROUP)

    assert counted(chat.parts.metrics, "pullquote_rate_limited_total") == {}


@pytest.fixture
async def with_birds(answerer: Answerer, tmp_path: Path) -> AsyncIterator[Conversation]:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "birds.txt").write_text("Birds\n\nThe bird sings in the tree.\n\nIt eats the worm.\n")
    async with conversation(answerer, Holdings(folder, tmp_path), clock=Clock()) as chat:
        yield chat


async def test_a_reindex_is_timed_and_shows_in_the_size_of_the_index(with_birds: Conversation) -> None:
    chat, metrics = with_birds, with_birds.parts.metrics
    before = figure(metrics, "pullquote_index_passages")
    passages = len(chat.parts.answerer.index.passages)

    await commanded(chat, "/reindex")

    assert before == passages
    assert figure(metrics, "pullquote_reindex_seconds_count") == 1
    assert figure(metrics, "pullquote_index_articles") == 1
    assert figure(metrics, "pullquote_index_passages") == 2
    assert figure(metrics, "pullquote_index_built_timestamp_seconds") == chat.parts.clock().timestamp()


async def test_a_reindex_that_fails_is_not_timed(answerer: Answerer, tmp_path: Path) -> None:
    async with conversation(answerer, Holdings(tmp_path / "gone", tmp_path)) as chat:
        told = await commanded(chat, "/reindex")

    assert TEXTS.reindex_failed.partition("{")[0] in told["text"]
    assert figure(chat.parts.metrics, "pullquote_reindex_seconds_count") == 0


async def test_no_label_holds_a_word_an_id_or_a_title_of_anybodys(chat: Conversation) -> None:
    await chat.say(RANGE)
    await chat.say(f"/ask {RANGE}", group=GROUP)
    await chat.inline(RANGE)

    text = chat.parts.metrics.exposition("")[0].decode()
    labels = {name for sample in samples(chat.parts.metrics) for name in sample.labels}
    known = {"verdict", "chat", "kind", "who", "part", "le", "version"}
    assert labels - known == {"generation", "implementation", "major", "minor", "patchlevel"}
    for private in ("ATACMS", str(READER.id), str(GROUP.id), READER.first_name, GROUP.title):
        assert private not in text
