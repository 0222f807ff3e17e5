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
from pathlib import Path
from typing import Any
from urllib.parse import quote

from scripts.system_packages import POSTGRESQL, MissingProgram, find_postgresql, install_missing

SUPERUSER = "honggutan"
START_SECONDS = 30
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


@contextmanager
def running_cluster() -> Iterator[str]:
    """Start a cluster, yield its DATABASE_URL, stop and remove it."""
    install_missing([POSTGRESQL])
    POSTGRESQL.require()
    programs = find_postgresql()
    assert programs is not None
    # Not under TMPDIR: the path of a unix socket must stay under 108 bytes.
    home = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
    try:
        with _server(programs, home):
            _require_own_server(programs, home)
            yield f"postgres://{SUPERUSER}@/postgres?host={quote(str(home))}"
    finally:
        shutil.rmtree(home, ignore_errors=True)


@contextmanager
def _server(programs: Path, home: Path) -> Iterator[None]:
    owner = _unprivileged_owner()
    if owner:
        os.chown(home, owner.pw_uid, owner.pw_gid)
    account: dict[str, Any] = {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []} if owner else {}
    data, log = home / "data", home / "log"
    initdb: list[str | Path] = [
        programs / "initdb",
        "--pgdata",
        data,
        "--username",
        SUPERUSER,
        "--auth",
        "trust",
        "--no-sync",
    ]
    _run(*initdb, "--encoding", "UTF8", "--locale", "C", cwd=home, **account)
    options = [f"--{name}={value}" for name, value in {**OPTIONS, "unix_socket_directories": str(home)}.items()]
    with log.open("wb") as log_file:
        server = subprocess.Popen(
            [programs / "postgres", "-D", data, *options],
            cwd=home,
            stdout=log_file,
            stderr=log_file,
            start_new_session=True,  # a Ctrl-C reaches this script, which then stops the server in good order
            **account,
        )
        try:
            _wait_until_ready(programs, home, server, log)
            yield
        finally:
            _stop(server)


def _unprivileged_owner() -> pwd.struct_passwd | None:
    """PostgreSQL refuses to run as root: then `postgres` runs it, or `nobody` where that user is missing."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    return names.get("postgres") or names["nobody"]


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


def _stop(server: subprocess.Popen[bytes]) -> None:
    """Fast shutdown (SIGINT: no waiting for clients), then harder."""
    for signal_number, seconds in ((signal.SIGINT, 20), (signal.SIGKILL, 5)):
        if server.poll() is None:
            server.send_signal(signal_number)
            try:
                server.wait(seconds)
            except subprocess.TimeoutExpired:
                continue


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
