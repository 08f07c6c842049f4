"""Draws the pictures of the documents anew: `python -m tests.screenshots`."""

import asyncio
import io
from collections.abc import AsyncIterator
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console

from bot.indexing import index_folder
from bot.sandbox.terminal import talk
from corpus.library import SHIPPED_ARTICLES
from retrieval.answerer import Answerer
from tests.bot.holdings import empty_holdings

TERMINAL = Path(__file__).parent.parent / "docs" / "terminal.svg"

_SAID = ("How far can ATACMS reach?", "Who won the World Cup in 2022?")

# Rich's own form without its fonts, which it takes from another host.
_FORM = """\
<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-title {{ font-size: 18px; font-family: sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def terminal_picture() -> str:
    """Return a chat in the terminal as SVG."""
    console = Console(
        file=io.StringIO(),
        width=88,
        record=True,
        force_terminal=True,
        color_system="truecolor",
        highlight=False,
    )
    answerer = Answerer(index_folder(SHIPPED_ARTICLES))
    with TemporaryDirectory() as folder:
        asyncio.run(talk(answerer, empty_holdings(Path(folder)), _said(), console, echo=True))
    return console.export_svg(title="make run", code_format=_FORM, unique_id="terminal")


async def _said() -> AsyncIterator[str]:
    for line in _SAID:
        yield line


if __name__ == "__main__":
    TERMINAL.parent.mkdir(exist_ok=True)
    TERMINAL.write_text(terminal_picture())
