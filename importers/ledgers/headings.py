"""Finds the row of headings by its words, in any order and below any titles, with units and years as written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from importers.ledgers.cells import Area, RawRow, shown
from importers.ledgers.columns import MONEY, NEEDED, Column, Heading, Kind, synonyms
from importers.ledgers.refusal import LedgerRefusedError, Refusal
from projects.date_words import find_dates, resolve

LOOKED_AT = 30
FEWEST = 2
FEWEST_GROUPS = 3
UNIT = re.compile(r"[（(：:，,]\s*(?:单位[：:]?)?\s*(亿元|万元|元)|(?:^|单位[：:]?\s*)(亿元|万元|元)(?=[）)]|$)")
TITLE_UNIT = re.compile(r"(?:单位|金额)[：:]?\s*(亿元|万元|元)")
BRACKETS = re.compile(r"[（(][^（()）]*[)）]")
YEAR_IN_FRONT = re.compile(r"^(20\d\d)(?=年)")
YEAR = re.compile(r"(?<!\d)(20\d\d)(?=年)")
ORNAMENT = re.compile(r"[\s*＊※:：]")


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet that was recognised. `columns` are its headings by column; data begin below `header`, its last row.

    `year` and `stated_on` are what title and headings say of the plan's year and of the day that the ledger shows.
    """

    kind: Kind
    columns: dict[int, Heading]
    header: int
    unread: tuple[str, ...] = ()
    year: int | None = None
    stated_on: date | None = None
    _places: dict[Column, int] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._places.update({heading.column: at for at, heading in self.columns.items()})

    def at(self, column: Column) -> int | None:
        return self._places.get(column)


def find_table(rows: Sequence[RawRow], merges: Sequence[Area], sheet: str) -> Table | None:
    """Of the first rows of a sheet; None where no row of headings is found.

    Raises LedgerRefusedError where one column is there twice, since nobody can say which is meant.
    """
    for index, row in enumerate(rows):
        below = rows[index + 1] if index + 1 < len(rows) else None
        for kind in (Kind.NODES, Kind.PROJECTS):
            headings = _headings(row, None, kind, merges)
            if _suffices(headings, kind):
                return _table(kind, row, below, rows[:index], merges, sheet)
            if below is None or not _is_row_of_groups(row, merges):
                continue
            if _suffices(_headings(row, below, kind, merges), kind) and _is_second(row, below, kind, merges):
                return _table(kind, row, below, rows[:index], merges, sheet)
    return None


def _suffices(headings: dict[int, Heading], kind: Kind) -> bool:
    found = {heading.column for heading in headings.values()}
    return found >= NEEDED[kind] and len(found - {Column.NUMBER}) >= FEWEST


def _is_row_of_groups(row: RawRow, merges: Sequence[Area]) -> bool:
    """Several headings side by side; a title, with the unit in a corner, is none."""
    wide = [area for area in merges if area.top == row.number and area.right > area.left]
    return len({shown(value) for value in row.cells.values()}) >= FEWEST_GROUPS or len(wide) >= FEWEST


def _table(
    kind: Kind, row: RawRow, below: RawRow | None, titles: Sequence[RawRow], merges: Sequence[Area], sheet: str
) -> Table:
    is_deep = below is not None and _is_second(row, below, kind, merges)
    second = below if is_deep else None
    headings = _headings(row, second, kind, merges)
    _refuse_twice(headings, sheet)
    title = " ".join(shown(value) for each in titles for value in each.cells.values())
    unit = found[1] if (found := TITLE_UNIT.search(title)) else ""
    headings = {at: _with_unit(heading, unit) for at, heading in headings.items()}
    filled = {**row.cells, **(second.cells if second else {})}
    unread = tuple(shown(value) for at, value in sorted(filled.items()) if at not in headings and shown(value).strip())
    year = next((heading.year for heading in headings.values() if heading.year), None) or _year(title)
    return Table(kind, headings, (second or row).number, unread, year, _stated_on(title))


