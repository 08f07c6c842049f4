"""How soon the pages are seen, and how much they weigh: `python -m benchmarks.pages`.

The browser asks the bot on this machine, each time with nothing kept from before.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import click
from playwright.sync_api import Browser, sync_playwright

from benchmarks.chromium import OPTIONS, installed_chromium

QUESTION = "How far can ATACMS reach?"
_ASKED = "q=How+far+can+ATACMS+reach%3F"
_PAGES = {
    "chat": "/",
    "list": "/articles",
    "search": f"/articles?{_ASKED}",
    "reader": "/a/{slug}",
    "reader_with_hits": f"/a/{{slug}}?{_ASKED}&p=5",
}

_FIRST_PAINT = """
new Promise(resolve => new PerformanceObserver(entries => {
  for (const entry of entries.getEntriesByName('first-contentful-paint')) resolve(entry.startTime);
}).observe({type: 'paint', buffered: true}))
"""
_WEIGHT = """
['navigation', 'resource'].flatMap(kind => performance.getEntriesByType(kind)).filter(
  entry => !entry.name.includes('/sandbox/events')).reduce(
  (sum, entry) => [sum[0] + entry.encodedBodySize, sum[1] + entry.decodedBodySize], [0, 0])
"""


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured of a page.

    Milliseconds until something is painted first: the median of some visits, and the most. Kilobytes (10^3
    bytes) of the page with all that it loads, as sent and as unpacked; what was said in a chat is not counted.
    """

    first_paint_ms: float
    first_paint_ms_most: float
    sent_kilobytes: float
    kilobytes: float


def measured(visits: int) -> tuple[dict[str, Figures], float]:
    """Return the figures of each page, visited so often, and how many seconds a first answer takes.

    These are from the start of the bot until its answer stands in the browser, which is open by then.
    """
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed_chromium(), args=OPTIONS)
        started = perf_counter()
        with _sandbox() as address:
            _ask(browser, address)
            seconds = perf_counter() - started
            slug = _slug(browser, address)
            pages = {
                name: _visited(browser, address + path.format(slug=slug), visits)
                for name, path in _PAGES.items()
            }
        browser.close()
    return pages, seconds


@contextmanager
def _sandbox() -> Iterator[str]:
    """Run the bot without a token, and yield the address of its pages."""
    with TemporaryDirectory() as folder:
        settings = {"TELEGRAM_BOT_TOKEN": "", "LIBRARY_DIR": "", "DATA_DIR": folder, "PORT": "0"}
        command = (sys.executable, "-m", "bot", "run", "--no-open")
        with subprocess.Popen(command, env=os.environ | settings, stdout=subprocess.PIPE, text=True) as bot:
            if bot.stdout is None:
                raise RuntimeError("the pipe was not opened")
            try:
                yield next(word for word in bot.stdout.readline().split() if word.startswith("http://"))
            finally:
                bot.terminate()


def _ask(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    page.get_by_role("textbox", name="Message").fill(QUESTION)
    page.keyboard.press("Enter")
    page.get_by_role("log").get_by_text("300 kilometers").wait_for()
    page.close()


def _slug(browser: Browser, address: str) -> str:
    page = browser.new_page()
    page.goto(f"{address}/articles")
    link = page.locator("a[href*='a/']").first.get_attribute("href") or ""
    page.close()
    return link.rpartition("a/")[2].partition("?")[0]


def _visited(browser: Browser, address: str, visits: int) -> Figures:
    paints, sent, unpacked = [], 0, 0
    for _ in range(visits):
        page = browser.new_context().new_page()
        page.goto(address, wait_until="load")
        paints.append(page.evaluate(_FIRST_PAINT))
        sent, unpacked = page.evaluate(_WEIGHT)
        page.context.close()
    return Figures(median(paints), max(paints), sent / 1e3, unpacked / 1e3)


@click.command()
@click.option("--visits", default=10, help="How often each page is visited.")
@click.option("--json", "json_wanted", is_flag=True, help="Print JSON.")
def main(visits: int, *, json_wanted: bool) -> None:
    """Measure the pages in Chromium."""
    pages, seconds = measured(visits)
    figures = {name: asdict(page) for name, page in pages.items()}
    if json_wanted:
        click.echo(json.dumps({"pages": figures, "first_answer_seconds": seconds}, indent=2))
        return
    for name, page in figures.items():
        shown = "  ".join(f"{figure} {value:7.1f}" for figure, value in page.items())
        click.echo(f"{name:18} {shown}")
    click.echo(f"first_answer_seconds {seconds:.2f}")


if __name__ == "__main__":
    main()
