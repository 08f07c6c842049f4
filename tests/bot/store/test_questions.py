"""What is kept of questions."""

from dataclasses import replace
from datetime import timedelta, timezone

from bot.store.database import Store
from bot.store.records import ChatKind, Place, ShownQuote, Votes
from retrieval.answer import Verdict
from tests.bot.store.asking import NOON, asked

FULL = asked(
    place=Place(-1001234567890123, 9_007_199_254_740_993),
    kind=ChatKind.GROUP,
    person_id=2**52,
    message_id=2**31,
    text="Скільки? 👩‍🚀 'quoted' \\ \" and so on\n?",
    verdict=Verdict.UNSURE,
    confidence=0.1 + 0.2,
    asked_at=NOON.replace(microsecond=1),
    earlier="What is it?",
    suggestion="How far does it fly",
    quotes=(ShownQuote("атак/7", (3, 19)), ShownQuote("b/1", (0, 4))),
    answer_id=2**31 + 1,
    article="довга-назва" * 30,
)


async def test_a_question_comes_back_as_it_was(store: Store) -> None:
    plain, full = await store.questions.record(asked()), await store.questions.record(FULL)

    assert await store.questions.get(plain) == asked()
    assert await store.questions.get(full) == FULL
    assert await store.questions.get(full + 1) is None


async def test_times_of_other_zones_come_back_in_utc(store: Store) -> None:
    kyiv = timezone(timedelta(hours=2))

    question_id = await store.questions.record(asked(asked_at=NOON.astimezone(kyiv)))

    question = await store.questions.get(question_id)
    assert question is not None
    assert question.asked_at.isoformat() == NOON.isoformat()


async def test_a_question_is_found_by_the_message_that_asks_and_by_the_one_that_answers(store: Store) -> None:
    question_id = await store.questions.record(asked(message_id=5))
    await store.questions.answered_by(question_id, 6)

    found = (question_id, asked(message_id=5, answer_id=6))
    assert await store.questions.asked_in(12, 5) == found
    assert await store.questions.answered_in(12, 6) == found
    assert await store.questions.asked_in(12, 6) is None
    assert await store.questions.answered_in(12, 5) is None
    assert await store.questions.asked_in(13, 5) is None


async def test_an_edited_question_takes_the_place_of_the_one_before(store: Store) -> None:
    question_id = await store.questions.record(asked(answer_id=6))

    await store.questions.revise(question_id, asked(text="How high?", topic="high"))

    assert await store.questions.get(question_id) == asked(text="How high?", topic="high", answer_id=6)


async def test_revising_a_question_that_is_gone_changes_nothing(store: Store) -> None:
    question_id = await store.questions.record(asked())

    await store.questions.revise(question_id + 1, asked(text="How high?"))
    await store.questions.answered_by(question_id + 1, 6)

    assert await store.questions.get(question_id) == asked()
    assert await store.questions.get(question_id + 1) is None


async def test_votes_stay_with_the_quotes_that_they_are_about(store: Store) -> None:
    shown = (ShownQuote("a/1", (0, 4)),)
    question_id = await store.questions.record(asked(quotes=shown))
    await store.feedback.say(question_id, 12, helpful=True)

    await store.questions.revise(question_id, asked(text="How far??", quotes=shown))
    with_same_quotes = await store.feedback.votes(question_id, 12)
    await store.questions.revise(question_id, asked(text="How high?", quotes=(ShownQuote("a/2", (0, 4)),)))

    assert with_same_quotes == Votes(helpful=1, own=True)
    assert await store.feedback.votes(question_id, 12) == Votes()


async def test_the_latest_question_is_the_persons_own_in_that_place(store: Store) -> None:
    group, topic = Place(-7), Place(-7, 3)
    mine = asked(place=group, person_id=1, text="Mine?")
    for other in (
        mine,
        asked(place=group, person_id=1, text="Before?", asked_at=NOON - timedelta(minutes=1)),
        asked(place=group, person_id=2, asked_at=NOON + timedelta(minutes=1)),
        asked(place=topic, person_id=1, asked_at=NOON + timedelta(minutes=1)),
        asked(place=Place(-8), person_id=1, asked_at=NOON + timedelta(minutes=1)),
    ):
        await store.questions.record(other)

    assert await store.questions.latest(group, 1, NOON) == mine
    assert await store.questions.latest(group, 1, NOON + timedelta(microseconds=1)) is None


