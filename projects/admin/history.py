"""Row history in words: a window is one value, though four columns keep it."""

from __future__ import annotations

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from simple_history.template_utils import HistoricalRecordContextHelper

from projects.admin.windows import shown
from projects.fields import read_window
from projects.forms.window_form import WINDOW_LABELS
from projects.models.named import Named

SUFFIXES = ("_earliest", "_latest", "_text", "_year_inferred")
DERIVED = ("name_pinyin", "name_initials", "slug", "updated_at")
COUNTED = "version"


class WindowHistoryHelper(HistoricalRecordContextHelper):
    """Leaves out what only follows from something else, and merges a window's columns into one line."""

    def context_for_delta_changes(self, delta: Any) -> list[dict[str, Any]]:
        derived = (COUNTED, *DERIVED) if issubclass(self.model, Named) else (COUNTED,)
        plain = [change for change in delta.changes if not window_of(change.field) and change.field not in derived]
        windows = dict.fromkeys(name for change in delta.changes if (name := window_of(change.field)))
        return [
            *map(self.plain_line, plain),
            *(window_line(name, delta.old_record, delta.new_record) for name in windows),
        ]

    def plain_line(self, change: Any) -> dict[str, Any]:
        line = self.format_delta_change(change)
        return {"name": change.field, "field": line.field, "old": line.old, "new": line.new}

    def prepare_delta_change_value(self, change: Any, value: Any) -> Any:
        """A choice by its label, a missing value as such; the rest as it is."""
        field = self.model._meta.get_field(change.field)
        if field.choices:
            return dict(field.flatchoices).get(value, value) or _("None")
        if value is None or value == "":
            return _("None")
        if isinstance(value, bool):
            return _("Yes") if value else _("No")
        return super().prepare_delta_change_value(change, value)


def window_of(column: str) -> str:
    """`planned` for `planned_latest`; "" for a column that is no part of a window."""
    names = [column.removesuffix(suffix) for suffix in SUFFIXES if column.endswith(suffix)]
    return next((name for name in names if name in WINDOW_LABELS), "")


def window_line(name: str, old: Any, new: Any) -> dict[str, Any]:
    before, after = (read_window(record, name) for record in (old, new))
    return {
        "name": name,
        "field": capfirst(WINDOW_LABELS[name]),
        "old": shown(before) if before else _("None"),
        "new": shown(after) if after else _("None"),
    }
