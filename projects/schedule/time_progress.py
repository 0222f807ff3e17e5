"""时序进度: the share of the plan year that has passed."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

MONTHS = 12


class CurveError(ValueError):
    """A monthly curve isn't twelve cumulative percentages that never fall."""


@dataclass(frozen=True, slots=True)
class TimeProgress:
    """`share` is exact: months passed ÷ 12, or what the unit's own monthly curve plans for that month."""

    year: int
    months_passed: int
    share: Fraction
    from_curve: bool = False

    @property
    def percent(self) -> Decimal:
        """Unrounded (33.333…); rounding belongs to whoever prints it."""
        return as_percent(self.share)


def time_progress(on: date, *, year: int | None = None, curve: Sequence[Decimal] | None = None) -> TimeProgress:
    """Progress of `year` (the year of `on` by default) at the end of the day `on`.

    A month has passed at the end of its last day: 30 April and 1 May both count four months, 31 December all twelve.
    `curve` holds, for each month, the percentage of the annual plan that is due by its end.
    """
    plan_year = on.year if year is None else year
    months = months_passed(on, plan_year)
    if curve is None:
        return TimeProgress(plan_year, months, Fraction(months, MONTHS))
    check_curve(curve)
    due = Fraction(curve[months - 1]) / 100 if months else Fraction(0)
    return TimeProgress(plan_year, months, due, from_curve=True)


def months_passed(on: date, year: int) -> int:
    if on.year != year:
        return MONTHS if on.year > year else 0
    is_last_day = on.day == monthrange(on.year, on.month)[1]
    return on.month if is_last_day else on.month - 1


def check_curve(curve: Sequence[Decimal]) -> None:
    rises = all(earlier <= later for earlier, later in pairwise(curve))
    if len(curve) != MONTHS or not rises:
        raise CurveError("a monthly curve is twelve cumulative percentages that never fall")


def as_percent(share: Fraction) -> Decimal:
    return Decimal(share.numerator) * 100 / Decimal(share.denominator)
