"""SQLite, by its own online backup: a copy of one moment while others read and write, and back in one transaction."""

from __future__ import annotations

import gzip
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from django.db.backends.sqlite3._functions import register as register_functions

from operations.backups.manifest import DamagedBackup, differing
from operations.backups.record import TABLE
from operations.backups.tables import LEFT_OUT

MEMBER = "database.sqlite3.gz"
WAIT_SECONDS = 60
TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_' ORDER BY name"


def version(connection: Any) -> str:
    return sqlite3.sqlite_version


def dump(connection: Any, folder: Path) -> dict[str, int]:
    """Writes MEMBER into the folder. Returns the number of rows of each table."""
    copy = folder / "copy.sqlite3"
    with opened(live_file(connection)) as source, opened(copy) as target:
        source.backup(target)
        counts = clean(target)
    with copy.open("rb") as plain, gzip.GzipFile(folder / MEMBER, "wb", compresslevel=6, mtime=0) as packed:
        shutil.copyfileobj(plain, packed)
    copy.unlink()
    return counts


def clean(copy: sqlite3.Connection) -> dict[str, int]:
    copy.execute("PRAGMA journal_mode=DELETE")
    for table in LEFT_OUT:
        copy.execute(f"DELETE FROM {table}")  # nosec B608  # noqa: S608 - our own word
    copy.commit()
    copy.execute("VACUUM")  # deleted rows leave their words in the file
    return sound_counts(copy)


def restore(connection: Any, folder: Path, tables: dict[str, int], event: dict[str, str]) -> None:
    """All or nothing, with the event in the record.

    Until the last page is written, and if it never is, others read what was there before.
    """
    copy = folder / "restored.sqlite3"
    with gzip.open(folder / MEMBER) as packed, copy.open("wb") as plain:
        shutil.copyfileobj(packed, plain)
    with opened(copy) as source, opened(live_file(connection)) as live:
        if unlike := differing(tables, sound_counts(source)):
            raise DamagedBackup("; ".join(unlike))
        record(source, event)
        source.backup(live)


def record(copy: sqlite3.Connection, event: dict[str, str]) -> None:
    columns, places = ", ".join(event), ", ".join("?" * len(event))
    copy.execute(f"INSERT INTO {TABLE} ({columns}) VALUES ({places})", list(event.values()))  # nosec B608  # noqa: S608
    copy.commit()


def live_file(connection: Any) -> Path:
    return Path(connection.settings_dict["NAME"])


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """With Django's functions, which constraints call."""
    with closing(sqlite3.connect(path, timeout=WAIT_SECONDS)) as database:
        register_functions(database)
        yield database


def sound_counts(database: sqlite3.Connection) -> dict[str, int]:
    problems = [row[0] for row in database.execute("PRAGMA integrity_check")]
    if problems != ["ok"]:
        raise DamagedBackup(f"the database is damaged: {problems[0]}")
    names = (
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
    )
    tables = [row[0] for row in database.execute(names)]
    return {name: database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables}  # nosec B608  # noqa: S608
