from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError
from django.utils import timezone, translation

from projects.downloads.archive import archive_years, write_archive, year_end
from projects.open_data.asked import Asked
from projects.views.dated import as_of_rules
from projects.views.site_address import absolute_without_request


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
        with translation.override(settings.LANGUAGE_CODE), file.open("wb") as written:
            write_archive(written, Asked(as_of_rules(year_end(year), today), absolute_without_request))
        self.stdout.write(f"{file}: {file.stat().st_size} bytes")
