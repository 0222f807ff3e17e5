"""What each text file has in it: the rows of a table, or public projects in OC4IDS."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeAlias

from django.conf import settings
from django.db.models import QuerySet

from projects.downloads.pieces import KeptPieces, Piece, piece_of, rows_of
from projects.downloads.text_files import (
    CSV_SEPARATOR,
    JSON_SEPARATOR,
    csv_file,
    csv_record,
    json_file,
    json_record,
)
from projects.models import Project
from projects.open_data.asked import Asked
from projects.open_data.batches import Group, groups_of, read_rows
from projects.open_data.described import plain
from projects.open_data.oc4ids import about_package, package_projects
from projects.open_data.tables import TABLES, Table

Projects: TypeAlias = QuerySet[Project] | None


def table_csv(table: Table, projects: Projects, asked: Asked, kept: KeptPieces | None = None) -> Iterator[bytes]:
    """Of all rows, or those that belong to some projects."""
    return csv_file(table.record, table_rows(table, projects, asked, kept, csv_record, CSV_SEPARATOR))


def table_json(table: Table, projects: Projects, asked: Asked, kept: KeptPieces | None = None) -> Iterator[bytes]:
    rows = table_rows(table, projects, asked, kept, lambda record: json_record(plain(record)), JSON_SEPARATOR)
    return json_file(about_table(table, asked), rows)


def table_rows(
    table: Table,
    projects: Projects,
    asked: Asked,
    kept: KeptPieces | None,
    written: Callable[[Any], bytes],
    separator: bytes,
) -> Iterator[bytes]:
    groups = groups_of(table, projects, asked.as_of)

    def make(some: Sequence[Group]) -> list[Piece]:
        keys = groups.keys(some)
        read = zip(keys, read_rows(table, keys, asked), strict=True)
        return [piece_of(own, map(written, records), separator) for own, records in read]

    return rows_of(groups, make, kept, separator)


def about_table(table: Table, asked: Asked) -> dict[str, Any]:
    licence = {"licence": settings.DATA_LICENSE_NAME, "licence_url": settings.DATA_LICENSE_URL}
    return {"table": table.name, "on": asked.on.isoformat(), **licence}


def oc4ids_json(asked: Asked, kept: KeptPieces | None = None) -> Iterator[bytes]:
    groups = groups_of(TABLES["projects"], None, asked.as_of)

    def make(some: Sequence[Group]) -> list[Piece]:
        packed = ((keys, package_projects(keys, asked) if keys else ()) for keys in groups.keys(some))
        return [piece_of(keys, map(json_record, projects), JSON_SEPARATOR) for keys, projects in packed]

    return json_file(about_package(asked), rows_of(groups, make, kept, JSON_SEPARATOR), "projects")
