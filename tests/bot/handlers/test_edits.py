"""Questions that are edited after they were asked."""

from datetime import UTC, datetime

import pytest

from bot.limits import QUESTIONS_OF_A_PERSON
from bot.sandbox.records import Group, Sent
from bot.store.records import AnswersTo, ChatSettings, Place
from bot.texts.en import TEXTS
from corpus.article import Article
from retrieval.answerer import Answerer
from tests.bot.articles import article_of, index_of
from tests.bot.conversation import GROUP, READER, Conversation, Message, conversation, pieces
from tests.bot.handlers.tapping import labels, now, tap_on

RANGE = "How far can ATACMS reach?"
TRUMP = "What about Trump?"
NOT_FOUND = "Who won the World Cup in 2022?"


async def asked(chat: Conversation, text: str, group: Group | None = None) -> tuple[Message, list[Message]]:
    """Return what a reader writes, and what the bot answers."""
    messages: list[Message] = []
    events = await chat.after(lambda: messages.append(chat.telegram.say(READER, text, group=group)))
    return messages[0], [event.message for event in events if isinstance(event, Sent)]


def new_messages(chat: Conversation) -> int:
    return sum(isinstance(event, Sent) and not event.edited for event in chat.events)


@pytest.mark.parametrize(("group", "form"), [(None, "{}"), (GROUP, "/ask {}"), (GROUP, "@pullquote_bot {}")])
async def test_an_edited_question_changes_its_answer(
    chat: Conversation, article: Article, group: Group | None, form: str
) -> None:
    question, (answer,) = await asked(chat, form.format(TRUMP), group)

    (edited,) = await chat.edit(question, form.format(RANGE))

    assert edited["message_id"] == answer["message_id"]
    assert pieces(edited, "blockquote") == [article.passages[4].text]
    assert new_messages(chat) == 1


async def test_an_edited_caption_changes_its_answer(chat: Conversation, article: Article) -> None:
    (answer,) = await chat.send("photo", caption=TRUMP)

    (edited,) = await chat.edit(answer["reply_to_message"], RANGE)

    assert edited["message_id"] == answer["message_id"]
    assert pieces(edited, "blockquote") == [article.passages[4].text]


async def test_an_answer_becomes_nothing_found_and_comes_back(chat: Conversation, article: Article) -> None:
    question, (answer,) = await asked(chat, RANGE)

    (nothing,) = await chat.edit(question, NOT_FOUND)
    (again,) = await chat.edit(question, RANGE)

    assert nothing["text"].startswith(TEXTS.not_found)
    assert pieces(again, "blockquote") == [article.passages[4].text]
    assert {each["message_id"] for each in (answer, nothing, again)} == {answer["message_id"]}


async def test_the_buttons_of_an_edited_answer_are_its_own(chat: Conversation, article: Article) -> None:
    question, _ = await asked(chat, NOT_FOUND)
    (edited,) = await chat.edit(question, TRUMP)

    edited = await tap_on(chat, edited, TEXTS.next)

    assert pieces(edited, "blockquote") == [article.passages[12].text]


async def test_an_edit_that_changes_nothing_of_the_question_does_nothing(chat: Conversation) -> None:
    question, _ = await asked(chat, f"@pullquote_bot {RANGE}", GROUP)

    assert await chat.edit(question, f"@pullquote_bot {RANGE}") == []
    assert await chat.edit(question, f"{RANGE} @pullquote_bot") == []


async def test_an_edit_that_changes_nothing_of_the_answer_brings_no_second_one(chat: Conversation) -> None:
    question, _ = await asked(chat, "Zelensky says?")

    await chat.edit(question, "Zelensky says??")

    assert new_messages(chat) == 1


async def test_votes_stay_where_an_edit_finds_the_same(chat: Conversation) -> None:
    question, (answer,) = await asked(chat, "What does Zelensky say?")
    await tap_on(chat, answer, "👍")
    await chat.edit(question, "What does Zelensky say??")

    assert labels(now(chat, answer))[-1] == ["✓ 👍", "👎"]


async def test_votes_go_where_an_edit_finds_something_else(chat: Conversation) -> None:
    question, (answer,) = await asked(chat, RANGE)
    await tap_on(chat, answer, "👍")
    await chat.edit(question, TRUMP)

    assert labels(now(chat, answer))[-1] == ["👍", "👎"]


async def test_an_edit_answers_anew_where_the_answer_was_deleted(chat: Conversation, article: Article) -> None:
    question, (answer,) = await asked(chat, RANGE)
    chat.telegram.delete(answer)

    (new,) = await chat.edit(question, TRUMP)
    (edited,) = await chat.edit(question, "What does Zelensky say?")

    assert pieces(new, "blockquote") == [article.passages[11].text]
    assert edited["message_id"] == new["message_id"] != answer["message_id"]


