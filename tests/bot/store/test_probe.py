"""Whether the database is there."""

import asyncio
from contextlib import AsyncExitStack

from bot.store.database import Store, open_store
from tests.bot.store.asking import asked
from tests.postgresql import postgresql

AT_ONCE = 50
CONNECTIONS = 3
"""At most: for the one that asks, for another that tells it to give up, and for the one that asks next."""


async def test_a_database_that_answers_is_reachable(store: Store) -> None:
    assert await store.is_reachable()


async def test_a_server_that_was_stopped_is_not_reachable_until_it_is_started_again() -> None:
    with postgresql() as server:
        async with open_store(server.url) as store:
            server.stop()
            stopped = await store.is_reachable()
            server.start()
            started = await store.is_reachable()
            question_id = await store.questions.record(asked())

    assert (stopped, started, question_id) == (False, True, 1)


async def test_a_server_that_hangs_is_found_out_in_time_however_many_ask() -> None:
    with postgresql() as server:
        async with open_store(server.url) as store:
            before = server.connections()
            with server.held_up():
                async with asyncio.timeout(30):
                    hung = await asyncio.gather(*(store.is_reachable() for _ in range(AT_ONCE)))
                    again = await asyncio.gather(*(store.is_reachable() for _ in range(AT_ONCE)))
                after = server.connections()
            async with asyncio.timeout(30):
                while not await store.is_reachable():
                    pass

    assert not any(hung)
    assert not any(again)
    assert before == 1
    assert after <= CONNECTIONS


async def test_a_store_is_closed_while_its_database_hangs() -> None:
    with postgresql() as server:
        async with asyncio.timeout(30), AsyncExitStack() as opened:
            store = await opened.enter_async_context(open_store(server.url))
            with server.held_up():
                asking = asyncio.create_task(store.is_reachable())
                await asyncio.sleep(0)
                await opened.aclose()

    assert not await asking
