"""A kept text as paragraphs to read, with its marked passages in place.

Offsets are those of the text as kept. Only line breaks and the # of headings are left out; paragraphs that a page's
layout cut in the middle of a sentence are joined again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from projects.pages.marks import Piece, Span, cut

LINE = re.compile(r"[^\r\n]*[^\s][^\r\n]*")
HEADING = re.compile(r"\s*(#{1,6})\s+(?=\S)")
# A printed column ends anywhere, a short line by itself (a caption, a heading) does not.
SHORTEST_CUT_LINE = 30


@dataclass(frozen=True, slots=True)
class Line:
    start: int
    end: int
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`level` is 0 for plain text, 1 to 6 for a heading."""

    level: int
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def closes(self) -> tuple[int, ...]:
        """The numbers of the passages that end in it, in order."""
        return tuple(number for piece in self.pieces for number in piece.closes)


def paragraphs(text: str, spans: Iterable[Span]) -> tuple[Paragraph, ...]:
    groups = joined(text, lines(text))
    edges = [edge for group in groups for line in group for edge in (line.start, line.end)]
    pieces = cut(text, spans, edges)
    return tuple(Paragraph(group[0].level, tuple(within(group, pieces))) for group in groups)


def within(group: list[Line], pieces: tuple[Piece, ...]) -> Iterable[Piece]:
    for line in group:
        yield from (piece for piece in pieces if line.start <= piece.start and piece.end <= line.end and piece.text)


def lines(text: str) -> list[Line]:
    """The lines with something on them, without the blanks around it."""
    return [line(text, match.start(), match.end()) for match in LINE.finditer(text)]


def line(text: str, start: int, end: int) -> Line:
    heading = HEADING.match(text, start, end)
    stripped = text[start:end].rstrip()
    first = heading.end() if heading else start + len(stripped) - len(stripped.lstrip())
    return Line(first, start + len(stripped), len(heading.group(1)) if heading else 0)


def joined(text: str, all_lines: list[Line]) -> list[list[Line]]:
    groups = [all_lines[:1]] if all_lines else []
    for before, after in pairwise(all_lines):
        if is_cut(text, before, after):
            groups[-1].append(after)
        else:
            groups.append([after])
    return groups


def is_cut(text: str, before: Line, after: Line) -> bool:
    """The first line stops within a sentence and the second goes on with it."""
    if before.level or after.level or before.end - before.start < SHORTEST_CUT_LINE:
        return False
    first, second = text[before.start : before.end], text[after.start : after.end]
    is_unfinished = is_ideograph(first[-1]) and first[-1] != "摄" and any(mark in first for mark in "，,。")
    return is_unfinished and is_ideograph(second[0]) and any(mark in second for mark in "，,。")


def is_ideograph(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"
