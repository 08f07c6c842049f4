"""What one process costs: `python -m benchmarks.footprint`."""

import json
import os
import re
import resource
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import click
import httpx

QUESTION = "How far can ATACMS reach?"
_BOT = (sys.executable, "-m", "bot")


@dataclass(frozen=True, slots=True)
class Footprint:
    """What was measured.

    CPU seconds, user and system, of `pullquote ask` from start to end: the median of some runs, and the most.
    Resident megabytes (10^6 bytes) of `pullquote run --terminal`, once it has answered a question.
    """

    ask_cpu_seconds: float
    ask_cpu_seconds_most: float
    idle_megabytes: float


def measured(runs: int) -> Footprint:
    """Return the footprint of the bot with the shipped article; `ask` is run `runs` times after a warm-up."""
    _cpu_seconds_of_ask()
    seconds = [_cpu_seconds_of_ask() for _ in range(runs)]
    return Footprint(median(seconds), max(seconds), _idle_megabytes())


def _cpu_seconds_of_ask() -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    ask = [*_BOT, "ask", QUESTION, "--json"]
    subprocess.run(ask, check=True, env=_environment(), stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def _idle_megabytes() -> float:
    with TemporaryDirectory() as folder:
        environment = _environment() | {"DATA_DIR": folder, "PORT": "0"}
        command = [*_BOT, "run", "--no-open"]
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as idle:
            if idle.stdout is None:
                raise RuntimeError("the pipe was not opened")
            address = next(word for word in idle.stdout.readline().split() if word.startswith("http://"))
            httpx.get(f"{address}/api/ask", params={"q": QUESTION}).raise_for_status()
            status = Path(f"/proc/{idle.pid}/status").read_text()
            idle.terminate()
    resident = re.search(r"^VmRSS:\s+(\d+) kB$", status, re.MULTILINE)
    return int(resident[1]) * 1024 / 1e6 if resident else float("nan")


def _environment() -> dict[str, str]:
    return os.environ | {"TELEGRAM_BOT_TOKEN": "", "LIBRARY_DIR": ""}


@click.command()
@click.option("--runs", default=5, help="How often `ask` is run.")
@click.option("--json", "json_wanted", is_flag=True, help="Print JSON.")
def main(runs: int, *, json_wanted: bool) -> None:
    """Measure the CPU time of one answer from the shell, and the memory of the idle bot (Linux)."""
    footprint = asdict(measured(runs))
    if json_wanted:
        click.echo(json.dumps(footprint, indent=2))
    else:
        for name, figure in footprint.items():
            click.echo(f"{name:22} {figure:8.2f}")


if __name__ == "__main__":
    main()
