"""The webhook of a process of its own, against requests that Schemathesis makes up from its description."""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE, STDOUT
from pathlib import Path

from bot.web.webhook import SECRET_HEADER, path_item
from tests.bot.processes import TOKEN, free_port, process, telegram_over_http

SCHEMATHESIS = str(Path(sys.executable).parent / "schemathesis")
SECRET = "the_secret-of-the-test"  # noqa: S105  the test's
EXAMPLES = "100"


async def test_nothing_that_is_delivered_gets_an_answer_that_is_not_described(tmp_path: Path) -> None:
    described = {
        "openapi": "3.1.0",
        "info": {"title": "x", "version": "1"},
        "paths": {"/telegram": path_item()},
    }
    document = tmp_path / "openapi.json"
    document.write_text(json.dumps(described))
    where = f"http://127.0.0.1:{free_port()}"
    settings = {"PORT": where.rpartition(":")[2], "WEBHOOK_URL": where, "WEBHOOK_SECRET": SECRET}
    words = ("--max-examples", EXAMPLES, "--seed", "1", "--checks", "all", "--no-color")
    async with (
        telegram_over_http() as (_, address),
        process(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=address, **settings) as running,
    ):
        assert running.stderr is not None
        while b"Answering as" not in await running.stderr.readline():
            pass
        checking = await asyncio.create_subprocess_exec(
            *(SCHEMATHESIS, "run", str(document), "--url", where, "-H", f"{SECRET_HEADER}: {SECRET}", *words),
            cwd=tmp_path, stdout=PIPE, stderr=STDOUT,
        )  # fmt: skip
        report, _ = await checking.communicate()
        running.terminate()
        _, log = await running.communicate()

    assert checking.returncode == 0, report.decode()
    assert running.returncode == 0
    assert b"Traceback" not in log, log.decode()
