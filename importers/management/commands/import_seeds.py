"""Reads the articles under seeds/ into the database."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError
from django.utils import timezone

from importers.read import read_article
from importers.store import ImportStoppedError, import_articles
from importers.store.manifest import read_manifest

NAME = "import_seeds"


class Command(BaseCommand):
    help = "Read the articles that seeds/manifest.toml lists into the database; what is known already stays as it is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="do everything, print the report, write nothing")
        parser.add_argument(
            "--folder",
            type=Path,
            default=settings.BASE_DIR / "seeds",
            help="the folder with manifest.toml and the articles (default: seeds/)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            report = import_articles(
                read_manifest(options["folder"]),
                read=read_article,
                command=NAME,
                now=timezone.now,
                is_dry=options["dry_run"],
            )
        except ImportStoppedError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(report.text(with_unchanged=options["verbosity"] > 1))
