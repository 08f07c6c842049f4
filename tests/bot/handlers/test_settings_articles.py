"""From which articles a chat is answered."""

from collections.abc import AsyncIterator

import pytest

from bot.texts.en import TEXTS
from retrieval.answerer import Answerer
from tests.bot.articles import article_of, index_of
from tests.bot.conversation import Conversation, conversation, pieces
from tests.bot.handlers.settings_menu import articles_label, language_label, opened, rows
from tests.bot.handlers.tapping import button_called, labels, notices_of, tap_on

OWLS = article_of("owls", "Owls hunt mice at night.", "Owls sleep by day.")
BREAD = article_of("bread", "Bread is baked from flour at night.", "Butter comes on top.")
QUESTION = "What happens at night?"


@pytest.fixture
async def library() -> AsyncIterator[Conversation]:
    async with conversation(Answerer(index_of(OWLS, BREAD))) as chat:
        yield chat


async def test_all_are_asked_until_some_are_chosen(library: Conversation) -> None:
    menu = await opened(library, group=None)

    page = await tap_on(library, menu, articles_label(TEXTS.all_articles))

    assert rows(page) == [f"● {TEXTS.all_articles}", "☐ Owls", "☐ Bread", TEXTS.back]


async def test_only_the_chosen_ones_are_asked(library: Conversation) -> None:
    menu = await opened(library, group=None)
    await tap_on(library, menu, articles_label(TEXTS.all_articles))
    page = await tap_on(library, menu, "☐ Bread")
    main = await tap_on(library, menu, TEXTS.back)
    (answer,) = await library.say(QUESTION)
    (foreign,) = await library.say("When do owls hunt?")

    assert rows(page) == [f"○ {TEXTS.all_articles}", "☐ Owls", "☑ Bread", TEXTS.back]
    assert articles_label("1/2") in rows(main)
    assert pieces(answer, "blockquote") == [BREAD.passages[0].text]
    assert labels(answer)[0][0] != TEXTS.previous
    assert "Owls" not in foreign["text"]


@pytest.mark.parametrize("label", ["☑ Bread", f"○ {TEXTS.all_articles}"])
async def test_the_last_one_off_or_all_on_asks_all_again(library: Conversation, label: str) -> None:
    menu = await opened(library, group=None)
    await tap_on(library, menu, articles_label(TEXTS.all_articles))
    await tap_on(library, menu, "☐ Bread")
    page = await tap_on(library, menu, label)
    (answer,) = await library.say("When do owls hunt?")

    assert rows(page)[0] == f"● {TEXTS.all_articles}"
    assert pieces(answer, "blockquote") == [OWLS.passages[0].text]


async def test_an_article_that_a_reindex_removed_is_chosen_no_longer() -> None:
    answerer = Answerer(index_of(OWLS, BREAD))
    async with conversation(answerer) as chat:
        menu = await opened(chat, group=None)
        await tap_on(chat, menu, articles_label(TEXTS.all_articles))
        page = await tap_on(chat, menu, "☐ Bread")
        bread = button_called(page, "☑ Bread")["callback_data"]
        answerer.replace(index_of(OWLS, article_of("tea", "Tea is made from leaves.", "Milk comes first.")))
        notices = await notices_of(chat, menu, bread)
        (answer,) = await chat.say("When do owls hunt?")
        main = await opened(chat, group=None)

    assert notices == [TEXTS.button_gone]
    assert pieces(answer, "blockquote") == [OWLS.passages[0].text]
    assert articles_label(TEXTS.all_articles) in rows(main)


async def test_a_choice_holds_again_when_its_article_comes_back() -> None:
    answerer = Answerer(index_of(OWLS, BREAD))
    async with conversation(answerer) as chat:
        menu = await opened(chat, group=None)
        await tap_on(chat, menu, articles_label(TEXTS.all_articles))
        await tap_on(chat, menu, "☐ Bread")
        answerer.replace(index_of(OWLS))
        answerer.replace(index_of(OWLS, BREAD))

        assert articles_label("1/2") in rows(await opened(chat, group=None))


async def test_a_long_list_is_paged_and_stays_where_it_is() -> None:
    articles = [article_of(f"a{number:02}", f"Text {number}.", "More.") for number in range(20)]
    async with conversation(Answerer(index_of(*articles))) as chat:
        menu = await opened(chat, group=None)
        first = await tap_on(chat, menu, articles_label(TEXTS.all_articles))
        await tap_on(chat, menu, TEXTS.next)
        second = await tap_on(chat, menu, "☐ A10")
        last = await tap_on(chat, menu, TEXTS.next)

    assert rows(first)[1:] == [*(f"☐ A{n:02}" for n in range(8)), TEXTS.next, TEXTS.back]
    assert rows(second)[1:4] == ["☐ A08", "☐ A09", "☑ A10"]
    assert rows(second)[-2] == f"{TEXTS.previous}{TEXTS.next}"
    assert rows(last)[1:] == [*(f"☐ A{n}" for n in range(16, 20)), TEXTS.previous, TEXTS.back]


async def test_a_lone_article_is_not_to_be_chosen(chat: Conversation) -> None:
    assert rows(await opened(chat, group=None)) == [language_label(TEXTS.automatic), TEXTS.done]
