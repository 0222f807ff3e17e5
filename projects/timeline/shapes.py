"""What a template prints: shapes with their positions as finished attribute values ("48.66%", "56")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Anchor = Literal["start", "middle", "end"]


def percent(position: float) -> str:
    return f"{position:.2f}%"


def pixels(position: float) -> str:
    return f"{round(position, 1):g}"


@dataclass(frozen=True, slots=True)
class Mark:
    """A symbol of the sprite: a light's, or `base` for the baseline."""

    symbol: str
    x: str
    y: str


@dataclass(frozen=True, slots=True)
class Label:
    """`dx` pixels from `x`; `css` holds b (plan and actual), mu (baseline and notes), w (the halo of past time)."""

    text: str
    x: str
    y: str
    css: str = ""
    anchor: Anchor = "start"
    dx: str = "0"


@dataclass(frozen=True, slots=True)
class Line:
    """`css`: slip (a plan that moved), slipd (same date), over (missed, with the light's colour class)."""

    css: str
    x1: str
    y1: str
    x2: str
    y2: str


@dataclass(frozen=True, slots=True)
class Box:
    """One step of a span, filled at `opacity`."""

    x: str
    y: str
    width: str
    height: str
    opacity: str


@dataclass(frozen=True, slots=True)
class Span:
    """A vague window: steps that fade towards its ends, and rules along its core."""

    css: str
    boxes: tuple[Box, ...]
    rules: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Backdrop:
    """What runs through all rows: the width of time past, month lines, dotted year lines, today where it is shown."""

    past: str
    months: tuple[str, ...]
    years: tuple[str, ...]
    today: str | None


@dataclass(frozen=True, slots=True)
class Track:
    """The drawing of one row, in the order in which its parts cover each other."""

    height: str
    backdrop: Backdrop
    spans: tuple[Span, ...] = ()
    lines: tuple[Line, ...] = ()
    marks: tuple[Mark, ...] = ()
    labels: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class Flag:
    """Today's name over its line: a box of `width` from `box_x`, its text in the middle at `text_dx`."""

    text: str
    x: str
    box_x: str
    width: str
    text_dx: str


@dataclass(frozen=True, slots=True)
class Head:
    """The ruler over the rows. `years` and `months` are labels; `lines` are short ticks, `year_lines` long ones."""

    years: tuple[Label, ...]
    months: tuple[Label, ...]
    plan_year: Label | None
    year_lines: tuple[str, ...]
    lines: tuple[str, ...]
    flag: Flag | None
    today: str | None
