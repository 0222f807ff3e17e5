"""Values as a spreadsheet may safely open them."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone

# A text that begins so is run as a formula, its full-width forms too where Chinese is typed.
FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
GUARD = "'"
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def is_formula(text: str) -> bool:
    return FORMULA.match(text) is not None


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
    text = CONTROLS.sub("", str(value))
    return GUARD + text if is_formula(text) else text
