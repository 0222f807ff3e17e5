"""A record as one row of a table: windows and references become several columns, lists are joined in one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from django.utils.functional import lazy

from projects.open_data.described import Choices, FieldOf, fields_of, joined
from projects.open_data.parts import Reference, Window

# As the Table Schema of datapackage.json names them.
TYPES = {str: "string", int: "integer", bool: "boolean", Decimal: "number", date: "date", datetime: "datetime"}


@dataclass(frozen=True, slots=True)
class Column:
    """`read` gives the cell of a record: a plain value, or None."""

    name: str
    type: str
    label: Any
    note: Any
    choices: Choices
    is_required: bool
    read: Callable[[Any], Any]


@cache
def columns_of(record: Any) -> tuple[Column, ...]:
    return tuple(column for one in fields_of(record) for column in columns(one))


def columns(one: FieldOf) -> Iterator[Column]:
    if one.is_many:
        yield column(one, "string", lambda record: joined(getattr(record, one.name)))
    elif one.kind in (Window, Reference):
        yield from (within(one, inner) for inner in fields_of(one.kind))
    else:
        yield column(one, TYPES[one.kind], lambda record: getattr(record, one.name))


def column(one: FieldOf, kind: str, read: Callable[[Any], Any]) -> Column:
    is_required = not one.is_optional and kind != "string"
    return Column(one.name, kind, one.label, one.note, one.choices, is_required, read)


def within(outer: FieldOf, inner: FieldOf) -> Column:
    """`planned_earliest`, labelled with both words; empty where there is no window."""

    def read(record: Any) -> Any:
        value = getattr(record, outer.name)
        return None if value is None else getattr(value, inner.name)

    return Column(
        name=f"{outer.name}_{inner.name}",
        type=TYPES[inner.kind],
        label=lazy(lambda: f"{outer.label} · {inner.label}", str)(),
        note=inner.note or outer.note,
        choices=(),
        is_required=not outer.is_optional and not inner.is_optional and inner.kind is not str,
        read=read,
    )
