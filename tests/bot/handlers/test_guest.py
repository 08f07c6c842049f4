"""Being called into a chat that the bot is not in."""

from datetime import timedelta

import pytest

from bot.limits import QUESTIONS_OF_A_PERSON, WINDOW_SECONDS
from bot.sandbox.records import Group
from bot.sandbox.telegram import Telegram
from bot.store.records import ChatKind, Place
from bot.texts.en import TEXTS
from corpus.article import Article
from retrieval.answerer import Answerer
from tests.bot.clocks import Clock
from tests.bot.conversation import OTHER_READER, READER, Conversation, Message, conversation, pieces

ELSEWHERE = Group(-1001000000003, "Elsewhere")
RANGE = "How far can ATACMS reach?"


def remark(chat: Conversation, text: str) -> Message:
    """Return a message of somebody else in a chat that the bot does not see."""
    said = chat.telegram.message(chat.telegram.group(ELSEWHERE, joined=False), chat.telegram.user(OTHER_READER))
    return said | {"text": text}


async def test_a_guest_is_given_the_best_quote_without_buttons(chat: Conversation, article: Article) -> None:
    (answer,) = await chat.guest(f"@pullquote_bot {RANGE}", group=ELSEWHERE)

    assert article.passages[4].text in answer["text"]
    assert "300 kilometers" in pieces(answer, "bold")[0]
    assert answer["reply_to_message"]["text"] == f"@pullquote_bot {RANGE}"
    assert "reply_markup" not in answer
    assert answer["link_preview_options"] == {"is_disabled": True}


@pytest.mark.parametrize(
    "text", [f"{RANGE} @pullquote_bot", f"@PULLQUOTE_BOT, {RANGE}", f"/ask@pullquote_bot {RANGE}"]
)
async def test_a_guest_may_call_the_bot_in_every_way(chat: Conversation, article: Article, text: str) -> None:
    (answer,) = await chat.guest(text, group=ELSEWHERE)

    assert article.passages[4].text in answer["text"]


async def test_a_guest_who_only_calls_the_bot_means_the_message_they_reply_to(
    chat: Conversation, article: Article
) -> None:
    (answer,) = await chat.guest("@pullquote_bot", group=ELSEWHERE, reply_to=remark(chat, RANGE))

    assert article.passages[4].text in answer["text"]


async def test_a_guests_own_question_comes_before_the_message_they_reply_to(chat: Conversation) -> None:
    asked = f"@pullquote_bot {RANGE}"

    (answer,) = await chat.guest(asked, group=ELSEWHERE, reply_to=remark(chat, "What about Trump?"))

    assert "300 kilometers" in answer["text"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("@pullquote_bot Who won the World Cup in 2022?", TEXTS.not_found),
        ("@pullquote_bot", TEXTS.ask_something),
        ("@pullquote_bot hello", "Hello!"),
        ("@pullquote_bot When did Russia invade Ukraine?", TEXTS.unsure),
    ],
)
async def test_a_guest_is_told_what_the_bot_cannot_say(chat: Conversation, text: str, said: str) -> None:
    (answer,) = await chat.guest(text, group=ELSEWHERE)

    assert answer["text"].startswith(said)


async def test_a_guest_query_that_expired_is_let_go(
    chat: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    chat.telegram.guest(READER, f"@pullquote_bot {RANGE}", group=ELSEWHERE)
    chat.telegram.expire_taps()
    await chat.settle()

    assert chat.events == []
    assert "ERROR" not in caplog.text


async def test_a_guests_question_is_kept_and_can_be_forgotten(chat: Conversation) -> None:
    await chat.guest("@pullquote_bot Who won the World Cup in 2022?", group=ELSEWHERE)
    kept = await chat.store.questions.get(1)

    (told,) = await chat.say("/forget")

    assert kept is not None
    assert (kept.kind, kept.place) == (ChatKind.GUEST, Place(ELSEWHERE.id))
    assert told["text"] == TEXTS.forgotten(1)


async def test_a_guest_who_floods_is_told_once_and_others_are_answered(answerer: Answerer) -> None:
    clock = Clock()
    telegram = Telegram("pullquote_bot", "Pullquote", clock=clock.seconds)
    async with conversation(answerer, telegram=telegram, clock=clock) as chat:
        flood = [
            await chat.guest(f"@pullquote_bot {RANGE}", group=ELSEWHERE)
            for _ in range(QUESTIONS_OF_A_PERSON + 2)
        ]
        other = await chat.guest(f"@pullquote_bot {RANGE}", group=ELSEWHERE, person=OTHER_READER)
        clock.pass_by(timedelta(seconds=WINDOW_SECONDS))
        later = await chat.guest(f"@pullquote_bot {RANGE}", group=ELSEWHERE)

    *answered, told, silenced = flood
    assert [len(each) for each in answered] == [1] * QUESTIONS_OF_A_PERSON
    assert [message["text"] for message in told] == [TEXTS.too_many_questions]
    assert silenced == []
    assert (len(other), len(later)) == (1, 1)
