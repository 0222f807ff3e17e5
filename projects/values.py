"""One canonical text for each kind of value, so that a stated value and a shown one can be compared."""

from __future__ import annotations

from decimal import Decimal

from projects.date_window import DateWindow


def canonical(value: DateWindow | Decimal | int | str | None) -> str:
    """`2025-05-21/2025-05-31` for a window, a plain decimal without trailing zeros for a number, "" for nothing."""
    if value is None:
        return ""
    if isinstance(value, DateWindow):
        return "/".join(bound.isoformat() if bound else ".." for bound in value.bounds)
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return str(value)
