"""Tables set as lines of text: a row of headings (项目名称 总投资（万元） 责任单位), then one for each project."""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.blocks import Block
from importers.lexicon import either, words
from projects.unchanging import unchanging

BLANK = re.compile(r"[\t|｜ \u3000\xa0]")
GAP = re.compile(
    rf"(?={BLANK.pattern})"
    r"(?:[\t|｜]+|[ \u3000\xa0]{2,}|\u3000|(?<=[\u4e00-\u9fff）)\d]) (?=[\u4e00-\u9fff\d（]))"
)
COLUMNS = {
    column: re.compile(either(words("tables", "columns", column)))
    for column in ("name", "total", "annual", "completed", "lead", "owner", "contractor", "number", "telling")
}
IN_UNIT = re.compile(r"[（(：:]\s*(?:单位[：:])?\s*(万元|亿元|元)")
FEWEST_COLUMNS = 3


@unchanging
class Cell:
    """raw[start:end] under a heading; `unit` is what the heading says of its figures (万元)."""

    column: str
    start: int
    end: int
    unit: str = ""


@unchanging
class Row:
    """One project's line."""

    name: Cell
    cells: tuple[Cell, ...]
    start: int
    end: int


@unchanging
class _Heading:
    column: str
    unit: str


def find_rows(blocks: list[Block]) -> list[Row]:
    """The rows of every table of the page, in order."""
    rows: list[Row] = []
    headings: tuple[_Heading, ...] = ()
    for block in blocks:
        spans = list(_cells(block)) if BLANK.search(block.text) else [(0, len(block.text))]
        read = _headings(block, spans)
        if read:
            headings = read
            continue
        row = _row(block, spans, headings)
        if row is None:
            headings = ()
        else:
            rows.append(row)
    return rows


def _cells(block: Block) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in GAP.finditer(block.text):
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if start < len(block.text):
        yield start, len(block.text)


def _headings(block: Block, spans: list[tuple[int, int]]) -> tuple[_Heading, ...]:
    """The columns that the line names, or () where it is no row of headings."""
    if len(spans) < FEWEST_COLUMNS or re.search(r"[。；，]", block.text):
        return ()
    read = tuple(_heading(block.text[start:end]) for start, end in spans)
    known = [heading for heading in read if heading.column]
    return read if len(known) >= FEWEST_COLUMNS and any(h.column == "name" for h in known) else ()


def _heading(text: str) -> _Heading:
    unit = IN_UNIT.search(text)
    column = next((column for column, pattern in COLUMNS.items() if pattern.match(text)), "")
    return _Heading(column, unit[1] if unit else "")


def _row(block: Block, spans: list[tuple[int, int]], headings: tuple[_Heading, ...]) -> Row | None:
    if not headings or len(spans) != len(headings):
        return None
    pairs = list(zip(headings, spans, strict=True))
    cells = [Cell(h.column, block.start + a, block.start + b, h.unit) for h, (a, b) in pairs if h.column]
    name = next(cell for cell in cells if cell.column == "name")
    return Row(name, tuple(cell for cell in cells if cell.column not in ("name", "number")), block.start, block.end)
