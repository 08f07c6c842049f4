"""How votes are counted."""

import asyncio

import pytest

from bot.store.database import Store
from bot.store.records import Votes
from tests.bot.store.asking import asked


@pytest.fixture
async def question_id(store: Store) -> int:
    return await store.questions.record(asked())


async def test_nobody_has_voted_at_first(store: Store, question_id: int) -> None:
    assert await store.feedback.votes(question_id, 1) == Votes(0, 0, None)


async def test_each_person_counts_once_and_sees_the_own_vote(store: Store, question_id: int) -> None:
    await store.feedback.toggle(question_id, 1, helpful=True)
    await store.feedback.toggle(question_id, 2, helpful=True)

    assert await store.feedback.toggle(question_id, 3, helpful=False) == Votes(2, 1, own=False)
    assert await store.feedback.votes(question_id, 2) == Votes(2, 1, own=True)
    assert await store.feedback.votes(question_id, 4) == Votes(2, 1, None)


async def test_the_same_again_takes_a_vote_back(store: Store, question_id: int) -> None:
    for helpful in (True, False):
        await store.feedback.toggle(question_id, 1, helpful)

        assert await store.feedback.toggle(question_id, 1, helpful) == Votes()


async def test_the_other_replaces_a_vote(store: Store, question_id: int) -> None:
    await store.feedback.toggle(question_id, 1, helpful=True)

    assert await store.feedback.toggle(question_id, 1, helpful=False) == Votes(0, 1, own=False)


async def test_to_say_it_again_changes_nothing(store: Store, question_id: int) -> None:
    await store.feedback.say(question_id, 1, helpful=True)

    assert await store.feedback.say(question_id, 1, helpful=True) == Votes(1, 0, own=True)
    assert await store.feedback.say(question_id, 1, helpful=False) == Votes(0, 1, own=False)
    assert await store.feedback.say(question_id, 1, helpful=None) == Votes()
    assert await store.feedback.say(question_id, 1, helpful=None) == Votes()


async def test_votes_are_about_one_question(store: Store, question_id: int) -> None:
    other = await store.questions.record(asked())

    await store.feedback.toggle(question_id, 1, helpful=True)

    assert await store.feedback.votes(other, 1) == Votes()


async def test_a_question_that_is_gone_has_no_votes(store: Store, question_id: int) -> None:
    await store.feedback.toggle(question_id, 1, helpful=True)
    await store.questions.forget(asked().person_id)

    assert await store.feedback.votes(question_id, 1) is None
    assert await store.feedback.toggle(question_id, 1, helpful=True) is None
    assert await store.feedback.say(question_id, 1, helpful=None) is None


@pytest.mark.parametrize("taps", [10, 11])
async def test_taps_of_one_person_that_race_count_one_after_the_other(
    store: Store, question_id: int, taps: int
) -> None:
    seen = await asyncio.gather(*(store.feedback.toggle(question_id, 1, helpful=True) for _ in range(taps)))

    assert await store.feedback.votes(question_id, 1) == (Votes(1, 0, own=True) if taps % 2 else Votes())
    assert seen.count(Votes(1, 0, own=True)) == (taps + 1) // 2


async def test_opposite_taps_that_race_leave_one_vote(store: Store, question_id: int) -> None:
    await asyncio.gather(*(store.feedback.toggle(question_id, 1, helpful) for helpful in (True, False)))

    votes = await store.feedback.votes(question_id, 1)
    assert votes in {Votes(1, 0, own=True), Votes(0, 1, own=False)}


async def test_taps_of_many_people_at_once_all_count(store: Store, question_id: int) -> None:
    await asyncio.gather(
        *(store.feedback.toggle(question_id, person_id, person_id % 3 == 0) for person_id in range(50))
    )

    assert await store.feedback.votes(question_id, 99) == Votes(17, 33, None)


async def test_a_vote_that_races_with_its_questions_end_leaves_nothing(store: Store, question_id: int) -> None:
    await asyncio.gather(
        *(store.feedback.toggle(question_id, person_id, helpful=True) for person_id in range(10)),
        store.questions.forget(asked().person_id),
    )

    today = asked().asked_at.date()
    (day,) = await store.statistics.days(today, today)
    assert (day.asked, day.helpful) == (0, 0)
