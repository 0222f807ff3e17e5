"""Marking spans of a text that may overlap: the text is cut at every edge and nothing of it is lost or doubled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Span:
    """The characters text[start:end], marked under a number."""

    start: int
    end: int
    number: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text over which the same spans run. `opens` and `closes`: those that begin or end with it."""

    start: int
    text: str
    numbers: tuple[int, ...] = ()
    opens: tuple[int, ...] = ()
    closes: tuple[int, ...] = ()

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def is_marked(self) -> bool:
        return bool(self.numbers)


def cut(text: str, spans: Iterable[Span], edges: Iterable[int] = ()) -> tuple[Piece, ...]:
    """The pieces of `text` in order, cut at the edges of all spans and at `edges`; joined they are the text again."""
    fitted = [fitting for span in spans if (fitting := trimmed(text, span))]
    cuts = {0, len(text), *(edge for edge in edges if 0 < edge < len(text))}
    cuts |= {edge for span in fitted for edge in (span.start, span.end)}
    places = sorted(cuts)
    return tuple(piece(text, start, end, fitted) for start, end in pairwise(places))


def piece(text: str, start: int, end: int, spans: Sequence[Span]) -> Piece:
    return Piece(
        start=start,
        text=text[start:end],
        numbers=tuple(span.number for span in spans if span.start <= start and end <= span.end),
        opens=tuple(span.number for span in spans if span.start == start),
        closes=tuple(span.number for span in spans if span.end == end),
    )


def trimmed(text: str, span: Span) -> Span | None:
    """The span within the text, without blanks or line breaks at its ends; None where nothing is left."""
    start, end = max(span.start, 0), min(span.end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end, span.number) if start < end else None
