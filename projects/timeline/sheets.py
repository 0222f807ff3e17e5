"""How the rows of a wall chart are dealt out to sheets of paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

ROWS_A_SHEET = 25
GROUPS_A_SHEET = 7
GROUP_HEIGHT = 0.8  # of a row
ROOM = ROWS_A_SHEET + GROUPS_A_SHEET * GROUP_HEIGHT


@dataclass(frozen=True, slots=True)
class Stretch:
    """The rows `start` up to, not including, `end` of a group, which stand together on a sheet."""

    group: int
    start: int
    end: int

    @property
    def height(self) -> float:
        return GROUP_HEIGHT + self.end - self.start


def sheets(sizes: Sequence[int]) -> list[list[Stretch]]:
    """Groups of these sizes on as few sheets as keep them whole; one that fits on no sheet runs over several.

    A sheet holds 25 rows in up to seven groups, or somewhat fewer in more groups. No group's name stands alone.
    """
    dealt: list[list[Stretch]] = [[]]
    for group, size in enumerate(sizes):
        start = 0
        while start < size:
            rest = Stretch(group, start, size)
            fits = rows_that_fit(dealt[-1])
            if dealt[-1] and size - start > fits and (fits < 1 or rest.height <= ROOM):
                dealt.append([])
                fits = rows_that_fit([])
            end = min(size, start + fits)
            dealt[-1].append(Stretch(group, start, end))
            start = end
            if start < size:
                dealt.append([])
    return [sheet for sheet in dealt if sheet]


def rows_that_fit(sheet: Sequence[Stretch]) -> int:
    """Rows of one more group; the limit of 25 a sheet holds whatever their groups."""
    rows = sum(stretch.end - stretch.start for stretch in sheet)
    left = ROOM - sum(stretch.height for stretch in sheet) - GROUP_HEIGHT
    return max(0, min(ROWS_A_SHEET - rows, int(left + 1e-9)))
