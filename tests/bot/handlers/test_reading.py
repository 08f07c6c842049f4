"""Reading an answer: its buttons, in private and in groups, and what becomes of them later."""

import logging
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.page_keys import Opening, PageKeys
from bot.sandbox.records import Sent
from bot.sandbox.telegram import Telegram
from bot.texts.en import TEXTS
from corpus.article import Article
from retrieval.answerer import Answerer
from tests.bot.articles import article_of, index_of
from tests.bot.clocks import Clock
from tests.bot.conversation import GROUP, OTHER_READER, READER, Conversation, Message, conversation, pieces
from tests.bot.handlers.tapping import button_called, labels, notices_of, now, tap_on

RANGE = "How far can ATACMS reach?"
TRUMP = "What about Trump?"
ATACMS = "What about ATACMS?"
OWLS = ("Owls hunt mice at night.", "Owls sleep in trees by day.", "Bread is baked from flour.")


async def owls(chat: Conversation) -> Message:
    (answer,) = await chat.say("When do owls hunt?")
    return answer


def asked_on_page(answer: Message) -> str:
    """Return the question that the link to the page under `answer` carries."""
    (question,) = parse_qs(urlsplit(button_called(answer, TEXTS.read)["url"]).query)["q"]
    return question


async def test_paging_goes_round_in_the_one_message_and_tells_the_place(
    chat: Conversation, article: Article
) -> None:
    (answer,) = await chat.say(TRUMP)
    seen = [pieces(answer, "blockquote")]
    places = [labels(answer)[0]]

    for _ in range(3):
        answer = await tap_on(chat, answer, TEXTS.next)
        seen.append(pieces(answer, "blockquote"))
        places.append(labels(answer)[0])

    assert seen == [[article.passages[number - 1].text] for number in (12, 13, 3, 12)]
    assert [place for _, place, _ in places] == ["1 of 3", "2 of 3", "3 of 3", "1 of 3"]
    assert len([event for event in chat.events if isinstance(event, Sent) and not event.edited]) == 1


async def test_the_button_before_the_first_quote_leads_to_the_last(
    chat: Conversation, article: Article
) -> None:
    (answer,) = await chat.say(TRUMP)

    answer = await tap_on(chat, answer, TEXTS.previous)

    assert pieces(answer, "blockquote") == [article.passages[2].text]


async def test_an_answer_of_one_quote_has_nothing_to_page(chat: Conversation) -> None:
    (answer,) = await chat.say(RANGE)

    assert labels(answer) == [[TEXTS.wider, TEXTS.copy], [TEXTS.helpful, TEXTS.not_helpful]]


async def test_the_place_between_the_arrows_does_nothing_when_it_is_tapped(chat: Conversation) -> None:
    (answer,) = await chat.say(TRUMP)

    assert await tap_on(chat, answer, "1 of 3") == answer


async def test_more_around_a_passage_is_shown_in_place_and_taken_away_again(
    chat: Conversation, article: Article
) -> None:
    (answer,) = await chat.say(RANGE)
    (marked, *_) = pieces(answer, "bold")

    wider = await tap_on(chat, answer, TEXTS.wider)
    narrower = await tap_on(chat, answer, TEXTS.narrower)

    assert pieces(wider, "blockquote") == ["\n\n".join(passage.text for passage in article.passages[3:6])]
    assert pieces(wider, "bold")[0] == marked
    assert pieces(narrower, "blockquote") == [article.passages[4].text]
    assert narrower["message_id"] == answer["message_id"]


async def test_the_next_quote_is_shown_without_what_is_around_it(chat: Conversation, article: Article) -> None:
    (answer,) = await chat.say(TRUMP)

    await tap_on(chat, answer, TEXTS.wider)
    answer = await tap_on(chat, answer, TEXTS.next)

    assert pieces(answer, "blockquote") == [article.passages[12].text]


async def test_what_is_said_above_a_quote_stays_while_paging(chat: Conversation) -> None:
    (answer,) = await chat.say("When did Russia invade Ukraine?")

    answer = await tap_on(chat, answer, TEXTS.next)

    assert answer["text"].startswith(TEXTS.unsure)


async def test_the_marked_sentence_can_be_copied(chat: Conversation) -> None:
    (answer,) = await chat.say(TRUMP)
    (marked, *_) = pieces(answer, "bold")

    assert button_called(answer, TEXTS.copy)["copy_text"] == {"text": marked}


