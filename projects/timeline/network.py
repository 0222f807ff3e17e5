"""The timeline of a project with parts: one row for each part, its milestones on one line with their dates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from projects.date_format import Language
from projects.schedule import Light
from projects.timeline.labels import NETWORK, Place, beside, label, preferred
from projects.timeline.milestone import TimelineMilestone, windows_of
from projects.timeline.ruler import backdrop, head, today_position
from projects.timeline.scale import Scale, network_scale
from projects.timeline.shapes import Backdrop, Head, Label, Track
from projects.timeline.single import lane_lines, lane_marks, lane_spans, visible
from projects.timeline.spans import Extent
from projects.timeline.words import Words

LINE, HEIGHT, SPAN_HEIGHT, TEXT_Y = 23.0, "46", 12.0, 28.0


@dataclass(frozen=True, slots=True)
class Part:
    """A child project. `light`, `light_label` and `why` are its state; `subject` is handed through to the template."""

    name: str
    milestones: tuple[TimelineMilestone, ...]
    light: Light
    light_label: str = ""
    why: str = ""
    note: str = ""
    subject: object = None

    @property
    def symbol(self) -> str:
        return self.light.symbol


@dataclass(frozen=True, slots=True)
class PartRow:
    part: Part
    track: Track


@dataclass(frozen=True, slots=True)
class NetworkTimeline:
    plan_year: int
    head: Head
    rows: tuple[PartRow, ...]
    earlier_ratio: int | None
    later_ratio: int | None


def network_timeline(parts: Iterable[Part], *, on: date, language: Language = "zh-hans") -> NetworkTimeline:
    all_parts = tuple(parts)
    scale = network_scale(on, [window for part in all_parts for window in windows_of(part.milestones)])
    words = Words(language, scale.plan_year)
    behind = backdrop(scale, on)
    return NetworkTimeline(
        plan_year=scale.plan_year,
        head=head(scale, on, words, narrow_px=NETWORK.narrow_px),
        rows=tuple(PartRow(part, part_track(part, scale, on, words, behind)) for part in all_parts),
        earlier_ratio=scale.earlier_ratio,
        later_ratio=scale.later_ratio,
    )


def part_track(part: Part, scale: Scale, on: date, words: Words, behind: Backdrop) -> Track:
    milestones = part.milestones
    return Track(
        height=HEIGHT,
        backdrop=behind,
        spans=tuple(shape for one in milestones for shape in lane_spans(one, scale, y=LINE, height=SPAN_HEIGHT)),
        lines=tuple(shape for one in milestones for shape in lane_lines(one, scale, on, y=LINE)),
        marks=tuple(shape for one in milestones for shape in lane_marks(one, scale, y=LINE)),
        labels=tuple(part_labels(part, scale, on, words)),
    )


def part_labels(part: Part, scale: Scale, on: date, words: Words) -> list[Label]:
    today, past = today_position(scale, on), scale.position(on)
    drawn = [(one, where) for one in part.milestones if (where := visible(one.current, scale))]
    if not drawn:
        if not part.note:
            return []
        return [label(preferred(*beside(part.note, past, past, past, NETWORK), None), y=TEXT_Y, css="mu", today=past)]
    places: list[Place] = []
    for milestone, where in sorted(drawn, key=lambda pair: importance(pair[0])):
        others = [other.mark for _, other in drawn if other is not where and other.mark is not None]
        place = free_place(texts(milestone, words), where, places, today, others)
        if place:
            places.append(place)
    return [label(place, y=TEXT_Y, css="b", today=past) for place in sorted(places, key=lambda place: place.left)]


def importance(milestone: TimelineMilestone) -> tuple[bool, int]:
    """The next open milestone first, then the others by their distance from today."""
    state = milestone.state
    window = milestone.current
    day = (window.latest or window.earliest) if window else None
    return state.is_done, abs((day - state.on).days) if day else 0


def texts(milestone: TimelineMilestone, words: Words) -> tuple[str, str]:
    """What a label says, and what it says where that is too long."""
    named = words.named(milestone.name, milestone.current) if milestone.current else milestone.name
    return named, milestone.name


def free_place(
    wordings: Sequence[str], where: Extent, taken: Sequence[Place], today: float | None, others: Sequence[float]
) -> Place | None:
    """A place clear of those taken before, and of the `others`' marks, for which a name on them would be taken.

    None where even the shortest wording has none (the table has it).
    """
    for text in wordings:
        sides = beside(text, where.left, where.right, where.mark, NETWORK)
        place = preferred(*sides, today)
        candidates = [place, *(side for side in sides if side is not place)]
        free = [one for one in candidates if one.is_inside and not any(map(one.overlaps, taken))]
        clear = [one for one in free if not any(one.nears(mark) for mark in others)]
        if clear:
            return clear[0]
    return None
