"""Make an archive of the site, and bring one back."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import ModuleType

from django.conf import settings
from django.db import connection, connections
from django.db.migrations.loader import MigrationLoader

from operations.backups import postgresql_database, sqlite_database
from operations.backups.archive import FILES, ArchiveWriter, read_manifest, unpack
from operations.backups.files import PuttingBack, files_below, gather
from operations.backups.manifest import Manifest, WrongBackup
from operations.backups.record import Act, event_row
from operations.backups.stock import archive_name
from operations.release import release_name

ENGINES = {"sqlite": sqlite_database, "postgresql": postgresql_database}
STAGE = ".honggutan-stage-"


class FilesUnfinished(Exception):
    """The database is back, and of its files some are missing or too many."""


def engine() -> ModuleType:
    return ENGINES[connection.vendor]


def make_backup(now: datetime) -> Path:
    """A whole archive in BACKUP_DIR, read again before it gets its name."""
    folder = settings.BACKUP_DIR
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    target = folder / archive_name(now)
    draft = target.with_name(f"{target.name}.partial")
    try:
        with stage(folder) as database, stage(settings.VAR_DIR) as files:
            write(draft, database, files, now)
            unpack(draft, database / "read-again")
        draft.replace(target)
        sync(folder)
    finally:
        draft.unlink(missing_ok=True)
    return target


def write(draft: Path, database: Path, files: Path, now: datetime) -> None:
    gather(settings.MEDIA_ROOT, files)
    tables = engine().dump(connection, database)
    gather(settings.MEDIA_ROOT, files)
    with ArchiveWriter(draft) as writer:
        writer.add(engine().MEMBER, database / engine().MEMBER)
        for name, path in files_below(files):
            writer.add(f"{FILES}{name}", path)
        writer.seal(manifest_of(writer, tables, now))


def manifest_of(writer: ArchiveWriter, tables: dict[str, int], now: datetime) -> Manifest:
    return Manifest(
        made_at=now.isoformat(timespec="seconds"),
        release=release_name(),
        engine=connection.vendor,
        engine_version=engine().version(connection),
        migrations=applied_migrations(),
        tables=tables,
        members=writer.members,
    )


def applied_migrations() -> list[str]:
    return sorted(".".join(each) for each in MigrationLoader(connection).applied_migrations)


def inspect(archive: Path) -> Manifest:
    """Whole and meant for this database and release, or DamagedBackup or WrongBackup is raised."""
    manifest = read_manifest(archive)
    if manifest.engine != connection.vendor:
        raise WrongBackup(f"it is of {manifest.engine}, and DATABASE_URL names {connection.vendor}")
    known = {".".join(each) for each in MigrationLoader(None).graph.nodes}
    if newer := sorted(set(manifest.migrations) - known):
        raise WrongBackup(f"it was made by a newer release: {', '.join(newer[:3])} is not known here")
    return manifest


def restore(archive: Path, *, by: str, at: datetime) -> Manifest:
    """The database and the files as they were, and a line in the record that says so.

    Until everything is found right, nothing is touched.
    """
    inspect(archive)
    with stage(settings.VAR_DIR) as unpacked:
        manifest = unpack(archive, unpacked)
        files = PuttingBack(unpacked / FILES, settings.MEDIA_ROOT)
        try:
            files.add_missing()
            connections.close_all()
            event = event_row(Act(archive.name, by, at), manifest, connection)
            engine().restore(connection, unpacked, manifest.tables, event)
        except BaseException:
            files.take_back()
            raise
        try:
            files.finish()
        except OSError as error:
            raise FilesUnfinished(str(error)) from error
    return manifest


@contextmanager
def stage(parent: Path) -> Iterator[Path]:
    """A folder on the disk where what it holds is going to be; what a killed run left there is cleared away."""
    parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f"{STAGE}{os.getpid()}-", dir=parent))
    try:
        clear_after_the_dead(parent)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def clear_after_the_dead(parent: Path) -> None:
    for folder in parent.glob(f"{STAGE}*-*"):
        owner = folder.name.removeprefix(STAGE).partition("-")[0]
        if not Path("/proc", owner).exists():
            shutil.rmtree(folder, ignore_errors=True)


def sync(folder: Path) -> None:
    """The name is on the disk too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
