"""`manage.py extract FILE`: what an article says of projects, as one JSON object. Needs no database."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from importers.decode import DecodeError, decode
from importers.printing import as_json
from importers.read import read_article
from projects.date_window import DateWindow
from projects.date_words import DateWordsError, parse_window

PUBLISHED_ON = "--published-on"


class Command(BaseCommand):
    help = "Print the projects, facts and dates that an article states, as JSON."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="the article: plain text in UTF-8, GB18030 or UTF-16")
        parser.add_argument(PUBLISHED_ON, metavar="YYYY-MM-DD", help="its day (or YYYY-MM, its month) of publication")
        parser.add_argument(
            "--explain", action="store_true", help="for each fact: its rule and why it went where it did"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        text = self._text(Path(options["file"]))
        published = self._published(options["published_on"])
        self.stdout.write(as_json(read_article(text, published=published), explain=options["explain"]))

    def _text(self, path: Path) -> str:
        try:
            return decode(path.read_bytes())
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}") from error
        except DecodeError as error:
            raise CommandError(f"{path}: {error}") from error

    def _published(self, text: str | None) -> DateWindow | None:
        if text is None:
            return None
        try:
            window = parse_window(text)
        except DateWordsError as error:
            raise CommandError(f"{PUBLISHED_ON}: {error}") from error
        if window.is_open:
            raise CommandError(f"{PUBLISHED_ON}: not a day or a month: {text}")
        return window
