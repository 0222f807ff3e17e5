"""`manage.py backup`: database and uploaded files in one archive, while the site runs."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError
from django.core.management.base import CommandParser
from django.db import DatabaseError
from django.utils import timezone

from operations.backups.archive import read_manifest
from operations.backups.copies import make_backup
from operations.backups.manifest import DamagedBackup
from operations.backups.postgresql_database import ProgramFailed
from operations.backups.stock import prune


class Command(BaseCommand):
    help = "Copy database and uploaded files into one archive in BACKUP_DIR, and delete all but the newest archives."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--keep", type=int, default=settings.BACKUPS_KEPT, help="how many archives (BACKUPS_KEPT)")

    def handle(self, *args: Any, keep: int, **options: Any) -> None:
        if keep < 1:
            raise CommandError("--keep must be at least 1: the archive that is made now stays.")
        try:
            archive = make_backup(timezone.now())
        except (DamagedBackup, DatabaseError, OSError, ProgramFailed) as error:
            raise CommandError(f"No backup was made: {error}") from error
        manifest = read_manifest(archive)
        rows, files = sum(manifest.tables.values()), len(manifest.members) - 1
        self.stdout.write(f"{archive}: {rows:,} rows, {files:,} files, {archive.stat().st_size:,} bytes")
        for gone in prune(settings.BACKUP_DIR, keep=keep):
            self.stdout.write(f"Deleted {gone.name}")
