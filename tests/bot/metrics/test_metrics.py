"""What Prometheus makes of the figures."""

from datetime import UTC, datetime
from importlib.metadata import version

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.metrics.labels import Failure, Where, Who
from bot.metrics.metrics import Metrics, Readings
from retrieval.answer import Verdict
from tests.bot.metrics.scraping import complaints, counted, figure, openmetrics

OPENMETRICS = "application/openmetrics-text; version=1.0.0"

FIGURES = {
    "pullquote": "info",
    "pullquote_questions": "counter",
    "pullquote_search_seconds": "histogram",
    "pullquote_render_seconds": "histogram",
    "pullquote_send_seconds": "histogram",
    "pullquote_reindex_seconds": "histogram",
    "pullquote_update_queue_length": "gauge",
    "pullquote_index_articles": "gauge",
    "pullquote_index_passages": "gauge",
    "pullquote_index_built_timestamp_seconds": "gauge",
    "pullquote_bot_api_errors": "counter",
    "pullquote_rate_limited": "counter",
    "pullquote_part_ready": "gauge",
}


@pytest.fixture
def metrics() -> Metrics:
    metrics = Metrics()
    made = datetime(2026, 3, 2, 8, tzinfo=UTC)
    metrics.read(Readings(lambda: 2, lambda: 3, lambda: 40, lambda: made))
    for part in ("index", "store", "telegram"):
        metrics.note_part(part, ready=True)
    return metrics


def test_every_figure_has_its_name_and_type_in_openmetrics(metrics: Metrics) -> None:
    text, media_type = metrics.exposition(OPENMETRICS)

    families = openmetrics(text.decode())
    ours = {family.name: family.type for family in families if family.name.startswith("pullquote")}
    assert media_type.startswith("application/openmetrics-text; version=1.0.0")
    assert ours == FIGURES
    assert {family.name.partition("_")[0] for family in families} == {"pullquote", "process", "python"}


@pytest.mark.parametrize("accept", ["", OPENMETRICS])
def test_every_figure_says_what_it_is(metrics: Metrics, accept: str) -> None:
    text = metrics.exposition(accept)[0].decode()

    families = openmetrics(text) if accept else list(text_string_to_metric_families(text))
    assert len(families) > len(FIGURES)
    assert all(family.documentation and family.type != "unknown" for family in families)


@pytest.mark.parametrize("accept", ["", "text/plain; version=1.0.0", "text/html, */*"])
def test_without_a_wish_for_openmetrics_it_is_the_text_format(metrics: Metrics, accept: str) -> None:
    text, media_type = metrics.exposition(accept)

    assert media_type.startswith("text/plain; version=")
    assert b"pullquote_questions_total" in text


def test_promtool_finds_nothing_wrong(metrics: Metrics) -> None:
    assert complaints(metrics.exposition("")[0]) == ""


def test_promtool_would_find_a_figure_without_its_meaning() -> None:
    assert "no help text" in complaints(
        b"# TYPE pullquote_questions_total counter\npullquote_questions_total 1\n"
    )


def test_what_has_not_happened_yet_is_counted_as_zero(metrics: Metrics) -> None:
    for verdict in Verdict:
        for where in Where:
            assert figure(metrics, "pullquote_questions_total", verdict=verdict, chat=where) == 0
    for failure in Failure:
        assert figure(metrics, "pullquote_bot_api_errors_total", kind=failure) == 0
    for who in Who:
        assert figure(metrics, "pullquote_rate_limited_total", who=who) == 0


def test_what_is_read_is_read_anew_each_time() -> None:
    metrics, waiting = Metrics(), [1]
    metrics.read(Readings(lambda: len(waiting), lambda: 3, lambda: 40, lambda: datetime.fromtimestamp(7, UTC)))

    before = figure(metrics, "pullquote_update_queue_length")
    waiting.append(2)

    assert before == 1
    assert figure(metrics, "pullquote_update_queue_length") == 2
    assert figure(metrics, "pullquote_index_articles") == 3
    assert figure(metrics, "pullquote_index_passages") == 40
    assert figure(metrics, "pullquote_index_built_timestamp_seconds") == 7


def test_a_part_that_is_no_longer_ready_is_zero(metrics: Metrics) -> None:
    metrics.note_part("store", ready=False)

    assert counted(metrics, "pullquote_part_ready") == {("index",): 1, ("telegram",): 1}


def test_the_version_is_told(metrics: Metrics) -> None:
    assert figure(metrics, "pullquote_info", version=version("pullquote")) == 1


def test_two_bots_in_a_process_count_apart() -> None:
    one, other = Metrics(), Metrics()

    one.count_question(Verdict.ANSWERED, Where.WEB)

    assert counted(one, "pullquote_questions_total") == {("web", "answered"): 1}
    assert counted(other, "pullquote_questions_total") == {}
