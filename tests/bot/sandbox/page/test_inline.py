"""What people are offered in inline mode, and choose."""

import pytest

from bot.sandbox.cast import FORUM, READER
from bot.sandbox.page.errors import NotThereError
from bot.sandbox.page.offers import Offers
from bot.sandbox.records import InlineAnswer, Json
from bot.sandbox.telegram import Telegram
from tests.bot.sandbox.page.browser import Browser, is_bots


async def offered(browser: Browser, speaker: str = "reader") -> tuple[str, Json]:
    """Return the id of an inline query of a `speaker`, and the first result that the bot offers for it."""
    asked = await browser.do("inline", speaker=speaker, query="How far can ATACMS reach?", offset="")
    event = await browser.next("inline")
    assert event["query_id"] == asked["query_id"]
    return asked["query_id"], event["results"][0]


async def test_results_come_with_the_offset_of_the_next_ones_and_without_a_button(browser: Browser) -> None:
    await browser.do("inline", speaker="reader", query="How far can ATACMS reach?")

    event = await browser.next("inline")
    assert event["results"][0]["title"].startswith("The ballistic missiles")
    assert event.keys() == {"n", "type", "query_id", "results", "next_offset", "button"}
    assert isinstance(event["next_offset"], str)


async def test_the_button_above_the_results_is_told(browser: Browser) -> None:
    await browser.do("inline", speaker="reader", query="")

    event = await browser.next("inline")
    assert event["button"].keys() == {"text", "start_parameter"}


async def test_a_chosen_result_is_sent_into_the_topic_by_the_one_who_chose(browser: Browser) -> None:
    query_id, result = await offered(browser)

    sent = await browser.do(
        "choose", speaker="reader", chat="forum", topic=3, query_id=query_id, result_id=result["id"]
    )

    event = await browser.next("message", lambda event: not is_bots(event))
    message = event["message"]
    assert message["message_id"] == sent["message_id"]
    assert (message["from"]["id"], message["chat"]["id"]) == (READER.id, FORUM.id)
    assert (message["message_thread_id"], message["is_topic_message"]) == (3, True)
    assert message["via_bot"]["username"] == "pullquote_bot"


async def test_an_anonymous_administrator_chooses_as_the_group(browser: Browser) -> None:
    query_id, result = await offered(browser, "anonymous")

    await browser.do("choose", speaker="anonymous", chat="forum", query_id=query_id, result_id=result["id"])

    event = await browser.next("message", lambda event: "via_bot" in event["message"])
    told = await browser.next("update", lambda event: "message" in event["update"])
    assert event["message"]["sender_chat"]["id"] == FORUM.id
    assert event["message"]["from"]["username"] == "GroupAnonymousBot"
    assert told["update"]["message"] == event["message"]


@pytest.mark.parametrize(
    ("speaker", "changes"),
    [("other", {}), ("reader", {"result_id": "another"}), ("reader", {"query_id": "0"})],
    ids=["to somebody else", "another result", "another query"],
)
async def test_only_what_was_offered_to_the_speaker_can_be_chosen(
    browser: Browser, speaker: str, changes: Json
) -> None:
    query_id, result = await offered(browser)
    chosen = {"query_id": query_id, "result_id": result["id"]} | changes

    refusal = await browser.refusal("choose", speaker=speaker, chat="group", **chosen)

    assert refusal == (404, "The bot offered no such result to this speaker.")


async def test_people_cannot_edit_what_they_sent_by_the_bot(browser: Browser) -> None:
    query_id, result = await offered(browser)
    sent = await browser.do(
        "choose", speaker="reader", chat="private", query_id=query_id, result_id=result["id"]
    )

    refusal = await browser.refusal("edit", speaker="reader", chat="private", text="Mine", **sent)

    assert refusal == (400, "People can edit what they wrote themselves, and nothing else.")


def test_results_of_too_many_queries_are_forgotten_oldest_first() -> None:
    telegram = Telegram("pullquote_bot", "Pullquote")
    offers = Offers(telegram, most=2)
    for query_id in ("1", "2", "3"):
        offers.expect(query_id, READER.id)
        telegram.tell(InlineAnswer(query_id, [{"id": "result"}], {"next_offset": ""}))

    assert offers.result("2", "result", READER.id) == {"id": "result"}
    assert offers.result("3", "result", READER.id) == {"id": "result"}
    with pytest.raises(NotThereError):
        offers.result("1", "result", READER.id)
