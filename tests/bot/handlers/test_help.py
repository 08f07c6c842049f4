"""What the bot says of itself."""

import pytest

from bot.texts.en import TEXTS
from corpus.article import Article
from tests.bot.conversation import GROUP, Conversation, labels_and_data, pieces


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


async def test_an_unknown_command_is_pointed_out_in_private_only(chat: Conversation) -> None:
    (message,) = await chat.say("/weather")

    assert message["text"] == TEXTS.unknown_command
    assert await chat.say("/weather", group=GROUP) == []


async def test_the_menu_of_commands_is_registered(chat: Conversation) -> None:
    assert [command.command for command in chat.telegram.commands] == ["ask", "help"]
