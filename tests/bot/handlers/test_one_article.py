"""Questions to one article: named in the question, or chosen under the answer."""

import logging
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.limits import QUESTIONS_OF_A_PERSON
from bot.sandbox.records import Event, Group, Notice, Sent
from bot.sandbox.telegram import Telegram
from bot.store.records import Asked, ChatSettings, Place
from bot.texts.choice import TEXTS as EVERY_LANGUAGE
from bot.texts.en import TEXTS
from corpus.article import Article, Passage
from retrieval.answerer import Answerer
from tests.bot.articles import article_of, index_of
from tests.bot.conversation import GROUP, OTHER_READER, READER, Conversation, Message, conversation, pieces
from tests.bot.handlers.tapping import button_called, labels, notices_of, now, tap_on
from tests.bot.handlers.two_articles import BAKED, BREAD, HUNT, NIGHT, OWLS

WHY = "Why?"


@pytest.fixture
def both() -> Answerer:
    return Answerer(index_of(OWLS, BREAD))


@pytest.fixture
async def library(both: Answerer) -> AsyncIterator[Conversation]:
    async with conversation(both) as chat:
        yield chat


def quoted(message: Message) -> list[str]:
    """Return the titles of the articles that `message` quotes."""
    return pieces(message, "italic")


async def kept(chat: Conversation, question_id: int = 1) -> Asked:
    """Return a question that is kept."""
    asked = await chat.store.questions.get(question_id)
    assert asked is not None
    return asked


async def titles_of(chat: Conversation, answer: Message) -> set[str]:
    """Return the titles of the articles in all quotes of `answer`."""
    titles = set(quoted(answer))
    while any(TEXTS.next in row for row in labels(answer)) and len(titles) < 2:
        answer = await tap_on(chat, answer, TEXTS.next)
        if labels(answer)[0][1].startswith("1 "):
            break
        titles.update(quoted(answer))
    return titles


async def asked_and_answered(chat: Conversation, text: str) -> tuple[Message, Message]:
    """Return what a reader writes, and the bot's answer."""
    (answer,) = await chat.say(text)
    return answer["reply_to_message"], answer


def data_of_asking(message: Message) -> str:
    """Return the data of the button that narrows or widens."""
    label = TEXTS.ask_only if [TEXTS.ask_only] in labels(message) else TEXTS.ask_all
    return str(button_called(message, label)["callback_data"])


@pytest.mark.parametrize("name", ["bread", "Bread", "BRE"])
@pytest.mark.parametrize(("group", "command"), [(None, "/ask"), (GROUP, "/ask"), (GROUP, "/ask@pullquote_bot")])
async def test_a_question_names_the_article_that_answers_it(
    library: Conversation, name: str, group: Group | None, command: str
) -> None:
    (answer,) = await library.say(f"{command} in {name}: {NIGHT}", group=group)

    assert pieces(answer, "blockquote") == [BREAD.passages[0].text]
    assert (await kept(library)).text == NIGHT
    assert (await kept(library)).article == "bread"


async def test_a_question_without_the_command_names_no_article(library: Conversation) -> None:
    (answer,) = await library.say(f"in bread: {HUNT}")

    assert quoted(answer) == ["Owls"]
    assert (await kept(library)).article is None


async def test_a_name_that_no_article_has_is_part_of_the_question(library: Conversation) -> None:
    (answer,) = await library.say(f"/ask in short: {HUNT}")

    assert quoted(answer) == ["Owls"]
    assert (await kept(library)).text == f"in short: {HUNT}"


async def test_an_article_that_the_chat_did_not_choose_cannot_be_named(library: Conversation) -> None:
    await library.store.chats.change(Place(READER.id), ChatSettings(articles=("owls",)))

    (answer,) = await library.say(f"/ask in bread: {NIGHT}")

    assert quoted(answer) == ["Owls"]


@pytest.mark.parametrize("text", ["/ask in bread:", "/ask in bread: "])
async def test_a_name_without_a_question_asks_for_one(library: Conversation, text: str) -> None:
    (answer,) = await library.say(text)

    assert answer["text"] == TEXTS.ask_something


