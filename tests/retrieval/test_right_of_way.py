"""Who waits for whom."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

from retrieval.right_of_way import RightOfWay

FOR_EVER = 1e6


def waiting(right_of_way: RightOfWay, started: Event) -> Callable[[], None]:
    """Return work of one piece that is `started` before it pauses."""

    def work() -> None:
        sum(range(100_000))
        started.set()
        right_of_way.pause()

    return work


def test_work_goes_on_where_nothing_goes_first() -> None:
    right_of_way = RightOfWay(piece_seconds=0.0, patience=FOR_EVER)

    for _ in range(3):
        right_of_way.pause()
    with right_of_way:
        pass
    right_of_way.pause()


def test_work_waits_until_all_that_goes_first_has_ended() -> None:
    right_of_way, started = RightOfWay(piece_seconds=0.0, patience=FOR_EVER), Event()

    with ThreadPoolExecutor(1) as thread:
        with right_of_way:
            with right_of_way:
                work = thread.submit(waiting(right_of_way, started))
                started.wait()
            assert not work.done()

        assert work.result(timeout=10) is None


def test_work_goes_on_after_a_while_whatever_goes_first() -> None:
    right_of_way, started = RightOfWay(piece_seconds=0.0, patience=0.1), Event()

    with ThreadPoolExecutor(1) as thread, right_of_way:
        work = thread.submit(waiting(right_of_way, started))

        assert work.result(timeout=10) is None


def test_a_short_piece_of_work_does_not_wait() -> None:
    right_of_way = RightOfWay(piece_seconds=FOR_EVER, patience=FOR_EVER)

    with ThreadPoolExecutor(1) as thread, right_of_way:
        assert thread.submit(right_of_way.pause).result(timeout=10) is None


def test_what_fails_is_waited_for_no_longer() -> None:
    right_of_way, started = RightOfWay(piece_seconds=0.0, patience=FOR_EVER), Event()

    with pytest.raises(KeyError), right_of_way:
        raise KeyError

    waiting(right_of_way, started)()


def test_much_can_go_first_at_once() -> None:
    right_of_way, together = RightOfWay(piece_seconds=0.0, patience=FOR_EVER), Barrier(8)

    def go() -> None:
        for _ in range(100):
            with right_of_way:
                pass
        with right_of_way:
            together.wait(timeout=10)

    with ThreadPoolExecutor(8) as threads:
        for gone in [threads.submit(go) for _ in range(8)]:
            gone.result(timeout=10)
    right_of_way.pause()


def test_all_that_is_under_way_can_be_waited_for() -> None:
    right_of_way = RightOfWay()
    right_of_way.wait_for_earlier()

    with ThreadPoolExecutor(1) as thread:
        with right_of_way:
            waiting_for_this = thread.submit(right_of_way.wait_for_earlier)
            assert not waiting_for_this.done()

        assert waiting_for_this.result(timeout=10) is None
