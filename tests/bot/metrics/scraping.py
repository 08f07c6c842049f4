"""Figures as Prometheus reads them."""

import subprocess
from collections.abc import Iterator

from prometheus_client import Metric
from prometheus_client.openmetrics.parser import text_string_to_metric_families as openmetrics_families
from prometheus_client.parser import text_string_to_metric_families
from prometheus_client.samples import Sample

from bot.metrics.metrics import Metrics
from tests.installed import program


def figure(metrics: Metrics, name: str, **labels: str) -> float:
    """Return the one figure with a name and labels."""
    (found,) = (each.value for each in samples(metrics) if each.name == name and each.labels == labels)
    return found


def counted(metrics: Metrics, name: str) -> dict[tuple[str, ...], float]:
    """Return the figures with a name that are above 0, by the values of their labels in the labels' order."""
    above_zero = (each for each in samples(metrics) if each.name == name and each.value)
    return {tuple(each.labels[label] for label in sorted(each.labels)): each.value for each in above_zero}


def samples(metrics: Metrics) -> Iterator[Sample]:
    for family in text_string_to_metric_families(metrics.exposition("")[0].decode()):
        yield from family.samples


def openmetrics(text: str) -> list[Metric]:
    """Return the families of `text`, which must be OpenMetrics in every point."""
    return list(openmetrics_families(text))  # type: ignore[no-untyped-call] # it has no types


def complaints(figures: bytes) -> str:
    """Return what Prometheus' own tool finds wrong with `figures` in the text format, if anything."""
    check = [program("promtool"), "check", "metrics"]
    return subprocess.run(check, input=figures, capture_output=True, check=False).stderr.decode()
