"""The small timeline of a project in a list: one year, one line, no words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from projects.date_format import Language
from projects.timeline.milestone import TimelineMilestone
from projects.timeline.ruler import QUARTERS, backdrop, list_head
from projects.timeline.scale import year_scale
from projects.timeline.shapes import Head, Track
from projects.timeline.single import lane_lines, lane_marks, lane_spans
from projects.timeline.words import Words

LINE, HEIGHT, SPAN_HEIGHT = 21.0, "34", 9.0


def mini_timeline(milestones: Iterable[TimelineMilestone], *, on: date, year: int) -> Track:
    """`year` is the list's ruler, one for all its rows (see `plan_year`); what lies in other years isn't drawn."""
    scale = year_scale(year)
    in_year = tuple(milestones)
    return Track(
        height=HEIGHT,
        backdrop=backdrop(scale, on, months=QUARTERS),
        spans=tuple(shape for one in in_year for shape in lane_spans(one, scale, y=LINE, height=SPAN_HEIGHT)),
        lines=tuple(shape for one in in_year for shape in lane_lines(one, scale, on, y=LINE)),
        marks=tuple(shape for one in in_year for shape in lane_marks(one, scale, y=LINE)),
    )


def mini_head(year: int, *, on: date, language: Language = "zh-hans") -> Head:
    return list_head(year, on, Words(language, year))
