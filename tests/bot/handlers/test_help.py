"""What the bot says of itself."""

import pytest

from bot.sandbox.records import Sent
from bot.sandbox.telegram import Telegram
from bot.store.records import AnswersTo, ChatSettings, Place
from bot.texts.en import TEXTS
from corpus.article import Article, Passage
from retrieval.answerer import Answerer
from tests.bot.articles import index_of
from tests.bot.conversation import (
    GROUP,
    READER,
    Conversation,
    Message,
    conversation,
    labels_and_data,
    pieces,
)
from tests.bot.rendering.shown import shown


@pytest.mark.parametrize(("command", "opening"), [("/start", TEXTS.greeting), ("/help", TEXTS.how_to_ask)])
async def test_help_names_the_article_and_offers_three_questions(
    chat: Conversation, article: Article, command: str, opening: str
) -> None:
    (message,) = await chat.say(command)

    assert message["text"].startswith(opening)
    assert pieces(message, "bold") == [article.title]
    assert [label for label, _ in labels_and_data(message)] == list(article.headings[:3])


async def test_help_says_how_to_ask_in_groups(chat: Conversation) -> None:
    (message,) = await chat.say("/help@pullquote_bot", group=GROUP)

    assert "/ask@pullquote_bot" in message["text"]


@pytest.mark.parametrize("answers_to", AnswersTo)
async def test_help_in_a_group_says_what_else_it_has_us_answer(
    chat: Conversation, answers_to: AnswersTo
) -> None:
    await chat.store.chats.change(Place(GROUP.id), ChatSettings(answers_to))

    (in_group,) = await chat.say("/help", group=GROUP)
    (in_private,) = await chat.say("/help")

    said = [each for each in AnswersTo if TEXTS.besides[each] in in_group["text"]]
    assert said == [answers_to]
    assert TEXTS.besides[AnswersTo.NAME] in in_private["text"]


async def test_in_privacy_mode_help_says_that_mentions_do_not_arrive(answerer: Answerer) -> None:
    telegram = Telegram("pullquote_bot", "Pullquote", privacy_mode=True)
    async with conversation(answerer, telegram=telegram) as chat:
        in_group = (await chat.say("/help@pullquote_bot", group=GROUP))[0]
        in_private = (await chat.say("/help"))[0]

    assert in_privacy_mode(in_group)
    assert in_privacy_mode(in_private)


async def test_help_in_a_group_that_the_bot_administers_says_that_mentions_arrive(answerer: Answerer) -> None:
    telegram = Telegram("pullquote_bot", "Pullquote", privacy_mode=True)
    telegram.promote_bot(GROUP, READER)
    async with conversation(answerer, telegram=telegram) as chat:
        (message,) = await chat.say("/help", group=GROUP)

    assert not in_privacy_mode(message)


def in_privacy_mode(message: Message) -> bool:
    """Tell what a help message says, which in either mode is one of two things."""
    said = {
        text: shown(text.format(username="pullquote_bot", besides=TEXTS.besides[AnswersTo.NAME]))[0]
        in message["text"]
        for text in (TEXTS.privacy_mode, TEXTS.how_to_ask_in_groups)
    }
    assert sorted(said.values()) == [False, True]
    return said[TEXTS.privacy_mode]


async def test_suggestions_are_about_the_articles_that_the_chat_chose() -> None:
    owls, bread = (
        Article(slug, f"{slug}.txt", slug.capitalize(), (Passage(1, text, heading), Passage(2, "More.")))
        for slug, text, heading in (
            ("owls", "Owls hunt mice at night.", "When do owls hunt?"),
            ("bread", "Bread is baked from flour.", "What is bread baked from?"),
        )
    )
    async with conversation(Answerer(index_of(owls, bread))) as chat:
        await chat.store.chats.change(Place(READER.id), ChatSettings(articles=("bread",)))
        (guide,) = await chat.say("/help")
        (nothing,) = await chat.say("Who won the World Cup in 2022?")
        (tapped,) = await chat.tap(nothing)

    assert pieces(guide, "bold") == ["Bread"]
    assert [label for label, _ in labels_and_data(guide)] == ["What is bread baked from?", "Bread"]
    assert [label for label, _ in labels_and_data(nothing)] == ["What is bread baked from?", "Bread"]
    assert isinstance(tapped, Sent)
    assert pieces(tapped.message, "blockquote") == ["Bread is baked from flour."]


async def test_an_unknown_command_is_pointed_out_in_private_only(chat: Conversation) -> None:
    (message,) = await chat.say("/weather")

    assert message["text"] == TEXTS.unknown_command
    assert await chat.say("/weather", group=GROUP) == []


async def test_the_menu_of_commands_is_registered(chat: Conversation) -> None:
    assert [command.command for command in chat.telegram.commands] == ["ask", "articles", "help"]
