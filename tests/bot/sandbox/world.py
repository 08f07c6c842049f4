"""A stand-in in which everything has happened that a call can be refused for."""

import io
from dataclasses import dataclass
from typing import Any

from PIL import Image

from bot.sandbox.records import Group, Person, Topic
from bot.sandbox.telegram import Telegram
from tests.bot.sandbox.client import TOKEN, Client

READER = Person(1001, "Reader")
BLOCKER = Person(1004, "Blocker")
GONE = Person(1005, "Gone")
STRANGER = Person(1006, "Stranger")
NEWS, CLOSED = Topic(70, "News"), Topic(71, "Closed")
GROUP = Group(-1001000000001, "Readers")
FORUM = Group(-1001000000002, "Forum", (NEWS, CLOSED))
KICKED = Group(-1001000000003, "No bots")
OUTSIDE = Group(-1001000000004, "Elsewhere")
SILENT = Group(-1001000000005, "Announcements")
LED = Group(-1001000000006, "Led by the bot")
BASIC = Group(-100, "Basic", kind="group")
KICKED_BASIC = Group(-101, "Basic without bots", kind="group")
MIGRATED = Group(-102, "Once basic", kind="group")

BUTTONS = {"inline_keyboard": [[{"text": "Tap", "callback_data": "ask:1"}]]}
TWO_DAYS = 48 * 3600


class Clock:
    """A clock that is set by hand, in seconds."""

    def __init__(self) -> None:
        self.now = 1_700_000_000

    def __call__(self) -> float:
        """Return the time."""
        return self.now


@dataclass(frozen=True, slots=True)
class World:
    """The ids of what there is in the world."""

    telegram: Telegram
    new_group: int
    mine: int
    mine_in_group: int
    old: int
    photo: int
    theirs: int
    quoted: int
    theirs_in_group: int
    theirs_where_i_lead: int
    tap: str
    used_tap: str
    inline: str
    guest: str
    inline_message: str
    document: str
    large: str


def picture() -> bytes:
    """Return a small picture."""
    file = io.BytesIO()
    Image.new("RGB", (40, 20)).save(file, "PNG")
    return file.getvalue()


def article(id_: str = "1", **changes: object) -> dict[str, Any]:
    """Return an inline result."""
    content = {"message_text": "Text"}
    return {"type": "article", "id": id_, "title": "Title", "input_message_content": content, **changes}


def new_telegram() -> Telegram:
    """Return a stand-in with a clock of its own."""
    return Telegram("pullquote_bot", "Pullquote", TOKEN, clock=Clock())


async def world(telegram: Telegram, client: Client) -> World:
    """Let everything happen."""
    assert isinstance(telegram.clock, Clock)
    telegram.say(READER, "Hello")
    telegram.say(READER, "Hello", group=FORUM)
    telegram.close_topic(FORUM, CLOSED)
    old = await client.call("sendMessage", chat_id=READER.id, text="Of old")
    telegram.clock.now += TWO_DAYS + 1
    for group in (KICKED, KICKED_BASIC):
        telegram.remove_bot(group, READER)
    telegram.keep_out(OUTSIDE)
    telegram.silence(SILENT)
    telegram.promote_bot(LED, READER)
    telegram.say(READER, "Hello", group=BASIC)
    telegram.block(BLOCKER)
    telegram.deactivate(GONE)
    mine = await client.call("sendMessage", chat_id=READER.id, text="Mine", reply_markup=BUTTONS)
    used_tap = telegram.tap(READER, mine, "ask:1")
    await client.call("answerCallbackQuery", callback_query_id=used_tap)
    photo = await client.upload(
        "sendPhoto", "photo", ("p.png", picture()), chat_id=str(READER.id), caption="Cap"
    )
    document = telegram.send(READER, "document", content=b"text", file_name="a.txt")
    large = telegram.send(READER, "document", content=bytes(20_000_001))
    in_group = telegram.say(READER, "Theirs", group=GROUP)
    in_group_mine = await client.call("sendMessage", chat_id=GROUP.id, text="Mine")
    guest = telegram.guest(READER, "@pullquote_bot?", group=OUTSIDE)
    answered = await client.call("answerGuestQuery", guest_query_id=guest, result=article())
    return World(
        telegram=telegram,
        new_group=telegram.migrate(MIGRATED).id,
        mine=mine["message_id"],
        mine_in_group=in_group_mine["message_id"],
        old=old["message_id"],
        photo=photo["result"]["message_id"],
        theirs=telegram.say(READER, "Theirs")["message_id"],
        quoted=telegram.say(READER, "😀 Bold words", entities=[{"type": "bold", "offset": 3, "length": 4}])[
            "message_id"
        ],
        theirs_in_group=in_group["message_id"],
        theirs_where_i_lead=telegram.say(READER, "Theirs", group=LED)["message_id"],
        tap=telegram.tap(READER, mine, "ask:1"),
        used_tap=used_tap,
        inline=telegram.inline(READER, "query"),
        guest=telegram.guest(READER, "@pullquote_bot?", group=OUTSIDE),
        inline_message=answered["inline_message_id"],
        document=document["document"]["file_id"],
        large=large["document"]["file_id"],
    )
