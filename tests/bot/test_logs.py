"""What the log looks like, and what never stands in it."""

import json
import logging
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.kinds import Form
from bot.logs import configure_logging

TOKEN = "123:AAE-secret"  # noqa: S105  an invented one


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level
    logging.captureWarnings(capture=False)


@pytest.mark.parametrize("form", ["text", "json"])
def test_the_token_is_blotted_out_of_messages_arguments_and_tracebacks(
    form: Form, capsys: pytest.CaptureFixture[str]
) -> None:
    configure_logging("INFO", {TOKEN}, form)
    logger = logging.getLogger("somebody")

    logger.info("POST https://api.telegram.org/bot%s/getMe", TOKEN)
    try:
        open(f"/bot{TOKEN}/")  # noqa: PTH123, SIM115  it fails, with the token in the error
    except OSError:
        logger.exception("failed")

    written = capsys.readouterr().err
    assert TOKEN not in written
    assert written.count("[secret]") == 2
    assert "Traceback" in written


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize(
    "name",
    ["httpx", "httpcore.http11", "telegram.Bot", "telegram.ext.Application", "sqlalchemy.engine", "aiosqlite"],
)
def test_what_libraries_say_of_requests_updates_and_rows_is_not_logged(
    name: str, form: Form, capsys: pytest.CaptureFixture[str]
) -> None:
    configure_logging("DEBUG", {TOKEN}, form)
    level = logging.DEBUG if name.startswith("telegram") else logging.INFO

    logging.getLogger(name).log(level, "a question")

    assert "a question" not in capsys.readouterr().err


@pytest.mark.parametrize("form", ["text", "json"])
def test_what_strangers_send_that_is_no_request_is_not_logged(
    form: Form, capsys: pytest.CaptureFixture[str]
) -> None:
    configure_logging("DEBUG", {TOKEN}, form)

    logging.getLogger("uvicorn.error").warning("Invalid HTTP request received.")

    assert capsys.readouterr().err == ""


def test_records_below_the_level_are_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("WARNING")

    logging.getLogger("somebody").info("quiet")
    logging.getLogger("somebody").warning("loud")

    assert capsys.readouterr().err.endswith("WARNING somebody: loud\n")


def test_a_record_is_one_object_in_a_line_with_the_time_in_utc(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("INFO", form="json")

    logging.getLogger("somebody").warning("two\nlines of %s", "text", extra={"color_message": "a copy"})

    lines = capsys.readouterr().err.splitlines()
    record = json.loads(lines[0])
    age = datetime.now(UTC) - datetime.fromisoformat(record.pop("time"))
    assert len(lines) == 1
    assert record == {"level": "WARNING", "logger": "somebody", "message": "two\nlines of text"}
    assert timedelta() <= age < timedelta(minutes=1)


def test_an_exception_is_part_of_its_object_with_the_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("INFO", form="json")

    try:
        int("two\nlines")
    except ValueError:
        logging.getLogger("somebody").exception("failed")

    record = json.loads(capsys.readouterr().err)
    assert list(record) == ["time", "level", "logger", "message", "exception"]
    assert record["exception"].startswith("Traceback (most recent call last):\n")
    assert record["exception"].endswith("literal for int() with base 10: 'two\\nlines'")


@pytest.mark.parametrize("secret", ['with " and \\', "ключ", "time", "level"])
def test_secrets_of_any_kind_are_blotted_out_and_leave_the_object_whole(
    secret: str, capsys: pytest.CaptureFixture[str]
) -> None:
    configure_logging("INFO", {secret}, "json")

    logging.getLogger("somebody").info("connecting with %s", secret)

    record = json.loads(capsys.readouterr().err)
    assert list(record) == ["time", "level", "logger", "message"]
    assert record["message"] == "connecting with [secret]"


def test_a_secret_that_holds_another_one_is_blotted_out_as_a_whole(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("INFO", {"abc", "abcdef"})

    logging.getLogger("somebody").info("abcdef and abc")

    assert capsys.readouterr().err.endswith("somebody: [secret] and [secret]\n")


def test_warnings_are_objects_too(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("INFO", form="json")

    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=False)
        logging.captureWarnings(capture=True)  # what shows warnings was replaced by the block
        warnings.warn("old", DeprecationWarning, stacklevel=1)

    assert json.loads(capsys.readouterr().err)["logger"] == "py.warnings"
