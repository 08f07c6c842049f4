"""What of the sandbox stands in the log."""

from typing import Any

from bot.sandbox.cast import READER
from bot.sandbox.page.log import EventLog
from bot.sandbox.page.recorder import Recorder
from bot.sandbox.records import Action, Deleted, Json, Notice, Reacted, Sent
from bot.sandbox.telegram import Telegram


async def logged(log: EventLog) -> list[dict[str, Any]]:
    """Return the events in `log` without their numbers."""
    news = await log.after(-1, 0)
    assert news is not None
    return [{name: value for name, value in event.items() if name != "n"} for event in news.events]


async def test_all_that_the_bot_does_is_written_down() -> None:
    telegram, log = Telegram("pullquote_bot", "Pullquote"), EventLog()
    Recorder(telegram, log)
    message = telegram.say(READER, "Hello")
    place = {"chat_id": READER.id, "message_id": message["message_id"]}

    telegram.tell(Sent(message))
    telegram.tell(Sent(message, edited=True))
    telegram.tell(Deleted(message))
    telegram.tell(Notice("Thanks", alert=True))
    telegram.tell(Notice("", url="https://t.me/pullquote_bot?start=x"))
    telegram.tell(Action(READER.id, "typing"))
    telegram.tell(Reacted(message, "👍"))

    assert await logged(log) == [
        {"type": "message", "message": message, "edited": False},
        {"type": "message", "message": message, "edited": True},
        {"type": "deleted", **place},
        {"type": "notice", "text": "Thanks", "alert": True, "url": None},
        {"type": "notice", "text": "", "alert": False, "url": "https://t.me/pullquote_bot?start=x"},
        {"type": "action", "chat_id": READER.id, "action": "typing"},
        {"type": "reaction", **place, "emoji": "👍", "by": telegram.bot["id"]},
    ]


async def test_an_update_that_is_fetched_again_is_written_down_once() -> None:
    log = EventLog()
    recorder = Recorder(Telegram("pullquote_bot", "Pullquote"), log)
    one: Json = {"update_id": 5}
    two: Json = {"update_id": 6}

    recorder.note_call("getUpdates", {}, [one])
    recorder.note_call("getUpdates", {}, [one, two])
    recorder.note_call("getUpdates", {"offset": 7}, [])

    assert await logged(log) == [{"type": "update", "update": one}, {"type": "update", "update": two}]


async def test_parts_of_a_call_that_came_as_json_are_written_down_decoded() -> None:
    log = EventLog()
    recorder = Recorder(Telegram("pullquote_bot", "Pullquote"), log)

    recorder.note_call("setMyCommands", {"commands": "[]", "scope": '{"type": "default"}'}, True)

    parameters = {"commands": [], "scope": {"type": "default"}}
    assert await logged(log) == [
        {"type": "call", "method": "setMyCommands", "parameters": parameters, "result": True}
    ]
