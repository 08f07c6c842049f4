"""What a message carries besides text, one complete example of each kind."""

import mimetypes
from typing import Literal

from bot.sandbox.files import File
from bot.sandbox.records import Json

Kind = Literal[
    "photo",
    "video",
    "voice",
    "audio",
    "document",
    "sticker",
    "location",
    "contact",
    "poll",
    "dice",
    "animation",
    "video_note",
]

CAPTIONED = ("photo", "video", "voice", "audio", "document", "animation")
"""The kinds that have a caption."""

_NAMES: dict[Kind, str] = {
    "photo": "photo.jpg",
    "video": "video.mp4",
    "voice": "voice.oga",
    "audio": "music.mp3",
    "document": "document.txt",
    "sticker": "sticker.webp",
    "animation": "animation.mp4",
    "video_note": "note.mp4",
}


def usual_name(kind: Kind) -> str:
    """Return the name of a file of a `kind` that has none of its own."""
    return _NAMES.get(kind, "")


def attachment(kind: Kind, file: File) -> Json:
    """Return the fields of a message that carries `file`, or something without a file, as a `kind`."""
    if kind in _WITHOUT_FILE:
        return {kind: _WITHOUT_FILE[kind]}
    if kind == "photo":
        return {"photo": photo_sizes(file, 1280, 720)}
    carried: Json = {kind: _basic(file) | _FORMS.get(kind, {}) | (_named(file) if kind in _WITH_NAME else {})}
    if kind == "animation":  # Telegram gives it as a document as well, for older bots
        carried["document"] = _basic(file) | _named(file)
    return carried


def photo_sizes(file: File, width: int, height: int) -> list[Json]:
    """Return the sizes in which Telegram keeps a photo, the smallest first."""
    small = {"file_id": f"{file.id}-s", "file_unique_id": f"{file.unique_id}s", "file_size": 1000}
    small |= {"width": 90, "height": max(1, 90 * height // width)}
    return [small, _basic(file) | {"width": width, "height": height}]


def _basic(file: File) -> Json:
    return {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": len(file.content)}


def _named(file: File) -> Json:
    mime_type = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return {"file_name": file.name, "mime_type": mime_type}


_WITH_NAME = ("video", "audio", "document", "animation")

_MOVING: Json = {"width": 640, "height": 360, "duration": 5}

_FORMS: dict[str, Json] = {
    "video": _MOVING,
    "animation": _MOVING,
    "audio": {"duration": 60, "title": "Music", "performer": "Somebody"},
    "voice": {"duration": 3, "mime_type": "audio/ogg"},
    "video_note": {"duration": 3, "length": 240},
    "sticker": {
        "type": "regular",
        "width": 512,
        "height": 512,
        "is_animated": False,
        "is_video": False,
        "emoji": "👍",
        "set_name": "Thumbs",
    },
}

_WITHOUT_FILE: dict[str, Json] = {
    "location": {"latitude": 50.45, "longitude": 30.52},
    "contact": {"phone_number": "+380000000000", "first_name": "Somebody"},
    "dice": {"emoji": "🎲", "value": 4},
    "poll": {
        "id": "5000000000000000001",
        "question": "Which one?",
        "options": [
            {"persistent_id": "0", "text": "This", "voter_count": 0},
            {"persistent_id": "1", "text": "That", "voter_count": 0},
        ],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": True,
        "members_only": False,
    },
}
