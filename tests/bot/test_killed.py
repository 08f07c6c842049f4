"""A process that is killed while the library changes: the next one finds it whole."""

import asyncio
import random
from hashlib import sha256
from pathlib import Path
from typing import Any

from bot.display import buttons_of
from bot.sandbox.records import Event, Person, Sent
from bot.sandbox.telegram import Telegram
from bot.texts.en import TEXTS
from corpus.library import belongs
from corpus.versions.versions import Versions
from tests.bot.processes import TOKEN, first, forked, telegram_over_http

EDITOR = Person(1002, "Editor")
BIRDS = "Birds\n\nThe bird sings in the tree.\n"
ROUNDS = 50
SEED = 20241118

Files = dict[str, str]


def says(event: Event, text: str) -> bool:
    return isinstance(event, Sent) and text in event.message.get("text", "")


def files_in(folder: Path) -> Files:
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.iterdir() if belongs(path)}


class Wishes:
    """What an administrator wishes of the library, by chance."""

    def __init__(self, telegram: Telegram, home: Path) -> None:
        self._telegram = telegram
        self._random = random.Random(SEED)  # noqa: S311  the same in each run
        self.folder = home / "library"
        self.versions = home / "data" / "versions"

    async def begin(self) -> tuple[Files, Files]:
        """Have something done, and return what the library holds before it and after it."""
        holds = files_in(self.folder)
        match self._random.choice(["add", "reindex", "rollback"]):
            case "add":
                return holds, await self._add(holds)
            case "reindex":
                edited = self._edit_and_reindex()
                return edited, edited
        return holds, self._roll_back(holds)

    async def dread(self) -> None:
        """Wait until what was sent is not sent again, and for a random part of the time that a change takes."""
        await self._telegram.all_taken()
        await asyncio.sleep(self._random.uniform(0, 0.15))

    async def _add(self, holds: Files) -> Files:
        name, content = f"article-{self._random.randrange(4)}.txt", self._article()
        shown = asyncio.create_task(first(self._telegram, lambda event: bool(_choice(event))))
        await asyncio.sleep(0)
        self._telegram.send(EDITOR, "document", file_name=name, content=content)
        event = await shown
        assert isinstance(event, Sent)
        self._telegram.tap(EDITOR, event.message, _choice(event)[0]["callback_data"])
        return holds | {name: sha256(content).hexdigest()}

    def _edit_and_reindex(self) -> Files:
        (self.folder / f"by-hand-{self._random.randrange(3)}.txt").write_bytes(self._article())
        self._telegram.say(EDITOR, "/reindex")
        return files_in(self.folder)

    def _roll_back(self, holds: Files) -> Files:
        before = Versions(self.folder, self.versions, belongs).before()
        self._telegram.say(EDITOR, "/rollback")
        return dict(before.files) if before else holds

    def _article(self) -> bytes:
        words = [str(self._random.randrange(10**6)) for _ in range(self._random.randrange(20, 5_000))]
        return f"Numbers\n\nThese are the numbers {' '.join(words)}.\n".encode()


def _choice(event: Event) -> list[dict[str, Any]]:
    """Return the buttons of a file that was looked at, none of any other message."""
    buttons = buttons_of(event.message) if isinstance(event, Sent) else []
    return buttons if [button["text"] for button in buttons] == [TEXTS.add, TEXTS.discard] else []


async def test_whatever_moment_it_is_killed_at_the_next_start_answers_from_a_whole_library(
    tmp_path: Path,
) -> None:
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "birds.txt").write_text(BIRDS)
    settings = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "LIBRARY_DIR": str(tmp_path / "library"),
        "ADMIN_IDS": str(EDITOR.id),
    }
    old = new = files_in(tmp_path / "library")
    outcomes: list[bool] = []
    async with telegram_over_http() as (telegram, url):
        wishes = Wishes(telegram, tmp_path)
        for _ in range(ROUNDS + 1):
            async with forked(tmp_path, TELEGRAM_API_URL=url, **settings):
                telegram.say(EDITOR, "Where does the bird sing?")
                await first(telegram, lambda event: says(event, "The bird sings in the tree."))
                holds = files_in(wishes.folder)
                assert holds in (old, new)
                outcomes.append(holds == new != old)
                old, new = await wishes.begin()
                await wishes.dread()

    # Killed too late, or too early, it would prove nothing.
    assert {True, False} <= set(outcomes)
