"""Who and what there is on the chat page."""

from bot.sandbox.cast import PEOPLE
from bot.sandbox.page.limits import MAX_CAPTION_UNITS, MAX_FILE_BYTES, MAX_TEXT_UNITS
from bot.sandbox.page.profiles import Profiles
from bot.sandbox.page.speakers import GROUPS, PRIVATE, SPEAKERS
from bot.sandbox.records import Group, Json
from bot.texts.choice import TEXTS
from bot.texts.languages import ENDONYMS


def described(bot: Json, profiles: Profiles) -> Json:
    """Return the `bot`, the speakers each with the language of their Telegram, the chats, and what is taken."""
    return {
        "bot": {name: bot[name] for name in ("id", "first_name", "username")},
        "people": [
            {
                "key": key,
                "id": speaker.person.id,
                "first_name": speaker.name,
                "role": speaker.role,
                "anonymous": speaker.anonymous,
                "language": profiles.person(speaker).language_code,
            }
            for key, speaker in SPEAKERS.items()
        ],
        "chats": [
            {"key": PRIVATE, "title": bot["first_name"]},
            *({"key": key, **_described_group(group)} for key, group in GROUPS.items()),
        ],
        "languages": [{"code": code, "name": ENDONYMS[code]} for code in TEXTS],
        "limits": {"text": MAX_TEXT_UNITS, "caption": MAX_CAPTION_UNITS, "file_bytes": MAX_FILE_BYTES},
    }


def _described_group(group: Group) -> Json:
    shape: Json = {"id": group.id, "title": group.title, "members": len(PEOPLE)}
    if group.topics:
        shape["topics"] = [{"id": topic.id, "name": topic.name} for topic in group.topics]
    return shape