async def test_a_vote_is_thanked_for_shown_and_taken_back_by_a_second_tap(chat: Conversation) -> None:
    (answer,) = await chat.say(RANGE)

    voted = await tap_on(chat, answer, "👍")
    taken_back = await tap_on(chat, answer, "✓ 👍")

    assert labels(voted)[-1] == ["✓ 👍", "👎"]
    assert labels(taken_back)[-1] == ["👍", "👎"]
    assert chat.notices() == [TEXTS.thanks_for_vote, TEXTS.vote_taken_back]


async def test_a_person_who_changes_their_mind_is_counted_once(chat: Conversation) -> None:
    (answer,) = await chat.say(RANGE)

    await tap_on(chat, answer, "👍")
    answer = await tap_on(chat, answer, "👎")

    assert labels(answer)[-1] == ["👍", "✓ 👎"]


async def test_a_vote_survives_paging_and_looking_around(chat: Conversation) -> None:
    (answer,) = await chat.say(TRUMP)

    await tap_on(chat, answer, "👎")
    for label in (TEXTS.next, TEXTS.wider, TEXTS.narrower, TEXTS.next, TEXTS.next):
        answer = await tap_on(chat, answer, label)

    assert labels(answer)[-1] == ["👍", "✓ 👎"]


async def test_a_vote_leaves_in_place_what_is_shown(chat: Conversation) -> None:
    (answer,) = await chat.say(TRUMP)
    await tap_on(chat, answer, TEXTS.next)
    shown = await tap_on(chat, answer, TEXTS.wider)

    voted = await tap_on(chat, answer, "👍")

    assert voted["text"] == shown["text"]
    assert labels(voted)[0] == labels(shown)[0]


async def test_two_people_in_a_group_page_and_vote_side_by_side(chat: Conversation, article: Article) -> None:
    (answer,) = await chat.say(f"/ask {TRUMP}", group=GROUP)

    await tap_on(chat, answer, "👍", READER)
    await tap_on(chat, answer, TEXTS.next, OTHER_READER)
    await tap_on(chat, answer, "👍 1", OTHER_READER)
    answer = await tap_on(chat, answer, TEXTS.next, READER)
    await tap_on(chat, answer, "👍 2", READER)

    assert pieces(answer, "blockquote") == [article.passages[2].text]
    assert labels(now(chat, answer))[-1] == ["👍 1", "👎"]


async def test_a_group_sees_how_many_voted_and_never_the_mark_of_one_of_them(chat: Conversation) -> None:
    (answer,) = await chat.say(f"/ask {RANGE}", group=GROUP)

    answer = await tap_on(chat, answer, "👎")

    assert labels(answer)[-1] == ["👍", "👎 1"]
    assert chat.notices() == [TEXTS.thanks_for_vote]


async def test_long_passages_can_be_opened_in_groups_and_are_open_in_private() -> None:
    long = "Owls hunt at night." + " They fly without any sound over the fields of the village." * 10
    answerer = Answerer(index_of(article_of("owls", long, "Bread is baked.")))
    async with conversation(answerer) as chat:
        (in_group,) = await chat.say("/ask When do owls hunt?", group=GROUP)
        (in_private,) = await chat.say("When do owls hunt?")

    assert pieces(in_group, "expandable_blockquote") == [long]
    assert pieces(in_private, "blockquote") == [long]


async def test_an_article_can_be_read_where_it_has_a_public_address(
    answerer: Answerer, article: Article
) -> None:
    async with conversation(answerer, public_url="https://example.org/read") as chat:
        (answer,) = await chat.say(RANGE)
        read = button_called(answer, TEXTS.read)
        after = button_called(await tap_on(chat, answer, TEXTS.wider), TEXTS.read)

    assert read == after
    assert read["web_app"]["url"] == (
        f"https://example.org/read/a/{article.slug}?p=5&q=How+far+can+ATACMS+reach%3F#p5"
    )


