"""Whether a person or an import gave a row its present value, as the row's history tells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from projects.enums import Stage
from projects.fields import window_columns

IMPORT_REASON = "import"
EMPTY = (None, "", Stage.UNKNOWN)


def columns_of(row: Any, field: str) -> list[str]:
    """The columns that hold a field's value: one, or the bounds of a window."""
    is_window = isinstance(getattr(type(row), field, None), property) and hasattr(row, f"{field}_earliest")
    return list(window_columns(field)[:2]) if is_window else [row._meta.get_field(field).attname]


def given_by_a_person(rows: QuerySet, field: str) -> set[int]:
    """The keys of those rows whose value of the field is a person's, see `is_persons`. Two queries, however many."""
    kept = {row.pk: row for row in rows}
    histories: dict[int, list[Any]] = {pk: [] for pk in kept}
    history = rows.model.history.model.objects.filter(id__in=list(kept)).order_by("-history_id")
    for record in history:
        histories[record.id].append(record)
    return {pk for pk, row in kept.items() if is_persons(row, field, histories[pk])}


def is_persons(row: Any, field: str, records: Iterable[Any] | None = None) -> bool:
    """A person gave the field its value, or emptied it. Where the history doesn't tell, it counts as a person's.

    `records` is the row's history, newest first, where the caller has read it already.
    """
    columns = columns_of(row, field)
    now = [getattr(row, column) for column in columns]
    records = row.history.order_by("-history_id") if records is None else records
    setter, is_first = _setter(records, columns, now)
    is_empty = all(value in EMPTY for value in now)
    if setter is None:
        return not is_empty or not is_first
    if (setter.history_change_reason or "").startswith(IMPORT_REASON):
        return False
    return not (is_empty and is_first)


def _setter(records: Iterable[Any], columns: list[str], now: list[Any]) -> tuple[Any, bool]:
    """The history record that brought the present values, and whether it is the row's first, or there is none."""
    setter = None
    for record in records:
        if [getattr(record, column) for column in columns] != now:
            return setter, False
        setter = record
    return setter, True
