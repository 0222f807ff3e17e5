"""Vague windows: a core with rules above and below, and ends that fade in steps, which print where gradients don't."""

from __future__ import annotations

from dataclasses import dataclass

from projects.date_window import DateWindow
from projects.timeline.scale import Scale
from projects.timeline.shapes import Box, Line, Span, percent, pixels

CORE_OPACITY = 0.34
FADE_STEPS = 4
FADE_AT_MOST = 2.2
FADE_SHARE = 0.24
OPEN_STEPS = 6
OPEN_START_WIDTH = 10.0
OPEN_END_WIDTH = 12.0
OPEN_FADE_SHARE = 0.72
OPEN_TIP_SHARE = 0.02
NARROWEST = 0.25


@dataclass(frozen=True, slots=True)
class Extent:
    """Where a window lies on a scale, in per cent; `mark` is where its symbol goes, None for an open end."""

    left: float
    right: float
    mark: float | None
    open_start: bool = False
    open_end: bool = False

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def is_drawn(self) -> bool:
        """Wider than a line: a day, or a week in a compressed year, is its mark alone."""
        return self.width >= NARROWEST


def extent(window: DateWindow, scale: Scale) -> Extent:
    """Without a start a window reaches a fixed way back; without an end it has no mark, for no day is known."""
    if window.earliest is None:
        end = scale.position(window.latest or scale.start)
        return Extent(max(scale.left, end - OPEN_START_WIDTH), end, end, open_start=True)
    start = scale.position(window.earliest)
    if window.latest is None:
        return Extent(start, min(scale.right, start + OPEN_END_WIDTH), None, open_end=True)
    end = scale.position(window.latest)
    return Extent(start, end, (start + end) / 2)


def span(place: Extent, css: str, *, y: float, height: float) -> Span:
    """The span of a window drawn around the line `y`."""
    core_left, core_right = core(place)
    steps = [
        *fade(place.left, core_left, steps=OPEN_STEPS if place.open_start else tip_steps(place)),
        *fade(place.right, core_right, steps=OPEN_STEPS if place.open_end else tip_steps(place)),
        (core_left, core_right, CORE_OPACITY),
    ]
    top, bottom = pixels(y - height / 2), pixels(y + height / 2)
    return Span(
        css=css,
        boxes=tuple(
            Box(percent(left), top, percent(right - left), pixels(height), f"{opacity:.2f}")
            for left, right, opacity in steps
        ),
        rules=tuple(Line("ed", percent(core_left), edge, percent(core_right), edge) for edge in (top, bottom)),
    )


def tip_steps(place: Extent) -> int:
    """The known end of an open window has one short step, an end of a closed one the usual fade."""
    return 1 if place.open_start or place.open_end else FADE_STEPS


def core(place: Extent) -> tuple[float, float]:
    fade_width, tip_width = place.width * OPEN_FADE_SHARE, place.width * OPEN_TIP_SHARE
    if place.open_start:
        return place.left + fade_width, place.right - tip_width
    if place.open_end:
        return place.left + tip_width, place.right - fade_width
    end = min(FADE_AT_MOST, place.width * FADE_SHARE)
    return place.left + end, place.right - end


def fade(outer: float, inner: float, *, steps: int) -> list[tuple[float, float, float]]:
    """Steps from the outer end, nearly clear, to the core: left and right position, opacity."""
    step = (inner - outer) / steps
    edges = [(outer + step * index, outer + step * (index + 1)) for index in range(steps)]
    return [
        (min(one, other), max(one, other), CORE_OPACITY * (index + 0.5) / steps)
        for index, (one, other) in enumerate(edges)
    ]
