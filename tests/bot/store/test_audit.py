"""What is kept of what was done to the articles."""

from datetime import timedelta, timezone

from bot.store.database import Store
from bot.store.records import Deed, DeedKind
from tests.bot.store.asking import NOON, asked

FULL = Deed(NOON, 2**52, "Ірина <i>", DeedKind.REPLACE, "сови.pdf", 1, 2, 3)


async def test_a_deed_comes_back_as_it_was(store: Store) -> None:
    await store.audit.record(FULL)

    assert await store.audit.latest(0, 10) == (FULL,)
    assert await store.audit.count() == 1


async def test_every_kind_of_deed_can_be_kept(store: Store) -> None:
    deeds = [Deed(NOON, 0, "", kind) for kind in DeedKind]

    for deed in deeds:
        await store.audit.record(deed)

    assert await store.audit.latest(0, 10) == tuple(reversed(deeds))


async def test_the_newest_deed_comes_first_in_whichever_order_they_were_noted(store: Store) -> None:
    kyiv = timezone(timedelta(hours=2))
    early, late = (Deed(NOON + timedelta(hours=n), 1, "Admin", DeedKind.ADD, f"{n}.txt") for n in (1, 2))

    for deed in (late, Deed(early.at.astimezone(kyiv), 1, "Admin", DeedKind.ADD, "1.txt")):
        await store.audit.record(deed)

    assert await store.audit.latest(0, 10) == (late, early)


async def test_the_deeds_can_be_read_in_parts(store: Store) -> None:
    for number in range(5):
        await store.audit.record(Deed(NOON, 1, "Admin", DeedKind.ADD, str(number)))

    parts = [await store.audit.latest(start, 2) for start in (0, 2, 4, 6)]

    assert [[deed.subject for deed in part] for part in parts] == [["4", "3"], ["2", "1"], ["0"], []]
    assert await store.audit.count() == 5


async def test_deeds_outlast_the_questions(store: Store) -> None:
    await store.questions.record(asked())
    await store.audit.record(FULL)

    await store.questions.purge(NOON + timedelta(days=1))
    await store.questions.forget(FULL.person_id)

    assert await store.audit.count() == 1
