"""How many questions are answered in a minute."""

import pytest

from bot.limits import (
    QUESTIONS_OF_A_CHAT,
    QUESTIONS_OF_A_PERSON,
    REMEMBERED,
    WINDOW_SECONDS,
    Admission,
    Limiter,
)


class Clock:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_person_who_asks_too_much_is_told_once(clock: Clock) -> None:
    limiter = Limiter(clock)

    admitted = [limiter.admit(1, 10) for _ in range(QUESTIONS_OF_A_PERSON + 3)]

    assert admitted == [
        *[Admission.ADMITTED] * QUESTIONS_OF_A_PERSON,
        Admission.REFUSED_FIRST,
        Admission.REFUSED,
        Admission.REFUSED,
    ]


def test_others_are_not_held_up_by_one(clock: Clock) -> None:
    limiter = Limiter(clock)
    for _ in range(QUESTIONS_OF_A_PERSON + 1):
        limiter.admit(1, 10)

    assert limiter.admit(2, 10) is Admission.ADMITTED


def test_a_chat_has_a_limit_of_its_own(clock: Clock) -> None:
    limiter = Limiter(clock)
    for person in range(QUESTIONS_OF_A_CHAT):
        assert limiter.admit(person, 10) is Admission.ADMITTED

    assert limiter.admit(1000, 10) is Admission.REFUSED_FIRST
    assert limiter.admit(1001, 10) is Admission.REFUSED
    assert limiter.admit(1000, 11) is Admission.ADMITTED


def test_questions_count_for_a_window_that_slides_along(clock: Clock) -> None:
    limiter = Limiter(clock)
    for second in range(QUESTIONS_OF_A_PERSON):
        clock.seconds = second
        limiter.admit(1, 10)

    clock.seconds = WINDOW_SECONDS - 0.1
    assert limiter.admit(1, 10) is Admission.REFUSED_FIRST
    clock.seconds = WINDOW_SECONDS
    assert limiter.admit(1, 10) is Admission.ADMITTED
    assert limiter.admit(1, 10) is Admission.REFUSED


def test_who_waits_is_told_again_the_next_time(clock: Clock) -> None:
    limiter = Limiter(clock)
    for start in (0.0, 2 * WINDOW_SECONDS):
        clock.seconds = start
        said = [limiter.admit(1, 10) for _ in range(QUESTIONS_OF_A_PERSON + 1)]
        assert said[-1] is Admission.REFUSED_FIRST


def test_only_so_many_people_and_chats_are_remembered(clock: Clock) -> None:
    limiter = Limiter(clock)
    for person in range(2 * REMEMBERED):
        limiter.admit(person, person)

    assert len(limiter._asked) == REMEMBERED
