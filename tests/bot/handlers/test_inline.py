"""Quotes for what is typed after the bot's name."""

import pytest

from bot.sandbox.records import InlineAnswer, Person, Sent
from bot.texts.choice import TEXTS
from bot.texts.en import TEXTS as ENGLISH
from bot.texts.texts import Texts
from corpus.article import Article, Passage
from corpus.library import Library
from retrieval.answerer import Answerer
from retrieval.engines.rank_bm25 import RankBM25Engine
from retrieval.index import build_index
from tests.bot.conversation import GROUP, Conversation, Message, conversation, pieces, sent
from tests.bot.handlers.tapping import button_called
from tests.retrieval.small import small_article, small_index

RANGE = "How far can ATACMS reach?"
HITS = 27
"""So many passages of the article about bread are about as good as each other."""


def bakery() -> Answerer:
    """Return an answerer with more hits than a page of results holds."""
    passages = (f"The bakery sells bread number {number} and nothing else." for number in range(HITS))
    return Answerer(small_index(*passages, title="Bread"))


async def offer(
    chat: Conversation, query: str, offset: str = "", *, person: Person | None = None
) -> InlineAnswer:
    """Return what was offered, which must be one answer."""
    given = {"person": person} if person else {}
    (answer,) = await chat.inline(query, offset, **given)
    return answer


async def posted(chat: Conversation, result: Message) -> Message:
    """Return the message that is posted in a group when `result` is chosen."""
    before = set(chat.telegram.messages)
    await chat.choose(result, group=GROUP)
    (added,) = chat.telegram.messages.keys() - before
    return chat.telegram.messages[added]


async def test_a_query_is_offered_quotes_with_the_sentence_and_where_it_stands(
    chat: Conversation, article: Article
) -> None:
    answer = await offer(chat, RANGE)

    best = answer.results[0]
    assert best["title"].startswith("The ballistic missiles, capable of reaching up to 300 kilometers")
    assert best["description"] == f"{article.title}, Unpacking the Decision: Why ATACMS?, paragraph 5"


async def test_the_quotes_are_those_of_an_answer_best_first(chat: Conversation, answerer: Answerer) -> None:
    answer = await offer(chat, "What about Trump?")

    wanted = answerer.answer("What about Trump?", 50).quotes
    assert [result["title"][:40] for result in answer.results] == [quote.marked[:40] for quote in wanted]
    assert len(wanted) > 1


async def test_before_anything_is_typed_the_answers_to_the_starters_are_offered(
    chat: Conversation, answerer: Answerer
) -> None:
    answer = await offer(chat, " ")

    wanted = [answerer.answer(starter, 1).quotes[0].marked for starter in answerer.starters]
    assert [result["title"][:40] for result in answer.results] == [marked[:40] for marked in wanted]


async def test_starters_that_find_the_same_passage_offer_it_once() -> None:
    passage = Passage(1, "Bread is baked in the morning.", "Who bakes bread?")
    article = small_article(passage, title="Bread in the morning")

    async with conversation(Answerer(build_index(Library((article,)), RankBM25Engine))) as chat:
        answer = await offer(chat, "")

    assert [result["title"] for result in answer.results] == ["Bread is baked in the morning."]


async def test_more_hits_than_a_page_are_paged_through_to_the_last_each_once() -> None:
    async with conversation(bakery()) as chat:
        pages = [await offer(chat, "bakery bread")]
        while pages[-1].call["next_offset"]:
            pages.append(await offer(chat, "bakery bread", pages[-1].call["next_offset"]))

    assert [len(page.results) for page in pages] == [10, 10, 7]
    assert len({result["id"] for page in pages for result in page.results}) == HITS


@pytest.mark.parametrize("offset", ["-10", "7", "1e1", "٣", "9" * 64, "10; DROP TABLE", "\u202e01"])
async def test_an_offset_that_the_bot_never_gave_leads_to_the_first_page(offset: str) -> None:
    async with conversation(bakery()) as chat:
        first, other = await offer(chat, "bakery bread"), await offer(chat, "bakery bread", offset)

    assert other.results == first.results


