"""The ruler behind and above the rows: month and year lines, time past, today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from projects.timeline.scale import Scale, Segment, year_scale
from projects.timeline.shapes import Backdrop, Flag, Head, Label, percent, pixels
from projects.timeline.text import text_width
from projects.timeline.words import Words

FLAG_PX = 86.0
FLAG_FONT_PX = 13.0
FLAG_PADDING_PX = 16.0
PLAN_YEAR_PX = 47.0
MANY_MONTHS = 8
YEAR_LABEL_ROOM = 6.0
MONTH_LABEL_ROOM = 2.2
QUARTERS = (4, 7, 10)


def month_starts(segment: Segment) -> Iterator[date]:
    """The first of every month of the segment."""
    month = segment.start
    while month < segment.end:
        yield month
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1) if month.month < 12 else segment.end


def year_starts(segment: Segment | None) -> list[date]:
    """The first of January of each year of a compressed segment, thinned until a label fits between two."""
    if segment is None:
        return []
    years = segment.years
    step = max(1, -int(-YEAR_LABEL_ROOM * len(years) // (segment.right - segment.left)))
    return [date(year, 1, 1) for year in years[::step]]


def other_years(scale: Scale) -> list[date]:
    return year_starts(scale.earlier) + year_starts(scale.later)


def today_position(scale: Scale, on: date) -> float | None:
    return scale.position(on) if scale.contains(on) else None


def backdrop(scale: Scale, on: date, *, months: tuple[int, ...] = tuple(range(1, 13))) -> Backdrop:
    """`months` limits the month lines; the line at the very left is left out."""
    today = today_position(scale, on)
    lines = [scale.position(day) for day in month_starts(scale.main) if day.month in months]
    if scale.later:
        lines.append(scale.later.left)
    return Backdrop(
        past=percent(scale.position(on)),
        months=tuple(percent(line) for line in lines if line > 0),
        years=tuple(percent(line) for line in map(scale.position, other_years(scale)) if line > 0),
        today=None if today is None else percent(today),
    )


def head(scale: Scale, on: date, words: Words, *, narrow_px: float) -> Head:
    """`narrow_px` is the narrowest width at which the ruler is shown."""
    flag, covers_plan_year = today_flag(scale, on, words, narrow_px)
    months = list(month_starts(scale.main))
    return Head(
        years=tuple(
            Label(str(day.year), percent(scale.position(day)), "38", css="rl", dx="3") for day in other_years(scale)
        ),
        months=tuple(month_label(scale, day, words, today_position(scale, on)) for day in months),
        plan_year=None if covers_plan_year else plan_year_label(scale, words),
        year_lines=tuple(percent(scale.position(day)) for day in [*other_years(scale), scale.main.start]),
        lines=tuple(percent(scale.position(day)) for day in months[1:]),
        flag=flag,
        today=flag.x,
    )


def month_label(scale: Scale, first: date, words: Words, today: float | None) -> Label:
    """A month's name in the middle of the month, or beside today's line where that runs through the middle.

    Of many months every other one is an `alt`, which narrow screens may leave out.
    """
    left = scale.position(first)
    following = [day for day in month_starts(scale.main) if day > first]
    right = scale.position(following[0]) if following else scale.main.right
    middle, name = (left + right) / 2, words.month_name(first.month)
    css = "rl alt" if first.month % 2 == 0 and len(following) + first.month > MANY_MONTHS else "rl"
    if today is None or abs(today - middle) > MONTH_LABEL_ROOM:
        return Label(name, percent(middle), "40", css=css, anchor="middle")
    is_left = today >= middle
    return Label(name, percent(today), "40", css=css, anchor="end" if is_left else "start", dx="-4" if is_left else "4")


def plan_year_label(scale: Scale, words: Words) -> Label:
    return Label(words.year_name(scale.plan_year), percent(scale.main.left), "14", css="b", dx="3")


def today_flag(scale: Scale, on: date, words: Words, narrow_px: float) -> tuple[Flag, bool]:
    """The flag, and whether it covers the plan year's label, whose year it then names itself."""
    position = scale.position(on)
    covers = -FLAG_PX / 2 < (position - scale.main.left) / 100 * narrow_px < FLAG_PX / 2 + PLAN_YEAR_PX
    text = (Words(words.language, None) if covers else words).today(on)
    width = max(FLAG_PX, text_width(text, FLAG_FONT_PX) + FLAG_PADDING_PX)
    box_x = flag_start(position, width, narrow_px)
    return Flag(text, percent(position), pixels(box_x), pixels(width), pixels(box_x + width / 2)), covers


def flag_start(position: float, width: float, narrow_px: float) -> float:
    """The flag stands in the middle over its line, or to the side where it would leave the track."""
    half = width / 2 / narrow_px * 100
    if position < half:
        return -1.0
    return 1 - width if position > 100 - half else -width / 2


def list_head(year: int, on: date, words: Words) -> Head:
    """The small ruler over a column of mini timelines: names at the quarters, a tick for each month."""
    scale = year_scale(year)
    months = list(month_starts(scale.main))
    today = today_position(scale, on)
    return Head(
        years=(),
        months=tuple(
            Label(words.month_name(day.month), percent(scale.position(day)), "14", css="rl", dx="3")
            for day in months
            if day.month in (1, *QUARTERS)
        ),
        plan_year=None,
        year_lines=(),
        lines=tuple(percent(scale.position(day)) for day in months),
        flag=None,
        today=None if today is None else percent(today),
    )
