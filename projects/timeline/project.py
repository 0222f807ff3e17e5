"""The project's timeline on a desk: one row for each milestone, the baseline above, plan or actual below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from projects.date_format import Language
from projects.timeline.labels import DESK
from projects.timeline.milestone import TimelineMilestone, windows_of
from projects.timeline.project_labels import labels
from projects.timeline.project_row import LOWER, UPPER, RowDrawing
from projects.timeline.ruler import backdrop, head
from projects.timeline.scale import project_scale
from projects.timeline.shapes import Backdrop, Head, Line, Mark, Span, Track, percent, pixels
from projects.timeline.spans import span
from projects.timeline.words import Words

ROW_HEIGHT, NOTE_HEIGHT = "84", "76"
UPPER_SPAN_HEIGHT, SPAN_HEIGHT = 10.0, 12.0


@dataclass(frozen=True, slots=True)
class Row:
    milestone: TimelineMilestone
    track: Track


@dataclass(frozen=True, slots=True)
class ProjectTimeline:
    """`earlier_ratio` and `later_ratio`: how many times narrower than the plan year the years around it are drawn."""

    plan_year: int
    head: Head
    rows: tuple[Row, ...]
    earlier_ratio: int | None
    later_ratio: int | None


def project_timeline(
    milestones: Iterable[TimelineMilestone], *, on: date, language: Language = "zh-hans"
) -> ProjectTimeline:
    all_milestones = tuple(milestones)
    scale = project_scale(on, windows_of(all_milestones))
    words = Words(language, scale.plan_year)
    behind = backdrop(scale, on)
    rows = (Row(one, track(RowDrawing(one, scale, on, words), behind)) for one in all_milestones)
    return ProjectTimeline(
        plan_year=scale.plan_year,
        head=head(scale, on, words, narrow_px=DESK.narrow_px),
        rows=tuple(rows),
        earlier_ratio=scale.earlier_ratio,
        later_ratio=scale.later_ratio,
    )


def track(drawing: RowDrawing, behind: Backdrop) -> Track:
    return Track(
        height=ROW_HEIGHT if drawing.lower_y == LOWER else NOTE_HEIGHT,
        backdrop=behind,
        spans=tuple(spans(drawing)),
        lines=tuple(lines(drawing)),
        marks=tuple(marks(drawing)),
        labels=tuple(labels(drawing)),
    )


def spans(drawing: RowDrawing) -> Iterator[Span]:
    upper, lower = drawing.upper, drawing.lower
    if upper and upper.is_drawn:
        yield span(upper, "c-un", y=UPPER, height=UPPER_SPAN_HEIGHT)
    if lower and lower.is_drawn:
        colour = "c-none" if lower.open_end else drawing.milestone.colour
        yield span(lower, colour, y=drawing.lower_y, height=SPAN_HEIGHT)


def marks(drawing: RowDrawing) -> Iterator[Mark]:
    upper, lower = drawing.upper, drawing.lower
    if upper and upper.mark is not None:
        yield Mark("base", percent(upper.mark), pixels(UPPER))
    if lower and lower.mark is not None:
        yield Mark(drawing.milestone.symbol, percent(lower.mark), pixels(drawing.lower_y))


def lines(drawing: RowDrawing) -> Iterator[Line]:
    """From the baseline to the mark: dotted down where the date is the same, an elbow where it moved."""
    lower = drawing.lower
    if drawing.elbow:
        start, end = map(percent, drawing.elbow)
        yield Line("slip", start, pixels(UPPER), start, pixels(LOWER))
        yield Line("slip", start, pixels(LOWER), end, pixels(LOWER))
    elif drawing.stands_at_baseline and lower and lower.mark is not None:
        at = percent(lower.mark)
        yield Line("slipd", at, pixels(UPPER + 8), at, pixels(LOWER - 8))
    if drawing.milestone.is_missed and lower:
        css = f"over {drawing.milestone.colour}"
        yield Line(css, percent(lower.mark or lower.left), pixels(LOWER), percent(drawing.past), pixels(LOWER))