async def test_a_name_that_fits_several_articles_asks_which_is_meant() -> None:
    books = (
        article_of("night-owls", "Owls hunt mice."),
        article_of("night-trains", "Trains run late."),
        Article("more", "more.txt", "Night-trains", (Passage(1, "More trains run."),)),
    )
    async with conversation(Answerer(index_of(*books))) as chat:
        (several,) = await chat.say("/ask in night: who hunts?")
        (alike,) = await chat.say("/ask in night trains: what runs?")

    assert several["text"] == TEXTS.which_article.format(
        titles="• Night-owls\n• Night-trains (night-trains)\n• Night-trains (more)"
    )
    assert pieces(alike, "blockquote") == ["Trains run late."]


async def test_the_answer_is_narrowed_to_the_article_that_is_shown_and_widened_again(
    library: Conversation,
) -> None:
    (answer,) = await library.say(NIGHT)
    both_before = await titles_of(library, answer)
    answer = await tap_on(library, answer, labels(now(library, answer))[0][1])

    shown = quoted(now(library, answer))
    only = await tap_on(library, answer, TEXTS.ask_only)
    narrowed = await titles_of(library, only)
    all_again = await tap_on(library, only, TEXTS.ask_all)

    assert both_before == {"Owls", "Bread"}
    assert narrowed == set(shown)
    assert [TEXTS.ask_all] in labels(only)
    assert [TEXTS.ask_only] in labels(all_again)
    assert await titles_of(library, all_again) == {"Owls", "Bread"}
    assert len([event for event in library.events if isinstance(event, Sent) and not event.edited]) == 1


async def test_the_second_quote_narrows_to_its_own_article(library: Conversation) -> None:
    (answer,) = await library.say(NIGHT)
    while quoted(answer) != ["Bread"]:
        answer = await tap_on(library, answer, TEXTS.next)

    only = await tap_on(library, answer, TEXTS.ask_only)

    assert quoted(only) == ["Bread"]
    assert (await kept(library)).article == "bread"


async def test_narrowed_answers_are_paged_looked_around_in_and_voted_on(library: Conversation) -> None:
    (answer,) = await library.say(f"/ask in owls: {NIGHT}")

    wider = await tap_on(library, answer, TEXTS.wider)
    voted = await tap_on(library, answer, TEXTS.helpful)

    assert [TEXTS.ask_all] in labels(wider)
    assert [TEXTS.ask_all] in labels(voted)
    assert labels(voted)[-1] == ["✓ 👍", "👎"]


async def test_votes_go_where_narrowing_shows_other_quotes_and_stay_where_it_does_not(
    library: Conversation,
) -> None:
    (same,) = await library.say(HUNT)
    (other,) = await library.say(NIGHT)
    for answer in (same, other):
        await tap_on(library, answer, TEXTS.helpful)

    same, other = [await tap_on(library, answer, TEXTS.ask_only) for answer in (same, other)]

    assert labels(same)[-1] == ["✓ 👍", "👎"]
    assert labels(other)[-1] == ["👍", "👎"]


async def test_a_question_that_one_article_does_not_answer_can_be_asked_of_all(library: Conversation) -> None:
    (nothing,) = await library.say("/ask in bread: Who sleeps in old trees?")

    answer = await tap_on(library, nothing, TEXTS.ask_all)

    assert nothing["text"].startswith("Bread doesn't say anything about this.")
    assert labels(nothing) == [["Bread"], [TEXTS.ask_all]]
    assert quoted(answer) == ["Owls"]
    assert answer["message_id"] == nothing["message_id"]


async def test_an_article_in_another_language_says_so_by_its_name() -> None:
    german = Article(
        "eulen", "eulen.txt", "Eulen", (Passage(1, "Die Eulen jagen in der Nacht die Mäuse."),), language="de"
    )
    async with conversation(Answerer(index_of(OWLS, german))) as chat:
        (answer,) = await chat.say("/ask in eulen: What is it that they are looking for in the fields?")

    assert answer["text"].startswith("Eulen is in a different language from your question")
    assert labels(answer)[-1] == [TEXTS.ask_all]


async def test_a_lone_article_is_not_to_be_narrowed_to(chat: Conversation) -> None:
    (answer,) = await chat.say("How far can ATACMS reach?")
    (named,) = await chat.say("/ask in significant stride: How far can ATACMS reach?")

    assert [TEXTS.ask_only] not in labels(answer)
    assert [TEXTS.ask_all] not in labels(named)


async def test_what_a_lone_article_does_not_say_is_unanswered_although_it_was_named(chat: Conversation) -> None:
    await chat.say("/ask in atacms: Who won the World Cup in 2022?")

    assert (await kept(chat)).text == "Who won the World Cup in 2022?"
    assert await chat.store.statistics.unanswered_count() == 1


