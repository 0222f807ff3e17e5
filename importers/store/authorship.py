"""Whether a person or an import gave a row its present value, as the row's history tells."""

from __future__ import annotations

from typing import Any

from projects.enums import Stage
from projects.fields import window_columns

IMPORT_REASON = "import"
EMPTY = (None, "", Stage.UNKNOWN)


def columns_of(row: Any, field: str) -> list[str]:
    """The columns that hold a field's value: one, or the bounds of a window."""
    is_window = isinstance(getattr(type(row), field, None), property) and hasattr(row, f"{field}_earliest")
    return window_columns(field)[:2] if is_window else [row._meta.get_field(field).attname]


def is_persons(row: Any, field: str) -> bool:
    """A person gave the field its value, or emptied it. Where the history doesn't tell, it counts as a person's."""
    columns = columns_of(row, field)
    now = [getattr(row, column) for column in columns]
    setter, is_first = _setter(row, columns, now)
    is_empty = all(value in EMPTY for value in now)
    if setter is None:
        return not is_empty or not is_first
    if (setter.history_change_reason or "").startswith(IMPORT_REASON):
        return False
    return not (is_empty and is_first)


def _setter(row: Any, columns: list[str], now: list[Any]) -> tuple[Any, bool]:
    """The history record that brought the present values, and whether it is the row's first, or there is none."""
    setter = None
    for record in row.history.order_by("-history_id"):
        if [getattr(record, column) for column in columns] != now:
            return setter, False
        setter = record
    return setter, True
