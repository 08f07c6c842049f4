"""Hostile files in the library: they are left out, and the bot answers all the while."""

import asyncio
import re
import signal
from pathlib import Path

from bot.sandbox.records import Event, Person, Sent
from bot.sandbox.telegram import Telegram
from tests.bot.processes import TOKEN, first, process, telegram_over_http
from tests.corpus.hostile import ARCHIVES, BOOKS, DOCUMENTS, FILES, READ

EDITOR = Person(1002, "Editor")
GOOD = {
    "birds.txt": "Birds\n\nThe bird sings in the tree.\n",
    "bees.md": "# Bees\n\nThe bee lives in a hive with many others.\n",
}

_OTHERS = (
    "hidden.html endless-forms.pdf cut.pdf short-lines.txt brackets.md nested-lists.md nested.html nulls.txt"
)
HOSTILE = [
    file
    for file in (*ARCHIVES, *DOCUMENTS, *BOOKS, *(file for file in FILES if file.name in _OTHERS.split()))
    if READ not in file.outcomes
]
"""What is refused at once, and hidden.html, which takes all the time that it may."""


def is_answer(event: Event) -> bool:
    return isinstance(event, Sent) and "The bird sings in the tree." in event.message.get("text", "")


def is_outcome(event: Event) -> bool:
    return isinstance(event, Sent) and "Done in " in event.message.get("text", "")


async def answers_until(done: "asyncio.Task[Event]", telegram: Telegram) -> int:
    """Have one reader after the other ask until it is `done`, and return how many were answered."""
    answered = 0
    while not done.done():
        answer = asyncio.create_task(first(telegram, is_answer))
        await asyncio.sleep(0)
        telegram.say(Person(2000 + answered, "Reader"), "Where does the bird sing?")
        await answer
        answered += 1
    return answered


async def test_hostile_files_are_left_out_with_a_line_each_while_questions_are_answered(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "birds.txt").write_text(GOOD["birds.txt"])
    settings = {"TELEGRAM_BOT_TOKEN": TOKEN, "LIBRARY_DIR": str(folder), "ADMIN_IDS": str(EDITOR.id)}
    async with (
        telegram_over_http() as (telegram, url),
        process(tmp_path, TELEGRAM_API_URL=url, **settings) as running,
    ):
        log = asyncio.create_task(running.communicate())
        for file in HOSTILE:
            file.write(folder)
        (folder / "bees.md").write_text(GOOD["bees.md"])

        done = asyncio.create_task(first(telegram, is_outcome))
        telegram.say(EDITOR, "/reindex")
        answered = await answers_until(done, telegram)
        await telegram.all_taken()
        running.send_signal(signal.SIGTERM)
        lines = (await log)[1].decode().splitlines()

    outcome = await done
    left_out = [found[1] for line in lines if (found := re.search(r"Left out: (\S+) .*\.$", line))]
    assert isinstance(outcome, Sent)
    assert "Articles: 2. Passages: 2." in outcome.message["text"]
    assert "Left out:\n• above.docx is put together in a way that may do harm" in outcome.message["text"]
    assert sorted(left_out) == sorted(file.name for file in HOSTILE)
    assert answered >= 3
    assert "Traceback" not in "\n".join(lines)
