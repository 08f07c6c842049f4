"""The articles, listed for everyone, and one by one."""

import logging
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime

import pytest

from bot.callbacks import AskAbout, ShowArticle, ShowArticles
from bot.keyboards import short_key
from bot.limits import QUESTIONS_OF_A_PERSON
from bot.sandbox.records import Group, Topic
from bot.store.records import ChatSettings, Place
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
from tests.bot.handlers.tapping import button_called, labels, notices_of, now, tap_on
from tests.bot.handlers.two_articles import BREAD

FORUM = Group(-1001000000002, "Forum", (Topic(70, "News"),))
ADDRESS = "https://example.org/owls?a=1&b=2"
OWLS = Article(
    "owls",
    "owls.txt",
    "Owls & <mice>",
    (
        Passage(1, "Owls hunt mice at night.", "When do owls hunt?"),
        Passage(2, "Owls sleep in trees by day.", "Sleep & rest"),
    ),
    address=ADDRESS,
    published=date(2024, 11, 18),
)


@pytest.fixture
async def library() -> AsyncIterator[Conversation]:
    async with conversation(Answerer(index_of(OWLS, BREAD))) as chat:
        yield chat


async def listed(chat: Conversation, group: Group | None = None) -> Message:
    """Return the list of articles that a reader asks for."""
    (message,) = await chat.say("/articles", group=group)
    return message


def links_of(message: Message) -> list[str]:
    """Return the addresses that the text of `message` leads to."""
    return [entity["url"] for entity in message["entities"] if entity["type"] == "text_link"]


@pytest.mark.parametrize("group", [None, GROUP, FORUM])
async def test_everybody_is_shown_the_articles_with_what_there_is_to_say_of_each(
    library: Conversation, group: Group | None
) -> None:
    message = await listed(library, group)

    assert message["text"].split("\n\n") == [
        "My articles (1–2 of 2)",
        "1. Owls & <mice>\n2 passages · English · November 18, 2024",
        "2. Bread\n2 passages · English",
    ]
    assert pieces(message, "bold")[1:] == ["Owls & <mice>", "Bread"]
    assert links_of(message) == [ADDRESS]
    assert labels(message) == [["1", "2"]]


async def test_only_the_articles_that_the_chat_chose_are_listed(library: Conversation) -> None:
    await library.store.chats.change(Place(READER.id), ChatSettings(articles=("bread",)))

    message = await listed(library)

    assert "Owls" not in message["text"]
    assert labels(message) == [["1"]]


async def test_the_list_is_in_the_language_of_the_chat(library: Conversation) -> None:
    await library.store.chats.change(Place(READER.id), ChatSettings(language="de"))

    message = await listed(library)

    assert "2 Textstellen · English · 18. November 2024" in message["text"]


async def test_a_long_list_of_articles_is_paged_in_its_message() -> None:
    articles = [article_of(f"a{number:02}", f"Text {number}.", "More.") for number in range(1, 21)]
    async with conversation(Answerer(index_of(*articles))) as chat:
        first = await listed(chat)
        second = await tap_on(chat, first, TEXTS.next)
        last = await tap_on(chat, first, TEXTS.next)
        back = await tap_on(chat, first, TEXTS.previous)

    assert labels(first) == [["1", "2", "3", "4"], ["5", "6", "7", "8"], [TEXTS.next]]
    assert labels(second)[1:] == [["13", "14", "15", "16"], [TEXTS.previous, TEXTS.next]]
    assert labels(last) == [["17", "18", "19", "20"], [TEXTS.previous]]
    assert last["text"].startswith("My articles (17–20 of 20)\n\n17. A17\n")
    assert (back["text"], labels(back)) == (second["text"], labels(second))


async def test_an_article_opens_in_the_message_and_leads_back_to_its_place_in_the_list(
    library: Conversation,
) -> None:
    message = await listed(library)

    card = await tap_on(library, message, "1")
    back = await tap_on(library, message, TEXTS.back)

    assert card["text"].split("\n\n") == [
        f"Owls & <mice>\n2 passages · English · November 18, 2024\n{ADDRESS}",
        "Sections:\n• When do owls hunt?\n• Sleep & rest",
        "To ask only this article: /ask in owls: your question",
        TEXTS.try_one,
    ]
    assert pieces(card, "code") == ["/ask in owls: your question"]
    assert links_of(card)[0] == ADDRESS
    assert labels(card)[0] == ["When do owls hunt?"]
    assert labels(card)[-1] == [TEXTS.back]
    assert back["text"] == message["text"]


async def test_an_article_on_a_later_page_leads_back_to_that_page() -> None:
    articles = [article_of(f"a{number:02}", f"Text {number}.", "More.") for number in range(1, 21)]
    async with conversation(Answerer(index_of(*articles))) as chat:
        message = await listed(chat)
        page = await tap_on(chat, message, TEXTS.next)
        await tap_on(chat, message, "10")
        back = await tap_on(chat, message, TEXTS.back)

    assert (back["text"], labels(back)) == (page["text"], labels(page))


async def test_in_groups_the_command_that_asks_one_article_names_the_bot(library: Conversation) -> None:
    card = await tap_on(library, await listed(library, GROUP), "2")

    assert pieces(card, "code") == ["/ask@pullquote_bot in bread: your question"]


async def test_the_command_on_the_card_asks_that_article(library: Conversation) -> None:
    card = await tap_on(library, await listed(library), "2")
    (command,) = pieces(card, "code")

    (answer,) = await library.say(command.replace("your question", "What happens at night?"))

    assert pieces(answer, "blockquote") == [BREAD.passages[0].text]


