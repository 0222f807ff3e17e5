from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand
from django.utils import timezone, translation

from projects.downloads.files import oc4ids_json, table_csv, table_json
from projects.open_data.asked import Asked
from projects.open_data.tables import ALL
from projects.pages.freshness import freshness
from projects.pages.long_list import count_up_to
from projects.views.dated import as_of_rules
from projects.views.downloads import kept_pieces
from projects.views.site_address import absolute_without_request

MOST_ROWS = 200_000


class Command(BaseCommand):
    help = "Makes the day's CSV and JSON files of open data, so that nobody has to wait for them; an edit costs a part."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--most-rows", type=int, default=MOST_ROWS, help=f"leaves out tables with more (default {MOST_ROWS})"
        )
        parser.add_argument(
            "--days", type=int, default=1, help="how many days' files: today's and those of the days after (default 1)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        today = timezone.localdate()
        with translation.override(settings.LANGUAGE_CODE):
            for day in (today + timedelta(days=later) for later in range(options["days"])):
                asked = Asked(as_of_rules(day, day, freshness(day)), absolute_without_request)
                for name, parts in files(asked, options["most_rows"]):
                    self.stdout.write(f"{day} {name}: {sum(map(len, parts))} bytes")


def files(asked: Asked, most_rows: int) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Each with what it is named in an address; none while nothing has been stated."""
    for table in ALL if asked.as_of.version else ():
        if count_up_to(table.rows(asked.as_of), most_rows) <= most_rows:
            for make, name in ((table_csv, f"{table.name}.csv"), (table_json, f"{table.name}.json")):
                yield name, make(table, None, asked, kept_pieces(name, asked))
            if table.name == "projects":
                yield "oc4ids.json", oc4ids_json(asked, kept_pieces("oc4ids.json", asked))
