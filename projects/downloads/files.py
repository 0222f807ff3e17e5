"""What each text file has in it: the rows of a table, or public projects in OC4IDS."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from django.conf import settings
from django.db.models import QuerySet

from projects.downloads.pieces import KeptPieces, pieces
from projects.downloads.text_files import csv_file, csv_piece, json_file, json_piece
from projects.models import Project
from projects.open_data.asked import Asked
from projects.open_data.batches import Group, groups_of, read_groups
from projects.open_data.described import plain
from projects.open_data.oc4ids import about_package, package_projects
from projects.open_data.tables import TABLES, Table

Projects: TypeAlias = QuerySet[Project] | None


def table_csv(table: Table, projects: Projects, asked: Asked, kept: KeptPieces | None = None) -> Iterator[bytes]:
    """Of all rows, or those that belong to some projects."""
    groups = groups_of(table, projects, asked.as_of)

    def make(some: Sequence[Group]) -> list[bytes]:
        return [csv_piece(table.record, records) for records in read_groups(table, groups, some, asked)]

    return csv_file(table.record, pieces(groups, make, kept))


def table_json(table: Table, projects: Projects, asked: Asked, kept: KeptPieces | None = None) -> Iterator[bytes]:
    groups = groups_of(table, projects, asked.as_of)

    def make(some: Sequence[Group]) -> list[bytes]:
        return [json_piece(map(plain, records)) for records in read_groups(table, groups, some, asked)]

    return json_file(about_table(table, asked), pieces(groups, make, kept))


def about_table(table: Table, asked: Asked) -> dict[str, Any]:
    licence = {"licence": settings.DATA_LICENSE_NAME, "licence_url": settings.DATA_LICENSE_URL}
    return {"table": table.name, "on": asked.on.isoformat(), **licence}


def oc4ids_json(asked: Asked, kept: KeptPieces | None = None) -> Iterator[bytes]:
    groups = groups_of(TABLES["projects"], None, asked.as_of)

    def make(some: Sequence[Group]) -> list[bytes]:
        return [json_piece(package_projects(keys, asked)) if keys else b"" for keys in groups.keys(some)]

    return json_file(about_package(asked), pieces(groups, make, kept), "projects")
