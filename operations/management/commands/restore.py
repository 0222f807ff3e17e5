"""`manage.py restore ARCHIVE`: the database and the uploaded files as they were when the archive was made."""

from __future__ import annotations

import getpass
import logging
from pathlib import Path
from typing import Any

from django.core.management import BaseCommand, CommandError
from django.core.management.base import CommandParser
from django.db import DatabaseError, connection
from django.utils import timezone

from operations.backups.copies import FilesUnfinished, inspect, restore
from operations.backups.manifest import DamagedBackup, Manifest, WrongBackup
from operations.backups.postgresql_database import ProgramFailed
from operations.backups.tables import row_counts

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Put database and uploaded files back from an archive: all of it, or nothing where the archive is damaged."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("archive", type=Path)
        parser.add_argument("--yes", action="store_true", help="do it; without this it is only told")

    def handle(self, *args: Any, archive: Path, yes: bool, **options: Any) -> None:
        try:
            manifest = inspect(archive)
            if not yes:
                self._tell(manifest)
                raise CommandError("Nothing was done. What is there now would be lost: say --yes.")
            restore(archive, by=getpass.getuser(), at=timezone.now())
        except (DamagedBackup, WrongBackup, FileNotFoundError) as error:
            raise CommandError(f"{archive} is refused, nothing was touched: {error}") from error
        except FilesUnfinished as error:
            raise CommandError(f"The database is restored, its files not all: {error}. Run the same again.") from error
        except (DatabaseError, OSError, ProgramFailed) as error:
            raise CommandError(f"Nothing was restored, all is as it was: {error}") from error
        logger.warning("Restored %s of %s", archive.name, manifest.made_at)
        self.stdout.write(
            f"Restored {sum(manifest.tables.values()):,} rows of {manifest.made_at}. Everybody logs in anew."
        )
        self.stdout.write("Now start the site again, after `manage.py migrate` where this release is newer.")

    def _tell(self, manifest: Manifest) -> None:
        self.stdout.write(f"The archive is whole: {manifest.made_at}, release {manifest.release}.")
        now = current_counts()
        for table in sorted(now.keys() | manifest.tables.keys()):
            before, after = now.get(table, 0), manifest.tables.get(table, 0)
            if before != after:
                self.stdout.write(f"  {table}: {before:,} rows now, {after:,} then")


def current_counts() -> dict[str, int]:
    """None where the database is what was lost."""
    try:
        return row_counts(connection)
    except DatabaseError:
        return {}
