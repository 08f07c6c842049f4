"""The bot as a process of its own, over real HTTP and real pipes."""

import asyncio
import json
import signal
import sys
from asyncio.subprocess import PIPE
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from bot.sandbox.errors import ApiError
from bot.sandbox.records import Person, Sent
from tests.bot.processes import PATIENCE, TOKEN, first, free_port, process, telegram_over_http, variables

WRONG_TOKEN = "123456:AAE-wrong"  # noqa: S105  nobody's
READER = Person(1001, "Reader")
BEES = "Bees\n\nThe bee lives in a hive with many others.\n"


def library_of(home: Path) -> Path:
    """Return a folder with an article about birds."""
    folder = home / "library"
    folder.mkdir()
    (folder / "birds.txt").write_text("Birds\n\nThe bird sings in the tree.\n")
    return folder


async def test_the_bot_answers_over_http_and_stops_on_sigterm(tmp_path: Path) -> None:
    async with (
        telegram_over_http() as (telegram, address),
        process(tmp_path, "run", TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=address) as running,
    ):
        telegram.say(READER, "How far can ATACMS reach?")
        answer = await first(telegram, lambda event: isinstance(event, Sent))
        await telegram.all_taken()

        running.send_signal(signal.SIGTERM)
        _, log = await running.communicate()

    assert isinstance(answer, Sent)
    assert answer.message["text"].startswith("The ballistic missiles, capable of reaching up to 300 kilometers")
    assert running.returncode == 0
    assert (tmp_path / "data" / "heartbeat").exists()
    assert TOKEN not in log.decode()
    assert "ATACMS" not in log.decode()


async def test_a_token_that_telegram_refuses_ends_in_one_line_without_it(tmp_path: Path) -> None:
    async with (
        telegram_over_http() as (_, address),
        process(tmp_path, TELEGRAM_BOT_TOKEN=WRONG_TOKEN, TELEGRAM_API_URL=address) as running,
    ):
        _, log = await running.communicate()

    assert running.returncode == 2
    assert log.decode().startswith("pullquote: TELEGRAM_BOT_TOKEN is refused, or TELEGRAM_API_URL is not")
    assert log.count(b"\n") == 1
    assert WRONG_TOKEN not in log.decode()


async def test_the_bot_waits_for_a_telegram_that_cannot_be_reached_yet(tmp_path: Path) -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    async with process(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=address) as running:
        assert running.stderr is not None
        line = await running.stderr.readline()
        async with telegram_over_http(port) as (telegram, _):
            telegram.say(READER, "How far can ATACMS reach?")
            answer = await first(telegram, lambda event: isinstance(event, Sent))
            running.send_signal(signal.SIGINT)
            await running.communicate()

    assert b"WARNING bot.process.starting: Telegram cannot be reached, trying again in 1 s" in line
    assert isinstance(answer, Sent)
    assert running.returncode == 0


async def test_an_answer_that_telegram_puts_off_is_sent_again(tmp_path: Path) -> None:
    refusals = iter([ApiError(429, "Too Many Requests: retry after 1", {"retry_after": 1})])

    def put_off_once(method: str, *_: object) -> None:
        refusal = next(refusals, None) if method == "sendMessage" else None
        if refusal:
            raise refusal

    async with (
        telegram_over_http(on_call=put_off_once) as (telegram, address),
        process(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=address),
    ):
        telegram.say(READER, "How far can ATACMS reach?")
        refused = await first(telegram, lambda event: isinstance(event, Sent))
        sent_again = await first(telegram, lambda event: isinstance(event, Sent))

    assert isinstance(refused, Sent)
    assert isinstance(sent_again, Sent)
    assert sent_again.message["text"] == refused.message["text"]


