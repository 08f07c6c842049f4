"""Alerts, and the dashboard: they are well-formed, and name what there is."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.installed import program
from tests.operations.files import DOCUMENT, FILES, examples, output

RULES = yaml.safe_load((FILES / "alerts.yaml").read_text())["groups"][0]["rules"]
CASES = yaml.safe_load((FILES / "alerts_test.yaml").read_text())["tests"]
DASHBOARD = json.loads((FILES / "grafana.json").read_text())
DOCUMENTED = set(re.findall(r"^\| `(pullquote_\w+)` \|", DOCUMENT, re.MULTILINE))


def values(part: Any, key: str) -> Iterator[Any]:  # noqa: ANN401  whatever JSON holds
    """Yield what stands under `key`, wherever in `part`."""
    if isinstance(part, dict):
        if key in part:
            yield part[key]
        part = list(part.values())
    for each in part if isinstance(part, list) else ():
        yield from values(each, key)


def names_in(text: str) -> set[str]:
    """Return the names of our figures in `text`, for histograms those that their parts are of."""
    names = re.findall(r"\bpullquote_\w+", text)
    return {re.sub(r"(?<=_seconds)_(bucket|sum|count)$", "", name) for name in names}


def expressions() -> list[str]:
    """Return the expressions of the dashboard, with the variables that Grafana fills in."""
    filled = {"$__rate_interval": "1m", "$__range": "6h", "$instance": "bot"}
    return [re.sub(r"\$\w+", lambda variable: filled[variable[0]], each) for each in values(DASHBOARD, "expr")]


def test_the_rules_are_sound() -> None:
    output(program("promtool"), "check", "rules", "--lint-fatal", "alerts.yaml")


def test_every_alert_fires_when_it_should_and_not_when_it_should_not() -> None:
    output(program("promtool"), "test", "rules", "alerts_test.yaml")


def test_every_alert_is_tried_both_ways() -> None:
    tried = {
        (rule["alertname"], bool(rule["exp_alerts"])) for case in CASES for rule in case["alert_rule_test"]
    }

    assert tried == {(rule["alert"], fires) for rule in RULES for fires in (True, False)}


def test_the_table_of_alerts_is_complete() -> None:
    assert re.findall(r"^\| `(Pullquote\w+)` \|", DOCUMENT, re.MULTILINE) == [rule["alert"] for rule in RULES]


def test_prometheus_takes_its_settings() -> None:
    output(program("promtool"), "check", "config", "prometheus.yml")


def test_the_rule_of_the_document_is_sound(tmp_path: Path) -> None:
    (rule,) = examples("Alerts", "yaml")
    rules = {"groups": [{"name": "wanted", "rules": yaml.safe_load(rule)}]}
    (tmp_path / "rules.yaml").write_text(yaml.safe_dump(rules))

    output(program("promtool"), "check", "rules", str(tmp_path / "rules.yaml"))


def test_every_expression_of_the_dashboard_can_be_read(tmp_path: Path) -> None:
    rules = [{"record": f"panel{place}", "expr": expr} for place, expr in enumerate(expressions())]
    written = yaml.safe_dump({"groups": [{"name": "dashboard", "rules": rules}]})
    (tmp_path / "rules.yaml").write_text(written)

    assert len(rules) > 20
    output(program("promtool"), "check", "rules", str(tmp_path / "rules.yaml"))


def test_the_dashboard_belongs_to_no_grafana() -> None:
    sources = [source for source in values(DASHBOARD, "datasource") if source["type"] == "prometheus"]

    assert DASHBOARD["id"] is None
    assert DASHBOARD["uid"] is None
    assert {source["uid"] for source in sources} == {"${DS_PROMETHEUS}"}
    assert DASHBOARD["templating"]["list"][0]["name"] == "DS_PROMETHEUS"


def test_no_panel_lies_on_another() -> None:
    places = [panel["gridPos"] for panel in DASHBOARD["panels"]]
    covered = [
        (x, y)
        for place in places
        for x in range(place["x"], place["x"] + place["w"])
        for y in range(place["y"], place["y"] + place["h"])
    ]

    assert len(covered) == len(set(covered))
    assert max(x for x, _ in covered) < 24


def test_only_documented_figures_are_used() -> None:
    used = set().union(*(names_in(file.read_text()) for file in FILES.iterdir()))

    assert used <= DOCUMENTED


def test_the_dashboard_shows_every_figure() -> None:
    assert names_in(" ".join(expressions())) == DOCUMENTED
