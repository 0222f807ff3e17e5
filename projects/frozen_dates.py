"""Promised and planned dates move only where an action says so, and what happened isn't undone without a word.

Whatever saves a milestone, be it a form, a shell, an import or a version taken from the history, meets this guard.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import models

from projects.fields import read_window, window_columns

FROZEN = ("baseline", "planned")
KEPT = "actual"
_may_move: ContextVar[bool] = ContextVar("dates_may_move", default=False)


class FrozenDateError(Exception):
    """A save would have moved a promised or planned date, or taken back an actual one; `window` says which."""

    def __init__(self, row: models.Model, window: str) -> None:
        super().__init__(f"the {window} date of {row._meta.label} {row.pk} isn't changed by saving it")
        self.row, self.window = row, window


@contextmanager
def dates_may_move() -> Iterator[None]:
    """For actions, which keep the reason, the two people and the record that a moved date needs."""
    token = _may_move.set(True)
    try:
        yield
    finally:
        _may_move.reset(token)


def refuse_moved_dates(row: models.Model, update_fields: Iterable[str] | None) -> None:
    """A window that is empty may be filled: the first plan, the day on which something happened."""
    windows = [name for name in (*FROZEN, KEPT) if is_written(name, update_fields)]
    if row.pk is None or _may_move.get() or not windows:
        return
    columns = [column for name in windows for column in window_columns(name)]
    values = type(row)._default_manager.filter(pk=row.pk).values(*columns).first()
    stored = type(row)(**values) if values else None
    for name in windows if stored else ():
        before, after = read_window(stored, name), read_window(row, name)
        if before is not None and (after is None if name == KEPT else after != before):
            raise FrozenDateError(row, name)


def is_written(window: str, update_fields: Iterable[str] | None) -> bool:
    return update_fields is None or not set(update_fields).isdisjoint(window_columns(window))


def refuse_date_columns(model: type[models.Model], columns: Iterable[str]) -> None:
    """For updates of many rows at once, which say nothing of what each row held."""
    frozen = {column: name for name in (*FROZEN, KEPT) for column in window_columns(name)}
    named = next((frozen[column] for column in columns if column in frozen), None)
    if named and not _may_move.get():
        raise FrozenDateError(model(), named)
