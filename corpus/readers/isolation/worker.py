"""The process that readers run in, `python -m corpus.readers.isolation.worker`: it limits itself first."""

import gc
import importlib
import sys
from contextlib import suppress
from math import ceil

from corpus.limits import (
    MAX_ANSWER_BYTES,
    MAX_REASON_CHARS,
    MAX_SOURCE_BYTES,
    READING_MEMORY,
    READING_OPEN_FILES,
    READING_SECONDS,
)
from corpus.readers.document import UnreadableError
from corpus.readers.isolation.protocol import document_message, received, refusal_message, send

_PROJECTS = {"markdown_it": "markdown-it-py", "yaml": "pyyaml"}
"""The names that libraries are installed by, where they are not those that they are imported by."""


class _UnfitError(Exception):
    """Raised when a file was not read and has left this process unfit for others; the message is the reason."""


def main() -> None:
    """Answer for each reader and file that come in, until the input ends or one leaves this process unfit."""
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever a library prints is no answer
    _limit_for_good()
    # Looking for garbage again and again in the growing tree of a document takes half of all time.
    gc.disable()
    with suppress(_UnfitError):
        while reader := received(requests, MAX_SOURCE_BYTES):
            content = received(requests, MAX_SOURCE_BYTES) or b""
            _limit_seconds()
            try:
                send(answers, _answer(reader.decode(), content))
            except _UnfitError as error:
                send(answers, refusal_message(str(error), is_last=True))
                raise
            gc.collect()


def _answer(reader: str, content: bytes) -> bytes:
    """Return the answer for `content`, of which no more is kept when it is too much for the memory."""
    try:
        return _message(reader, content)
    except MemoryError:
        pass  # and the traceback, which holds what took the memory, goes
    gc.collect()
    raise _UnfitError("needs too much memory to read")


def _message(reader: str, content: bytes) -> bytes:
    try:
        message = document_message(importlib.import_module(reader).read(content))
    except UnreadableError as error:
        return refusal_message(str(error)[:MAX_REASON_CHARS])
    except ModuleNotFoundError as error:
        project = _PROJECTS.get(error.name or "", error.name)
        return refusal_message(f"cannot be read: what reads it is not installed (pip install {project})")
    except RecursionError as error:
        raise _UnfitError("is nested too deeply") from error
    except MemoryError:
        raise
    except Exception as error:  # readers and their libraries do not foresee every file
        raise _UnfitError("cannot be read: it breaks what reads it") from error
    if len(message) > MAX_ANSWER_BYTES:
        return refusal_message(f"holds more than {MAX_ANSWER_BYTES // 2**20} MB of text")
    return message


def _limit_for_good() -> None:
    """Give up what a reader does not need: memory, files to write, other processes and core dumps."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  which Windows lacks

    for what, most in (
        (resource.RLIMIT_AS, READING_MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, READING_OPEN_FILES),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(OSError, ValueError):  # not every system knows each, and some have a lower one
            resource.setrlimit(what, (most, most))


def _limit_seconds() -> None:
    """Let this process end, even when its parent is gone, if the next file takes longer than it may."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  which Windows lacks

    usage = resource.getrusage(resource.RUSAGE_SELF)
    seconds = ceil(usage.ru_utime + usage.ru_stime + READING_SECONDS) + 1
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.getrlimit(resource.RLIMIT_CPU)[1]))


if __name__ == "__main__":
    main()
