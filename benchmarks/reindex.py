"""How long answers take while the articles are being indexed again: `python -m benchmarks.reindex`."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import click
import numpy as np

from bot.asking import QUOTES
from bot.library.holdings import Holdings
from bot.library.librarian import Librarian
from bot.library.outcome import ITSELF
from bot.library.progress import Progress
from bot.store.database import IN_MEMORY, open_store
from corpus.article import Article, Passage
from corpus.library import Library
from retrieval.answerer import Answerer

PASSAGES_OF_AN_ARTICLE = 50
WORDS_OF_A_PASSAGE = 80
WORDS_OF_A_QUESTION = 6
VOCABULARY = 100_000
"""How many different words there are; each comes as often as its rank in the order says (Zipf's law)."""

_SEED = 10
_QUESTIONS = 200
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Phase:
    """How long answers took, in milliseconds, and how many there were; `seconds` is how long it lasted."""

    p50: float
    p99: float
    max: float
    answers: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured: answers with nothing beside them, and with a reindex.

    In `full` every file has changed and is read and indexed again, in `changed` one of them. `alone` is how
    many seconds all of them take without answers. The differences are those of the 99th percentiles, in
    milliseconds.
    """

    passages: int
    alone: float
    idle: Phase
    full: Phase
    changed: Phase
    full_difference: float
    changed_difference: float


def made_up_library(passages: int, seed: int = _SEED) -> Library:
    """Return a library of at least so many `passages`, the same each time for a `seed`."""
    random = np.random.default_rng(_SEED)
    lengths = random.integers(3, 11, VOCABULARY)
    words = ["".join(_LETTERS[i] for i in random.integers(0, 26, length)) for length in lengths]
    likely = 1 / np.arange(1, VOCABULARY + 1)
    likely /= likely.sum()
    random = np.random.default_rng(seed)
    articles = []
    for number in range(-(-passages // PASSAGES_OF_AN_ARTICLE)):
        drawn = random.choice(VOCABULARY, (PASSAGES_OF_AN_ARTICLE, WORDS_OF_A_PASSAGE), p=likely)
        texts = (" ".join(words[i] for i in row).capitalize() + "." for row in drawn)
        numbered = tuple(Passage(place, text) for place, text in enumerate(texts, 1))
        articles.append(Article(f"a{number}", f"a{number}.en.txt", f"Article {number}", numbered))
    return Library(tuple(articles))


def questions_to(library: Library) -> list[str]:
    """Return questions in words that stand next to each other in `library`."""
    random = np.random.default_rng(_SEED)
    asked = []
    for _ in range(_QUESTIONS):
        article = library.articles[random.integers(len(library.articles))]
        words = article.passages[random.integers(len(article.passages))].text.split()
        start = random.integers(len(words) - WORDS_OF_A_QUESTION)
        asked.append(f"{' '.join(words[start : start + WORDS_OF_A_QUESTION])}?")
    return asked


async def measured(passages: int) -> Figures:
    """Return the figures of a library of so many `passages`, whose files are read as the bot does."""
    with TemporaryDirectory() as place:
        home = Path(place)
        folder = home / "library"
        folder.mkdir()
        questions = _write(folder, passages, _SEED)
        started = perf_counter()
        holdings = Holdings(folder, home)
        answerer = Answerer(holdings.open(Progress()))
        alone = perf_counter() - started
        async with open_store(IN_MEMORY) as store:
            reindex = partial(Librarian(answerer, holdings, store.audit).reindex, ITSELF, Progress())
            _write(folder, passages, _SEED + 1)
            full = await _phase(answerer, questions, reindex)
            _write(folder, PASSAGES_OF_AN_ARTICLE, _SEED + 2)
            changed = await _phase(answerer, questions, reindex)
            longest = max(full.seconds, changed.seconds)
            idle = await _phase(answerer, questions, partial(asyncio.sleep, longest))
    return Figures(passages, alone, idle, full, changed, full.p99 - idle.p99, changed.p99 - idle.p99)


def _write(folder: Path, passages: int, seed: int) -> list[str]:
    """Write so many `passages` into the first files of `folder`, and return questions to them."""
    library = made_up_library(passages, seed)
    for article in library.articles:
        text = "\n\n".join((article.title, *(passage.text for passage in article.passages)))
        (folder / article.source).write_text(text, encoding="utf-8")
    return questions_to(library)


async def _phase(
    answerer: Answerer, questions: Sequence[str], beside: Callable[[], Awaitable[object]]
) -> Phase:
    """Ask `questions` one after another, over and over, for as long as what goes on `beside` them takes."""
    took: list[float] = []
    started = perf_counter()
    other = asyncio.ensure_future(beside())
    for question in cycle(questions):
        asked = perf_counter()
        await asyncio.to_thread(answerer.answer, question, QUOTES)
        took.append(1000 * (perf_counter() - asked))
        if other.done():
            break
    await other
    p50, p99 = np.percentile(took, [50, 99])
    return Phase(float(p50), float(p99), max(took), len(took), perf_counter() - started)


@click.command()
@click.option("--passages", default=100_000, help="How many passages the library has.")
@click.option("--json", "json_wanted", is_flag=True, help="Print JSON.")
def main(passages: int, *, json_wanted: bool) -> None:
    """Measure how much longer answers take while the articles are being indexed again."""
    figures = asyncio.run(measured(passages))
    if json_wanted:
        click.echo(json.dumps(asdict(figures), indent=2))
        return
    click.echo(f"{figures.passages} passages, indexed in {figures.alone:.1f} s alone")
    for name in ("idle", "full", "changed"):
        click.echo(_line(name, getattr(figures, name)))
    click.echo(
        f"p99 {figures.full_difference:+.1f} ms in full, {figures.changed_difference:+.1f} ms for a change"
    )


def _line(name: str, phase: Phase) -> str:
    figures = (f"{figure} {value:7.1f} ms" for figure, value in _milliseconds(phase))
    return f"{name:8} {'  '.join(figures)}  {phase.answers:5} answers in {phase.seconds:.1f} s"


def _milliseconds(phase: Phase) -> Iterator[tuple[str, float]]:
    yield from (("p50", phase.p50), ("p99", phase.p99), ("max", phase.max))


if __name__ == "__main__":
    main()
