"""Readers in a process of their own: what they give comes through, what they do to it does no harm."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import psutil
import pytest

from corpus.limits import MAX_ANSWER_BYTES, MAX_REASON_CHARS, READING_FILES
from corpus.readers.document import About, Document, Heading, Paragraph, UnreadableError
from corpus.readers.isolation.isolation import Isolation

PREAMBLE = "from corpus.readers.document import *\nfrom datetime import date\nimport os, sys, time\n"
BREAKS = "cannot be read: it breaks what reads it"
TOO_LARGE = "needs too much memory to read"

WriteReader = Callable[[str], str]


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WriteReader:
    """Write a module whose `read(content)` does what the lines given do, and return its name."""
    monkeypatch.syspath_prepend(tmp_path)

    def write(body: str) -> str:
        name = f"reader_{len(list(tmp_path.iterdir()))}"
        lines = "\n".join(f"    {line}" for line in body.split("\n"))
        (tmp_path / f"{name}.py").write_text(f"{PREAMBLE}def read(content):\n{lines}\n")
        return name

    return write


@pytest.fixture
def echo(reader: WriteReader) -> str:
    return reader("return Document((Paragraph(content.decode()), Paragraph(str(os.getpid()))))")


@pytest.fixture
def isolation() -> Iterator[Isolation]:
    with Isolation() as isolation:
        yield isolation


def pid(isolation: Isolation, echo: str) -> int:
    return int(isolation.read(echo, b"who is there?").blocks[1].text)


def test_a_document_comes_through_whole(isolation: Isolation, reader: WriteReader) -> None:
    document = Document(
        (Heading("Вступ"), Paragraph("one\n\u2028two"), Paragraph(""), Heading("an end")),
        About("A title", "uk", "https://example.org/a", date(2024, 2, 29)),
    )

    assert isolation.read(reader(f"import datetime\nreturn {document!r}"), b"") == document


def test_what_links_and_buttons_are_made_of_is_not_believed_as_it_comes(
    isolation: Isolation, reader: WriteReader
) -> None:
    forged = reader('return Document((Heading("a\\nb"),), About("A title", "xx", "javascript:alert(1)"))')

    assert isolation.read(forged, b"") == Document((Heading("a b"),), About("A title"))


def test_half_characters_come_through_as_faults(isolation: Isolation, reader: WriteReader) -> None:
    halves = reader(r'return Document((Paragraph("a\ud83d!"), Paragraph("\ud83d\ude00")), About("\udc00"))')

    read = isolation.read(halves, b"")

    assert read == Document((Paragraph("a\ufffd!"), Paragraph("😀")), About("\ufffd"))


def test_one_process_reads_many_files(isolation: Isolation, echo: str) -> None:
    assert pid(isolation, echo) == pid(isolation, echo)


def test_a_process_reads_so_many_files_and_no_more(isolation: Isolation, echo: str) -> None:
    pids = [pid(isolation, echo) for _ in range(READING_FILES + 1)]

    assert len(set(pids[:-1])) == 1
    assert pids[-1] != pids[0]


def test_a_reason_comes_through_and_the_process_stays(
    isolation: Isolation, reader: WriteReader, echo: str
) -> None:
    before = pid(isolation, echo)

    with pytest.raises(UnreadableError, match=r"^is encrypted$"):
        isolation.read(reader('raise UnreadableError("is encrypted")'), b"")

    assert pid(isolation, echo) == before


def test_a_long_reason_is_cut(isolation: Isolation, reader: WriteReader) -> None:
    with pytest.raises(UnreadableError) as refused:
        isolation.read(reader('raise UnreadableError("long " * 10_000)'), b"")

    assert len(str(refused.value)) == MAX_REASON_CHARS


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("return bytearray(2**32)", TOO_LARGE),
        ("grown = []\nwhile True: grown.append(content * 2**20)", TOO_LARGE),
        ("os.kill(os.getpid(), 9)", TOO_LARGE),
        ("os.kill(os.getpid(), 24)", "takes too long to read"),
        ("return read(content)", "is nested too deeply"),
        ("import ctypes\nctypes.string_at(0)", BREAKS),
        ("os.abort()", BREAKS),
        ("os._exit(0)", BREAKS),
        ("sys.exit()", BREAKS),
        ("raise KeyError(content)", BREAKS),
        ("return None", BREAKS),
        ("os.close(1)", BREAKS),
        ("os.close(1)\ntime.sleep(60)", BREAKS),
        (r"os.write(1, b'\xff' * 8 + b'far too long')", BREAKS),
        (r"os.write(1, b'\0' * 7 + b'\4null')", BREAKS),
        ('open("/dev/shm/left-behind", "w").write("something")', BREAKS),
    ],
)
def test_whatever_a_reader_does_to_its_process_the_next_file_is_read(
    isolation: Isolation, reader: WriteReader, echo: str, body: str, reason: str
) -> None:
    before = pid(isolation, echo)

    with pytest.raises(UnreadableError) as refused:
        isolation.read(reader(body), b"content")

    assert str(refused.value) == reason
    assert pid(isolation, echo) != before


@pytest.mark.parametrize(
    "answer",
    [
        {"reason": "", "is_last": False},
        {"reason": "long " * MAX_REASON_CHARS, "is_last": False},
        {"reason": "is mine", "is_last": "no"},
        {"reason": "is mine.\nINFO bot: All is well", "is_last": False},
        {"texts": ["x"], "headings": []},
        {"texts": [1], "headings": [], "title": None, "language": None, "address": None, "published": None},
    ],
)
def test_no_other_answer_is_believed(isolation: Isolation, reader: WriteReader, answer: object) -> None:
    forged = json.dumps(answer).encode()
    message = len(forged).to_bytes(8, "big") + forged

    with pytest.raises(UnreadableError, match=BREAKS):
        isolation.read(reader(f"os.write(1, {message!r})\ntime.sleep(60)"), b"")


@pytest.mark.parametrize("body", ["time.sleep(600)", "while True: pass"])
def test_a_reader_that_does_not_end_is_ended(reader: WriteReader, body: str) -> None:
    with Isolation(seconds=2) as isolation, pytest.raises(UnreadableError, match=r"^takes too long to read$"):
        isolation.read(reader(body), b"")


def test_a_file_that_is_not_taken_in_holds_nothing_up(reader: WriteReader) -> None:
    stopping = reader("import signal\nos.kill(os.getpid(), signal.SIGSTOP)")

    with Isolation(seconds=2) as isolation, pytest.raises(UnreadableError, match=r"^takes too long to read$"):
        isolation.read(stopping, b"x" * 2**20)


def test_more_text_than_anybody_reads_is_refused(isolation: Isolation, reader: WriteReader) -> None:
    endless = reader(f'return Document((Paragraph("x" * {MAX_ANSWER_BYTES}),))')

    with pytest.raises(UnreadableError, match=r"^holds more than 64 MB of text$"):
        isolation.read(endless, b"")


def test_a_library_that_is_missing_is_named_as_it_is_installed(
    isolation: Isolation, reader: WriteReader
) -> None:
    with pytest.raises(UnreadableError, match=r"is not installed \(pip install no-such-library\)"):
        isolation.read(reader('raise ModuleNotFoundError(name="no-such-library")'), b"")


def test_what_a_library_prints_is_no_answer(isolation: Isolation, reader: WriteReader) -> None:
    chatty = reader('print("a warning")\nreturn Document((Paragraph("a text"),))')

    assert isolation.read(chatty, b"") == Document((Paragraph("a text"),))


def test_a_reader_knows_nothing_of_the_environment(
    isolation: Isolation, reader: WriteReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123:secret")
    monkeypatch.setenv("DATABASE_URL", "postgresql://secret")

    read = isolation.read(reader("return Document((Paragraph(repr(dict(os.environ))),))"), b"")

    assert "secret" not in read.blocks[0].text


def test_a_reader_has_no_files_open_but_its_pipes(isolation: Isolation, reader: WriteReader) -> None:
    listing = reader('return Document((Paragraph(" ".join(os.listdir("/proc/self/fd"))),))')

    with Path(__file__).open():
        read = isolation.read(listing, b"")

    assert len(read.blocks[0].text.split()) == 4  # and the folder that it lists


def test_any_thread_may_read(isolation: Isolation, echo: str) -> None:
    words = [f"word {number}" for number in range(20)]

    with ThreadPoolExecutor(4) as pool:
        read = list(pool.map(lambda word: isolation.read(echo, word.encode()).blocks[0].text, words))

    assert read == words


def test_nothing_is_left_of_a_process_that_is_not_needed_any_more(echo: str) -> None:
    this = psutil.Process()
    files = this.num_fds()
    with Isolation() as isolation:
        started = pid(isolation, echo)
        assert psutil.pid_exists(started)

    assert not psutil.pid_exists(started)
    assert this.num_fds() == files


def test_a_process_ends_when_nobody_speaks_to_it_any_more() -> None:
    command = [sys.executable, "-m", "corpus.readers.isolation.worker"]
    root = Path(__file__).parents[3]

    ended = subprocess.run(command, cwd=root, input=b"", timeout=60, capture_output=True, check=False)

    assert (ended.returncode, ended.stdout) == (0, b"")
