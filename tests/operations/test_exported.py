"""The document and the alerts agree with the figures that a running bot gives."""

import re
from pathlib import Path

import httpx

from tests.bot.processes import TOKEN, process, telegram_over_http
from tests.operations.files import DOCUMENT, FILES

DOCUMENTED = set(re.findall(r"^\| `(pullquote_\w+)` \| (\w+) \|", DOCUMENT, re.MULTILINE))
ALERTS = (FILES / "alerts.yaml").read_text()
SLOW = [
    (name, float(seconds))
    for name, seconds in re.findall(r"\(rate\((\w+_seconds)_bucket{.*?}\[\w+\]\)\)\) > ([\d.]+)", ALERTS)
]


async def figures_of_a_bot(folder: Path) -> str:
    """Return the figures of a bot that has just started in `folder`."""
    async with (
        telegram_over_http() as (_, address),
        process(folder, "run", TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=address) as running,
        httpx.AsyncClient(trust_env=False) as client,
    ):
        assert running.stderr is not None
        served = None
        while served is None:
            line = (await running.stderr.readline()).decode()
            assert line, "the bot has ended"
            served = re.search(r"with pages at (\S+)$", line.strip())
        return (await client.get(f"{served[1]}/metrics")).raise_for_status().text


async def test_the_table_of_figures_is_that_of_a_running_bot(tmp_path: Path) -> None:
    figures = await figures_of_a_bot(tmp_path)

    exported = set(re.findall(r"^# TYPE (pullquote_\w+) (\w+)$", figures, re.MULTILINE))

    assert {(name, kind) for name, kind in exported if not name.endswith("_created")} == DOCUMENTED


async def test_what_alerts_call_slow_is_less_than_what_histograms_tell_apart(tmp_path: Path) -> None:
    figures = await figures_of_a_bot(tmp_path)

    bounds = {name: re.findall(rf'^{name}_bucket{{.*?le="([\d.]+)"', figures, re.MULTILINE) for name, _ in SLOW}

    assert len(SLOW) == 2
    assert [name for name, seconds in SLOW if seconds >= max(map(float, bounds[name]))] == []
