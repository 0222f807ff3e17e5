"""Values as a spreadsheet may safely open them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone

from projects.spreadsheet_text import guarded


def moment_text(moment: datetime) -> str:
    return timezone.localtime(moment).isoformat(timespec="seconds")


def cell_text(value: Any) -> str:
    """For CSV. Numbers stay numbers, below zero too; a text that would be run gets an apostrophe before it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | Decimal):
        return f"{value:f}" if isinstance(value, Decimal) else str(value)
    return guarded(str(value))
