"""The tables described as a Data Package (Frictionless): columns, types, choices, keys between the tables, licence."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from projects.downloads.columns import Column, columns_of
from projects.open_data.asked import Asked
from projects.open_data.tables import ALL, Table

# The columns of each table that hold keys of rows of another, or of its own ("").
KEYS = {
    "projects": {"part_of_id": ""},
    "milestones": {"project_id": "projects", "actual_source": "sources", "actual_report": "reports"},
    "plan-changes": {"project_id": "projects", "milestone_id": "milestones", "source": "sources"},
    "reports": {"project_id": "projects", "corrects": "", "corrected_by": "", "source": "sources"},
    "investments": {"project_id": "projects"},
}


def data_package(asked: Asked) -> dict[str, Any]:
    return {
        "profile": "tabular-data-package",
        "name": "honggutan-projects",
        "title": _("Open data of Honggutan's major projects"),
        "homepage": asked.absolute("/data/"),
        "created": f"{asked.on.isoformat()}T00:00:00+08:00",
        "licenses": [{"name": licence_code(), "title": settings.DATA_LICENSE_NAME, "path": settings.DATA_LICENSE_URL}],
        "resources": [resource(table) for table in ALL],
    }


def licence_code() -> str:
    return settings.DATA_LICENSE_NAME.replace(" ", "-")


def resource(table: Table) -> dict[str, Any]:
    keys = [
        {"fields": column, "reference": {"resource": other, "fields": "id"}}
        for column, other in KEYS.get(table.name, {}).items()
    ]
    schema = {"fields": [field(one) for one in columns_of(table.record)], "primaryKey": "id", "missingValues": [""]}
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": str(table.title),
        "description": str(table.about),
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {**schema, "foreignKeys": keys} if keys else schema,
    }


def field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.is_required else {}
    if column.choices:
        constraints["enum"] = [value for value, label in column.choices]
    told = {"name": column.name, "type": column.type, "title": str(column.label), "description": str(column.note)}
    return {**told, "constraints": constraints} if constraints else told