async def test_a_watched_library_is_read_again_by_itself(tmp_path: Path) -> None:
    folder = library_of(tmp_path)
    watching = {"LIBRARY_DIR": str(folder), "WATCH_LIBRARY": "true"}
    answers: list[str] = []
    async with (
        telegram_over_http() as (telegram, address),
        process(tmp_path, "run", TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=address, **watching),
    ):
        while not answers or "hive" not in answers[-1]:
            answer = asyncio.create_task(first(telegram, lambda event: isinstance(event, Sent)))
            await asyncio.sleep(0)
            telegram.say(Person(2000 + len(answers), "Reader"), "Where does the bee live?")
            event = await answer
            assert isinstance(event, Sent)
            answers.append(event.message["text"])
            if len(answers) == 1:
                (folder / "bees.txt").write_text(BEES)

    assert answers[0].startswith("My articles don't say anything about this.")


async def test_the_sandbox_watches_the_library_too(tmp_path: Path) -> None:
    folder = library_of(tmp_path)
    watching = {"LIBRARY_DIR": str(folder), "WATCH_LIBRARY": "true"}
    async with process(tmp_path, "run", "--terminal", **watching) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        running.stdin.write(b"/articles\n")
        async for line in running.stdout:
            if b"My articles" in line:
                if not (folder / "bees.txt").exists():
                    (folder / "bees.txt").write_text(BEES)
                if b"of 2" in line:
                    break
                running.stdin.write(b"/articles\n")
        running.stdin.close()
        await running.communicate()

    assert running.returncode == 0


async def test_the_log_holds_no_questions_and_no_token_at_any_level(tmp_path: Path) -> None:
    async with (
        telegram_over_http() as (telegram, address),
        process(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=address, LOG_LEVEL="DEBUG") as running,
    ):
        telegram.say(READER, "How far can ATACMS reach?")
        await first(telegram, lambda event: isinstance(event, Sent))
        running.send_signal(signal.SIGTERM)
        _, log = await running.communicate()

    assert b"Answering as @pullquote_bot" in log
    assert b"ATACMS" not in log
    assert TOKEN.encode() not in log


async def test_a_bot_whose_token_is_revoked_gives_no_sign_of_life(tmp_path: Path) -> None:
    heartbeat = tmp_path / "data" / "heartbeat"
    async with (
        telegram_over_http() as (telegram, address),
        process(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=address) as running,
    ):
        assert running.stderr is not None
        telegram.say(READER, "How far can ATACMS reach?")
        await first(telegram, lambda event: isinstance(event, Sent))
        await telegram.all_taken()
        assert heartbeat.exists()

        telegram.token = WRONG_TOKEN
        telegram.say(READER, "Are you there?")
        while b"Invalid token" not in await running.stderr.readline():
            pass
        heartbeat.unlink()
        running.send_signal(signal.SIGTERM)
        await running.communicate()

    assert not heartbeat.exists()


@pytest.mark.parametrize("words", [("ask", "How far?"), ("run",)])
async def test_a_dotenv_file_that_is_no_text_ends_in_one_line(tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / ".env").write_bytes("ADMIN_IDS=1 # café".encode("latin-1"))

    async with process(tmp_path, *words) as running:
        _, log = await running.communicate()

    assert running.returncode == 2
    assert log.startswith(b"pullquote: .env cannot be read: ")
    assert log.count(b"\n") == 1


async def test_an_output_that_is_full_or_closed_ends_without_a_traceback(tmp_path: Path) -> None:
    ask = f'"{sys.executable}" -m bot ask "How far can ATACMS reach?"'
    for command, line in (
        (f"{ask} > /dev/full", b"pullquote: the output cannot be written: No space left on device\n"),
        (f"{ask} --json | true", b""),
    ):
        started = await asyncio.create_subprocess_shell(
            command, cwd=tmp_path, env=variables(tmp_path), stdout=PIPE, stderr=PIPE
        )
        _, log = await started.communicate()
        assert log == line