async def test_an_offset_behind_the_last_result_offers_no_more(chat: Conversation) -> None:
    answer = await offer(chat, RANGE, "40")

    assert (answer.results, answer.call.get("next_offset", "")) == ([], "")


@pytest.mark.parametrize("query", [f"{RANGE} {'far ' * 60}"[:256], "🦄" * 128, "<b>" * 85])
async def test_the_longest_query_is_answered(chat: Conversation, query: str) -> None:
    await offer(chat, query)


async def test_what_is_not_found_offers_to_ask_in_private(chat: Conversation) -> None:
    answer = await offer(chat, "Who won the World Cup in 2022?")

    assert answer.results == []
    assert answer.call["button"]["text"] == ENGLISH.nothing_found_inline


async def test_the_button_above_the_results_starts_the_bot(chat: Conversation) -> None:
    answer = await offer(chat, RANGE)

    (greeting,) = await chat.say(f"/start {answer.call['button']['start_parameter']}")
    assert greeting["text"].startswith(ENGLISH.greeting)


async def test_what_is_chosen_stands_in_the_chat_below_its_question_with_a_link_to_the_passage(
    chat: Conversation, article: Article
) -> None:
    answer = await offer(chat, RANGE)

    message = await posted(chat, answer.results[0])

    assert message["text"].startswith(f"{RANGE}\n{article.passages[4].text[:40]}")
    assert pieces(message, "bold")[0] == RANGE
    (link,) = [entity["url"] for entity in message["entities"] if entity["type"] == "text_link"]
    passage = link.partition("?start=")[2]
    assert article.passages[4].text in (await chat.say(f"/start {passage}"))[0]["text"]


async def test_what_may_not_be_an_answer_says_so_in_the_message(chat: Conversation) -> None:
    answer = await offer(chat, "When did Russia invade Ukraine?")

    message = await posted(chat, answer.results[0])

    assert message["text"].startswith(f"When did Russia invade Ukraine?\n{ENGLISH.unsure}")


async def test_what_was_posted_through_the_bot_is_not_answered_by_it(chat: Conversation) -> None:
    answer = await offer(chat, RANGE)

    assert sent(await chat.choose(answer.results[0])) == []
    assert sent(await chat.choose(answer.results[0], group=GROUP)) == []


@pytest.mark.parametrize("texts", TEXTS.values(), ids=TEXTS)
async def test_results_are_in_the_language_of_who_types(chat: Conversation, texts: Texts) -> None:
    answer = await offer(chat, RANGE, person=Person(1007, "Оля", texts.language))

    assert answer.results[0]["description"].endswith(texts.paragraph.format(number=5))
    assert answer.call["button"]["text"] == texts.ask_in_private
    assert answer.call["is_personal"] is True


async def test_a_query_that_is_too_old_is_let_go(chat: Conversation, caplog: pytest.LogCaptureFixture) -> None:
    chat.telegram.inline(Person(1007, "Slow"), RANGE)
    chat.telegram.expire_taps()
    await chat.settle()

    assert chat.events == []
    assert "ERROR" not in caplog.text


async def test_what_is_typed_is_not_kept(chat: Conversation) -> None:
    await offer(chat, RANGE)
    await offer(chat, "Who won the World Cup in 2022?")

    assert await chat.store.statistics.unanswered_count() == 0
    assert not [event for event in chat.events if isinstance(event, Sent)]


async def test_a_quote_that_is_posted_leads_to_the_page_where_that_is_public(answerer: Answerer) -> None:
    async with conversation(answerer, public_url="https://example.org") as chat:
        answer = await offer(chat, RANGE)
        message = await posted(chat, answer.results[0])

    assert button_called(message, ENGLISH.read) == {
        "text": ENGLISH.read,
        "url": "https://example.org/a/atacms?p=5&q=How+far+can+ATACMS+reach%3F#p5",
    }


async def test_a_quote_that_is_posted_has_no_button_without_a_public_page(chat: Conversation) -> None:
    answer = await offer(chat, RANGE)

    assert "reply_markup" not in await posted(chat, answer.results[0])
