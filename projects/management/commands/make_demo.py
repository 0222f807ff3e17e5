"""Invented projects in any number."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management import BaseCommand, CommandError
from django.utils import timezone
from tqdm import tqdm

from projects.demo.make import MadeBeforeError, RealDataError, TooManyError, make_demo


class Command(BaseCommand):
    help = (
        "Fill an empty database with invented projects: ten milestones each, plans, changes, reports, money, sources."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--projects", type=int, default=241, help="how many (default: 241)")
        parser.add_argument("--seed", type=int, default=1, help="the same number makes the same projects (default: 1)")
        parser.add_argument(
            "--on", type=date.fromisoformat, help="the day they stand at, as 2026-05-31 (default: today)"
        )
        parser.add_argument("--beside-real-data", action="store_true", help="also where there are projects already")

    def handle(self, *args: Any, **options: Any) -> None:
        count, on = options["projects"], options["on"] or timezone.localdate()
        with tqdm(total=count, unit="", disable=None if options["verbosity"] else True, file=self.stderr) as bar:
            try:
                make_demo(
                    count,
                    seed=options["seed"],
                    on=on,
                    beside_real_data=options["beside_real_data"],
                    progress=bar.update,
                )
            except RealDataError:
                raise CommandError(
                    "There are projects in this database: invented ones would pass for real (--beside-real-data)."
                ) from None
            except MadeBeforeError:
                raise CommandError("There are invented projects in this database: they are made once.") from None
            except TooManyError as error:
                raise CommandError(f"At most {error} projects can be made.") from None
        self.stdout.write(f"{count} invented projects, as of {on}")
