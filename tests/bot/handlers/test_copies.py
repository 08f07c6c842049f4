"""Answers that several articles give word for word."""

from collections.abc import AsyncIterator

import pytest

from bot.store.records import ChatSettings, Place
from bot.texts.en import TEXTS
from corpus.article import passage_key
from retrieval.answerer import Answerer
from tests.bot.articles import article_of, index_of
from tests.bot.conversation import GROUP, READER, Conversation, Message, conversation, sent
from tests.bot.handlers.tapping import labels, tap_on

HUNT = "Owls hunt mice at night in the old forest."
QUESTION = "When do owls hunt mice?"
BIRDS = article_of(
    "birds", "Birds sing.", HUNT, "Owls hunt at dusk too, over the fields, but there are fewer mice there."
)
FOREST = article_of("forest", HUNT, "Trees are tall.")
NIGHTS = article_of("nights", "Stars shine.", "The moon is bright.", HUNT)


@pytest.fixture
async def library() -> AsyncIterator[Conversation]:
    async with conversation(Answerer(index_of(BIRDS, FOREST, NIGHTS))) as chat:
        yield chat


def source_of(message: Message) -> str:
    """Return where the quote in `message` stands, as the message says."""
    return str(message["text"].rpartition("\n— ")[2])


def addresses_of(message: Message) -> list[str]:
    return [entity["url"] for entity in message["entities"] if entity["type"] == "text_link"]


@pytest.mark.parametrize("form", ["{}", "/ask {}"])
async def test_an_answer_names_every_article_that_gives_it_and_links_to_each(
    library: Conversation, form: str
) -> None:
    (answer,) = await library.say(form.format(QUESTION), group=None if form == "{}" else GROUP)

    places = {"Birds": "paragraph 2", "Forest": "paragraph 1", "Nights": "paragraph 3"}
    first, _, others = source_of(answer).partition("; also in ")
    said = dict(place.split(", ") for place in (first, *others.split("; ")))
    assert said == places
    assert sorted(address.rpartition("p-")[2] for address in addresses_of(answer)) == sorted(
        passage_key(article, article.passages[number])
        for article, number in ((BIRDS, 1), (FOREST, 0), (NIGHTS, 2))
    )


async def test_other_articles_stay_named_while_paging_looking_around_and_voting(library: Conversation) -> None:
    (answer,) = await library.say(QUESTION)
    source = source_of(answer)

    wider = await tap_on(library, answer, TEXTS.wider)
    voted = await tap_on(library, answer, TEXTS.helpful)
    narrower = await tap_on(library, answer, TEXTS.narrower)
    other = await tap_on(library, answer, TEXTS.next)
    back = await tap_on(library, answer, TEXTS.previous)

    assert [source_of(each) for each in (wider, voted, narrower, back)] == [source] * 4
    assert source_of(other) == "Birds, paragraph 3"


async def test_articles_that_the_chat_did_not_choose_are_not_named(library: Conversation) -> None:
    await library.store.chats.change(Place(READER.id), ChatSettings(articles=("birds", "nights")))

    (answer,) = await library.say(QUESTION)
    wider = await tap_on(library, answer, TEXTS.wider)

    assert "Forest" not in answer["text"]
    assert source_of(wider) == source_of(answer)
    assert "also in" in source_of(answer)


async def test_a_narrowed_answer_names_its_article_alone(library: Conversation) -> None:
    (answer,) = await library.say(f"/ask in forest: {QUESTION}")
    wider = await tap_on(library, answer, TEXTS.wider)
    all_again = await tap_on(library, answer, TEXTS.ask_all)

    assert source_of(answer) == source_of(wider) == "Forest, paragraph 1"
    assert "also in" in source_of(all_again)
    assert [TEXTS.ask_only] in labels(all_again)


async def test_the_link_of_another_article_leads_to_its_own_passage(library: Conversation) -> None:
    (answer,) = await library.say(QUESTION)
    parameter = next(
        address.rpartition("start=")[2]
        for address in addresses_of(answer)
        if address.endswith(passage_key(NIGHTS, NIGHTS.passages[2]))
    )

    (passage,) = await library.say(f"/start {parameter}")

    assert source_of(passage).startswith("Nights, paragraph 3; also in ")


async def test_a_quote_that_is_posted_names_them_too(library: Conversation) -> None:
    (offered,) = await library.inline(QUESTION)
    events = await library.choose(offered.results[0], group=GROUP)

    assert sent(events) == []
    html = offered.results[0]["input_message_content"]["message_text"]
    assert "; also in <i>" in html
