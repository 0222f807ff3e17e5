"""Everything that can be taken away: each download with its size, for all projects or those that conditions leave."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.core.cache import cache
from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from projects.downloads.archive import archive_years
from projects.downloads.text_files import csv_file
from projects.enums import Category
from projects.models import Project
from projects.open_data.asked import Asked
from projects.open_data.conditions import chosen_projects, query_of
from projects.open_data.described import plain
from projects.open_data.tables import ALL, Table
from projects.pages.as_of import AsOf
from projects.pages.calendar_filter import CalendarFilter, calendar_filter
from projects.pages.freshness import Freshness
from projects.pages.list_conditions import Chip

Parameters = Mapping[str, str | Sequence[str]]
SAMPLE = 20
KEPT_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class File:
    """`size` is empty where only the making of the file would tell."""

    label: str
    url: str
    size: str = ""


@dataclass(frozen=True, slots=True)
class TableDownload:
    title: str
    about: str
    rows: int
    files: tuple[File, ...]


@dataclass(frozen=True, slots=True)
class DataPage:
    problems: tuple[str, ...]
    chips: tuple[Chip, ...]
    clear_url: str
    tables: tuple[TableDownload, ...]
    oc4ids_url: str
    package_url: str
    archives: tuple[File, ...]
    feeds: tuple[File, ...]
    calendars: tuple[File, ...]
    licence: str
    licence_url: str


def data_page(query: QueryDict, asked: Asked, newest: Freshness | None) -> DataPage:
    as_of = asked.as_of
    chosen = calendar_filter(query, as_of, page="data")
    parameters = {**chosen.address.conditions, **as_of.parameters}
    return DataPage(
        problems=chosen.problems,
        chips=chosen.chips,
        clear_url=reverse("data") + as_of.query,
        tables=tuple(kept_tables(chosen, parameters, asked, newest)),
        oc4ids_url=reverse("oc4ids") + as_of.query,
        package_url=reverse("data_package") + as_of.query,
        archives=tuple(archives(as_of)),
        feeds=tuple(feeds()),
        calendars=tuple(calendars(chosen)),
        licence=settings.DATA_LICENSE_NAME,
        licence_url=settings.DATA_LICENSE_URL,
    )


def kept_tables(
    chosen: CalendarFilter, parameters: Parameters, asked: Asked, newest: Freshness | None
) -> list[TableDownload]:
    """Counted and measured once after every edit, in each server process; each time where edits can't be told."""
    projects = chosen_projects(query_of(chosen.address.conditions), asked.as_of)
    if newest is None or newest.is_being_edited:
        return [table_download(table, projects, parameters, asked) for table in ALL]
    made_from = f"{newest.version} {asked.on} {asked.as_of.today} {get_language()} {urlencode(parameters, doseq=True)}"
    key = f"data-page:{sha256(made_from.encode()).hexdigest()}"
    found: list[TableDownload] | None = cache.get(key)
    if found is None:
        found = [table_download(table, projects, parameters, asked) for table in ALL]
        cache.set(key, found, KEPT_SECONDS)
    return found


def table_download(
    table: Table, projects: QuerySet[Project] | None, parameters: Parameters, asked: Asked
) -> TableDownload:
    rows = table.narrowed(projects, asked.as_of)
    count = rows.count()
    kept = parameters if table.of_projects else asked.as_of.parameters
    sizes = dict(measured(table, rows, count, asked))
    files = (
        File(kind.upper(), address(table.name, kind, kept), sizes.get(kind, "")) for kind in ("csv", "xlsx", "json")
    )
    return TableDownload(str(table.title), str(table.about), count, tuple(files))


def address(table: str, kind: str, parameters: Parameters) -> str:
    query = urlencode(parameters, doseq=True)
    return reverse("download", args=[table, kind]) + (f"?{query}" if query else "")


def measured(table: Table, rows: QuerySet[Any], count: int, asked: Asked) -> Iterator[tuple[str, str]]:
    """From the first rows: exact where there are no more, else what all would take at the same length."""
    keys = list(rows.order_by("pk").values_list("pk", flat=True)[:SAMPLE])
    records = table.read(keys, asked) if keys else []
    head, *lines = csv_file(table.record, records)
    texts = [json.dumps(plain(one), ensure_ascii=False).encode() for one in records]
    share = count / len(keys) if keys else 0
    yield "csv", size_words(len(head) + share * sum(map(len, lines)), is_exact=count <= SAMPLE)
    yield "json", size_words(200 + share * sum(map(len, texts)), is_exact=False)


def size_words(size: float, *, is_exact: bool) -> str:
    words = f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{max(size, 1000) / 1000:.0f} kB"
    return words if is_exact else _("about %(size)s") % {"size": words}


def archives(as_of: AsOf) -> Iterator[File]:
    """The newest year first."""
    for year in reversed(archive_years(as_of.today)):
        yield File(_("All tables as known at the end of %(year)d") % {"year": year}, reverse("archive", args=[year]))


def feeds() -> Iterator[File]:
    yield File(_("Changes and publications"), reverse("changes_feed"))
    for value, label in Category.choices:
        yield File(str(label), reverse("category_feed", args=[value]))


def calendars(chosen: CalendarFilter) -> Iterator[File]:
    yield File(_("Dates of milestones"), chosen.url("calendar_file"))
    yield File(_("Wall chart"), chosen.url("wall_svg"))
