"""The words beside the gauge: in the order of their marks, apart from each other and from today's line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import inf

from projects.schedule import Light
from projects.timeline.milestone import TimelineMilestone
from projects.timeline.shapes import pixels
from projects.timeline.text import wrap
from projects.timeline.words import Words

TEXT_X, TEXT_WIDTH = 92.0, 266.0
NAME_PX, LINE_PX = 17.0, 14.0
NAME_HEIGHT, LINE_HEIGHT = 20.0, 19.0
ASCENT = 13.0
LEAST_HEIGHT = 58.0
BLOCK_GAP = 8.0
CLEAR_OF_TODAY = 14.0
MARK_EDGE, ELBOW, LEADER_END = 70.0, 78.0, 87.0


@dataclass(frozen=True, slots=True)
class TextLine:
    """`css`: nm for the name, mu for what explains the date."""

    text: str
    css: str
    y: str


@dataclass(frozen=True, slots=True)
class GaugeLabel:
    """Lines of words, and the path that leads to them from the mark, if any. `top` and `bottom` bound the block."""

    lines: tuple[TextLine, ...]
    x: str
    leader: str
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Block:
    """Words that want to stand at the height `wish` of their mark; below the rail where there is none."""

    wish: float | None
    lines: tuple[tuple[str, str], ...]

    @property
    def height(self) -> float:
        return max(LEAST_HEIGHT, sum(map(line_height, self.lines)) + BLOCK_GAP)

    @property
    def wished_top(self) -> float:
        return 0 if self.wish is None else self.wish - ASCENT + 5


def line_height(line: tuple[str, str]) -> float:
    return NAME_HEIGHT if line[1] == "nm" else LINE_HEIGHT


def blocks(
    milestones: Iterable[TimelineMilestone], position: Callable[[TimelineMilestone], float | None], words: Words
) -> list[Block]:
    """From the top down, what has no date last."""
    found = [Block(position(one), tuple(text_lines(one, words))) for one in milestones]
    return sorted(found, key=lambda block: inf if block.wish is None else block.wish)


def text_lines(milestone: TimelineMilestone, words: Words) -> list[tuple[str, str]]:
    """Name, date, the baseline where it differs, and why; each broken where it is too long."""
    parts = [(milestone.name, "nm", NAME_PX), (date_text(milestone, words), "", LINE_PX)]
    baseline = milestone.state.baseline
    if baseline and not baseline.same_days(milestone.current):
        parts.append((words.baseline(baseline), "mu", LINE_PX))
    if milestone.why and milestone.why != parts[1][0]:
        parts.append((milestone.why, "mu", LINE_PX))
    return [(line, css) for text, css, font in parts for line in wrap(text, font, TEXT_WIDTH)]


def date_text(milestone: TimelineMilestone, words: Words) -> str:
    state = milestone.state
    if state.actual:
        return words.actual(state.actual)
    if state.planned and state.light is not Light.UNDATED:
        return words.plan(state.planned)
    return milestone.note


def placed(wishing: Sequence[Block], *, today: float, top: float, bottom: float) -> list[GaugeLabel]:
    """The labels above today's line, those below it, and under the rail those that have no place on it.

    A mark before today has its words above the line where they fit; the last ones go below when they don't.
    """
    dated = [block for block in wishing if block.wish is not None]
    above = [block for block in dated if block.wish is not None and block.wish < today]
    room = today - CLEAR_OF_TODAY + BLOCK_GAP - top
    while above and sum(block.height for block in above) > room:
        above.pop()
    below = dated[len(above) :]
    labels = [
        *stacked(above, top, today - CLEAR_OF_TODAY + BLOCK_GAP),
        *stacked(below, today + CLEAR_OF_TODAY, bottom),
    ]
    end = max([bottom, today + CLEAR_OF_TODAY, *(label.bottom for label in labels)])
    return [*labels, *stacked(wishing[len(dated) :], end + BLOCK_GAP, end)]


def stacked(wishing: Sequence[Block], top: float, bottom: float) -> list[GaugeLabel]:
    """Each block as near to its wish as the order and the heights allow; past `bottom` only where all don't fit."""
    latest_tops: list[float] = []
    end = max(bottom, top + sum(block.height for block in wishing))
    for block in reversed(wishing):
        end -= block.height
        latest_tops.insert(0, end)
    labels: list[GaugeLabel] = []
    for block, latest in zip(wishing, latest_tops, strict=True):
        earliest = labels[-1].bottom if labels else top
        labels.append(gauge_label(block, min(max(block.wished_top, earliest), latest)))
    return labels


def gauge_label(block: Block, top: float) -> GaugeLabel:
    y = top + ASCENT
    lines = []
    for text, css in block.lines:
        lines.append(TextLine(text, css, pixels(y)))
        y += line_height((text, css))
    path = "" if block.wish is None else leader(block.wish, top + ASCENT - 5)
    return GaugeLabel(tuple(lines), pixels(TEXT_X), path, top, top + block.height)


def leader(mark: float, label: float) -> str:
    """Straight where the words stand at their mark, else bent towards them."""
    if abs(mark - label) < 1:
        return f"M{pixels(MARK_EDGE)} {pixels(mark)}H{pixels(LEADER_END)}"
    return f"M{pixels(MARK_EDGE)} {pixels(mark)}H{pixels(ELBOW)}L{pixels(LEADER_END)} {pixels(label)}"
