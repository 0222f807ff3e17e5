"""Everything between a fresh clone and a site that can be served, each step only where it is needed."""

from __future__ import annotations

import hashlib
import secrets
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import BaseCommand, CommandError, call_command
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone
from django.utils.translation.reloader import translation_file_changed

from hgt_projects.catalogues import compile_stale_catalogues
from hgt_projects.fingerprints import Fingerprints, fingerprint
from projects.actions.make_roles import make_roles
from projects.models import ImportRun

ADMINISTRATOR = "admin"
IMPORT_SEEDS = "import_seeds"


class Command(BaseCommand):
    help = "Migrate, import the seeds, compile catalogues, collect static files, make the first administrator."
    requires_system_checks: list[str] = []  # they cost the start of every `make run`; `make check` runs them

    def handle(self, *args: Any, **options: Any) -> None:
        settings.VAR_DIR.mkdir(parents=True, exist_ok=True)
        self.done = Fingerprints(settings.VAR_DIR / "set-up.json")
        self._connect()
        for compiled in compile_stale_catalogues(settings.LOCALE_PATHS):
            translation_file_changed(self, compiled)  # the report of the import is to be read in Chinese already
        self._migrate()
        make_roles(by="set_up", at=timezone.now())
        self._import_seeds()
        self._collect_static_files()
        self._make_first_administrator()

    def _connect(self) -> None:
        try:
            connection.ensure_connection()
        except OperationalError as error:
            reason = " ".join(str(error).split())
            raise CommandError(f"The database cannot be reached, see DATABASE_URL: {reason}") from error

    def _migrate(self) -> None:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("Migrating the database …")
            call_command("migrate", verbosity=0, interactive=False)

    def _import_seeds(self) -> None:
        """Again when a seed or the code that reads it changed, or when this database has had no import."""
        current = fingerprint([settings.BASE_DIR / "seeds", settings.BASE_DIR / "importers"])
        step = f"seeds {_database_id()}"
        if self.done.match(step, current) and ImportRun.objects.filter(command=IMPORT_SEEDS).exists():
            return
        self.stdout.write("Importing the seeds …")
        call_command(IMPORT_SEEDS, stdout=self.stdout)
        self.done.record(step, current)

    def _make_first_administrator(self) -> None:
        users = get_user_model().objects
        if users.filter(is_superuser=True).exists():
            return
        password = secrets.token_urlsafe(15)
        users.create_superuser(ADMINISTRATOR, password=password)
        self.stdout.write(f"First administrator: {ADMINISTRATOR}, password {password} (for /admin/, shown only now)")

    def _collect_static_files(self) -> None:
        packages = settings.BASE_DIR / "requirements" / "runtime.txt"
        current = fingerprint([*map(Path, settings.STATICFILES_DIRS), packages])
        if self.done.match("static", current) and Path(settings.STATIC_ROOT).is_dir():
            return
        self.stdout.write("Collecting static files …")
        call_command("collectstatic", verbosity=0, interactive=False, clear=True)
        self.done.record("static", current)


def _database_id() -> str:
    """Which database this is, so that the state of one is not taken for that of another."""
    address = connection.settings_dict
    parts = [*(address[key] for key in ("ENGINE", "HOST", "PORT", "NAME")), address["OPTIONS"].get("host")]
    return hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()[:16]