def _with_unit(heading: Heading, unit: str) -> Heading:
    if heading.unit or heading.column not in MONEY:
        return heading
    return Heading(heading.column, heading.text, unit, heading.year)


def _headings(row: RawRow, second: RawRow | None, kind: Kind, merges: Sequence[Area]) -> dict[int, Heading]:
    found = {}
    for at in sorted({*row.cells, *(second.cells if second else ())}):
        upper = _upper(row, at, merges, is_deep=second is not None)
        lower = shown(second.cells.get(at)) if second else ""
        heading = heading_of(upper, lower, kind)
        if heading:
            found[at] = heading
    return found


def _upper(row: RawRow, at: int, merges: Sequence[Area], *, is_deep: bool) -> str:
    """The text above a column: its own, that of its merged range, or, without merges, the nearest to its left."""
    if at in row.cells:
        return shown(row.cells[at])
    area = next((area for area in merges if area.holds(row.number, at)), None)
    if area:
        return shown(row.cells.get(area.left))
    if not is_deep or merges:
        return ""
    left = max((other for other in row.cells if other < at), default=None)
    return shown(row.cells[left]) if left else ""


def _is_second(row: RawRow, below: RawRow, kind: Kind, merges: Sequence[Area]) -> bool:
    """A second row of headings repeats or leaves out what stands above it, and names at least one column more."""
    alone = _headings(row, None, kind, merges)
    together = _headings(row, below, kind, merges)
    named = next((at for at, heading in together.items() if heading.column in NEEDED[kind]), None)
    if named is None or (named in below.cells and named in row.cells and below.cells[named] != row.cells[named]):
        return False
    if any(not isinstance(value, str) for value in below.cells.values()):
        return False
    gained = {at for at in together if at in below.cells and (at not in alone or together[at] != alone[at])}
    return bool(gained)


def heading_of(upper: str, lower: str, kind: Kind) -> Heading | None:
    """The column that a heading names, with the unit and the year in it."""
    known = synonyms(kind)
    above, below = plain(upper), plain(lower)
    for text in (below, above + below, below + above) if lower else (above,):
        if column := known.get(text) or known.get(text.removeprefix("年")):
            said = f"{upper} {lower}"
            unit = _unit(lower) or _unit(upper) if column in MONEY else ""
            year = YEAR.search(unicodedata.normalize("NFKC", said))
            return Heading(column, said.strip(), unit, int(year[1]) if year else None)
    return None


def plain(text: str) -> str:
    """The heading without spaces, notes in brackets, unit and year: 2026年度计划投资（万元） → 年度计划投资."""
    folded = ORNAMENT.sub("", unicodedata.normalize("NFKC", text))
    folded = YEAR_IN_FRONT.sub("", BRACKETS.sub("", folded)).removesuffix("万元").removesuffix("亿元")
    return folded.removeprefix("截至目前").strip("()")


def _unit(text: str) -> str:
    found = UNIT.search(unicodedata.normalize("NFKC", text))
    return (found[1] or found[2]) if found else ""


def _refuse_twice(headings: dict[int, Heading], sheet: str) -> None:
    first: dict[Column, Heading] = {}
    for heading in headings.values():
        other = first.setdefault(heading.column, heading)
        if other is not heading:
            raise LedgerRefusedError(Refusal.COLUMN_TWICE, sheet=sheet, one=other.text, other=heading.text)


def _year(title: str) -> int | None:
    found = YEAR.search(unicodedata.normalize("NFKC", title))
    return int(found[1]) if found else None


def _stated_on(title: str) -> date | None:
    """截至2026年5月31日, （2026年5月）: the last day that the title names; a year alone is that of the plan."""
    folded = "".join(unicodedata.normalize("NFKC", title).split())
    dated = [found for found in find_dates(folded) if found.year and found.month]
    windows = [resolve(found, on=None, planned=False).window for found in dated]
    return max((window.latest for window in windows if window and window.latest), default=None)