async def test_what_becomes_a_question_is_answered_once(chat: Conversation) -> None:
    remark, answers = await asked(chat, RANGE, GROUP)

    (answer,) = await chat.edit(remark, f"@pullquote_bot {RANGE}")
    (edited,) = await chat.edit(remark, f"@pullquote_bot {TRUMP}")

    assert answers == []
    assert edited["message_id"] == answer["message_id"]


async def test_a_greeting_that_becomes_a_question_is_answered(chat: Conversation) -> None:
    greeting, (hello,) = await asked(chat, "Hello!")

    (answer,) = await chat.edit(greeting, RANGE)

    assert answer["message_id"] != hello["message_id"]


@pytest.mark.parametrize("text", ["thanks!", "🙂"])
async def test_a_question_that_becomes_chatter_leaves_its_answer_alone(chat: Conversation, text: str) -> None:
    question, (answer,) = await asked(chat, RANGE)

    assert await chat.edit(question, text) == []
    assert now(chat, answer) == answer


@pytest.mark.parametrize("text", [TRUMP, f"/ask@other_bot {TRUMP}", "/ask", "@pullquote_bot"])
async def test_a_question_that_is_for_us_no_longer_leaves_its_answer_alone(
    chat: Conversation, text: str
) -> None:
    question, (answer,) = await asked(chat, f"@pullquote_bot {RANGE}", GROUP)

    assert await chat.edit(question, text) == []
    assert now(chat, answer) == answer


@pytest.mark.parametrize("text", ["/help", "/start", "/forget", "/unknown"])
async def test_a_message_that_becomes_a_command_does_nothing(chat: Conversation, text: str) -> None:
    question, _ = await asked(chat, RANGE)

    assert await chat.edit(question, text) == []


async def test_edits_count_against_the_limits(answerer: Answerer) -> None:
    noon = datetime(2026, 1, 2, 12, tzinfo=UTC)
    async with conversation(answerer, clock=lambda: noon) as chat:
        question, _ = await asked(chat, RANGE)
        for number in range(1, QUESTIONS_OF_A_PERSON):
            assert await chat.edit(question, (TRUMP, RANGE)[number % 2 == 0])
        refused = await chat.edit(question, "What does Zelensky say?")

    assert [message["text"] for message in refused] == [TEXTS.too_many_questions]


async def test_what_we_kept_quiet_about_is_answered_once_it_can_be(chat: Conversation) -> None:
    await chat.store.chats.change(Place(GROUP.id), ChatSettings(silent_when_unsure=True))
    question, silence = await asked(chat, f"/ask {NOT_FOUND}", GROUP)

    still_silent = await chat.edit(question, "/ask Who won the World Cup in 2018?")
    (answer,) = await chat.edit(question, f"/ask {RANGE}")

    assert silence == still_silent == []
    assert pieces(answer, "blockquote")
    assert await chat.store.statistics.unanswered_count() == 0


async def test_what_a_group_overhears_follows_its_edits(chat: Conversation) -> None:
    await chat.store.chats.change(Place(GROUP.id), ChatSettings(answers_to=AnswersTo.ALL))
    remark, silence = await asked(chat, "Lunch?", GROUP)

    (answer,) = await chat.edit(remark, RANGE)
    (edited,) = await chat.edit(remark, TRUMP)

    assert silence == []
    assert edited["message_id"] == answer["message_id"]


async def test_an_edit_after_a_reindex_is_answered_from_the_articles_of_now() -> None:
    answerer = Answerer(index_of(article_of("owls", "Owls hunt mice.", "Owls sleep by day.")))
    async with conversation(answerer) as chat:
        question, _ = await asked(chat, "What do owls hunt?")
        answerer.replace(index_of(article_of("owls", "Owls hunt rats.", "Owls sleep by day.")))
        (edited,) = await chat.edit(question, "What is it that owls hunt?")

    assert pieces(edited, "blockquote") == ["Owls hunt rats."]


async def test_an_edited_question_is_not_read_with_a_later_one(chat: Conversation) -> None:
    first, _ = await asked(chat, "What does Zelensky say?")
    await asked(chat, RANGE)

    (edited,) = await chat.edit(first, "Why?")

    assert RANGE not in edited["text"]


async def test_edits_of_other_bots_and_posts_are_left_alone(chat: Conversation) -> None:
    others = chat.telegram.write_bot(GROUP, "Hello")
    post = chat.telegram.post_from_channel(GROUP, "News")
    await chat.settle()

    def edit() -> None:
        for message in (others, post):
            command = {"type": "bot_command", "offset": 0, "length": 4}
            changed = {"text": f"/ask {RANGE}", "entities": [command], "edit_date": message["date"]}
            chat.telegram.deliver({"edited_message": message | changed})

    assert await chat.after(edit) == []
