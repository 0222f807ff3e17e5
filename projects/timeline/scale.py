"""Where a day stands on the ruler: piecewise linear by days, so that a plan year is wide and other years are narrow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from projects.date_window import DateWindow

EARLIER_SHARE = 24.0
LATER_SHARE = 12.0
MARGIN = 1.0
FULL = 100.0
GAUGE_TOP = 14.0
GAUGE_MONTH = 45.0
GAUGE_OTHER_YEAR = 60.0
GAUGE_OTHER_YEARS_AT_MOST = 240.0


@dataclass(frozen=True, slots=True)
class Segment:
    """The days from `start` up to, not including, `end`, drawn evenly between two positions."""

    start: date
    end: date
    left: float
    right: float

    def position(self, day: date) -> float:
        return self.left + (self.right - self.left) * (day - self.start).days / (self.end - self.start).days

    @property
    def years(self) -> range:
        return range(self.start.year, (self.end - timedelta(1)).year + 1)

    @property
    def per_day(self) -> float:
        return (self.right - self.left) / (self.end - self.start).days


@dataclass(frozen=True, slots=True)
class Scale:
    """`main` holds the plan year, month by month; `earlier` and `later` hold the years around it, compressed.

    Positions are per cent of the width, or pixels of the gauge's height.
    """

    main: Segment
    earlier: Segment | None = None
    later: Segment | None = None

    @property
    def plan_year(self) -> int:
        return self.main.start.year

    @property
    def segments(self) -> tuple[Segment, ...]:
        return tuple(segment for segment in (self.earlier, self.main, self.later) if segment)

    @property
    def start(self) -> date:
        return (self.earlier or self.main).start

    @property
    def end(self) -> date:
        """The first day after the scale."""
        return (self.later or self.main).end

    @property
    def left(self) -> float:
        return (self.earlier or self.main).left

    @property
    def right(self) -> float:
        return (self.later or self.main).right

    def contains(self, day: date) -> bool:
        return self.start <= day < self.end

    def position(self, day: date) -> float:
        """Where `day` begins; a day beyond the scale stands at its edge."""
        if day < self.start:
            return self.left
        for segment in self.segments:
            if day < segment.end:
                return segment.position(day)
        return self.right

    def covers(self, window: DateWindow) -> bool:
        """Some known day of the window is on the scale, or the window reaches across it."""
        first, last = window.earliest or window.latest, window.latest or window.earliest
        return first is not None and last is not None and first < self.end and last >= self.start

    @property
    def earlier_ratio(self) -> int | None:
        """9 where earlier years are drawn at about a ninth of the plan year's scale."""
        return compression(self.earlier, self.main)

    @property
    def later_ratio(self) -> int | None:
        return compression(self.later, self.main)


def compression(segment: Segment | None, main: Segment) -> int | None:
    return max(1, round(main.per_day / segment.per_day)) if segment else None


def plan_year(on: date, windows: Iterable[DateWindow]) -> int:
    """The year drawn widest: that of `on`, or the nearest year in which the windows have a day."""
    years = [day.year for day in known_days(windows)]
    return min(max(on.year, min(years)), max(years)) if years else on.year


def span(windows: Iterable[DateWindow]) -> tuple[DateWindow, ...]:
    """One window from the first known day to the last; none where no day is known."""
    days = known_days(windows)
    return (DateWindow(min(days), max(days)),) if days else ()


def known_days(windows: Iterable[DateWindow]) -> list[date]:
    return [day for window in windows for day in window.bounds if day]


def project_scale(on: date, windows: Iterable[DateWindow]) -> Scale:
    """Earlier years share 24 %, later ones 12 %, the plan year has the rest but for 1 % of margin."""
    days = known_days(windows)
    year = plan_year(on, [DateWindow.of_day(day) for day in days])
    return surrounded(date(year, 1, 1), year_end(year), [*days, on], EARLIER_SHARE, FULL - MARGIN)


def year_scale(year: int) -> Scale:
    """One year from edge to edge, as lists and the wall chart have it."""
    return Scale(Segment(date(year, 1, 1), year_end(year), 0.0, FULL))


def network_scale(on: date, windows: Iterable[DateWindow]) -> Scale:
    """From 1 January of the plan year to the end of the second month after its last day, other years as in a project.

    The months after it give the name of the last milestone room beside its mark.
    """
    days = known_days(windows)
    year = plan_year(on, [DateWindow.of_day(day) for day in days])
    last = max((day for day in [*days, on] if day.year == year), default=date(year, 12, 31))
    after = date(year, last.month + 3, 1) if last.month <= 9 else year_end(year)
    beyond_year = [day for day in [*days, on] if day.year != year]
    main_end = year_end(year) if any(day.year > year for day in beyond_year) else after
    return surrounded(date(year, 1, 1), main_end, [*days, on], EARLIER_SHARE, FULL)


def gauge_scale(on: date, windows: Iterable[DateWindow]) -> Scale:
    """The project scale standing up, in pixels: 45 a month in the plan year, 60 for every other year."""
    flat = project_scale(on, windows)
    top = GAUGE_TOP
    earlier_end = top + other_years_height(flat.earlier)
    main_end = earlier_end + 12 * GAUGE_MONTH
    return Scale(
        main=moved(flat.main, earlier_end, main_end),
        earlier=flat.earlier and moved(flat.earlier, top, earlier_end),
        later=flat.later and moved(flat.later, main_end, main_end + other_years_height(flat.later)),
    )


def other_years_height(segment: Segment | None) -> float:
    return min(len(segment.years) * GAUGE_OTHER_YEAR, GAUGE_OTHER_YEARS_AT_MOST) if segment else 0.0


def moved(segment: Segment, left: float, right: float) -> Segment:
    return Segment(segment.start, segment.end, left, right)


def surrounded(start: date, end: date, days: list[date], earlier_share: float, right: float) -> Scale:
    """A main segment with the whole years before and after it that `days` need."""
    first_year, last = min(days).year, max(days)
    runs_on = end <= last < date.max
    earlier_end = earlier_share if first_year < start.year else 0.0
    later_start = right - LATER_SHARE if runs_on else right
    return Scale(
        main=Segment(start, end, earlier_end, later_start),
        earlier=Segment(date(first_year, 1, 1), start, 0.0, earlier_end) if earlier_end else None,
        later=Segment(end, year_end(last.year), later_start, right) if runs_on else None,
    )


def year_end(year: int) -> date:
    """The first day after the year (the calendar's own last day in its last year)."""
    return date(year + 1, 1, 1) if year < date.max.year else date.max