async def test_what_one_of_several_articles_does_not_say_counts_as_unanswered_once_all_were_asked(
    library: Conversation,
) -> None:
    (nothing,) = await library.say("/ask in bread: Who won the World Cup?")
    before = await library.store.statistics.unanswered_count()

    await tap_on(library, nothing, TEXTS.ask_all)

    assert (before, await library.store.statistics.unanswered_count()) == (0, 1)


async def test_where_the_chat_chose_one_article_there_is_no_other_to_ask(library: Conversation) -> None:
    await library.store.chats.change(Place(READER.id), ChatSettings(articles=("owls",)))

    (answer,) = await library.say(NIGHT)

    assert [TEXTS.ask_only] not in labels(answer)


async def test_anybody_in_a_group_may_narrow_and_the_question_stays_that_of_who_asked(
    library: Conversation,
) -> None:
    (answer,) = await library.say(f"/ask {NIGHT}", group=GROUP)
    before = await kept(library)

    only = await tap_on(library, answer, TEXTS.ask_only, OTHER_READER)
    after = await kept(library)

    assert [TEXTS.ask_all] in labels(only)
    assert (after.person_id, after.asked_at, after.message_id) == (
        READER.id,
        before.asked_at,
        before.message_id,
    )


async def test_narrowing_counts_against_the_limits(both: Answerer) -> None:
    noon = datetime(2026, 1, 2, 12, tzinfo=UTC)
    async with conversation(both, clock=lambda: noon) as chat:
        (answer,) = await chat.say(NIGHT)
        for number in range(1, QUESTIONS_OF_A_PERSON):
            await tap_on(chat, answer, (TEXTS.ask_all, TEXTS.ask_only)[number % 2])
        data = data_of_asking(now(chat, answer))

        assert await notices_of(chat, answer, data) == [TEXTS.too_many_questions]


async def test_why_goes_on_in_the_one_article_that_was_asked(library: Conversation) -> None:
    await library.say(f"/ask in owls: {HUNT}")

    (answer,) = await library.say(WHY)

    assert TEXTS.follow_up.format(earlier=HUNT) in answer["text"]
    assert [TEXTS.ask_all] in labels(answer)
    assert (await kept(library, 2)).article == "owls"


async def test_why_goes_on_in_the_article_that_an_answer_was_narrowed_to(library: Conversation) -> None:
    (answer,) = await library.say(HUNT)
    await tap_on(library, answer, TEXTS.ask_only)

    await library.say(WHY, reply_to=answer)

    assert (await kept(library, 2)).article == "owls"


async def test_a_question_that_stands_alone_is_asked_of_all_articles_again(library: Conversation) -> None:
    await library.say(f"/ask in owls: {HUNT}")

    (answer,) = await library.say(BAKED)

    assert quoted(answer) == ["Bread"]
    assert [TEXTS.ask_only] in labels(answer)


@pytest.mark.parametrize("question", ["And bread?", "And butter?", "How about flour?"])
async def test_a_follow_up_that_other_articles_answer_better_is_asked_of_all(
    library: Conversation, question: str
) -> None:
    await library.say(f"/ask in owls: {HUNT}")

    (answer,) = await library.say(question)

    assert quoted(answer) == ["Bread"]
    assert (await kept(library, 2)).article is None


async def test_how_a_follow_up_was_understood_outlasts_narrowing_and_the_conversation(both: Answerer) -> None:
    times = [datetime(2026, 1, 2, 12, tzinfo=UTC)]
    async with conversation(both, clock=lambda: times[-1]) as chat:
        await chat.say(HUNT)
        (answer,) = await chat.say(WHY)
        times.append(datetime(2026, 1, 3, 12, tzinfo=UTC))
        only = await tap_on(chat, answer, TEXTS.ask_only)
        widened = await tap_on(chat, answer, TEXTS.ask_all)

    understood = TEXTS.follow_up.format(earlier=HUNT)
    assert all(understood in each["text"] for each in (answer, only, widened))


async def test_an_edited_question_keeps_its_article(library: Conversation) -> None:
    question, answer = await asked_and_answered(library, NIGHT)
    while quoted(answer) != ["Bread"]:
        answer = await tap_on(library, answer, TEXTS.next)
    await tap_on(library, answer, TEXTS.ask_only)

    (edited,) = await library.edit(question, HUNT)

    assert "Bread" in edited["text"]
    assert [TEXTS.ask_all] in labels(edited)
    assert (await kept(library)).article == "bread"


