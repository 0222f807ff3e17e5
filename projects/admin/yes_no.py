"""Claims in lists: in a word, where Django shows an icon that only says True."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.utils.translation import gettext


def yes_no_column(field: str, label: Any) -> Callable[..., str]:
    @admin.display(description=label, ordering=field)
    def column(self: Any, row: Any) -> str:
        return gettext("Yes") if getattr(row, field) else gettext("No")

    return column
