from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.core.management import BaseCommand, CommandError
from django.utils import timezone, translation

from projects.downloads.archive import archive_years, write_archive, year_end
from projects.open_data.asked import Asked
from projects.views.dated import as_of_rules


class Command(BaseCommand):
    help = "Writes a year's archive: all tables as they were known at its end, as a zip file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("year", type=int)
        parser.add_argument("file", type=Path, help="the file to write")

    def handle(self, *args: Any, **options: Any) -> None:
        year, file, today = options["year"], options["file"], timezone.localdate()
        years = archive_years(today)
        if year not in years:
            known = f"{years[0]} to {years[-1]}" if years else "none"
            raise CommandError(f"{year} isn't over, or nothing had been stated: years with an archive are {known}")
        site = settings.SITE_URL or f"http://{settings.HOST}:{settings.PORT}"
        with translation.override(settings.LANGUAGE_CODE), file.open("wb") as written:
            asked = Asked(as_of_rules(year_end(year), today), lambda address: urljoin(f"{site}/", address))
            write_archive(written, asked)
        self.stdout.write(f"{file}: {file.stat().st_size} bytes")
