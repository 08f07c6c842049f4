"""What outlives the process: the bot is killed in the middle of the day, and started again on the same data."""

from asyncio.subprocess import Process
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bot.sandbox.records import Group, Person, Sent
from bot.sandbox.telegram import Telegram
from bot.store.records import AnswersTo
from bot.texts.en import TEXTS
from corpus.article import Article
from tests.bot.conversation import Message, labels_and_data, pieces
from tests.bot.processes import TOKEN, first, process, telegram_over_http

READER, OTHER, ADMINISTRATOR = Person(1001, "Reader"), Person(1002, "Other"), Person(1003, "Administrator")
GROUP = Group(-1001000000001, "Readers")
RANGE = "How far can ATACMS reach?"
TRUMP = "What about Trump?"


async def next_message(telegram: Telegram, deed: Callable[[], object], *, edited: bool = False) -> Message:
    """Return the message that the bot sends, or edits, after the `deed` of somebody."""
    deed()
    event = await first(telegram, lambda event: isinstance(event, Sent) and event.edited is edited)
    assert isinstance(event, Sent)
    return event.message


async def kill(running: Process, telegram: Telegram) -> None:
    """Kill the bot without a warning, once it has taken all there was."""
    await telegram.all_taken()
    running.kill()
    await running.communicate()


def data_of(message: Message, label: str) -> str:
    """Return the callback data of the button of `message` that says `label`, among other things."""
    return next(data for text, data in labels_and_data(message) if label in text)


def voting(message: Message) -> list[str]:
    """Return what the buttons to vote with say."""
    return [
        label for label, _ in labels_and_data(message) if TEXTS.helpful in label or TEXTS.not_helpful in label
    ]


async def test_a_killed_bot_goes_on_where_it_was(tmp_path: Path, article: Article) -> None:
    async with telegram_over_http() as (telegram, address):
        telegram.set_administrators(GROUP, [ADMINISTRATOR])

        async def tapped(person: Person, message: Message, label: str) -> Message:
            deed = partial(telegram.tap, person, message, data_of(message, label))
            return await next_message(telegram, deed, edited=True)

        async def answer_to(text: str, group: Group | None = None) -> Message:
            return await next_message(telegram, partial(telegram.say, READER, text, group=group))

        async with process(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=address) as running:
            offered = await next_message(
                telegram, partial(telegram.say, ADMINISTRATOR, "/settings", group=GROUP)
            )
            await tapped(ADMINISTRATOR, offered, TEXTS.answers_to[AnswersTo.QUESTIONS])
            in_private = await answer_to(TRUMP)
            in_group = await answer_to(TRUMP, GROUP)
            await tapped(OTHER, in_group, TEXTS.helpful)
            voted = await tapped(READER, in_group, TEXTS.helpful)
            await kill(running, telegram)

        async with process(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=address) as running:
            followed = await answer_to("And why?")
            turned = await tapped(READER, in_private, TEXTS.next)
            wider = await tapped(READER, turned, TEXTS.wider)
            revoked = await tapped(READER, voted, TEXTS.helpful)
            unaddressed = await answer_to(RANGE, GROUP)
            await kill(running, telegram)

    assert followed["text"].startswith(TEXTS.follow_up.format(earlier=TRUMP))
    assert voting(voted) == ["👍 2", "👎"]
    assert pieces(turned, "blockquote") == [article.passages[12].text]
    assert article.passages[11].text[-40:] in pieces(wider, "blockquote")[0]
    assert voting(revoked) == ["👍 1", "👎"]
    assert "300 kilometers" in unaddressed["text"]
