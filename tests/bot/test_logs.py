"""What never stands in the log."""

import logging
from collections.abc import Iterator

import pytest

from bot.logs import configure_logging

TOKEN = "123:AAE-secret"  # noqa: S105  an invented one


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level


def test_the_token_is_blotted_out_of_messages_arguments_and_tracebacks(
    capsys: pytest.CaptureFixture[str],
) -> None:
    configure_logging("INFO", TOKEN)
    logger = logging.getLogger("somebody")

    logger.info("POST https://api.telegram.org/bot%s/getMe", TOKEN)
    try:
        open(f"/bot{TOKEN}/")  # noqa: PTH123, SIM115  it fails, with the token in the error
    except OSError:
        logger.exception("failed")

    written = capsys.readouterr().err
    assert TOKEN not in written
    assert written.count("[token]") == 2
    assert "Traceback" in written


@pytest.mark.parametrize(
    "name",
    ["httpx", "httpcore.http11", "telegram.Bot", "telegram.ext.Application", "sqlalchemy.engine", "aiosqlite"],
)
def test_what_libraries_say_of_requests_updates_and_rows_is_not_logged(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    configure_logging("DEBUG", TOKEN)
    level = logging.DEBUG if name.startswith("telegram") else logging.INFO

    logging.getLogger(name).log(level, "a question")

    assert "a question" not in capsys.readouterr().err


def test_records_below_the_level_are_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("WARNING")

    logging.getLogger("somebody").info("quiet")
    logging.getLogger("somebody").warning("loud")

    assert capsys.readouterr().err.endswith("WARNING somebody: loud\n")
