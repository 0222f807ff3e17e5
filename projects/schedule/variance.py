"""How many days one window lies before or after another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from projects.date_window import DateWindow


@dataclass(frozen=True, slots=True)
class Variance:
    """Days between a window and the window it is held against; positive is late, negative is early.

    `days` is counted between the nearer edges and is 0 where the windows share a day. `start_days` and `end_days`
    compare the first days and the last days: 年底 replaced by 四季度 has days 0, start_days −61, end_days 0.
    """

    days: int
    start_days: int
    end_days: int

    @property
    def is_early(self) -> bool:
        return self.days < 0

    @property
    def is_late(self) -> bool:
        return self.days > 0

    @property
    def shift_days(self) -> int:
        """A change of plan as one number: between the nearer edges; where the windows overlap, by which the last day
        moved later, or else the first day earlier. 0 where it only narrowed.
        """
        return self.days or max(self.end_days, 0) or min(self.start_days, 0)

    @property
    def is_same(self) -> bool:
        """The two windows have the same bounds."""
        return self.start_days == 0 == self.end_days


def variance(window: DateWindow | None, reference: DateWindow | None) -> Variance | None:
    """`window` against `reference`; None where they can't be compared: one is missing or has an open end.

    不晚于2025年4月 tells that something is done, never that it was early or late. Swapping the two turns the signs.
    """
    bounds, reference_bounds = closed_bounds(window), closed_bounds(reference)
    if bounds is None or reference_bounds is None:
        return None
    first, last = bounds
    reference_first, reference_last = reference_bounds
    return Variance(
        days=max(0, (first - reference_last).days) + min(0, (last - reference_first).days),
        start_days=(first - reference_first).days,
        end_days=(last - reference_last).days,
    )


def closed_bounds(window: DateWindow | None) -> tuple[date, date] | None:
    if window is None or window.earliest is None or window.latest is None:
        return None
    return window.earliest, window.latest
