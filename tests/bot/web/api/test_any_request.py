"""The API as a process of its own, against requests that Schemathesis makes up from its description."""

import asyncio
import re
import sys
from asyncio.subprocess import PIPE, STDOUT
from pathlib import Path

from tests.bot.processes import process

SCHEMATHESIS = str(Path(sys.executable).parent / "schemathesis")
EXAMPLES = "50"


async def test_nothing_that_is_sent_gets_an_answer_that_is_not_described(tmp_path: Path) -> None:
    words = ("--max-examples", EXAMPLES, "--seed", "1", "--checks", "all", "--no-color")
    async with process(tmp_path, "run", "--no-open") as running:
        assert running.stdout is not None
        address = re.search(rb"http://[^ ]+", await running.stdout.readline())
        assert address is not None
        described = f"{address[0].decode()}/api/openapi.json"
        checking = await asyncio.create_subprocess_exec(
            SCHEMATHESIS, "run", described, *words, cwd=tmp_path, stdout=PIPE, stderr=STDOUT
        )
        report, _ = await checking.communicate()
        running.terminate()
        _, log = await running.communicate()

    assert checking.returncode == 0, report.decode()
    assert b"Traceback" not in log, log.decode()
