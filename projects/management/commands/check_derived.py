"""Whether what triggers keep is right: search texts, standings and their counts, made anew and compared."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand, CommandError

from projects.derived.upkeep import differences, install, put_counts_together


class Command(BaseCommand):
    help = "Recompute search texts, standings and counts, compare them with what is kept, and put the counts together."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--rebuild", action="store_true", help="make them all anew first")

    def handle(self, *args: Any, rebuild: bool, **options: Any) -> None:
        if rebuild:
            install()
        found = differences()
        for table, rows in found.items():
            self.stdout.write(f"{table}: {rows} rows differ")
        if any(found.values()):
            raise CommandError("What is kept isn't what it is made from: check_derived --rebuild makes it anew.")
        put_counts_together()
