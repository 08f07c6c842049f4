"""A day in a group: the bot answers those who address it, each once and in place, and nobody else."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox.records import Event, Group, Person, Sent, Topic
from bot.sandbox.telegram import Telegram
from retrieval.answerer import Answerer
from tests.bot.clocks import Clock
from tests.bot.conversation import Conversation, Message, conversation

NEWS, FOOD = Topic(70, "News"), Topic(71, "Food")
FORUM = Group(-1001000000002, "Editors", (NEWS, FOOD))
PLACES = {"general": None, "news": NEWS, "food": FOOD}
PEOPLE = {
    "Ann": Person(2001, "Ann", "en", "ann_b"),
    "Ben": Person(2002, "Ben", "de", "ben_b"),
    "Cleo": Person(2003, "Cleo", None, "cleo_reads"),
    "Dan": Person(2004, "Dan", "uk", "dan_the_man"),
    "Eve": Person(2005, "Eve"),
}
ADMINISTRATOR = PEOPLE["Cleo"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the day; `gets` stands in the bot's reply, and there is none where it is empty."""

    who: str
    where: str
    how: str
    text: str
    gets: str


DAY = [
    Line(*(cell.strip() for cell in line.split("|")))
    for line in Path(__file__).with_name("day_in_a_group.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


class Day:
    """Lets the people of the group do what the lines say."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram
        self._last: dict[str, Message] = {}
        self._own: dict[tuple[str, str], Message] = {}
        self._from_bot: dict[str, Message] = {}

    def live(self, line: Line) -> Message:
        """Let `line` happen, and return the message that it makes or changes."""
        message = self._written(line)
        self._last[line.where] = self._own[line.who, line.where] = message
        return message

    def hear(self, line: Line, events: list[Event]) -> None:
        """Remember what the bot said there."""
        for event in events:
            if isinstance(event, Sent):
                self._from_bot[line.where] = event.message

    def _written(self, line: Line) -> Message:
        telegram = self._telegram
        if line.who == "Robot":
            return telegram.write_bot(FORUM, line.text)
        if line.who == "Post":
            return telegram.post_from_channel(FORUM, line.text)
        anonymous = line.who == "Admin"
        person = ADMINISTRATOR if anonymous else PEOPLE[line.who]
        topic = PLACES[line.where]
        match line.how:
            case "edit":
                return telegram.edit(person, self._own[line.who, line.where], line.text)
            case "photo":
                caption = line.text or None
                return telegram.send(
                    person, "photo", caption=caption, group=FORUM, topic=topic, anonymous=anonymous
                )
            case "sticker":
                return telegram.send(person, "sticker", group=FORUM, topic=topic)
        reply_to = {"say": None, "re": self._last.get(line.where), "re bot": self._from_bot.get(line.where)}
        return telegram.say(
            person, line.text, group=FORUM, topic=topic, reply_to=reply_to[line.how], anonymous=anonymous
        )


def shuffled(lines: list[Line], seed: int) -> Iterator[Line]:
    """Return `lines` with the topics talking at other times; within each the order stays."""
    order = [line.where for line in lines]
    random.Random(seed).shuffle(order)  # noqa: S311  the order of a test
    waiting = {where: iter([line for line in lines if line.where == where]) for where in PLACES}
    return (next(waiting[where]) for where in order)


def faults(line: Line, asked: Message, events: list[Event]) -> Iterator[str]:
    """Return what is wrong with what the bot did about a `line`."""
    said = [event.message for event in events if isinstance(event, Sent)]
    if len(said) != bool(line.gets):
        yield f"{line} got {len(said)} replies: {[message['text'] for message in said]}"
    for message in said:
        if line.gets not in message["text"]:
            yield f"{line} got {message['text']}"
        if message["reply_to_message"]["message_id"] != asked["message_id"]:
            yield f"{line} was not what the bot replied to"
        if message.get("message_thread_id") != asked.get("message_thread_id"):
            yield f"{line} was answered in another topic"


async def lived(chat: Conversation, clock: Clock, lines: Iterator[Line]) -> list[str]:
    """Let `lines` happen some minutes apart, and return what was wrong with what the bot did."""
    day, gaps, found = Day(chat.telegram), random.Random(0), list[str]()  # noqa: S311
    for line in lines:
        clock.pass_by(timedelta(seconds=gaps.randrange(20, 480)))
        seen = len(chat.events)
        asked = day.live(line)
        await chat.settle()
        events = chat.events[seen:]
        day.hear(line, events)
        found += faults(line, asked, events)
    return found


@pytest.mark.parametrize("seed", [None, 1])
async def test_a_group_is_answered_where_it_asks_and_never_where_it_talks(
    answerer: Answerer, seed: int | None
) -> None:
    clock = Clock()
    telegram = Telegram("pullquote_bot", "Pullquote", clock=clock.seconds)
    lines = iter(DAY) if seed is None else shuffled(DAY, seed)

    async with conversation(answerer, telegram=telegram, clock=clock) as chat:
        assert await lived(chat, clock, lines) == []


def test_the_day_is_long_and_half_of_it_is_talk() -> None:
    asked = [line for line in DAY if line.gets]

    assert len(DAY) >= 200
    assert 0.4 < len(asked) / len(DAY) < 0.6
    assert {line.who for line in DAY} > PEOPLE.keys()
    assert {line.where for line in asked} == PLACES.keys()
    assert {line.how for line in DAY} == {"say", "re", "re bot", "edit", "photo", "sticker"}
