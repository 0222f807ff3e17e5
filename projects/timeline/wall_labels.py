"""Words over the marks of a wall chart's row: apart from each other, off today's line, within the sheet.

Places are found on the narrowest track that a drawing may get. On a wider one they hold too: each label hangs on its
mark by fixed pixels, stands in the order of the marks, and keeps to its mark's side of today, so marks that move apart
only widen the gaps.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from projects.timeline.shapes import Anchor, Label, percent, pixels
from projects.timeline.text import text_width

GAP_PX = 6.0
CLEAR_OF_TODAY_PX = 4.0
FARTHEST_SHIFT = 0.6
TEXT_Y = "13"


@dataclass(frozen=True, slots=True)
class Paper:
    """The narrowest track that labels must fit, their font, and the class by which a page shows or hides them."""

    narrow_px: float
    font_px: float
    css: str = ""

    def x(self, position: float) -> float:
        return position / 100 * self.narrow_px


@dataclass(frozen=True, slots=True)
class Wish:
    """Words that want the middle over the mark at `position` (per cent), in wordings from the longest on."""

    position: float
    wordings: tuple[str, ...]
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A label from `left` to `right` on the narrowest track."""

    wish: Wish
    text: str
    left: float
    right: float
    anchor: Anchor


def placed(wishes: Iterable[Wish], paper: Paper, *, today: float | None) -> list[Placed]:
    """As many as there is room for, the first wishes first; the order of the result is that of the track."""
    wishing = tuple(wishes)
    taken: list[Placed] = []
    for wish in wishing:
        marks = [other.position for other in wishing]
        found = (place(text, wish, paper, taken, marks, today) for text in wish.wordings)
        taken += [label for label in found if label][:1]
    return sorted(taken, key=lambda label: label.left)


def place(
    text: str, wish: Wish, paper: Paper, taken: Sequence[Placed], marks: Sequence[float], today: float | None
) -> Placed | None:
    """Over its mark, or shifted by at most 60 % of its width; never nearer to another mark than to its own."""
    mark, width = paper.x(wish.position), text_width(text, paper.font_px)
    low, high = bounds(wish, paper, taken, today)
    wished = mark - width / 2
    left = max(low, min(wished, high - width))
    middle = left + width / 2
    is_ours = all(abs(middle - mark) <= abs(middle - paper.x(other)) + 0.01 for other in marks)
    if left + width > high or abs(left - wished) > FARTHEST_SHIFT * width or not is_ours:
        return None
    anchor: Anchor = "middle" if left == wished else "start" if left > wished else "end"
    return Placed(wish, text, left, left + width, anchor)


def bounds(wish: Wish, paper: Paper, taken: Iterable[Placed], today: float | None) -> tuple[float, float]:
    """The free stretch around a mark: on its side of today, between the labels of its neighbours."""
    low, high = 0.0, paper.narrow_px
    if today is not None and wish.position < today:
        high = paper.x(today) - CLEAR_OF_TODAY_PX
    elif today is not None:
        low = paper.x(today) + CLEAR_OF_TODAY_PX
    for label in taken:
        if label.wish.position <= wish.position:
            low = max(low, label.right + GAP_PX)
        else:
            high = min(high, label.left - GAP_PX)
    return low, high


def label(one: Placed, paper: Paper, *, past: float) -> Label:
    """`past` is where the ground of time gone by ends, which asks for a halo of its own colour."""
    mark = paper.x(one.wish.position)
    at = {"start": one.left, "middle": mark, "end": one.right}[one.anchor]
    names = ("w" if one.wish.position < past else "", paper.css, "mu" if one.wish.is_done else "")
    return Label(
        text=one.text,
        x=percent(one.wish.position),
        y=TEXT_Y,
        css=" ".join(name for name in names if name),
        anchor=one.anchor,
        dx=pixels(at - mark),
    )
