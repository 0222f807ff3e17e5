"""Everything that can be taken away: each download with its size, for all projects or those that conditions leave."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from urllib.parse import urlencode

from django.conf import settings
from django.core.cache import cache
from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from projects.downloads.archive import archive_years, year_end
from projects.downloads.sizes import (
    ARCHIVE_HEAD,
    JSON_HEAD,
    RowSize,
    project_size,
    size_words,
    table_size,
)
from projects.enums import Category
from projects.models import Project
from projects.open_data.asked import Asked
from projects.open_data.conditions import chosen_projects, query_of
from projects.open_data.scopes import public
from projects.open_data.tables import ALL, Table
from projects.pages.as_of import AsOf
from projects.pages.calendar_filter import CalendarFilter, calendar_filter
from projects.pages.freshness import Freshness
from projects.pages.list_conditions import Chip
from projects.pages.long_list import RowCount, count_rows

Parameters = Mapping[str, str | Sequence[str]]
KEPT_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class File:
    """`size` is empty where a program reads the address again and again."""

    label: str
    url: str
    size: str = ""


@dataclass(frozen=True, slots=True)
class TableDownload:
    title: str
    about: str
    rows: RowCount
    files: tuple[File, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """What counting and measuring told."""

    tables: tuple[TableDownload, ...]
    oc4ids_size: str
    archives: tuple[File, ...]


@dataclass(frozen=True, slots=True)
class DataPage:
    problems: tuple[str, ...]
    chips: tuple[Chip, ...]
    clear_url: str
    edited_on: str
    counted: Counted
    oc4ids_url: str
    package_url: str
    feeds: tuple[File, ...]
    calendars: tuple[File, ...]
    licence: str
    licence_url: str


def data_page(query: QueryDict, asked: Asked, newest: Freshness | None) -> DataPage:
    as_of = asked.as_of
    chosen = calendar_filter(query, as_of, page="data")
    parameters = {**chosen.address.conditions, **as_of.parameters}
    edited_at = newest.version.edited_at if newest else None
    return DataPage(
        problems=chosen.problems,
        chips=chosen.chips,
        clear_url=reverse("data") + as_of.query,
        edited_on=as_of.day(localtime(edited_at).date()) if edited_at else "",
        counted=kept_counts(chosen, parameters, asked, newest),
        oc4ids_url=reverse("oc4ids") + as_of.query,
        package_url=reverse("data_package") + as_of.query,
        feeds=tuple(feeds()),
        calendars=tuple(calendars(chosen)),
        licence=settings.DATA_LICENSE_NAME,
        licence_url=settings.DATA_LICENSE_URL,
    )


def kept_counts(chosen: CalendarFilter, parameters: Parameters, asked: Asked, newest: Freshness | None) -> Counted:
    """Counted and measured once after every edit, in each server process; each time while nothing has been stated."""
    projects = chosen_projects(query_of(chosen.address.conditions), asked.as_of)
    if newest is None:
        return counted(projects, parameters, asked)
    made_from = f"{newest.version} {asked.on} {asked.as_of.today} {get_language()} {urlencode(parameters, doseq=True)}"
    key = f"data-page:{sha256(made_from.encode()).hexdigest()}"
    found: Counted | None = cache.get(key)
    if found is None:
        found = counted(projects, parameters, asked)
        cache.set(key, found, KEPT_SECONDS)
    return found


def counted(projects: QuerySet[Project] | None, parameters: Parameters, asked: Asked) -> Counted:
    of_all = [(table, *table_download(table, projects, parameters, asked)) for table in ALL]
    of_project = project_size(asked)
    projects_count = count_rows(public(asked.as_of))
    size = JSON_HEAD + projects_count.number * of_project.text
    return Counted(
        tables=tuple(download for _table, download, _row in of_all),
        oc4ids_size=size_words(size, is_least=projects_count.is_capped),
        archives=tuple(archives(asked.as_of, [(table, row) for table, _download, row in of_all], of_project)),
    )


def table_download(
    table: Table, projects: QuerySet[Project] | None, parameters: Parameters, asked: Asked
) -> tuple[TableDownload, RowSize]:
    rows = table.narrowed(projects, asked.as_of)
    count = count_rows(rows)
    kept = parameters if table.of_projects else asked.as_of.parameters
    size = table_size(table, rows, count, asked)
    sizes = (("csv", size.csv), ("xlsx", size.xlsx), ("json", size.json))
    files = tuple(File(kind.upper(), address(table.name, kind, kept), words) for kind, words in sizes)
    return TableDownload(str(table.title), str(table.about), count, files), size.row


def address(table: str, kind: str, parameters: Parameters) -> str:
    query = urlencode(parameters, doseq=True)
    return reverse("download", args=[table, kind]) + (f"?{query}" if query else "")


def archives(as_of: AsOf, tables: Sequence[tuple[Table, RowSize]], project: RowSize) -> Iterator[File]:
    """The newest year first. Its rows are counted; each is taken to be as long as those of the day asked for."""
    for year in reversed(archive_years(as_of.today)):
        then = replace(as_of, on=year_end(year))
        counts = [(count_rows(public(then)), project), *((count_rows(table.rows(then)), row) for table, row in tables)]
        size = ARCHIVE_HEAD + sum(count.number * row.zipped for count, row in counts)
        is_least = any(count.is_capped for count, _row in counts)
        title = _("All tables as known at the end of %(year)d") % {"year": year}
        yield File(title, reverse("archive", args=[year]), size_words(size, is_least=is_least))


def feeds() -> Iterator[File]:
    yield File(_("Changes and publications"), reverse("changes_feed"))
    for value, label in Category.choices:
        yield File(str(label), reverse("category_feed", args=[value]))


def calendars(chosen: CalendarFilter) -> Iterator[File]:
    yield File(_("Dates of milestones"), chosen.url("calendar_file"))
    yield File(_("Wall chart"), chosen.url("wall_svg"))
