"""Date windows in lists and on pages that may only be looked at."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.utils.html import format_html

from projects.date_format import format_bounds, format_window
from projects.date_window import DateWindow
from projects.forms.window_field import hint
from projects.forms.window_form import WINDOW_LABELS
from projects.schedule_words import language


def words(window: DateWindow | None) -> str:
    return "" if window is None else format_window(window, language=language())


def shown(window: DateWindow) -> str:
    """The words with the exact days: 2025年5月底（2025年5月21日至31日）."""
    exact = format_bounds(window, language=language())
    return words(window) if exact == words(window) else f"{words(window)}（{exact}）"


def window_column(name: str) -> Callable[..., Any]:
    """A column, or a line of a form, with one window; named like the window, it also gives the label in Chinese."""

    @admin.display(description=WINDOW_LABELS[name], ordering=f"{name}_latest")
    def column(self: Any, row: Any) -> str:
        window = getattr(row, name)
        if window is None:
            return "—"  # a page that may only be looked at would say None
        return format_html('<span title="{}">{}</span>', hint(window), words(window))

    return column