async def test_the_card_of_a_lone_article_does_not_say_how_to_leave_out_others() -> None:
    async with conversation(Answerer(index_of(BREAD))) as chat:
        card = await tap_on(chat, await listed(chat), "1")

    assert pieces(card, "code") == []


async def test_a_question_on_the_card_is_asked_of_that_article_alone() -> None:
    talk = Article("talk", "talk.txt", "Talk", (Passage(1, "Owls hunt all day.", "When do owls hunt?"),))
    async with conversation(Answerer(index_of(OWLS, talk))) as chat:
        card = await tap_on(chat, await listed(chat), "2")
        data = str(button_called(card, "When do owls hunt?")["callback_data"])
        (answer,) = sent(await chat.after(lambda: chat.telegram.tap(OTHER_READER, card, data)))
        asked = await chat.store.questions.get(1)

    assert pieces(answer, "blockquote") == ["Owls hunt all day."]
    assert answer["text"].startswith("When do owls hunt?\n")
    assert [TEXTS.ask_all] in labels(answer)
    assert asked is not None
    assert asked.article == "talk"


async def test_where_the_one_article_has_nothing_its_own_questions_are_offered(library: Conversation) -> None:
    (nothing,) = await library.say("/ask in bread: Who sleeps in trees?")
    data = str(button_called(nothing, "Bread")["callback_data"])

    (answer,) = sent(await library.after(lambda: library.telegram.tap(READER, nothing, data)))

    assert TEXTS.can_be_asked in nothing["text"]
    assert "Bread" in answer["text"]
    assert [TEXTS.ask_all] in labels(answer)


async def test_questions_on_cards_count_against_the_limits() -> None:
    noon = datetime(2026, 1, 2, 12, tzinfo=UTC)
    async with conversation(Answerer(index_of(OWLS, BREAD)), clock=lambda: noon) as chat:
        for _ in range(QUESTIONS_OF_A_PERSON):
            await chat.say("When do owls hunt?")
        card = await tap_on(chat, await listed(chat), "1")
        data = str(button_called(card, "When do owls hunt?")["callback_data"])

        assert await notices_of(chat, card, data) == [TEXTS.too_many_questions]


async def test_an_article_that_is_gone_no_longer_opens() -> None:
    answerer = Answerer(index_of(OWLS, BREAD))
    async with conversation(answerer) as chat:
        message = await listed(chat)
        card = await tap_on(chat, await listed(chat), "2")
        answerer.replace(index_of(OWLS))
        opening = str(button_called(message, "2")["callback_data"])
        asking = str(button_called(card, "Bread")["callback_data"])

        assert await notices_of(chat, message, opening) == [TEXTS.button_gone]
        assert await notices_of(chat, card, asking) == [TEXTS.question_gone]


async def test_a_list_that_became_shorter_shows_its_last_part() -> None:
    articles = [article_of(f"a{number:02}", f"Text {number}.", "More.") for number in range(1, 21)]
    answerer = Answerer(index_of(*articles))
    async with conversation(answerer) as chat:
        message = await listed(chat)
        await tap_on(chat, message, TEXTS.next)
        answerer.replace(index_of(*articles[:9]))
        last = await tap_on(chat, message, TEXTS.next)

    assert labels(last) == [["9"], [TEXTS.previous]]


@pytest.mark.parametrize("start", [1, 7, 10**17])
async def test_a_place_in_the_list_that_no_button_names_is_that_of_its_page(
    library: Conversation, start: int
) -> None:
    message = await listed(library)

    events = await library.after(lambda: library.telegram.tap(READER, message, ShowArticles(start).data))

    assert [each["text"] for each in sent(events)] in ([], [message["text"]])
    assert now(library, message)["text"] == message["text"]


@pytest.mark.parametrize(
    ("data", "notice"),
    [
        (ShowArticle("", 0), TEXTS.button_gone),
        (ShowArticle("0" * 16, 0), TEXTS.button_gone),
        (AskAbout(short_key("owls"), "0" * 16), TEXTS.question_gone),
        (AskAbout("0" * 16, short_key("Bread")), TEXTS.question_gone),
        (AskAbout(short_key("owls"), short_key("Bread")), TEXTS.question_gone),
    ],
)
async def test_keys_that_stand_for_nothing_are_declined(
    library: Conversation, data: ShowArticle | AskAbout, notice: str
) -> None:
    message = await listed(library)

    assert await notices_of(library, message, data.data) == [notice]


@pytest.mark.parametrize("data", [ShowArticles(0), ShowArticle(short_key("owls"), 0)])
async def test_a_list_that_telegram_no_longer_tells_is_left_alone(
    library: Conversation, caplog: pytest.LogCaptureFixture, data: ShowArticles | ShowArticle
) -> None:
    message = await listed(library)

    await library.after(lambda: library.telegram.tap(READER, message, data.data, inaccessible=True))

    assert library.notices() == [TEXTS.button_gone]
    assert now(library, message) == message
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_long_titles_headings_and_addresses_still_make_a_message() -> None:
    long = "A word & another one " * 60
    articles = [
        Article(
            f"{number}-{'s' * 200}",
            "a.txt",
            f"{number} {long}",
            tuple(Passage(n, f"Text {n}.", f"{n} {long}") for n in range(1, 9)),
            address=f"https://example.org/{'a' * 1000}",
        )
        for number in range(1, 9)
    ]
    async with conversation(Answerer(index_of(*articles))) as chat:
        message = await listed(chat)
        card = await tap_on(chat, message, "8")

    assert message["text"].count(" …\n8 passages") == 8
    assert "… and 3 more" in card["text"]
