"""A real PostgreSQL server on loopback, which tests start, stop and hold up."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from tests.installed import missing

PASSWORD = "s3cret-of-the-tests"  # noqa: S105  of a server that ends with them

_USER = "pullquote"
_ACCOUNT = "postgres"
"""Debian's account for the server, which refuses to be run by root."""

_DEBIAN = Path("/usr/lib/postgresql")


class Server:
    """A server whose files are in `folder`; it runs from `start` to `stop`."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs = programs
        self._folder = folder
        self._data = folder / "data"
        with socket.create_server(("127.0.0.1", 0)) as unused:
            self._port = unused.getsockname()[1]

    @property
    def url(self) -> str:
        """Return the address of its one database."""
        return f"postgresql://{_USER}:{PASSWORD}@127.0.0.1:{self._port}/postgres"

    def prepare(self) -> None:
        """Make the files."""
        password = self._folder / "password"
        password.write_text(PASSWORD)
        if os.geteuid() == 0:
            shutil.chown(self._folder, _ACCOUNT)
            shutil.chown(password, _ACCOUNT)
        options = ("--auth=scram-sha-256", f"--pwfile={password}", "--encoding=UTF8", "--locale=C", "--no-sync")
        self._run("initdb", "--username", _USER, *options)

    def start(self) -> None:
        """Start it, and return once it takes connections."""
        options = f"-c listen_addresses=127.0.0.1 -c port={self._port} -c fsync=off -k {self._folder}"
        self._run("pg_ctl", "start", "--wait", "--options", options, "--log", str(self._folder / "log"))

    def stop(self) -> None:
        """Stop it as a failure of the power does."""
        self._run("pg_ctl", "stop", "--wait", "--mode", "immediate")

    @contextmanager
    def held_up(self) -> Iterator[None]:
        """Let it take connections within the block, and answer none."""
        main = self._main()
        processes = [main, *main.children()]
        for process in processes:
            process.suspend()
        try:
            yield
        finally:
            for process in processes:
                process.resume()

    def connections(self) -> int:
        """Return how many connections this process has to it."""
        return sum(each.raddr[1:] == (self._port,) for each in psutil.Process().net_connections("tcp"))

    def is_running(self) -> bool:
        """Tell whether it was started and not stopped since."""
        return (self._data / "postmaster.pid").exists()

    def _main(self) -> psutil.Process:
        return psutil.Process(int((self._data / "postmaster.pid").read_text().split()[0]))

    def _run(self, program: str, *words: str) -> None:
        subprocess.run(
            [self._programs / program, "--pgdata", self._data, *words],
            check=True,
            stdout=subprocess.DEVNULL,
            user=_ACCOUNT if os.geteuid() == 0 else None,
            cwd=self._folder,
        )


@contextmanager
def postgresql() -> Iterator[Server]:
    """Run a server within the block; where none is installed the test is skipped, and fails in CI."""
    programs = _installed() or missing("PostgreSQL")
    # The folders that pytest makes are closed to the account of the server.
    with TemporaryDirectory() as folder:
        server = Server(programs, Path(folder))
        server.prepare()
        server.start()
        try:
            yield server
        finally:
            if server.is_running():
                server.stop()


def _installed() -> Path | None:
    found = shutil.which("postgres")
    if found:
        return Path(found).parent
    versions = sorted(_DEBIAN.glob("*/bin/postgres"), key=lambda path: int(path.parts[-3]))
    return versions[-1].parent if versions else None
