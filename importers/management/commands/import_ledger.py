"""Takes a ledger (台账) into the database."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management import BaseCommand, CommandError
from django.utils import timezone
from tqdm import tqdm

from importers.ledgers.read import Ledger, open_ledger
from importers.ledgers.records import Dated
from importers.ledgers.refusal import LedgerRefusedError
from importers.store import ImportStoppedError
from importers.store.ledgers.plan import RowKind, RowPlan
from importers.store.ledgers.problem_words import refusal_words
from importers.store.ledgers.report import row_lines, totals_line
from importers.store.ledgers.run import RowsStopError, Wish, take_ledger
from projects.table_statistics import take_statistics


class Command(BaseCommand):
    help = "Take a ledger (.xlsx or .csv) into the database: all of it or nothing, and never a plan without a proposal."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="the ledger, an .xlsx or .csv file")
        parser.add_argument("--sheet", help="the name of the only sheet to read (default: every one with a table)")
        parser.add_argument("--dry-run", action="store_true", help="do everything, print the report, write nothing")
        parser.add_argument("--valid-rows", action="store_true", help="take the good rows where others are at fault")
        parser.add_argument(
            "--on", type=day, help="the day for which it stands, as 2026-05-31 (default: its title, today)"
        )
        parser.add_argument("--year", type=int, help="its plan year (default: that of its title, or of the day)")

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        if not path.is_file():
            raise CommandError(f"{path}: no such file")
        try:
            with open_ledger(path, sheet=options["sheet"]) as ledger:
                self.take(ledger, path, options)
        except LedgerRefusedError as refused:
            raise CommandError(refusal_words(refused)) from refused
        except ImportStoppedError as stopped:
            raise CommandError(str(stopped)) from stopped

    def take(self, ledger: Ledger, path: Path, options: dict[str, Any]) -> None:
        on = options["on"] or ledger.stated_on or timezone.localdate()
        wish = Wish(
            title=path.stem,
            file_name=path.name,
            dated=Dated(on, options["year"] or ledger.year or on.year),
            valid_rows=options["valid_rows"],
            is_dry=options["dry_run"],
        )
        shows_unchanged = options["verbosity"] > 1
        with tqdm(
            total=ledger.expected_rows, unit="", disable=None if options["verbosity"] else True, file=self.stderr
        ) as bar:

            def told(plan: RowPlan) -> None:
                bar.update()
                if options["verbosity"] and (plan.kind is not RowKind.UNCHANGED or shows_unchanged):
                    self.stdout.write("\n".join(row_lines(plan)))

            try:
                taken = take_ledger(ledger, wish, now=timezone.now, progress=told)
            except RowsStopError as stopped:
                self.stdout.write(totals_line(stopped.totals))
                raise
        if not wish.is_dry:
            take_statistics()
        self.stdout.write(totals_line(taken.totals))


def day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"no day: {text}") from error