async def test_the_latest_question_can_be_the_one_before_a_message(store: Store) -> None:
    first, second, third = (asked(text=f"{number}?", message_id=number) for number in (5, 6, 7))
    for question in (first, second, third):
        await store.questions.record(question)

    latest = [await store.questions.latest(first.place, first.person_id, NOON, before=n) for n in (8, 7, 6, 5)]

    assert latest == [third, second, first, None]


async def test_of_two_questions_at_one_time_the_latest_was_recorded_last(store: Store) -> None:
    await store.questions.record(asked(text="First?"))
    await store.questions.record(asked(text="Second?"))

    assert await store.questions.latest(Place(12), 12, NOON) == asked(text="Second?")


async def test_who_is_forgotten_leaves_no_question_and_no_vote(store: Store) -> None:
    own = await store.questions.record(asked(person_id=1))
    await store.questions.record(asked(person_id=1))
    other = await store.questions.record(asked(person_id=2))
    for person_id in (1, 2):
        await store.feedback.say(own, person_id, helpful=True)
        await store.feedback.say(other, person_id, helpful=False)

    assert await store.questions.forget(1) == 2

    assert await store.questions.get(own) is None
    assert await store.questions.get(other) == asked(person_id=2)
    assert await store.feedback.votes(other, 1) == Votes(not_helpful=1)
    assert await store.questions.forget(1) == 0


async def test_who_is_forgotten_leaves_no_words_in_the_follow_ups_of_others(store: Store) -> None:
    await store.questions.record(asked(person_id=1, text="How far?", earlier="Missiles?"))
    why = asked(person_id=2, text="Why?", earlier="Missiles? How far?")
    alone, more, elsewhere, other, part = [
        await store.questions.record(question)
        for question in (
            why,
            replace(why, text="And then?", earlier="Missiles? How far? Why?"),
            replace(why, place=Place(13)),
            replace(why, earlier="How high?"),
            replace(why, earlier="And how How far?ther"),
        )
    ]

    await store.questions.forget(1)

    assert [await earlier_of(store, question_id) for question_id in (alone, more)] == [None, None]
    assert await store.questions.get(elsewhere) == replace(why, place=Place(13))
    assert await earlier_of(store, other) == "How high?"
    assert await earlier_of(store, part) == "And how How far?ther"


async def test_what_was_edited_leaves_no_words_in_the_follow_ups_of_others(store: Store) -> None:
    question_id = await store.questions.record(asked(person_id=1, text="How far?"))
    others = await store.questions.record(asked(person_id=2, text="Why?", earlier="How far?"))
    own = await store.questions.record(asked(person_id=1, text="Why?", earlier="How far?"))

    await store.questions.revise(question_id, asked(person_id=1, text="How far?"))
    same = await earlier_of(store, others)
    await store.questions.revise(question_id, asked(person_id=1, text="How high?"))

    assert same == "How far?"
    assert await earlier_of(store, others) is None
    assert await earlier_of(store, own) == "How far?"


async def test_what_is_purged_leaves_no_words_in_the_follow_ups_that_stay(store: Store) -> None:
    await store.questions.record(asked(text="How far?", asked_at=NOON - timedelta(minutes=1)))
    follow_up = await store.questions.record(asked(text="Why?", earlier="How far?"))

    await store.questions.purge(NOON)

    assert await store.questions.get(follow_up) == asked(text="Why?")


async def earlier_of(store: Store, question_id: int) -> str | None:
    """Return what a question was read with."""
    question = await store.questions.get(question_id)
    assert question is not None
    return question.earlier


async def test_what_was_asked_before_a_time_is_purged_with_its_votes(store: Store) -> None:
    old = await store.questions.record(asked(asked_at=NOON - timedelta(microseconds=1)))
    young = await store.questions.record(asked())
    for question_id in (old, young):
        await store.feedback.say(question_id, 12, helpful=True)

    assert await store.questions.purge(NOON) == 1

    assert await store.questions.get(old) is None
    assert await store.feedback.votes(young, 12) == Votes(helpful=1, own=True)
    today = NOON.date()
    (day,) = await store.statistics.days(today, today)
    assert (day.asked, day.helpful) == (1, 1)


async def test_an_id_is_never_used_again(store: Store) -> None:
    question_id = await store.questions.record(asked())
    await store.questions.forget(12)

    assert await store.questions.record(asked()) > question_id
