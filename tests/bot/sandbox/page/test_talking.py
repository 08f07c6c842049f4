"""People who talk with the bot on the page."""

from bot.sandbox.cast import ADMIN, FORUM, GROUP, OTHER_READER, READER
from tests.bot.conversation import Message, labels_and_data
from tests.bot.sandbox.page.browser import Browser, is_bots

QUESTION = "How far can ATACMS reach?"
ANSWER = "The ballistic missiles, capable of reaching up to 300 kilometers"


async def tap(browser: Browser, message: Message, label: str) -> Message:
    """Tap the button of a private `message` that says `label`."""
    data = dict(labels_and_data(message))[label]
    place = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
    return await browser.do("tap", speaker="reader", **place, data=data)


async def test_a_question_in_private_is_logged_before_what_the_bot_does(browser: Browser) -> None:
    asked = await browser.say(QUESTION)

    question = await browser.next("message", lambda event: not is_bots(event))
    update = await browser.next("update")
    answer = await browser.next("message", is_bots)
    call = await browser.next("call")
    assert question["message"]["message_id"] == asked
    assert update["update"]["message"] == question["message"]
    assert answer["message"]["text"].startswith(ANSWER)
    assert (call["method"], call["result"]) == ("sendMessage", answer["message"])
    assert call["parameters"]["reply_markup"] == answer["message"]["reply_markup"]
    numbers = [event["n"] for event in (question, update, answer, call)]
    assert numbers == sorted(set(numbers))


async def test_in_a_group_the_bot_answers_who_mentions_it(browser: Browser) -> None:
    await browser.say("Is anybody here?", "other", "group")
    asked = await browser.say(f"@pullquote_bot {QUESTION}", "other", "group")

    answer = await browser.answer()
    assert answer["chat"]["id"] == GROUP.id
    assert answer["reply_to_message"]["message_id"] == asked
    assert answer["reply_to_message"]["from"]["id"] == OTHER_READER.id


async def test_the_bot_answers_in_the_topic_of_the_question(browser: Browser) -> None:
    await browser.say(f"@pullquote_bot {QUESTION}", "reader", "forum", topic=2)
    in_topic = await browser.answer()
    await browser.say(f"@pullquote_bot {QUESTION}", "reader", "forum", topic=None)
    in_general = await browser.answer()

    assert (in_topic["chat"]["id"], in_topic["message_thread_id"]) == (FORUM.id, 2)
    assert "message_thread_id" not in in_general


async def test_a_reply_names_what_it_replies_to(browser: Browser) -> None:
    await browser.say(QUESTION)
    answer = await browser.answer()

    await browser.say("And how far is that in miles?", reply_to=answer["message_id"])

    reply = await browser.next("message", lambda event: not is_bots(event))
    assert reply["message"]["reply_to_message"]["text"] == answer["text"]


async def test_an_anonymous_administrator_writes_as_the_group(browser: Browser) -> None:
    await browser.say(f"@pullquote_bot {QUESTION}", "anonymous", "group")

    question = await browser.next("message", lambda event: not is_bots(event))
    answer = await browser.answer()
    assert question["message"]["sender_chat"]["id"] == GROUP.id
    assert question["message"]["from"]["username"] == "GroupAnonymousBot"
    assert answer["text"].startswith(ANSWER)


async def test_a_tap_turns_the_page_in_place(browser: Browser) -> None:
    await browser.say("missiles")
    first = await browser.answer()

    await tap(browser, first, "▶")

    second = await browser.answer(edited=True)
    assert second["message_id"] == first["message_id"]
    assert second["text"] != first["text"]
    assert "2 of 5" in [label for label, _ in labels_and_data(second)]


async def test_a_tap_has_the_id_of_its_query(browser: Browser) -> None:
    await browser.say("missiles")
    answer = await browser.answer()

    tapped = await tap(browser, answer, "▶")

    update = await browser.next("update", lambda event: "callback_query" in event["update"])
    call = await browser.next("call", lambda event: event["method"] == "answerCallbackQuery")
    assert tapped == {"query_id": update["update"]["callback_query"]["id"]}
    assert call["parameters"]["callback_query_id"] == tapped["query_id"]


async def test_a_vote_is_thanked_for_in_a_notice(browser: Browser) -> None:
    await browser.say(QUESTION)
    answer = await browser.answer()

    await tap(browser, answer, "👍")

    notice = await browser.next("notice")
    assert notice["text"]
    assert (notice["alert"], notice["url"]) == (False, None)


async def test_a_reaction_reaches_the_bot_and_can_be_taken_back(browser: Browser) -> None:
    await browser.say(QUESTION)
    answer = await browser.answer()
    place = {"chat_id": READER.id, "message_id": answer["message_id"]}

    await browser.do("react", speaker="reader", **place, emoji="👎")
    await browser.do("react", speaker="reader", **place, emoji=None)

    first = await browser.next("reaction")
    second = await browser.next("reaction")
    told = await browser.next("update", lambda event: "message_reaction" in event["update"])
    assert {**first, "n": 0} == {"n": 0, "type": "reaction", **place, "emoji": "👎", "by": READER.id}
    assert second["emoji"] is None
    assert told["update"]["message_reaction"]["new_reaction"] == [{"type": "emoji", "emoji": "👎"}]


async def test_an_anonymous_administrator_reacts_as_the_group(browser: Browser) -> None:
    browser.telegram.promote_bot(GROUP, ADMIN)
    said = await browser.say("Hello", "reader", "group")

    await browser.do("react", speaker="anonymous", chat_id=GROUP.id, message_id=said, emoji="👍")

    reaction = await browser.next("reaction")
    told = await browser.next("update", lambda event: "message_reaction" in event["update"])
    assert reaction["by"] == GROUP.id
    assert told["update"]["message_reaction"]["actor_chat"]["id"] == GROUP.id
    assert "user" not in told["update"]["message_reaction"]


async def test_an_edited_question_gets_another_answer_in_the_same_place(browser: Browser) -> None:
    asked = await browser.say("Who won the World Cup?")
    before = await browser.answer()

    await browser.do("edit", speaker="reader", chat="private", message_id=asked, text=QUESTION)

    edited = await browser.next("message", lambda event: not is_bots(event))
    after = await browser.answer(edited=True)
    assert (edited["edited"], edited["message"]["text"]) == (True, QUESTION)
    assert after["message_id"] == before["message_id"]
    assert after["text"].startswith(ANSWER)


async def test_the_same_text_edits_nothing(alone: Browser) -> None:
    asked = await alone.say("Hello")
    before = await alone.get("/sandbox/events", after="0")

    await alone.do("edit", speaker="reader", chat="private", message_id=asked, text=" Hello ")

    assert await alone.get("/sandbox/events", after="0") == before
