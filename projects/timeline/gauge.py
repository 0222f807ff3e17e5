"""The project's timeline on a phone: the ruler stands up like a river gauge, with the words beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from projects.date_format import Language
from projects.timeline.gauge_labels import Block, GaugeLabel, blocks, placed
from projects.timeline.milestone import TimelineMilestone, windows_of
from projects.timeline.ruler import month_starts, other_years
from projects.timeline.scale import GAUGE_TOP, Scale, gauge_scale
from projects.timeline.shapes import Box, Label, Line, Mark, pixels
from projects.timeline.single import has_moved
from projects.timeline.spans import CORE_OPACITY, FADE_STEPS, fade
from projects.timeline.text import text_width
from projects.timeline.words import Words

WIDTH, RAIL_LEFT, RAIL_RIGHT, RAIL_MIDDLE = 358.0, 52.0, 68.0, 60.0
SPAN_LEFT, SPAN_WIDTH = 54.0, 12.0
SMALL_TICK_RIGHT = 59.0
TICK_LABEL_DROP, TICK_LABEL_X = 12.0, 46.0
TICK_CLEARANCE = 14.0
OPEN_HEIGHT, OPEN_STEPS, OPEN_FADE_SHARE = 94.0, 5, 0.75
SHORTEST_SPAN = 6.0
FLAG_FONT_PX, FLAG_HEIGHT, FLAG_PADDING, FLAG_WIDTH = 14.0, 22.0, 16.0, 92.0


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the rail, short for a month, with its name to the left where there is room."""

    y: str
    right: str
    label: Label | None


@dataclass(frozen=True, slots=True)
class GaugeFlag:
    text: str
    y: str
    box_x: str
    box_y: str
    width: str
    text_x: str
    text_y: str


@dataclass(frozen=True, slots=True)
class GaugeSpan:
    css: str
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Gauge:
    """All positions are pixels of a viewBox 358 wide and `height` high."""

    height: str
    rail_height: str
    past_height: str
    ticks: tuple[Tick, ...]
    flag: GaugeFlag
    spans: tuple[GaugeSpan, ...]
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]
    labels: tuple[GaugeLabel, ...]


def gauge(milestones: Iterable[TimelineMilestone], *, on: date, language: Language = "zh-hans") -> Gauge:
    all_milestones = tuple(milestones)
    scale = gauge_scale(on, windows_of(all_milestones))
    words = Words(language, scale.plan_year)
    today = scale.position(on)
    labels = placed(label_blocks(all_milestones, scale, on, language), today=today, top=GAUGE_TOP, bottom=scale.right)
    bottom = max([scale.right, *(label.bottom for label in labels)])
    return Gauge(
        height=pixels(bottom + GAUGE_TOP),
        rail_height=pixels(scale.right - GAUGE_TOP),
        past_height=pixels(max(0.0, today - GAUGE_TOP - 1)),
        ticks=tuple(ticks(scale, today, words)),
        flag=flag(today, words.today(on)),
        spans=tuple(shape for one in all_milestones for shape in spans(one, scale)),
        lines=tuple(shape for one in all_milestones for shape in lines(one, scale, today)),
        marks=tuple(shape for one in all_milestones for shape in marks(one, scale)),
        labels=tuple(labels),
    )


def label_blocks(milestones: tuple[TimelineMilestone, ...], scale: Scale, on: date, language: Language) -> list[Block]:
    return blocks(milestones, lambda milestone: label_position(milestone, scale, on), Words(language, None))


def label_position(milestone: TimelineMilestone, scale: Scale, on: date) -> float | None:
    """Where a milestone's words would like to stand: at its mark; nowhere on the rail where it has no date."""
    if milestone.current is None:
        return None
    today = scale.position(on)
    first, last = upright(milestone, scale)
    if milestone.current.latest is None:
        return max(first, today)
    return last if milestone.current.earliest is None else (first + last) / 2


def upright(milestone: TimelineMilestone, scale: Scale) -> tuple[float, float]:
    """The ends of the current window on the rail; an open one has a fixed length."""
    window = milestone.current
    assert window is not None
    if window.earliest is None:
        end = scale.position(window.latest or scale.start)
        return max(scale.left, end - OPEN_HEIGHT), end
    start = scale.position(window.earliest)
    if window.latest is None:
        return start, min(scale.right, start + OPEN_HEIGHT)
    return start, scale.position(window.latest)


