"""The weights of the signals."""

from dataclasses import asdict

import pytest

from retrieval.signals import NAMES, SIGNALS


def test_every_signal_counts_unless_it_is_switched_off() -> None:
    assert all(weight > 0 for weight in asdict(SIGNALS).values())
    assert tuple(asdict(SIGNALS)) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_only_the_signal_that_is_named_is_switched_off(name: str) -> None:
    without = asdict(SIGNALS.without([name]))

    assert without == asdict(SIGNALS) | {name: 0}


def test_several_signals_are_switched_off_at_once() -> None:
    without = SIGNALS.without(["kind", "words"])

    assert (without.kind, without.words, without.pairs) == (0, 0, SIGNALS.pairs)
    assert SIGNALS.without([]) == SIGNALS


def test_a_signal_that_does_not_exist_cannot_be_switched_off() -> None:
    with pytest.raises(TypeError, match="nonsense"):
        SIGNALS.without(["nonsense"])
