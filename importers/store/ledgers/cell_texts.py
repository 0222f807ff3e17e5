"""Values as cells of our own ledgers: what is written here is read back as the same value."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from importers.ledgers.columns import FACTORS
from importers.ledgers.days import window_of
from importers.ledgers.words import is_nothing
from importers.lexicon import tables
from importers.store.ledgers.layout import UNIT
from projects.date_format import format_window
from projects.date_window import DateWindow
from projects.values import canonical

#: So many digits a spreadsheet's number holds without loss.
EXACT_DIGITS = 15
BETWEEN = "、"


def amount_cell(text: str) -> Decimal | str | None:
    """A canonical amount in yuan as a number in 万元; one with more digits than a number holds as text in 元."""
    if not text:
        return None
    figure = Decimal(text) / FACTORS[UNIT]
    if len(figure.normalize().as_tuple().digits) > EXACT_DIGITS:
        return f"{text}元"
    return figure


def date_cell(window: DateWindow | None, on: date, *, is_plan: bool = True) -> str:
    """The window's own words where they still mean it when they are read; else other words; else its two days."""
    if window is None:
        return ""
    for text in (window.text.strip(), format_window(window)):
        found = window_of(text, on, is_plan=is_plan) if text and not is_nothing(text) else None
        if found is not None and found.same_days(window):
            return text
    return canonical(window)


def word_cell(table: str, value: str) -> str:
    """省重点 for province_key: the first of the words that mean it."""
    return str(tables("ledgers")[table][value][0]) if value else ""


def list_cell(names: Iterable[str]) -> str:
    return BETWEEN.join(sorted(names))


def progress_cell(text: str, percent: str) -> str:
    return text or (f"{percent}%" if percent else "")
