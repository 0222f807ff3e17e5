"""A window back from its canonical text, see `projects.values`."""

from __future__ import annotations

from datetime import date

from projects.date_window import DateWindow


def window_of(text: str) -> DateWindow:
    earliest, latest = (None if bound == ".." else date.fromisoformat(bound) for bound in text.split("/"))
    return DateWindow(earliest, latest)