async def test_an_edit_that_names_another_article_asks_that_one(library: Conversation) -> None:
    question, _ = await asked_and_answered(library, f"/ask in owls: {NIGHT}")

    (edited,) = await library.edit(question, f"/ask in bread: {NIGHT}")
    same = await library.edit(question, f"/ask in Bread : {NIGHT}")

    assert quoted(edited) == ["Bread"]
    assert same == []


async def test_an_article_that_is_gone_leaves_the_choice_of_the_chat(both: Answerer) -> None:
    tea = article_of("tea", "Tea is made at night.", "Milk comes first.")
    async with conversation(both) as chat:
        question, answer = await asked_and_answered(chat, f"/ask in bread: {NIGHT}")
        both.replace(index_of(OWLS, tea))
        data = button_called(answer, TEXTS.ask_all)["callback_data"]
        (edited,) = await chat.edit(question, f"/ask {NIGHT}?")
        await chat.after(lambda: chat.telegram.tap(READER, answer, str(data)))

    assert set(quoted(edited)) <= {"Owls", "Tea"}
    assert [TEXTS.ask_only] in labels(edited)
    assert [TEXTS.ask_only] in labels(now(chat, answer))


async def test_a_passage_that_is_gone_cannot_be_narrowed_to(both: Answerer) -> None:
    async with conversation(both) as chat:
        (answer,) = await chat.say(HUNT)
        both.replace(index_of(BREAD))
        data = str(button_called(answer, TEXTS.ask_only)["callback_data"])

        assert await notices_of(chat, answer, data) == [TEXTS.passage_gone]


async def test_narrowing_outlives_a_restart(both: Answerer, tmp_path: Path) -> None:
    telegram, url = Telegram("pullquote_bot", "Pullquote"), f"sqlite:///{tmp_path / 'kept.db'}"
    async with conversation(both, telegram=telegram, store_url=url) as chat:
        (answer,) = await chat.say(f"/ask in bread: {NIGHT}")

    async with conversation(both, telegram=telegram, store_url=url) as chat:
        answer = await tap_on(chat, answer, TEXTS.wider)

    assert [TEXTS.ask_all] in labels(answer)


@pytest.mark.parametrize("label", [TEXTS.ask_only, TEXTS.ask_all])
async def test_a_question_that_is_forgotten_cannot_be_asked_of_other_articles(
    library: Conversation, label: str
) -> None:
    (answer,) = await library.say(NIGHT if label == TEXTS.ask_only else f"/ask in owls: {NIGHT}")
    await library.say("/forget")

    data = str(button_called(answer, label)["callback_data"])

    assert await notices_of(library, answer, data) == [TEXTS.question_gone]


@pytest.mark.parametrize("label", [TEXTS.ask_only, TEXTS.ask_all])
async def test_an_answer_that_telegram_no_longer_tells_is_not_asked_again(
    library: Conversation, caplog: pytest.LogCaptureFixture, label: str
) -> None:
    (answer,) = await library.say(NIGHT if label == TEXTS.ask_only else f"/ask in owls: {NIGHT}")
    data = str(button_called(answer, label)["callback_data"])

    await library.after(lambda: library.telegram.tap(READER, answer, data, inaccessible=True))

    assert library.notices() == [TEXTS.question_gone]
    assert now(library, answer) == answer
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_two_taps_to_narrow_are_as_good_as_one(library: Conversation) -> None:
    (answer,) = await library.say(NIGHT)
    data = str(button_called(answer, TEXTS.ask_only)["callback_data"])

    def tap_twice() -> None:
        library.telegram.tap(READER, answer, data)
        library.telegram.tap(OTHER_READER, answer, data)

    events: list[Event] = await library.after(tap_twice)

    assert [TEXTS.ask_all] in labels(now(library, answer))
    assert {event.text for event in events if isinstance(event, Notice)} <= {""}


@pytest.mark.parametrize("language", sorted(EVERY_LANGUAGE))
async def test_the_buttons_are_in_the_language_of_the_chat(library: Conversation, language: str) -> None:
    await library.store.chats.change(Place(READER.id), ChatSettings(language=language))

    (answer,) = await library.say(NIGHT)

    assert [EVERY_LANGUAGE[language].ask_only] in labels(answer)
