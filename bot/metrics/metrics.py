"""What is counted of the bot's work, for Prometheus.

Nothing that people write is in it, and no id and no title of anything.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    GCCollector,
    Histogram,
    Info,
    PlatformCollector,
    ProcessCollector,
)
from prometheus_client.exposition import choose_encoder

from bot.metrics.labels import Failure, Where, Who
from bot.version import version
from retrieval.answer import Verdict

_SEARCH = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0)
_RENDER = (0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1)
_SEND = (0.03, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0)
_REINDEX = (0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 600.0)


@dataclass(frozen=True, slots=True)
class Readings:
    """What is read anew whenever the figures are asked for."""

    queue_length: Callable[[], int]
    articles: Callable[[], int]
    passages: Callable[[], int]
    indexed_at: Callable[[], datetime]


class Metrics:
    """Counts, in a registry of its own; everything can be called from any thread and takes microseconds."""

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        self._questions = Counter(
            "pullquote_questions",
            "Questions that got an answer, by what was found and by where they were asked.",
            ("verdict", "chat"),
            registry=registry,
        )
        self._search = _histogram(
            registry, "search", "Seconds from a question to what is found for it.", _SEARCH
        )
        self._render = _histogram(registry, "render", "Seconds to make a message of an answer.", _RENDER)
        self._send = _histogram(registry, "send", "Seconds that Telegram takes over what is sent to it.", _SEND)
        self._reindex = _histogram(registry, "reindex", "Seconds that a change of the library takes.", _REINDEX)
        self._api_errors = Counter(
            "pullquote_bot_api_errors",
            "Calls of the Bot API that failed, by why they did.",
            ("kind",),
            registry=registry,
        )
        self._rate_limited = Counter(
            "pullquote_rate_limited",
            "Questions that were not answered because there were too many, by who asked too much.",
            ("who",),
            registry=registry,
        )
        self._part_ready = Gauge(
            "pullquote_part_ready",
            "Whether a part of the bot does what it is for: 1 where it does, 0 where it does not.",
            ("part",),
            registry=registry,
        )
        self._begin_at_zero()
        Info("pullquote", "The version of Pullquote.", registry=registry).info({"version": version()})
        ProcessCollector(registry=registry)
        PlatformCollector(registry=registry)
        GCCollector(registry=registry)

    def read(self, readings: Readings) -> None:
        """Give the gauges what `readings` say, from now on."""
        for name, meaning, reading in (
            ("update_queue_length", "Updates that wait to be handled.", readings.queue_length),
            ("index_articles", "Articles in the live index.", readings.articles),
            ("index_passages", "Passages in the live index.", readings.passages),
            (
                "index_built_timestamp_seconds",
                "When the live index was made, in seconds since 1970.",
                lambda: readings.indexed_at().timestamp(),
            ),
        ):
            Gauge(f"pullquote_{name}", meaning, registry=self._registry).set_function(reading)

    def searching(self) -> AbstractContextManager[object]:
        """Return a block that lasts as long as the search for one answer."""
        return self._search.time()

    def rendering(self) -> AbstractContextManager[object]:
        """Return a block that lasts as long as making a message of one answer."""
        return self._render.time()

    def sending(self) -> AbstractContextManager[object]:
        """Return a block that lasts as long as one call that sends something."""
        return self._send.time()

    def count_question(self, verdict: Verdict, where: Where) -> None:
        """Count a question that got an answer."""
        self._questions.labels(verdict, where).inc()

    def count_reindex(self, seconds: float) -> None:
        """Count a change of the library that took some `seconds`."""
        self._reindex.observe(seconds)

    def count_failure(self, failure: Failure) -> None:
        """Count a call of the Bot API that failed."""
        self._api_errors.labels(failure).inc()

    def count_refusal(self, who: Who) -> None:
        """Count a question that was not answered because there were too many."""
        self._rate_limited.labels(who).inc()

    def note_part(self, part: str, *, ready: bool) -> None:
        """Note whether a `part` of the bot does what it is for."""
        self._part_ready.labels(part).set(ready)

    def exposition(self, accept: str) -> tuple[bytes, str]:
        """Return all figures and their media type, in the format that the header `accept` asks for."""
        encode, media_type = choose_encoder(accept)
        return encode(self._registry), media_type

    def _begin_at_zero(self) -> None:
        """Show every label from the start, as what first shows with 1 is no increase to Prometheus."""
        for where in Where:
            for verdict in Verdict:
                self._questions.labels(verdict, where)
        for failure in Failure:
            self._api_errors.labels(failure)
        for who in Who:
            self._rate_limited.labels(who)


def _histogram(registry: CollectorRegistry, name: str, meaning: str, buckets: tuple[float, ...]) -> Histogram:
    return Histogram(f"pullquote_{name}_seconds", meaning, buckets=buckets, registry=registry)