async def test_the_article_opens_within_telegram_in_private_and_in_the_browser_in_groups(
    answerer: Answerer,
) -> None:
    async with conversation(answerer, public_url="https://example.org") as chat:
        (in_private,) = await chat.say("What about Trump?")
        paged = await tap_on(chat, in_private, TEXTS.next)
        (in_group,) = await chat.say("/ask What about Trump?", group=GROUP)
        paged_in_group = await tap_on(chat, in_group, TEXTS.next)

    for message in (in_private, paged):
        assert button_called(message, TEXTS.read).keys() == {"text", "web_app"}
    for message in (in_group, paged_in_group):
        assert button_called(message, TEXTS.read).keys() == {"text", "url"}


async def test_an_article_without_https_opens_in_the_browser_alone(answerer: Answerer) -> None:
    async with conversation(answerer, public_url="http://127.0.0.1:8080") as chat:
        (answer,) = await chat.say(RANGE)

    assert button_called(answer, TEXTS.read)["url"].startswith("http://127.0.0.1:8080/a/atacms?p=5&q=")


async def test_the_page_is_told_the_question_as_it_was_understood(answerer: Answerer) -> None:
    async with conversation(answerer, public_url="http://127.0.0.1:8080") as chat:
        (corrected,) = await chat.say("What did Zelenskyy say about misiles?")
        (followed,) = await chat.say("and Trump?")

    assert asked_on_page(corrected) == "What did Zelensky say about missiles?"
    assert asked_on_page(followed) == "What did Zelenskyy say about misiles? and Trump?"


async def test_a_link_to_a_private_page_carries_its_key_wherever_it_is_given(answerer: Answerer) -> None:
    clock = Clock()
    keys = PageKeys("secret", 30, clock)
    async with conversation(answerer, public_url="http://127.0.0.1:8080", page_keys=keys, clock=clock) as chat:
        (answer,) = await chat.say(RANGE)
        (in_group,) = await chat.say(f"/ask {RANGE}", group=GROUP)
        (offered,) = await chat.inline(RANGE)
        clock.pass_by(timedelta(days=3))
        later = await tap_on(chat, answer, TEXTS.wider)

    links = [button_called(each, TEXTS.read)["url"] for each in (answer, in_group, offered.results[0], later)]
    found = [parse_qs(urlsplit(link).query)["k"][0] for link in links]
    assert found[0] == found[1] == found[2] != found[3]
    clock.pass_by(timedelta(days=28))
    assert [keys.opening(key, "atacms") for key in found] == [Opening.ENDED] * 3 + [Opening.OPENS]


async def test_the_buttons_work_after_a_reindex_that_keeps_the_passage() -> None:
    answerer = Answerer(index_of(article_of("owls", *OWLS)))
    async with conversation(answerer) as chat:
        answer = await owls(chat)
        answerer.replace(index_of(article_of("owls", *OWLS), article_of("bread", "Bread is baked.")))
        answer = await tap_on(chat, answer, TEXTS.wider)

    assert pieces(answer, "blockquote") == ["\n\n".join(OWLS[:2])]


async def test_the_buttons_follow_a_passage_to_another_place() -> None:
    answerer = Answerer(index_of(article_of("owls", *OWLS)))
    async with conversation(answerer) as chat:
        answer = await owls(chat)
        answerer.replace(index_of(article_of("owls", "Foreword.", "Birds.", *OWLS)))
        answer = await tap_on(chat, answer, TEXTS.wider)

    assert pieces(answer, "blockquote") == [f"Birds.\n\n{OWLS[0]}\n\n{OWLS[1]}"]
    assert "paragraph 3" in answer["text"]


@pytest.mark.parametrize("first", [(), ("Owls hunt mice at noon.",)])
async def test_a_passage_that_is_gone_is_said_to_be_and_the_message_stays(first: tuple[str, ...]) -> None:
    answerer = Answerer(index_of(article_of("owls", *OWLS)))
    async with conversation(answerer) as chat:
        answer = await owls(chat)
        answerer.replace(index_of(article_of("owls", *first, *OWLS[1:])))
        data = button_called(answer, TEXTS.wider)["callback_data"]

        assert await notices_of(chat, answer, data) == [TEXTS.passage_gone]
        assert now(chat, answer) == answer


async def test_an_answer_whose_passage_is_gone_can_still_be_voted_for() -> None:
    answerer = Answerer(index_of(article_of("owls", *OWLS)))
    async with conversation(answerer) as chat:
        answer = await owls(chat)
        answerer.replace(index_of(article_of("owls", *OWLS[1:])))
        data = button_called(answer, TEXTS.helpful)["callback_data"]

        assert await notices_of(chat, answer, data) == [TEXTS.thanks_for_vote]


