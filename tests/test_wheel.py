"""What is installed holds all that the bot needs, and runs outside the checkout."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import httpx
import pytest

from tests.bot.processes import process

ROOT = Path(__file__).parent.parent
PACKAGES = ("bot", "corpus", "retrieval")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = (sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_every_file_of_the_packages(wheel: Path) -> None:
    files = {
        str(path.relative_to(ROOT))
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }

    assert {Path(name).suffix for name in files} >= {".py", ".html", ".css", ".js", ".svg", ".json", ".txt"}
    assert files - set(zipfile.ZipFile(wheel).namelist()) == set()


async def test_what_the_wheel_holds_serves_its_pages_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(installed)

    async with process(tmp_path, "run", PYTHONPATH=str(installed)) as running:
        assert running.stdout is not None
        told = re.search(r"http://\S+", (await running.stdout.readline()).decode())
        assert told is not None
        async with httpx.AsyncClient(base_url=told[0], timeout=30) as http:
            articles = (await http.get("/articles")).text
            paths = ["/", "/a/atacms", "/api/openapi.json", *re.findall(r"static/\w+\.\w+", articles)]
            answers = {path: (await http.get(path)).status_code for path in paths}

    assert len(answers) > 5
    assert set(answers.values()) == {200}
    # Python writes what it compiles beside what it has imported.
    assert list(installed.glob("bot/web/pages/__pycache__/*"))
