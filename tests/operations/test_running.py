"""The unit for systemd and the files for containers."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from dotenv import dotenv_values

from bot.settings import read_settings
from corpus.limits import READING_MEMORY
from tests.installed import program
from tests.operations.files import FILES, ROOT, examples, on_this_machine, output

UNIT = (FILES / "pullquote.service").read_text()
COMPOSE = yaml.safe_load((FILES / "compose.yaml").read_text())
LARGEST_EXPOSURE = 20
"""In tenths, from 0 to 100, as `systemd-analyze security` counts; a service without any limits has 96."""


def variables_of_the_unit() -> dict[str, str]:
    return dict(re.findall(r"^Environment=(\w+)=(.*)$", UNIT, re.MULTILINE))


def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    here = tmp_path / "pullquote.service"
    here.write_text(re.sub(r"^ExecStart=\S+", f"ExecStart={sys.executable}", UNIT, flags=re.MULTILINE))

    assert output(program("systemd-analyze"), "verify", str(here)) == ""


def test_the_unit_leaves_the_bot_few_ways_out() -> None:
    threshold = f"--threshold={LARGEST_EXPOSURE}"

    output(program("systemd-analyze"), "security", "--offline=yes", threshold, "./pullquote.service")


def test_readers_can_limit_themselves_under_the_unit() -> None:
    forbidden = re.findall(r"^SystemCallFilter=~(.*)$", UNIT, re.MULTILINE)

    assert forbidden == ["@privileged"]


def test_there_is_room_for_a_reader_beside_the_bot() -> None:
    most = re.search(r"^MemoryMax=(\d+)G$", UNIT, re.MULTILINE)

    assert most is not None
    assert int(most[1]) * 2**30 >= 4 * READING_MEMORY
    assert COMPOSE["services"]["bot"]["mem_limit"] == f"{most[1]}g"


def test_the_settings_that_are_installed_leave_the_data_folder_to_the_unit(tmp_path: Path) -> None:
    (install,) = examples("systemd")
    (command,) = [line for line in install.splitlines() if line.startswith("sed ")]
    (tmp_path / "etc" / "pullquote").mkdir(parents=True)
    output("sh", "-c", f"cd '{ROOT}'; {on_this_machine(command, tmp_path)}")

    written = dotenv_values(tmp_path / "etc" / "pullquote" / "pullquote.env")

    settings = read_settings(variables_of_the_unit() | {name: value or "" for name, value in written.items()})
    assert "TELEGRAM_BOT_TOKEN" in written
    assert settings.data_dir == Path("/var/lib/pullquote")


def test_the_files_for_containers_belong_together() -> None:
    project = yaml.safe_load((ROOT / "compose.yaml").read_text())
    ours, bot = COMPOSE["services"], COMPOSE["services"]["bot"]

    network = COMPOSE["networks"]["default"]["ipam"]["config"][0]["subnet"]
    address = f"bot:{bot['environment']['PORT']}"
    settings = read_settings(
        {name: str(value) for name, value in bot["environment"].items() if name != "PUBLIC_URL"}
    )
    assert project["services"].keys() & ours.keys() == {"bot"}
    assert settings.host == "0.0.0.0"  # noqa: S104  within the network of the containers
    assert settings.trusted_proxies == {network}
    assert ours["caddy"]["environment"]["BOT"] == address
    assert all(port.startswith("127.0.0.1:") for port in bot["ports"])
    assert (ROOT / ours["caddy"]["volumes"][0].split(":")[0]).is_file()


def test_compose_takes_the_files_together(tmp_path: Path) -> None:
    docker = program("docker")
    if subprocess.run([docker, "compose", "version"], capture_output=True, check=False).returncode:
        pytest.skip("docker compose is not installed")
    shutil.copy(ROOT / "compose.yaml", tmp_path)
    shutil.copy(FILES / "compose.yaml", tmp_path / "caddy.yaml")
    (tmp_path / ".env").write_text("TELEGRAM_BOT_TOKEN=1:x\nHOST=127.0.0.1\nDOMAIN=example.org\n")

    files = [f"--file={tmp_path / name}" for name in ("compose.yaml", "caddy.yaml")]
    together = yaml.safe_load(output(docker, "compose", *files, "config"))

    settings = together["services"]["bot"]["environment"]
    assert (settings["HOST"], settings["PUBLIC_URL"]) == ("0.0.0.0", "https://example.org")  # noqa: S104
