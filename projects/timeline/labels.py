"""On which side of a mark its label goes."""

from __future__ import annotations

from dataclasses import dataclass

from projects.timeline.shapes import Anchor, Label, percent, pixels
from projects.timeline.text import text_width

MARK_GAP_PX = 12.0
SPAN_GAP_PX = 8.0
LEFT_FROM = 72.0


@dataclass(frozen=True, slots=True)
class Space:
    """The narrowest track in pixels that labels must fit, the usual one, and the labels' font.

    `beyond` is how far (per cent) they may reach past the track's end, into the page's margin.
    """

    narrow_px: float
    usual_px: float
    font_px: float
    beyond: float

    def share(self, width_px: float) -> float:
        return width_px / self.narrow_px * 100


DESK = Space(narrow_px=400.0, usual_px=860.0, font_px=15.0, beyond=6.0)
NETWORK = Space(narrow_px=320.0, usual_px=860.0, font_px=13.0, beyond=4.0)


@dataclass(frozen=True, slots=True)
class Place:
    """A label with the per cent that it covers on the narrowest track, where it covers most.

    `at` is the position that it hangs on, `gap` its distance from there in pixels.
    """

    text: str
    at: float
    gap: float
    anchor: Anchor
    space: Space = DESK

    @property
    def left(self) -> float:
        gap = self.space.share(self.gap)
        return self.at + gap if self.anchor == "start" else self.at - gap - self.width

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def width(self) -> float:
        return self.space.share(text_width(self.text, self.space.font_px))

    @property
    def is_inside(self) -> bool:
        return self.left >= 0 and self.right <= 100 + self.space.beyond

    def crosses(self, position: float | None) -> bool:
        """On the usual track; on the narrowest few labels could keep clear."""
        return position is not None and self.usually(self.left) < position < self.usually(self.right)

    def nears(self, mark: float) -> bool:
        """A symbol at that position touches the label on the usual track."""
        room = MARK_GAP_PX / self.space.usual_px * 100
        return self.usually(self.left) - room < mark < self.usually(self.right) + room

    def usually(self, edge: float) -> float:
        """Where an edge comes to lie on the usual track."""
        return self.at + (edge - self.at) * self.space.narrow_px / self.space.usual_px

    def overlaps(self, other: Place) -> bool:
        return self.left < other.right and other.left < self.right


def beside(text: str, left: float, right: float, mark: float | None, space: Space = DESK) -> tuple[Place, Place]:
    """The places right and left of a mark, or of its span where that is wider than the mark."""
    return hung(text, right, mark, "start", space), hung(text, left, mark, "end", space)


def hung(text: str, edge: float, mark: float | None, anchor: Anchor, space: Space) -> Place:
    if mark is not None and abs(edge - mark) < space.share(SPAN_GAP_PX):
        return Place(text, mark, MARK_GAP_PX, anchor, space)
    return Place(text, edge, SPAN_GAP_PX, anchor, space)


def preferred(right: Place, left: Place, today: float | None) -> Place:
    """Right of the mark, but left of it near the right edge, or where only there it keeps clear of today's line."""
    first, second = (left, right) if right.at > LEFT_FROM else (right, left)
    inside = [place for place in (first, second) if place.is_inside] or [first]
    clear = [place for place in inside if not place.crosses(today)]
    return (clear or inside)[0]


def label(place: Place, *, y: float, css: str, today: float | None) -> Label:
    """`today` is the end of past time, whose ground asks for a halo of its own colour."""
    in_past = today is not None and place.usually((place.left + place.right) / 2) < today
    return Label(
        text=place.text,
        x=percent(place.at),
        y=pixels(y),
        css=f"w {css}" if in_past else css,
        anchor=place.anchor,
        dx=pixels(place.gap if place.anchor == "start" else -place.gap),
    )
