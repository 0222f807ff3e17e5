"""The small timeline of one month: its weeks as lines, a milestone's window on it."""

from __future__ import annotations

from datetime import date, timedelta

from projects.date_format import Language
from projects.timeline.milestone import TimelineMilestone
from projects.timeline.mini import HEIGHT, LINE, SPAN_HEIGHT
from projects.timeline.ruler import today_position
from projects.timeline.scale import Scale, Segment
from projects.timeline.shapes import Backdrop, Head, Label, Track, percent
from projects.timeline.single import lane_lines, lane_marks, lane_spans
from projects.timeline.wall_words import short_day

LAST_LABEL_AT = 92.0


def month_scale(first: date) -> Scale:
    """`first` is the first day of the month."""
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return Scale(main=Segment(first, following, 0.0, 100.0))


def mondays(scale: Scale) -> list[date]:
    first = scale.start + timedelta(days=-scale.start.weekday() % 7)
    return [day for week in range(5) if (day := first + timedelta(weeks=week)) < scale.end]


def month_track(milestone: TimelineMilestone, *, on: date, first: date) -> Track:
    scale = month_scale(first)
    today = today_position(scale, on)
    return Track(
        height=HEIGHT,
        backdrop=Backdrop(
            past=percent(scale.position(on)),
            months=tuple(percent(scale.position(day)) for day in mondays(scale) if day > scale.start),
            years=(),
            today=None if today is None else percent(today),
        ),
        spans=tuple(lane_spans(milestone, scale, y=LINE, height=SPAN_HEIGHT)),
        lines=tuple(lane_lines(milestone, scale, on, y=LINE)),
        marks=tuple(lane_marks(milestone, scale, y=LINE)) if is_within(milestone, scale) else (),
    )


def is_within(milestone: TimelineMilestone, scale: Scale) -> bool:
    """The middle of a part of a window isn't its middle: what runs beyond the month is drawn without a mark."""
    window = milestone.current
    return window is not None and all(day is None or scale.contains(day) for day in window.bounds)


def month_head(first: date, *, on: date, language: Language = "zh-hans") -> Head:
    """The first day of the month and its Mondays, as far as a label has room."""
    scale = month_scale(first)
    today = today_position(scale, on)
    weeks = [day for day in mondays(scale) if (day - first).days >= 3 or day == first]
    days = sorted({first, *weeks})
    return Head(
        years=(),
        months=tuple(
            Label(short_day(day, language), percent(scale.position(day)), "14", css="rl", dx="3")
            for day in days
            if scale.position(day) < LAST_LABEL_AT
        ),
        plan_year=None,
        year_lines=(),
        lines=tuple(percent(scale.position(day)) for day in days),
        flag=None,
        today=None if today is None else percent(today),
    )
