"""Saving and deleting under a person's name, so that the row's history says who did it, with or without a request."""

from __future__ import annotations

from typing import Any

from django.db.models import Model


def save_as(row: Model, *, by: Any, reason: str = "") -> None:
    name_author(row, by=by, reason=reason)
    row.save()


def delete_as(row: Model, *, by: Any, reason: str = "") -> None:
    name_author(row, by=by, reason=reason)
    row.delete()


def name_author(row: Any, *, by: Any, reason: str) -> None:
    row._history_user = by  # noqa: SLF001 - simple-history's documented way
    row._change_reason = reason or None  # noqa: SLF001