async def test_buttons_and_votes_outlive_a_restart(answerer: Answerer, tmp_path: Path) -> None:
    telegram, url = Telegram("pullquote_bot", "Pullquote"), f"sqlite:///{tmp_path / 'kept.db'}"
    async with conversation(answerer, telegram=telegram, store_url=url) as chat:
        (answer,) = await chat.say(TRUMP)
        await tap_on(chat, answer, "👍")

    async with conversation(answerer, telegram=telegram, store_url=url) as chat:
        answer = await tap_on(chat, answer, TEXTS.next)

    assert labels(answer)[0][1] == "2 of 3"
    assert labels(answer)[-1] == ["✓ 👍", "👎"]


@pytest.mark.parametrize("label", [TEXTS.next, TEXTS.helpful])
async def test_the_answer_to_a_question_that_is_forgotten_says_so(chat: Conversation, label: str) -> None:
    (answer,) = await chat.say(TRUMP)
    await chat.say("/forget")

    data = button_called(answer, label)["callback_data"]

    assert await notices_of(chat, answer, data) == [TEXTS.question_gone]


@pytest.mark.parametrize("label", [TEXTS.next, TEXTS.wider, TEXTS.helpful])
async def test_a_message_that_telegram_no_longer_tells_is_left_alone(
    chat: Conversation, caplog: pytest.LogCaptureFixture, label: str
) -> None:
    (answer,) = await chat.say(TRUMP)
    data = button_called(answer, label)["callback_data"]

    await chat.after(lambda: chat.telegram.tap(READER, answer, data, inaccessible=True))

    assert chat.notices() == [TEXTS.question_gone]
    assert now(chat, answer) == answer
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_a_tap_that_comes_too_late_for_a_notice_still_turns_the_page(
    chat: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    (answer,) = await chat.say(TRUMP)
    data = button_called(answer, TEXTS.next)["callback_data"]

    def tap_late() -> None:
        chat.telegram.tap(READER, answer, data)
        chat.telegram.expire_taps()

    await chat.after(tap_late)

    assert labels(now(chat, answer))[0][1] == "2 of 3"
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_two_taps_on_the_same_button_are_as_good_as_one(
    chat: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    (answer,) = await chat.say(TRUMP)
    data = button_called(answer, TEXTS.next)["callback_data"]

    def tap_twice() -> None:
        chat.telegram.tap(READER, answer, data)
        chat.telegram.tap(READER, answer, data)

    await chat.after(tap_twice)

    assert labels(now(chat, answer))[0][1] == "2 of 3"
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_an_answer_that_was_deleted_meanwhile_brings_no_error(
    chat: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    (answer,) = await chat.say(TRUMP)
    data = button_called(answer, TEXTS.next)["callback_data"]

    chat.telegram.tap(READER, answer, data)
    chat.telegram.delete(answer)
    await chat.settle()

    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_reactions_to_an_answer_count_as_votes(chat: Conversation) -> None:
    (answer,) = await chat.say(RANGE)

    await chat.react(answer, "👎")
    down = await tap_on(chat, answer, TEXTS.wider)
    await chat.react(answer, "❤")
    up = await tap_on(chat, answer, TEXTS.narrower)
    await chat.react(answer, None)
    none = await tap_on(chat, answer, TEXTS.wider)

    assert [labels(each)[-1] for each in (down, up, none)] == [["👍", "✓ 👎"], ["✓ 👍", "👎"], ["👍", "👎"]]


async def test_a_reaction_that_says_nothing_of_help_leaves_the_vote(chat: Conversation) -> None:
    (answer,) = await chat.say(RANGE)
    await tap_on(chat, answer, TEXTS.helpful)

    await chat.react(answer, "😁")
    laughed = await tap_on(chat, answer, TEXTS.wider)
    await chat.react(answer, None)
    quiet = await tap_on(chat, answer, TEXTS.narrower)

    assert [labels(each)[-1] for each in (laughed, quiet)] == [["✓ 👍", "👎"]] * 2


async def test_reactions_to_what_is_no_answer_count_for_nothing(chat: Conversation) -> None:
    (greeting,) = await chat.say("hello")

    assert await chat.react(greeting, "👍") == []
