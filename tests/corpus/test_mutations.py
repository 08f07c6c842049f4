"""Good files with bytes changed by chance: whatever comes of them, the next good file is read."""

import random
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from corpus.readers.document import UnreadableError
from corpus.readers.isolation.isolation import Isolation
from tests.corpus.forging import docx, epub, packed, page_xml

ROUNDS = 30
SEED = 20241118

_SENTENCE = "The library was closed for the winter, and nobody could say for how long. "
_PARAGRAPHS = "".join(f"<w:p><w:r><w:t>{_SENTENCE * 2}</w:t></w:r></w:p>" for _ in range(5))
_PAGE = page_xml(f"<h1>The library</h1><ul><li>{_SENTENCE}</ul>" + f"<p>{_SENTENCE * 2}</p>" * 5)


def printed() -> bytes:
    stream = BytesIO()
    canvas = Canvas(stream, invariant=1)
    for _ in range(2):
        for line in range(20):
            canvas.drawString(72, 720 - 14 * line, _SENTENCE)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


GOOD = {
    "pdf": printed(),
    "docx": docx(_PARAGRAPHS),
    "epub": epub(f"<p>{_SENTENCE}</p>" * 5),
    "html": _PAGE.encode(),
}


@pytest.fixture(scope="module")
def isolation() -> Iterator[Isolation]:
    with Isolation() as isolation:
        yield isolation


def mutated(content: bytes, chance: random.Random) -> bytes:
    """Return `content` with one kind of damage in one to twenty places."""
    damaged = bytearray(content)
    damage = chance.choice((_changed, _cut, _filled, _repeated))
    for _ in range(chance.choice((1, 3, 20))):
        damage(damaged, chance.randrange(len(damaged)), chance)
    return bytes(damaged)


def members_mutated(content: bytes, chance: random.Random) -> bytes:
    """Return the archive `content` packed again with one of its members mutated."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(list(members))
    return packed(members | {name: mutated(members[name], chance)})


def _changed(content: bytearray, place: int, chance: random.Random) -> None:
    content[place] = chance.randrange(256)


def _cut(content: bytearray, place: int, chance: random.Random) -> None:
    del content[max(1, place) : place + chance.randrange(200)]


def _filled(content: bytearray, place: int, chance: random.Random) -> None:
    content[place:place] = chance.randbytes(chance.randrange(20))


def _repeated(content: bytearray, place: int, chance: random.Random) -> None:
    start = chance.randrange(len(content))
    content[place:place] = content[start : start + chance.randrange(200)]


def read_or_refused(isolation: Isolation, suffix: str, content: bytes) -> str | None:
    """Return the reason for which `content` is refused, None where it is read."""
    try:
        isolation.read(f"corpus.readers.{suffix}", content)
    except UnreadableError as error:
        return str(error)
    return None


@pytest.mark.parametrize(
    ("suffix", "mutate"),
    [("pdf", mutated), ("docx", mutated), ("docx", members_mutated), ("epub", mutated),
     ("epub", members_mutated), ("html", mutated)],
)  # fmt: skip
def test_a_damaged_file_is_read_or_refused_and_a_good_one_is_read_after_it(
    isolation: Isolation, suffix: str, mutate: Callable[[bytes, random.Random], bytes]
) -> None:
    chance = random.Random(SEED)  # noqa: S311  the same in each run
    good = isolation.read(f"corpus.readers.{suffix}", GOOD[suffix])

    reasons = [read_or_refused(isolation, suffix, mutate(GOOD[suffix], chance)) for _ in range(ROUNDS)]

    assert set(reasons) != {None}
    assert all(reason is None or reason.isprintable() for reason in reasons)
    assert isolation.read(f"corpus.readers.{suffix}", GOOD[suffix]) == good
