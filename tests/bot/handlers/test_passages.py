"""Passages that links lead to."""

import logging
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.texts.en import TEXTS
from corpus.article import Article
from retrieval.answerer import Answerer
from tests.bot.articles import article_of, index_of
from tests.bot.conversation import GROUP, READER, Conversation, Message, conversation, pieces
from tests.bot.handlers.tapping import button_called, labels, notices_of, tap_on

OWLS = ("Owls hunt mice at night.", "Owls sleep in trees by day.", "Bread is baked from flour.")


def linked(answer: Message) -> str:
    """Return what the link in `answer` sends to the bot."""
    (link,) = (entity["url"] for entity in answer["entities"] if entity["type"] == "text_link")
    parts = urlsplit(link)
    assert (parts.netloc, parts.path) == ("t.me", "/pullquote_bot")
    return f"/start {parse_qs(parts.query)['start'][0]}"


async def test_the_link_in_an_answer_leads_to_just_that_passage(chat: Conversation, article: Article) -> None:
    (answer,) = await chat.say("What about Trump?")
    third = await tap_on(chat, answer, TEXTS.previous)

    (passage,) = await chat.say(linked(third))

    assert pieces(third, "blockquote") == pieces(passage, "blockquote") == [article.passages[2].text]
    assert passage["text"].endswith("paragraph 3")


async def test_a_passage_has_buttons_to_look_around_and_to_copy_it(
    chat: Conversation, article: Article
) -> None:
    (answer,) = await chat.say("What does Zelensky say?")
    (passage,) = await chat.say(linked(answer))

    wider = await tap_on(chat, passage, TEXTS.wider)
    narrower = await tap_on(chat, wider, TEXTS.narrower)

    assert labels(passage) == [[TEXTS.wider, TEXTS.copy]]
    assert button_called(passage, TEXTS.copy)["copy_text"] == {"text": article.passages[5].text}
    assert pieces(wider, "blockquote") == ["\n\n".join(each.text for each in article.passages[4:7])]
    assert (narrower["text"], labels(narrower)) == (passage["text"], labels(passage))


async def test_a_passage_can_be_read_in_its_article_where_that_is_public(answerer: Answerer) -> None:
    async with conversation(answerer, public_url="https://example.org") as chat:
        (answer,) = await chat.say("What does Zelensky say?")
        (passage,) = await chat.say(linked(answer))

    assert button_called(passage, TEXTS.read)["web_app"] == {"url": "https://example.org/a/atacms?p=6#p6"}


async def test_a_passage_in_a_group_is_read_in_the_browser(answerer: Answerer) -> None:
    async with conversation(answerer, public_url="https://example.org") as chat:
        (answer,) = await chat.say("/ask What does Zelensky say?", group=GROUP)
        (passage,) = await chat.say(linked(answer), group=GROUP)
        wider = await tap_on(chat, passage, TEXTS.wider)

    assert button_called(passage, TEXTS.read) == button_called(wider, TEXTS.read)
    assert button_called(passage, TEXTS.read)["url"] == "https://example.org/a/atacms?p=6#p6"


async def test_a_link_into_a_group_shows_the_passage_there(chat: Conversation, article: Article) -> None:
    (answer,) = await chat.say("What does Zelensky say?")
    command = linked(answer).replace("/start", "/start@pullquote_bot")

    (passage,) = await chat.say(command, group=GROUP)

    assert pieces(passage, "blockquote") == [article.passages[5].text]


async def test_a_link_stays_right_after_a_reindex_that_moves_the_passage() -> None:
    answerer = Answerer(index_of(article_of("owls", *OWLS)))
    async with conversation(answerer) as chat:
        (answer,) = await chat.say("When do owls hunt?")
        answerer.replace(index_of(article_of("bread", *OWLS[2:]), article_of("owls", "Foreword.", *OWLS)))
        (passage,) = await chat.say(linked(answer))

    assert pieces(passage, "blockquote") == [OWLS[0]]
    assert passage["text"].endswith("Owls, paragraph 2")


async def test_a_link_stays_right_after_the_article_was_renamed() -> None:
    answerer = Answerer(index_of(article_of("owls", *OWLS)))
    async with conversation(answerer) as chat:
        (answer,) = await chat.say("When do owls hunt?")
        answerer.replace(index_of(article_of("birds-of-the-night", "Foreword.", *OWLS)))
        (passage,) = await chat.say(linked(answer))

    assert pieces(passage, "blockquote") == [OWLS[0]]
    assert passage["text"].endswith("Birds-of-the-night, paragraph 2")


async def test_a_passage_that_a_reindex_removed_is_said_to_be_gone() -> None:
    answerer = Answerer(index_of(article_of("owls", *OWLS)))
    async with conversation(answerer) as chat:
        (answer,) = await chat.say("When do owls hunt?")
        (passage,) = await chat.say(linked(answer))
        answerer.replace(index_of(article_of("owls", *OWLS[1:])))
        (gone,) = await chat.say(linked(answer))
        data = button_called(passage, TEXTS.wider)["callback_data"]

        assert gone["text"] == TEXTS.passage_gone
        assert await notices_of(chat, passage, data) == [TEXTS.passage_gone]


@pytest.mark.parametrize(
    "parameter", ["p-", "p-unknown", f"p-{'A' * 16}", f"p-{'x' * 62}", "p-../../etc", "p-<b>&amp;", "p-%00"]
)
async def test_a_link_to_no_passage_gets_one_kind_line(
    chat: Conversation, caplog: pytest.LogCaptureFixture, parameter: str
) -> None:
    (answer,) = await chat.say(f"/start {parameter}")

    assert answer["text"] == TEXTS.passage_gone
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


@pytest.mark.parametrize("parameter", ["inline", "P-KEY", "anything else"])
async def test_a_link_that_names_no_passage_starts_the_bot(chat: Conversation, parameter: str) -> None:
    (answer,) = await chat.say(f"/start {parameter}")

    assert answer["text"].startswith(TEXTS.greeting)


async def test_a_passage_that_telegram_no_longer_tells_is_left_alone(chat: Conversation) -> None:
    (answer,) = await chat.say("What does Zelensky say?")
    (passage,) = await chat.say(linked(answer))
    data = button_called(passage, TEXTS.wider)["callback_data"]

    events = await chat.after(lambda: chat.telegram.tap(READER, passage, data, inaccessible=True))

    assert len(events) == 1
    assert chat.notices() == [TEXTS.button_gone]
