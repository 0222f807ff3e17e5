"""A milestone in one lane, as lists and networks draw it: baseline, slip, span, bar and mark on one line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from projects.date_window import DateWindow
from projects.timeline.milestone import TimelineMilestone
from projects.timeline.scale import Scale
from projects.timeline.shapes import Line, Mark, Span, percent, pixels
from projects.timeline.spans import Extent, extent, span


def visible(window: DateWindow | None, scale: Scale) -> Extent | None:
    """Where a window lies, None where no part of it is on the scale."""
    return extent(window, scale) if window and scale.covers(window) else None


def has_moved(milestone: TimelineMilestone) -> bool:
    state = milestone.state
    moved = state.against_baseline if state.is_done else state.rescheduled_by
    return moved is not None and moved.days != 0


def lane_spans(milestone: TimelineMilestone, scale: Scale, *, y: float, height: float) -> Iterator[Span]:
    current = visible(milestone.current, scale)
    if current and current.is_drawn:
        yield span(current, "c-none" if current.open_end else milestone.colour, y=y, height=height)


def lane_lines(milestone: TimelineMilestone, scale: Scale, on: date, *, y: float) -> Iterator[Line]:
    """A line that begins or ends beyond the scale runs to its edge."""
    if milestone.current is None:
        return
    current = extent(milestone.current, scale)
    baseline = milestone.state.baseline
    if baseline and has_moved(milestone) and (scale.covers(baseline) or scale.covers(milestone.current)):
        yield lane_line("slip", extent(baseline, scale), current, y)
    if milestone.is_missed:
        today = scale.position(on)
        yield lane_line(f"over {milestone.colour}", current, Extent(today, today, today), y)


def lane_line(css: str, start: Extent, end: Extent, y: float) -> Line:
    return Line(css, percent(middle(start)), pixels(y), percent(middle(end)), pixels(y))


def middle(place: Extent) -> float:
    return place.left if place.mark is None else place.mark


def lane_marks(milestone: TimelineMilestone, scale: Scale, *, y: float) -> Iterator[Mark]:
    baseline = visible(milestone.state.baseline, scale) if has_moved(milestone) else None
    if baseline and baseline.mark is not None:
        yield Mark("base", percent(baseline.mark), pixels(y))
    current = visible(milestone.current, scale)
    if current and current.mark is not None:
        yield Mark(milestone.symbol, percent(current.mark), pixels(y))