def spans(milestone: TimelineMilestone, scale: Scale) -> Iterator[GaugeSpan]:
    window = milestone.current
    if window is None:
        return
    first, last = upright(milestone, scale)
    if last - first < SHORTEST_SPAN:
        return
    if window.earliest is None:
        core = last - (last - first) * (1 - OPEN_FADE_SHARE)
        steps = [*fade(first, core, steps=OPEN_STEPS), (core, last, CORE_OPACITY)]
    elif window.latest is None:
        core = first + (last - first) * (1 - OPEN_FADE_SHARE)
        steps = [(first, core, CORE_OPACITY), *fade(last, core, steps=OPEN_STEPS)]
    else:
        end = (last - first) * 0.24
        steps = [
            *fade(first, first + end, steps=FADE_STEPS),
            (first + end, last - end, CORE_OPACITY),
            *fade(last, last - end, steps=FADE_STEPS),
        ]
    boxes = (gauge_box(top, bottom, opacity) for top, bottom, opacity in steps)
    yield GaugeSpan("c-none" if window.latest is None else milestone.colour, tuple(boxes))


def gauge_box(top: float, bottom: float, opacity: float) -> Box:
    return Box(pixels(SPAN_LEFT), pixels(top), pixels(SPAN_WIDTH), pixels(bottom - top), f"{opacity:.2f}")


def mark_position(milestone: TimelineMilestone, scale: Scale) -> float | None:
    """None where no day is known: without a window, or without its end."""
    window = milestone.current
    if window is None or window.latest is None:
        return None
    first, last = upright(milestone, scale)
    return last if window.earliest is None else (first + last) / 2


def baseline_position(milestone: TimelineMilestone, scale: Scale) -> float | None:
    """None where the baseline is drawn by the mark itself, being the same days."""
    baseline = milestone.state.baseline
    if baseline is None or baseline.latest is None or baseline.same_days(milestone.current):
        return None
    return (scale.position(baseline.earliest or baseline.latest) + scale.position(baseline.latest)) / 2


def lines(milestone: TimelineMilestone, scale: Scale, today: float) -> Iterator[Line]:
    mark, baseline = mark_position(milestone, scale), baseline_position(milestone, scale)
    if mark is not None and baseline is not None and has_moved(milestone):
        yield rail_line("slip", baseline, mark)
    if mark is not None and milestone.is_missed:
        yield rail_line(f"over {milestone.colour}", mark, today)


def rail_line(css: str, start: float, end: float) -> Line:
    middle = pixels(RAIL_MIDDLE)
    return Line(css, middle, pixels(start), middle, pixels(end))


def marks(milestone: TimelineMilestone, scale: Scale) -> Iterator[Mark]:
    for symbol, y in (
        ("base", baseline_position(milestone, scale)),
        (milestone.symbol, mark_position(milestone, scale)),
    ):
        if y is not None:
            yield Mark(symbol, pixels(RAIL_MIDDLE), pixels(y))


def ticks(scale: Scale, today: float, words: Words) -> Iterator[Tick]:
    """Years across the rail, months of the plan year half across; no name where today's line would run through it."""
    for first in other_years(scale):
        yield tick(scale.position(first), RAIL_RIGHT, str(first.year), "yl b", today)
    for first in month_starts(scale.main):
        if first.month == 1:
            yield tick(scale.position(first), RAIL_RIGHT, str(first.year), "yl b", today)
        else:
            yield tick(scale.position(first), SMALL_TICK_RIGHT, words.month_name(first.month), "yl", today)


def tick(y: float, right: float, text: str, css: str, today: float) -> Tick:
    label_y = y + TICK_LABEL_DROP
    is_clear = css != "yl" or abs(label_y - 4 - today) > TICK_CLEARANCE
    label = Label(text, pixels(TICK_LABEL_X), pixels(label_y), css=css, anchor="end") if is_clear else None
    return Tick(pixels(y), pixels(right), label)


def flag(today: float, text: str) -> GaugeFlag:
    width = max(FLAG_WIDTH, text_width(text, FLAG_FONT_PX) + FLAG_PADDING)
    return GaugeFlag(
        text=text,
        y=pixels(today),
        box_x=pixels(WIDTH - width),
        box_y=pixels(today - FLAG_HEIGHT / 2),
        width=pixels(width),
        text_x=pixels(WIDTH - width / 2),
        text_y=pixels(today + 5),
    )
