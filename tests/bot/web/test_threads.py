"""The threads that pages and programs take up."""

import asyncio
from threading import Event

from bot.web.threads import Threads


async def test_work_beyond_its_share_leaves_the_other_threads_free() -> None:
    threads, done = Threads(2), Event()
    waiting = [asyncio.create_task(threads.run(done.wait)) for _ in range(100)]

    async with asyncio.timeout(30):
        answered = await asyncio.to_thread(lambda: "a question of the bot's chats")

    assert answered
    assert not any(task.done() for task in waiting)
    done.set()
    assert all(await asyncio.gather(*waiting))


async def test_work_that_fails_makes_room() -> None:
    threads = Threads(1)

    failed = await asyncio.gather(threads.run(int, "none"), return_exceptions=True)

    assert isinstance(failed[0], ValueError)
    assert await threads.run(int, "1") == 1
