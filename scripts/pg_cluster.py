"""A throw-away PostgreSQL for one command: `python -m scripts.pg_cluster pytest …` runs it with DATABASE_URL set.

The cluster lives in a temporary directory, listens on a unix socket in there and nowhere else, and is gone with the
command, whatever becomes of that. Two at once do not meet.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from scripts.system_packages import POSTGRESQL, MissingProgram, find_postgresql, install_missing

SUPERUSER = "honggutan"
START_SECONDS = 30
# A folder for a unix socket, whose path has to stay short.
SHORT = Path("/tmp")  # nosec B108  # noqa: S108
# Its data need not outlive it, so nothing waits for the disk. Rows that a test makes are rolled back: statistics taken
# between two tests say that tables are empty, and the next one's plans would be made for that.
OPTIONS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
}


class ClusterError(Exception):
    """The cluster did not start, or the server that answered is another one."""


@dataclass
class Cluster:
    """`options` are the server's settings, over those for data that need not outlive it."""

    programs: Path
    home: Path
    options: dict[str, str] = field(default_factory=dict)
    server: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"postgres://{SUPERUSER}@/postgres?host={quote(str(self.home))}"

    @property
    def log(self) -> Path:
        return self.home / "log"

    def make(self) -> None:
        if owner := _unprivileged_owner():
            os.chown(self.home, owner.pw_uid, owner.pw_gid)
        account = ["--username", SUPERUSER, "--auth", "trust", "--no-sync", "--encoding", "UTF8", "--locale", "C"]
        initdb: list[str | Path] = [self.programs / "initdb", "--pgdata", self.home / "data", *account]
        _run(*initdb, cwd=self.home, **_owner_account())

    def start(self) -> None:
        settings = {**OPTIONS, **self.options, "unix_socket_directories": str(self.home)}
        with self.log.open("ab") as log_file:
            self.server = subprocess.Popen(
                [
                    self.programs / "postgres",
                    "-D",
                    self.home / "data",
                    *(f"--{name}={value}" for name, value in settings.items()),
                ],
                cwd=self.home,
                stdout=log_file,
                stderr=log_file,
                start_new_session=True,  # a Ctrl-C reaches this script, which then stops the server in good order
                **_owner_account(),
            )
        _wait_until_ready(self.programs, self.home, self.server, self.log)

    def stop(self) -> None:
        """Fast shutdown (SIGINT: no waiting for clients), then harder."""
        for signal_number, seconds in ((signal.SIGINT, 20), (signal.SIGKILL, 5)):
            if self.server and self.server.poll() is None:
                self.server.send_signal(signal_number)
                try:
                    self.server.wait(seconds)
                except subprocess.TimeoutExpired:
                    continue


@contextmanager
def running_cluster() -> Iterator[str]:
    """Start a cluster, yield its DATABASE_URL, stop and remove it."""
    with throw_away_cluster() as cluster:
        yield cluster.url


@contextmanager
def throw_away_cluster(options: dict[str, str] | None = None, *, within: Path = SHORT) -> Iterator[Cluster]:
    """A started cluster to do with as one likes; gone at the end. `within` is a short path, not TMPDIR: that of a
    unix socket must stay under 108 bytes.
    """
    install_missing([POSTGRESQL])
    POSTGRESQL.require()
    programs = find_postgresql()
    assert programs is not None
    cluster = Cluster(programs, Path(tempfile.mkdtemp(prefix="pg-", dir=within)), options or {})
    try:
        cluster.make()
        cluster.start()
        _require_own_server(programs, cluster.home)
        yield cluster
    finally:
        cluster.stop()
        shutil.rmtree(cluster.home, ignore_errors=True)


def _unprivileged_owner() -> pwd.struct_passwd | None:
    """PostgreSQL refuses to run as root: then `postgres` runs it, or `nobody` where that user is missing."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    return names.get("postgres") or names["nobody"]


def _owner_account() -> dict[str, Any]:
    owner = _unprivileged_owner()
    return {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []} if owner else {}


def _run(*command: str | Path, **options: Any) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    if done.returncode:
        raise ClusterError(f"{Path(command[0]).name} failed: {(done.stderr or done.stdout).strip()}")
    return str(done.stdout).strip()


def _wait_until_ready(programs: Path, home: Path, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while subprocess.run([programs / "pg_isready", "-q", "-h", home], check=False).returncode:
        if server.poll() is not None or time.monotonic() > deadline:
            raise ClusterError(f"PostgreSQL did not start: {log.read_text(errors='replace').strip()}")
        time.sleep(0.1)


def _require_own_server(programs: Path, home: Path) -> None:
    psql: list[str | Path] = [programs / "psql", "-X", "-A", "-t", "-h", home, "-U", SUPERUSER, "-d", "postgres"]
    answered = _run(*psql, "-c", "show data_directory")
    if Path(answered) != home / "data":
        raise ClusterError(f"The server on {home} is another one: its data are in {answered}")


def main(command: list[str]) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    # A shell starts what it runs in the background with this one ignored.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with running_cluster() as url:
            return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode
    except (ClusterError, MissingProgram) as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
