"""`manage.py import_article FILE…`: reads articles into the database, each for itself, with one report."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from tqdm import tqdm

from importers.decode import DecodeError
from importers.entry.documents import PACKAGE_BYTES_AT_MOST, Document, read_document
from importers.entry.publication import printed_day, printed_publisher
from importers.store import Article, ImportStoppedError, Report
from importers.store.drafts import COMMAND, KnownArticleError, enter
from importers.store.report import ArticleReport
from projects.date_window import DateWindow
from projects.date_words import DateWordsError, parse_window

PUBLISHED_ON = "--published-on"


class UnreadableFileError(Exception):
    """A file that is no article, with the reason for users."""


def share(text: str) -> float:
    try:
        number = float(text)
    except ValueError as error:
        raise ArgumentTypeError(f"not a number: {text}") from error
    if not 0 <= number <= 1:
        raise ArgumentTypeError(f"not between 0 and 1: {text}")
    return number


class Command(BaseCommand):
    help = "Read articles into the database; what is less sure waits among the entered articles for a person."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", help="plain text, a web page or a Word document")
        parser.add_argument(
            PUBLISHED_ON,
            metavar="YYYY-MM-DD",
            help="the day (or YYYY-MM, the month) on which they all appeared; without it, the one that each prints",
        )
        parser.add_argument("--publisher", help="who published them; without it, the one that each names")
        parser.add_argument("--dry-run", action="store_true", help="do everything, print the report, write nothing")
        parser.add_argument(
            "--accept-above",
            type=share,
            default=settings.ACCEPT_ABOVE,
            metavar="P",
            help="store facts read with at least this confidence, 0 to 1 (default: ACCEPT_ABOVE, %(default)s)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        published = published_window(options["published_on"], timezone.localdate())
        bad: list[str] = []
        known: list[str] = []
        reports: list[ArticleReport] = []
        for name in self.one_by_one(options["files"]):
            try:
                article = article_of(name, published, options["publisher"], timezone.localdate())
                report = enter(
                    article,
                    now=timezone.now,
                    today=timezone.localdate(),
                    accept_above=options["accept_above"],
                    is_dry=options["dry_run"],
                )
                reports += report.articles
            except KnownArticleError as error:
                known.append(f"{name}: {error}")
            except (ImportStoppedError, UnreadableFileError) as error:
                bad.append(str(error) if str(error).startswith(name) else f"{name}: {error}")
        self.tell(Report(tuple(reports), options["dry_run"]), known, with_unchanged=options["verbosity"] > 1)
        if bad:
            said = ngettext("%(n)d file was not imported:", "%(n)d files were not imported:", len(bad))
            raise CommandError("\n".join([said % {"n": len(bad)}, *bad]), returncode=1)

    def one_by_one(self, files: list[str]) -> Iterator[str]:
        """With a progress bar where somebody looks on."""
        yield from tqdm(files, unit="", file=sys.stderr, disable=not sys.stderr.isatty() or len(files) < 2)

    def tell(self, report: Report, known: list[str], *, with_unchanged: bool) -> None:
        if report.articles:
            self.stdout.write(report.text(with_unchanged=with_unchanged))
        for line in known:
            self.stdout.write(line)


def published_window(text: str | None, today: date) -> DateWindow | None:
    if text is None:
        return None
    try:
        window = parse_window(text)
    except DateWordsError as error:
        raise CommandError(f"{PUBLISHED_ON}: {error}") from error
    if window.earliest is None or window.latest is None:
        raise CommandError(f"{PUBLISHED_ON}: not a day or a month: {text}")
    if window.earliest > today:
        raise CommandError(f"{PUBLISHED_ON}: {_('This day lies in the future.')} {text}")
    return window if window.latest <= today else replace(window, latest=today)


def article_of(name: str, published: DateWindow | None, publisher: str | None, today: date) -> Article:
    """Its day is the one given, or the one that it prints; otherwise unknown, never guessed."""
    document = read_file(name)
    reason = ""
    if published is None and (printed := printed_day(document.text, today)) and printed.latest:
        published = DateWindow.of_day(printed.latest)
        reason = _("“%(words)s” stands in its head or at its foot.") % {"words": printed.words}
    elif published is not None and not published.is_day:
        reason = _("given with %(option)s of %(command)s") % {"option": PUBLISHED_ON, "command": COMMAND}
    return Article(
        file_name=Path(name).name,
        title=document.title,
        text=document.text,
        publisher=printed_publisher(document.text) if publisher is None else publisher,
        published=published,
        published_reason=reason,
    )


def read_file(name: str) -> Document:
    try:
        with Path(name).open("rb") as file:
            return read_document(file.read(PACKAGE_BYTES_AT_MOST + 1))
    except FileNotFoundError as error:
        raise UnreadableFileError(_("the file doesn't exist")) from error
    except OSError as error:
        raise UnreadableFileError(_("it can't be read: %(reason)s") % {"reason": error.strerror}) from error
    except DecodeError as error:
        raise UnreadableFileError(_(str(error))) from error