async def test_a_question_that_is_no_text_is_answered_in_valid_json(tmp_path: Path) -> None:
    async with process(tmp_path, "ask", "ATACMS reach \udcff", "--json") as running:
        out, _ = await running.communicate()

    assert json.loads(out.decode())["verdict"] == "answered"


async def test_a_closed_input_ends_the_sandbox(tmp_path: Path) -> None:
    command = f'exec "{sys.executable}" -m bot run --terminal <&-'
    started = await asyncio.create_subprocess_shell(
        command, cwd=tmp_path, env=variables(tmp_path), stdout=PIPE, stderr=PIPE
    )
    async with asyncio.timeout(PATIENCE):
        _, log = await started.communicate()

    assert (started.returncode, log) == (0, b"")


async def test_piped_questions_are_answered_and_the_process_ends(tmp_path: Path) -> None:
    async with process(tmp_path, "run", "--terminal") as running:
        out, log = await running.communicate(b"How far can ATACMS reach?\nWho won the World Cup?")

    assert running.returncode == 0
    assert "▌ The ballistic missiles, capable of reaching up to 300 kilometers" in out.decode()
    assert "My articles don't say anything about this." in out.decode()
    assert log == b""


@pytest.fixture
def hang_ups() -> Iterator[Callable[[signal.Handlers], object]]:
    """Set what a hang-up does here, and so in what is started from here."""
    before = signal.getsignal(signal.SIGHUP)
    yield partial(signal.signal, signal.SIGHUP)
    signal.signal(signal.SIGHUP, before)


@pytest.mark.parametrize("asked", [False, True], ids=["at the prompt", "after a question"])
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
async def test_the_sandbox_stops_cleanly_when_told_to_while_its_input_stays_open(
    tmp_path: Path, stop: signal.Signals, asked: bool, hang_ups: Callable[[signal.Handlers], object]
) -> None:
    hang_ups(signal.SIG_DFL)
    async with process(tmp_path, "run", "--terminal") as running:
        assert running.stdin is not None
        assert running.stdout is not None
        assert running.stderr is not None
        await running.stdout.readuntil("›".encode())
        if asked:
            running.stdin.write(b"How far can ATACMS reach?\n")
            await running.stdout.readuntil(b"300 kilometers")
        running.send_signal(stop)
        await running.wait()
        log = await running.stderr.read()

    assert running.returncode == 0
    assert log == b""


async def test_work_in_the_background_shows_without_another_line_of_input(tmp_path: Path) -> None:
    async with process(tmp_path, "run", "--terminal") as running:
        assert running.stdin is not None
        assert running.stdout is not None
        await running.stdout.readuntil("›".encode())
        running.stdin.write(b":admin\n/reindex\n")

        await running.stdout.readuntil(b"Done in")


async def test_a_hang_up_that_is_to_be_ignored_stops_nothing(
    tmp_path: Path, hang_ups: Callable[[signal.Handlers], object]
) -> None:
    hang_ups(signal.SIG_IGN)
    async with process(tmp_path, "run", "--terminal") as running:
        assert running.stdout is not None
        await running.stdout.readuntil("›".encode())
        running.send_signal(signal.SIGHUP)
        out, _ = await running.communicate(b"How far can ATACMS reach?\n")

    assert running.returncode == 0
    assert "300 kilometers" in out.decode()


async def test_a_library_with_nothing_in_it_ends_in_one_line(tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.mkdir()
    (library / "empty.txt").touch()

    async with process(tmp_path, LIBRARY_DIR=str(library)) as running:
        _, log = await running.communicate()

    assert running.returncode == 2
    assert log == b"pullquote: empty.txt is empty.\n"


async def test_a_data_folder_that_cannot_be_written_ends_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "data").touch()

    async with process(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN) as running:
        _, log = await running.communicate()

    assert running.returncode == 2
    assert log.decode().startswith("pullquote: DATA_DIR is not a folder: ")
    assert log.count(b"\n") == 1
