"""`make drill`: the site's worst day, on purpose and on a throw-away database.

Invented projects and uploaded files are backed up while the site is read; then the database and the files are lost, put
back from the archive, and compared: every table's rows and digest, every file. Last, every kind of page is opened.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

import psycopg

from scripts.page_kinds import page_kinds
from scripts.pg_cluster import running_cluster
from scripts.served_seeds import ROOT, environment_in, free_port, served

ROWS, SECONDS = 100_000, 300
FILES, FILE_BYTES = 40, 250_000
DATABASE = "drill"
# What `restore` leaves out on purpose: who was logged in. And what it adds to the record: itself.
TABLES = """
import json
from django.db import connection
from operations.backups.tables import row_counts, table_digests
from projects.models import AuditEvent
counts, digests = row_counts(connection), table_digests(connection)
found = {name: [counts[name], digests[name]] for name in counts if name != "django_session"}
events = AuditEvent.objects.exclude(actor_name="restore").order_by("pk").values_list("pk", "at", "detail")
found["projects_auditevent"] = [len(events), list(map(str, events))]
found["restores in the record"] = [AuditEvent.objects.count() - len(events), ""]
print(json.dumps(found))
"""


class DrillFailed(Exception):
    """What came back is not what was lost, or came back too late."""


def drill(environment: dict[str, str], lose_database: Callable[[], None], projects: int) -> None:
    media = Path(environment["VAR_DIR"]) / "media"
    manage(environment, "migrate")
    manage(environment, "make_demo", "--projects", str(projects))
    manage(environment, "set_up")
    make_files(media)
    before = tables(environment), contents(media)
    rows = sum(count for count, _digest in before[0].values())
    with served(environment) as site, reading(site) as answers:
        spent = timed(lambda: manage(environment, "backup"))
    print(f"  backup of {rows:,} rows and {FILES} files: {spent:.1f} s, {len(answers)} pages read meanwhile")
    require(set(answers) == {200}, f"pages read meanwhile answered {sorted(set(answers))}")
    lose_database()
    shutil.rmtree(media)
    (archive,) = Path(environment["BACKUP_DIR"]).glob("*.tar")
    spent = timed(lambda: manage(environment, "restore", str(archive), "--yes"))
    print(f"  restore: {spent:.1f} s, at most {SECONDS * max(1, rows / ROWS):.0f} allowed")
    require(spent <= SECONDS * max(1, rows / ROWS), "the restore took too long")
    before[0]["restores in the record"][0] += 1
    compare(before, (tables(environment), contents(media)))
    print(f"  {len(before[0]) - 1} tables and {len(before[1])} files are as they were")
    with served(environment) as site:
        print(f"  {open_every_kind(site)} kinds of pages open")


def make_files(media: Path) -> None:
    folder = media / "reports" / "2025"
    folder.mkdir(parents=True)
    for number in range(FILES):
        (folder / f"现场{number}.jpg").write_bytes(os.urandom(FILE_BYTES))


def tables(environment: dict[str, str]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = json.loads(manage(environment, "shell", "--no-imports", "--command", TABLES))
    return found


def contents(media: Path) -> dict[str, bytes]:
    return {path.relative_to(media).as_posix(): path.read_bytes() for path in media.rglob("*") if path.is_file()}


def compare(before: tuple[dict[str, Any], dict[str, bytes]], after: tuple[dict[str, Any], dict[str, bytes]]) -> None:
    for was, found in zip(before, after, strict=True):
        differing = sorted(name for name in was.keys() | found.keys() if was.get(name) != found.get(name))
        require(not differing, f"not as it was: {', '.join(differing[:9])}")


@contextmanager
def reading(site: str) -> Iterator[list[int]]:
    """Somebody reads pages all the while; gives the statuses of the answers."""
    answers: list[int] = []
    over = threading.Event()

    def read() -> None:
        while not over.is_set():
            answers.extend(status(f"{site}{path}") for path in ("/", "/projects/", "/changes/"))

    reader = threading.Thread(target=read)
    reader.start()
    try:
        yield answers
    finally:
        over.set()
        reader.join()


def open_every_kind(site: str) -> int:
    def read(address: str) -> str:
        with urllib.request.urlopen(f"{site}{address}", timeout=300) as answer:  # nosec B310  # noqa: S310 - our own server
            return str(answer.read().decode())

    kinds = page_kinds(read)
    wrong = [kind.name for kind in kinds if status(f"{site}{kind.address}") != kind.status]
    require(not wrong, f"not as expected: {', '.join(wrong)}")
    return len(kinds)


def status(address: str) -> int:
    try:
        with urllib.request.urlopen(address, timeout=300) as answer:  # nosec B310  # noqa: S310 - our own server
            answer.read()
            return int(answer.status)
    except HTTPError as error:
        with error:
            return error.code


def manage(environment: dict[str, str], *arguments: str) -> str:
    command = [sys.executable, "manage.py", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    require(done.returncode == 0, f"manage.py {arguments[0]}: {done.stderr.strip()}")
    return done.stdout


def timed(act: Callable[[], object]) -> float:
    started = time.monotonic()
    act()
    return time.monotonic() - started


def require(holds: bool, otherwise: str) -> None:
    if not holds:
        raise DrillFailed(otherwise)


@contextmanager
def sqlite_site() -> Iterator[tuple[dict[str, str], Callable[[], None]]]:
    """The environment of a site, and what loses its database."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**environment_in(Path(folder), free_port()), "BACKUP_DIR": f"{folder}/backups"}

        def lose() -> None:
            for path in Path(folder).glob("honggutan.sqlite3*"):
                path.unlink()

        yield environment, lose


@contextmanager
def postgresql_site() -> Iterator[tuple[dict[str, str], Callable[[], None]]]:
    with running_cluster() as url, sqlite_site() as (environment, _lose):

        def lose() -> None:
            with psycopg.connect(url, autocommit=True) as server:
                server.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")
                server.execute(f"CREATE DATABASE {DATABASE}")

        lose()
        yield {**environment, "DATABASE_URL": url.replace("/postgres?", f"/{DATABASE}?")}, lose


SITES = {"sqlite": sqlite_site, "postgresql": postgresql_site}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("databases", nargs="*", help=f"of {', '.join(SITES)}; both where none is named")
    parser.add_argument("--projects", type=int, default=6000, help="invented ones beside the seeds (6000)")
    given = parser.parse_args(arguments)
    for name in given.databases or SITES:
        print(f"{name}:", flush=True)
        with SITES[name]() as (environment, lose):
            try:
                drill(environment, lose, given.projects)
            except DrillFailed as error:
                print(f"  failed: {error}")
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
