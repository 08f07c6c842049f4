"""The weights are found by trying."""

from pathlib import Path

from click.testing import CliRunner

from benchmarks.weights import MULTIPLES, WEIGHTS, ascend, main
from retrieval.signals import NAMES, SIGNALS, Signals

START = Signals(sentence=1, pairs=0, kind=8)


def test_each_step_is_a_change_that_brings_enough() -> None:
    def objective(signals: Signals) -> float:
        return -abs(signals.sentence - 4) - abs(signals.kind - 4) / 10

    steps = list(ascend(START, objective, rounds=5, least=0.5))

    assert [step.change for step in steps] == ["start", "sentence 1 -> 2", "sentence 2 -> 4"]
    assert steps[-1].objective == objective(steps[-1].signals)
    assert steps[-1].signals == Signals(sentence=4, pairs=0, kind=8)


def test_the_ascent_ends_with_its_rounds() -> None:
    steps = list(ascend(START, lambda signals: signals.sentence, rounds=3, least=0.1))

    assert [step.signals.sentence for step in steps] == [1, 2, 4, 8]


def test_nothing_is_tried_again_where_nothing_helps() -> None:
    tried: list[Signals] = []

    def objective(signals: Signals) -> float:
        tried.append(signals)
        return 0

    assert len(list(ascend(START, objective, rounds=9, least=0.1))) == 1
    assert len(tried) == 1 + len(MULTIPLES) * (len(WEIGHTS) - 1)


def test_weights_are_found_on_question_sets(question_set: Path) -> None:
    file = str(question_set)

    ended = CliRunner().invoke(main, [file, "--pooled", file, "--pooled-too", "--sample", "2", "--rounds", "1"])

    assert ended.exit_code == 0, ended.output
    assert "1.5000  start" in ended.output
    shown = [line.split(":")[0].strip() for line in ended.output.splitlines() if "float" in line]
    assert shown == [*NAMES, *NAMES]
    assert f"sentence: float = {SIGNALS.sentence:.4g}" in ended.output
