"""The documents tell the truth."""

import re
import shlex
import sys
from pathlib import Path

import pytest

from bot.cli import main
from bot.settings import Settings
from tests.screenshots import TERMINAL, terminal_picture

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")

DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]

CONSOLES = re.findall(r"^```console\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
EXAMPLES = [
    (command, shown)
    for console in CONSOLES
    for command, shown in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", console, re.MULTILINE)
]


def test_there_are_examples() -> None:
    assert len(EXAMPLES) == 4


@pytest.mark.parametrize(("command", "shown"), EXAMPLES)
def test_an_example_prints_what_the_readme_shows(
    command: str,
    shown: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LIBRARY_DIR", "")
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setattr(sys, "argv", shlex.split(command))

    with pytest.raises(SystemExit) as ended:
        main()

    printed = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert ended.value.code == 0
    assert printed[: len(shown.splitlines())] == shown.splitlines()
    # What is left out of the example is a measured time.
    assert all(re.match(r"seconds|ms_per_question", line) for line in printed[len(shown.splitlines()) :])


def test_the_table_of_settings_is_complete() -> None:
    assert re.findall(r"^\| `([A-Z_]+)` \|", README, re.MULTILINE) == [n.upper() for n in Settings.model_fields]


def test_the_table_of_make_targets_is_complete() -> None:
    makefile = (ROOT / "Makefile").read_text()
    declared = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)

    assert declared is not None
    assert set(re.findall(r"^\| `make (\w+)` \|", CONTRIBUTING, re.MULTILINE)) == set(declared[1].split())


@pytest.mark.parametrize("path", DOCUMENTS, ids=str)
def test_links_and_paths_lead_somewhere(path: Path) -> None:
    document = path.read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)]+)\)", document) if "://" not in link]
    paths = re.findall(r"`((?:bot|corpus|retrieval|tests|docs)/[\w./]*)`", document)

    missing = [link for link in links if not (path.parent / link).exists()]
    assert missing + [named for named in paths if not (ROOT / named).exists()] == []


def test_the_picture_of_the_terminal_is_up_to_date() -> None:
    assert TERMINAL.read_text(encoding="utf-8") == terminal_picture()


def test_the_lock_names_no_host() -> None:
    for lock in ("requirements.lock", "requirements-dev.lock"):
        assert "://" not in (ROOT / lock).read_text()
