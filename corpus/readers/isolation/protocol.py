"""What the process of the readers and the one that started it say to each other, over pipes."""

import json
from typing import IO

from corpus.readers.document import Document, Heading

_LENGTH_BYTES = 8


def send(pipe: IO[bytes], message: bytes) -> None:
    """Write `message` into `pipe` with its length before it.

    Raises:
        OSError: when nobody reads it.
    """
    pipe.write(len(message).to_bytes(_LENGTH_BYTES, "big"))
    pipe.write(message)
    pipe.flush()


def received(pipe: IO[bytes], limit: int) -> bytes | None:
    """Return the next message in `pipe`; None where there is no whole one of 1 to `limit` bytes."""
    length = int.from_bytes(pipe.read(_LENGTH_BYTES), "big")
    if not 0 < length <= limit:
        return None
    message = pipe.read(length)
    return message if len(message) == length else None


def document_message(document: Document) -> bytes:
    """Return `document` as JSON, with U+FFFD for half characters, which are no text."""
    about = document.about
    fields = {
        "headings": [place for place, block in enumerate(document.blocks) if isinstance(block, Heading)],
        "texts": [block.text for block in document.blocks],
        "title": about.title,
        "language": about.language,
        "address": about.address,
        "published": about.published and about.published.isoformat(),
    }
    text = json.dumps(fields, ensure_ascii=False)
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode()


def refusal_message(reason: str, *, is_last: bool = False) -> bytes:
    """Return the `reason` not to read a file as JSON; `is_last` tells that the process ends with it."""
    return json.dumps({"reason": reason, "is_last": is_last}).encode()
