"""Who imports whom."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("corpus", "retrieval", "bot")


def modules(*packages: str) -> list[Path]:
    return [path for package in packages for path in sorted((ROOT / package).rglob("*.py"))]


def imports(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively"
            yield node.module or ""


def importers(name: str) -> set[str]:
    """Return the modules, by path, that import `name` or something in it."""
    return {
        str(module.relative_to(ROOT))
        for module in modules(*PACKAGES)
        for imported in imports(module)
        if imported == name or imported.startswith(f"{name}.")
    }


def test_there_are_modules_to_look_at() -> None:
    assert {"corpus", "retrieval", "bot"} <= {
        module.relative_to(ROOT).parts[0] for module in modules(*PACKAGES)
    }
    assert len(modules(*PACKAGES)) > 30


@pytest.mark.parametrize(("room", "forbidden"), [("corpus", {"retrieval", "bot"}), ("retrieval", {"bot"})])
def test_arrows_run_one_way(room: str, forbidden: set[str]) -> None:
    seen = {imported.split(".")[0] for module in modules(room) for imported in imports(module)}

    assert not seen & forbidden


def test_only_the_bot_knows_telegram() -> None:
    assert all(module.startswith("bot/") for module in importers("telegram"))


def test_only_terms_knows_nltk() -> None:
    assert importers("nltk") == {"retrieval/terms.py"}


def test_only_terms_knows_the_stemmers() -> None:
    assert importers("snowballstemmer") == {"retrieval/terms.py"}


def test_only_terms_and_spelling_know_the_dictionaries() -> None:
    assert importers("simplemma") == {"retrieval/terms.py", "retrieval/spelling.py"}
    assert importers("rapidfuzz") == {"retrieval/spelling.py"}


def test_each_engines_library_is_known_to_its_engine_alone() -> None:
    assert importers("rank_bm25") == {"retrieval/engines/rank_bm25.py"}


@pytest.mark.parametrize(
    ("library", "readers"),
    [
        ("selectolax", ("corpus/readers/markup/", "corpus/readers/pages/", "corpus/readers/epub.py")),
        ("markdown_it", ("corpus/readers/markdown.py",)),
        ("pypdfium2", ("corpus/readers/pdf.py", "corpus/readers/typeset/page.py")),
        ("mammoth", ("corpus/readers/docx.py", "corpus/readers/archives/docx_styles.py")),
        ("zipfile", ("corpus/readers/archives/archive.py", "corpus/readers/docx.py")),
        ("defusedxml", ("corpus/readers/archives/xml.py",)),
        ("yaml", ("corpus/readers/about.py",)),
        ("watchfiles", ("bot/process/watching.py",)),
    ],
)
def test_each_formats_library_is_known_to_its_reader_alone(library: str, readers: tuple[str, ...]) -> None:
    assert importers(library)
    assert all(module.startswith(readers) for module in importers(library))


@pytest.mark.parametrize("library", ["sqlalchemy", "alembic", "aiosqlite", "asyncpg", "sqlite3"])
def test_only_the_store_knows_databases(library: str) -> None:
    assert all(module.startswith("bot/store/") for module in importers(library))


def test_the_store_knows_nothing_of_telegram() -> None:
    assert not [module for module in importers("telegram") if module.startswith("bot/store/")]


@pytest.mark.parametrize(
    ("library", "knowing"),
    [
        ("itsdangerous", {"bot/page_keys.py"}),
        ("jinja2", {"bot/web/pages/drawing.py", "bot/sandbox/page/page.py"}),
        ("markupsafe", {"bot/web/pages/found.py", "bot/web/pages/hits.py"}),
        ("prometheus_client", {"bot/metrics/metrics.py"}),
        ("pythonjsonlogger", {"bot/logs.py"}),
        ("uvicorn", {"bot/web/listening.py", "bot/web/connections.py"}),
        ("h11", {"bot/web/connections.py"}),
    ],
)
def test_each_library_of_the_pages_and_of_operators_is_known_where_it_is_used(
    library: str, knowing: set[str]
) -> None:
    assert importers(library) == knowing


def test_only_what_is_served_over_http_knows_starlette() -> None:
    knowing = {
        module for module in importers("starlette") if not module.startswith(("bot/web/", "bot/sandbox/"))
    }

    assert knowing == {"bot/process/serving.py"}  # which says what it serves


def test_the_bot_knows_nothing_of_the_sandbox() -> None:
    others = {module for module in importers("bot.sandbox") if not module.startswith("bot/sandbox/")}

    assert others == {"bot/commands/run.py"}  # which runs it


def test_only_what_runs_a_process_knows_of_serving() -> None:
    rooms = ("bot/web/", "bot/process/", "bot/sandbox/page/")
    others = {module for module in importers("bot.web") if not module.startswith(rooms)}

    assert others == {"bot/commands/given.py"}  # which tells in one line what cannot be served


def test_only_the_settings_know_the_environment() -> None:
    others = {"bot/sandbox/stdin.py", "corpus/versions/durable.py"}

    assert importers("os") - others == {"bot/settings.py"}
    assert not [path for path in sorted(others) if "environ" in (ROOT / path).read_text()]


def test_packages_do_nothing_when_they_are_imported() -> None:
    for module in modules(*PACKAGES):
        if module.name == "__init__.py":
            body = ast.parse(module.read_text()).body
            assert len(body) == 1, f"{module} holds more than a docstring"
            assert isinstance(body[0], ast.Expr), f"{module} holds more than a docstring"


def test_a_question_in_the_shell_waits_for_nothing_that_only_a_running_bot_needs() -> None:
    script = "import sys, bot.commands.ask; print(*{name.split('.')[0] for name in sys.modules})"
    imported = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True).stdout

    libraries = {"starlette", "uvicorn", "prometheus_client", "pythonjsonlogger", "sqlalchemy"}
    assert libraries.isdisjoint(imported.decode().split())
