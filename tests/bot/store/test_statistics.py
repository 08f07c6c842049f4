"""What is counted of the questions."""

from datetime import UTC, datetime, timedelta, timezone

from bot.store.database import Store
from bot.store.records import Day, Unanswered
from retrieval.answer import Verdict
from tests.bot.store.asking import NOON, asked

TODAY = NOON.date()
NOT_FOUND = Verdict.NOT_FOUND


def minutes_later(minutes: int) -> datetime:
    return NOON + timedelta(minutes=minutes)


async def test_days_are_counted_by_verdict_and_votes_with_their_question(store: Store) -> None:
    counted = [Verdict.ANSWERED, Verdict.ANSWERED, Verdict.ANSWERED, Verdict.UNSURE, Verdict.UNSURE, NOT_FOUND]
    ids = [await store.questions.record(asked(verdict=verdict)) for verdict in counted]
    for person_id, helpful in enumerate([True, True, True, False, False]):
        await store.feedback.say(ids[0], person_id, helpful)
    await store.feedback.say(ids[1], 1, helpful=True)

    assert await store.statistics.days(TODAY, TODAY) == (
        Day(TODAY, asked=6, answered=3, unsure=2, not_found=1, helpful=4, not_helpful=2),
    )


async def test_days_without_questions_are_there_too_in_order(store: Store) -> None:
    await store.questions.record(asked())
    last = TODAY + timedelta(days=2)

    assert await store.statistics.days(TODAY, last) == (
        Day(TODAY, asked=1, answered=1),
        Day(TODAY + timedelta(days=1)),
        Day(last),
    )
    assert await store.statistics.days(last, TODAY) == ()


async def test_a_day_is_one_in_utc_from_its_first_moment_to_its_last(store: Store) -> None:
    midnight = datetime(2026, 3, 14, tzinfo=UTC)
    early_in_tokyo = midnight.astimezone(timezone(timedelta(hours=9))) - timedelta(microseconds=1)
    for moment in (early_in_tokyo, midnight, midnight + timedelta(days=1, microseconds=-1)):
        await store.questions.record(asked(asked_at=moment))

    days = await store.statistics.days(TODAY - timedelta(days=1), TODAY + timedelta(days=1))

    assert [day.asked for day in days] == [1, 2, 0]


async def test_questions_without_an_answer_are_grouped_by_topic(store: Store) -> None:
    for text, topic, minute in [("Why?", "why", 0), ("How far?", "far", 1), ("how far", "far", 2)]:
        await store.questions.record(
            asked(text=text, topic=topic, verdict=NOT_FOUND, asked_at=minutes_later(minute))
        )
    await store.questions.record(asked(text="How far!", topic="far", asked_at=minutes_later(3)))

    assert await store.statistics.unanswered(0, 10) == (
        Unanswered("far", "how far", times=2, not_helpful=0, last_asked=minutes_later(2)),
        Unanswered("why", "Why?", times=1, not_helpful=0, last_asked=NOON),
    )
    assert await store.statistics.unanswered_count() == 2


async def test_an_answer_counts_as_none_where_more_people_found_it_not_helpful_than_helpful(
    store: Store,
) -> None:
    tied = await store.questions.record(asked(topic="tied"))
    disliked = await store.questions.record(asked(topic="disliked"))
    again = await store.questions.record(asked(topic="disliked", asked_at=minutes_later(1)))
    for question_id, said in [(tied, (True, False)), (disliked, (True, False, False)), (again, (False,))]:
        for person_id, helpful in enumerate(said):
            await store.feedback.say(question_id, person_id, helpful)

    assert await store.statistics.unanswered(0, 10) == (
        Unanswered("disliked", asked().text, times=2, not_helpful=3, last_asked=minutes_later(1)),
    )


async def test_what_one_article_alone_does_not_say_may_be_in_the_others(store: Store) -> None:
    await store.questions.record(asked(verdict=NOT_FOUND, article="owls"))
    disliked = await store.questions.record(asked(article="owls", topic="far"))
    await store.feedback.say(disliked, 1, helpful=False)

    assert [group.topic for group in await store.statistics.unanswered(0, 10)] == ["far"]
    assert await store.statistics.unanswered_count() == 1


async def test_the_most_asked_come_first_and_of_those_the_last_asked(store: Store) -> None:
    for minute, topic in enumerate(["often", "often", "early", "late"]):
        await store.questions.record(asked(topic=topic, verdict=NOT_FOUND, asked_at=minutes_later(minute)))

    topics = [group.topic for group in await store.statistics.export()]

    assert topics == ["often", "late", "early"]
    pages = [await store.statistics.unanswered(offset, 2) for offset in (0, 2, 4)]
    assert [[group.topic for group in page] for page in pages] == [topics[:2], topics[2:], []]


async def test_what_is_dismissed_shows_again_only_when_it_is_asked_again(store: Store) -> None:
    for topic in ("far", "far", "why"):
        await store.questions.record(asked(topic=topic, verdict=NOT_FOUND))

    assert await store.statistics.dismiss("far") == 2
    assert [group.topic for group in await store.statistics.unanswered(0, 10)] == ["why"]
    assert await store.statistics.unanswered_count() == 1
    assert await store.statistics.dismiss("far") == 0

    await store.questions.record(asked(topic="far", verdict=NOT_FOUND, asked_at=minutes_later(1)))

    shown = await store.statistics.unanswered(0, 10)
    assert [(group.topic, group.times) for group in shown] == [("far", 1), ("why", 1)]


async def test_to_dismiss_a_topic_leaves_its_answered_questions_to_later_votes(store: Store) -> None:
    await store.questions.record(asked(verdict=NOT_FOUND))
    answered = await store.questions.record(asked())
    await store.statistics.dismiss(asked().topic)

    await store.feedback.say(answered, 1, helpful=False)

    assert await store.statistics.unanswered_count() == 1


async def test_a_dismissed_question_shows_again_when_it_is_edited(store: Store) -> None:
    question_id = await store.questions.record(asked(verdict=NOT_FOUND))
    await store.statistics.dismiss(asked().topic)

    await store.questions.revise(question_id, asked(topic="high", verdict=NOT_FOUND))

    assert [group.topic for group in await store.statistics.export()] == ["high"]


async def test_topics_of_any_length_are_kept(store: Store) -> None:
    topic = " ".join(f"слово{number}" for number in range(1000))
    await store.questions.record(asked(topic=topic, verdict=NOT_FOUND))

    assert await store.statistics.dismiss(topic) == 1
