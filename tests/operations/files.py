"""The files for operators, the examples of their document, and the programs that read them."""

import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
FILES = ROOT / "docs" / "operations"
DOCUMENT = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")

_OF_A_MACHINE = ("chown ", "systemctl ")
"""Commands that need users and services of the machine."""


def examples(heading: str, language: str = "sh") -> list[str]:
    """Return the examples under a heading of the document, in their order."""
    section = re.search(rf"^##+ {re.escape(heading)}\n(.*?)(?=^##|\Z)", DOCUMENT, re.MULTILINE | re.DOTALL)
    if section is None:
        raise LookupError(heading)
    return re.findall(rf"^```{language}\n(.*?)^```$", section[1], re.MULTILINE | re.DOTALL)


def on_this_machine(example: str, machine: Path) -> str:
    """Return the commands of `example` as they are for a machine whose root is `machine`."""
    lines = [line for line in example.splitlines() if not line.startswith(_OF_A_MACHINE)]
    return re.sub(r"(?<![\w.])/(?=(?:var|etc|tmp)/)", f"{machine}/", "\n".join(["set -eu", *lines]))


def output(*command: str, **variables: str) -> str:
    """Return what `command` prints, on both streams; it must succeed."""
    ended = subprocess.run(
        command, cwd=FILES, env=os.environ | variables, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout + ended.stderr
