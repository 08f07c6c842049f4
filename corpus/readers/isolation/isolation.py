"""Readers in a process of their own, which a hostile file may fill, hang or break without harm to this one."""

import sys
from contextlib import suppress
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen, TimeoutExpired
from threading import Lock, Timer
from typing import Self

from corpus.limits import MAX_ANSWER_BYTES, READING_FILES, READING_SECONDS
from corpus.readers.document import Document, UnreadableError
from corpus.readers.isolation.answer import AnswerError, Refusal, answer_in
from corpus.readers.isolation.protocol import received, send

_ROOT = Path(__file__).parents[3]
_COMMAND = (sys.executable, "-P", "-B", "-m", "corpus.readers.isolation.worker")
_PATH_SEPARATOR = ";" if sys.platform == "win32" else ":"

_BREAKS = "cannot be read: it breaks what reads it"
_TAKES_TOO_LONG = "takes too long to read"

_REASONS = {
    -9: "needs too much memory to read",  # SIGKILL by a system that has no more
    -24: _TAKES_TOO_LONG,  # SIGXCPU
}
"""Why a file was not read, by what the process of its reader ended with; a minus stands before signals."""


_ENDING_SECONDS = 1.0
"""How long a process that has closed its pipe may take to end, in seconds."""


class Isolation:
    """A process for readers, started when a file comes and replaced when one leaves it unfit.

    It is given no variable of the environment, cannot write files nor, unless it is root's, start programs, and
    is limited in memory and in time: `seconds` a file, by the clock. Leaving the context, or `close`, ends it.
    Any thread may use it; files are read one by one.
    """

    def __init__(self, seconds: float = READING_SECONDS) -> None:
        self._seconds = seconds
        self._lock = Lock()
        self._process: _Process | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the process, if there is one; another file starts another."""
        with self._lock:
            self._end()

    def read(self, reader: str, content: bytes) -> Document:
        """Return what the module `reader`, such as "corpus.readers.pdf", reads in `content`.

        Raises:
            UnreadableError: when the reader refuses it, or does not come through with it within the limits.
        """
        with self._lock:
            answer = self._answer(reader, content)
        if isinstance(answer, Refusal):
            raise UnreadableError(answer.reason)
        return answer

    def _answer(self, reader: str, content: bytes) -> Document | Refusal:
        if self._process is None or self._process.is_spent:
            self._end()
            try:
                self._process = _Process(self._seconds)
            except OSError as error:
                raise UnreadableError(f"cannot be read: {error.strerror or error}") from error
        is_last = True
        try:
            answer = self._process.answer(reader, content)
            is_last = isinstance(answer, Refusal) and answer.is_last
        finally:
            if is_last:
                self._end()
        return answer

    def _end(self) -> None:
        if self._process is not None:
            self._process.end()
        self._process = None


class _Process:
    """One process; it is spent when it has ended by itself or has read as many files as it may."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._is_late = False
        self._files = 0
        # The libraries are where this process has them; nothing else of its environment is passed on.
        path = _PATH_SEPARATOR.join(entry for entry in [*sys.path, str(_ROOT)] if entry)
        self._popen = Popen(  # noqa: S603  the command is a constant
            _COMMAND, cwd=_ROOT, env={"PYTHONPATH": path, "PYTHONUTF8": "1"},
            stdin=PIPE, stdout=PIPE, stderr=DEVNULL, start_new_session=True,
        )  # fmt: skip

    @property
    def is_spent(self) -> bool:
        return self._files >= READING_FILES or self._popen.poll() is not None

    def answer(self, reader: str, content: bytes) -> Document | Refusal:
        """Return what `reader` makes of `content`; a refusal is the last where the process is unfit then."""
        self._files += 1
        clock = Timer(self._seconds, self._stop)
        clock.start()
        try:
            message = self._exchange(reader, content)
        finally:
            clock.cancel()
            clock.join()
        if self._is_late:
            return Refusal(reason=_TAKES_TOO_LONG, is_last=True)
        try:
            return answer_in(message) if message else self._last_refusal()
        except AnswerError:
            return Refusal(reason=_BREAKS, is_last=True)

    def end(self) -> None:
        """Kill the process, which has nothing to lose, and wait for its end."""
        self._popen.kill()
        with suppress(BrokenPipeError), self._popen:  # there may be what it did not read any more
            pass

    def _exchange(self, reader: str, content: bytes) -> bytes | None:
        requests, answers = self._popen.stdin, self._popen.stdout
        if requests is None or answers is None:
            return None
        with suppress(OSError):  # it has ended, and perhaps said why
            send(requests, reader.encode())
            send(requests, content)
        return received(answers, MAX_ANSWER_BYTES)

    def _last_refusal(self) -> Refusal:
        """Return why there is no answer, told from what the process has ended with."""
        try:
            ended_with = self._popen.wait(_ENDING_SECONDS)
        except TimeoutExpired:  # it lives, and says what is no answer
            return Refusal(reason=_BREAKS, is_last=True)
        return Refusal(reason=_REASONS.get(ended_with, _BREAKS), is_last=True)

    def _stop(self) -> None:
        self._is_late = True
        self._popen.kill()
