"""The wall chart: one row for each project, the months of one year across, the dates over their marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from projects.date_format import Language
from projects.timeline.milestone import TimelineMilestone
from projects.timeline.ruler import backdrop, head, today_position
from projects.timeline.scale import Scale, year_scale
from projects.timeline.shapes import Backdrop, Head, Label, Track
from projects.timeline.single import has_moved, lane_lines, lane_marks, lane_spans, visible
from projects.timeline.wall_labels import Paper, Wish, label, placed
from projects.timeline.wall_words import wordings
from projects.timeline.words import Words

LINE, HEIGHT, SPAN_HEIGHT = 27.0, "40", 10.0
WALL = Paper(narrow_px=590.0, font_px=12.0, css="dk")
PHONE = Paper(narrow_px=286.0, font_px=11.0, css="ph")


@dataclass(frozen=True, slots=True)
class Wall:
    """What all rows share: the year, the day, the language, and the papers that labels are placed for.

    On a phone's paper only the first label stands.
    """

    year: int
    on: date
    language: Language = "zh-hans"
    papers: tuple[Paper, ...] = (WALL, PHONE)

    @property
    def scale(self) -> Scale:
        return year_scale(self.year)

    @property
    def backdrop(self) -> Backdrop:
        return backdrop(self.scale, self.on)

    @property
    def today(self) -> float | None:
        return today_position(self.scale, self.on)

    @property
    def head(self) -> Head:
        """The ruler over the rows; without a flag where the day is in another year."""
        ruler = head(self.scale, self.on, Words(self.language, self.year), narrow_px=PHONE.narrow_px)
        return ruler if self.today is not None else replace(ruler, flag=None)


def wall_track(milestones: Iterable[TimelineMilestone], wall: Wall, behind: Backdrop) -> Track:
    """One row. The baseline stands only where it differs; what lies in other years isn't drawn."""
    steps, scale = tuple(milestones), wall.scale
    return Track(
        height=HEIGHT,
        backdrop=behind,
        spans=tuple(shape for one in steps for shape in lane_spans(one, scale, y=LINE, height=SPAN_HEIGHT)),
        lines=tuple(shape for one in steps for shape in lane_lines(one, scale, wall.on, y=LINE)),
        marks=tuple(dict.fromkeys(shape for one in steps for shape in lane_marks(one, scale, y=LINE))),
        labels=tuple(labels(steps, wall)),
    )


def labels(steps: Sequence[TimelineMilestone], wall: Wall) -> Iterator[Label]:
    wanted = wishes(steps, wall)
    past = wall.scale.position(wall.on)
    for paper in wall.papers:
        chosen = wanted[:1] if paper is PHONE else wanted
        yield from (label(one, paper, past=past) for one in placed(chosen, paper, today=wall.today))


def wishes(steps: Sequence[TimelineMilestone], wall: Wall) -> list[Wish]:
    """The words of a row, the most wanted first: the next open milestone, then by distance from the day.

    Steps with the same mark in the same place speak with one voice.
    """
    seen = [(where, one) for one in steps if (where := mark_of(one, wall.scale)) is not None]
    seen.sort(key=lambda pair: (round(pair[0], 2), pair[1].symbol))
    groups = [
        (position, [one for _, one in group])
        for (position, _), group in groupby(seen, key=lambda pair: (round(pair[0], 2), pair[1].symbol))
    ]
    upcoming = [group for group in groups if has_deadline(group[1][0])]
    first = min(upcoming, key=lambda group: due(group[1][0]), default=None)
    groups.sort(key=lambda group: (group is not first, abs((due(group[1][0]) - wall.on).days)))
    return [wish(position, alike, wall) for position, alike in groups]


def wish(position: float, alike: Sequence[TimelineMilestone], wall: Wall) -> Wish:
    texts = wordings(alike, year=wall.year, language=wall.language)
    return Wish(position, texts, is_done=alike[0].state.is_done)


def due(milestone: TimelineMilestone) -> date:
    window = milestone.current
    return (window.latest or window.earliest or date.max) if window else date.max


def has_deadline(milestone: TimelineMilestone) -> bool:
    return not milestone.state.is_done and milestone.current is not None and milestone.current.latest is not None


def mark_of(milestone: TimelineMilestone, scale: Scale) -> float | None:
    """Where a step's mark stands, or the start of its span where no day is known; None where it isn't drawn."""
    where = visible(milestone.current, scale)
    return (where.left if where.mark is None else where.mark) if where else None


def drawn_in(milestone: TimelineMilestone, wall: Wall) -> bool:
    """Something of it stands in the row: its own mark or span, or the first plan that it moved away from."""
    baseline = milestone.state.baseline if has_moved(milestone) else None
    return any(visible(window, wall.scale) for window in (milestone.current, baseline))
