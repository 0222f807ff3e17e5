"""Figures told of several projects in their order: 甲、乙、丙投资分别为1.2亿元、4300万元和960万元."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise, takewhile

from importers.annotate import Annotated
from importers.drafts import Draft
from importers.figures import Figure
from importers.numerals import NUMERAL, value_of
from importers.organisations import Organisation
from importers.quantities import SCALES, Quantity
from importers.scene import Reference, Scene
from projects.unchanging import changed

#: the words between 分别 and the first figure
SHARED = re.compile(r"(?:分别|依次)[^，。；、\d]{0,10}?(?=[约近超逾]?\d)")
JOINER = re.compile(r"(?:、|，|以及|[和与及])(?:约|近|超|逾)?")
#: 1.8万、3.2万和: figures that leave their unit to the last one
BARE = re.compile(rf"[约近超逾]?(?P<number>{NUMERAL})(?:、|以及|[和与及])")
IN_ORDER = re.compile(
    r"(?:此前|目前|其中|据悉|，)*(?P<row>[^，。；：、]{2,20}(?:、[^，。；：、]{2,20}){1,8}|[^，。；：、]{2,10}[和与及][^，。；：、]{2,12})(?:分别|依次|(?:先后|相继)(?=[于在]))"
)
#: 青山公园、云溪公园各占地12亩
EACH = re.compile("各(?=[占用长投总建设规需有开约近]|\\d)")
BETWEEN = re.compile("、|以及|[和与及]")
UNITS_SHARED = re.compile(r"分别[^，。；、]{0,6}$")
SCALE = re.compile(r"[万亿](?=[^万亿]*$)")


def shared_out(scene: Scene, figures: list[Figure]) -> Iterator[tuple[Figure, Draft]]:
    """Each figure of such a row with the project that it is told of."""
    here = scene.here
    for match in SHARED.finditer(here.text) if "分别" in here.text or "依次" in here.text else ():
        row = _row(here, match.end())
        kind = next((f for f in figures if any(f.quantity.start == q.start for q in row)), None)
        drafts = several_before(scene, match.start(), len(row))
        if kind is None or len(row) < 2 or len(drafts) != len(row):
            continue
        scene.equals.append(drafts)
        for quantity, draft in zip(row, drafts, strict=True):
            yield changed(kind, position=quantity.start, quantity=quantity), draft


def told_of_each(scene: Scene, figures: list[Figure]) -> Iterator[tuple[Figure, Draft]]:
    """青山公园、云溪公园各占地12亩: the figures of the clause, of each that was named right before it."""
    text = scene.here.text
    for match in EACH.finditer(text) if figures and "各" in text else ():
        drafts = _row_before(scene, match.start())
        _, end = scene.here.clause_at(match.end())
        for figure in figures if len(drafts) > 1 else ():
            if match.end() <= figure.quantity.start < end:
                yield from ((figure, draft) for draft in drafts)


def _row_before(scene: Scene, position: int) -> tuple[Draft, ...]:
    """All of the row of names that ends there."""
    row: list[Reference] = []
    for reference in reversed(scene.told_before(position)):
        start = row[-1].start if row else position
        if reference.end != start and not (row and JOINER.fullmatch(scene.here.text, reference.end, start)):
            break
        row.append(reference)
    return tuple(dict.fromkeys(draft for r in reversed(row) for draft in r.targets))


def units_shared_out(scene: Scene) -> dict[int, Draft]:
    """甲、乙分别由A公司、B公司承建: the project of each unit, by where its name begins."""
    found: dict[int, Draft] = {}
    row: list[Organisation] = []
    for unit in (*scene.here.organisations, None) if "分别" in scene.here.text else ():
        if row and (unit is None or not JOINER.fullmatch(scene.here.text, row[-1].end, unit.start)):
            told = _are_shared(scene.here.text, row)
            drafts = several_before(scene, row[0].start, len(row)) if told else ()
            found |= {unit.start: draft for unit, draft in zip(row, drafts, strict=False)}
            row = []
        row = [*row, unit] if unit is not None else row
    return found


def _are_shared(text: str, row: list[Organisation]) -> bool:
    """分别由…承建, …分别中标: one role for them all."""
    said = UNITS_SHARED.search(text[max(0, row[0].start - 8) : row[0].start]) or text.startswith("分别", row[-1].end)
    return len(row) > 1 and bool(said) and len({unit.role for unit in row}) == 1


def things_before(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """甲站、乙站和丙站已分别于…封顶: where each of the things stands, whether it is known or not."""
    row = IN_ORDER.match(text, start, end)
    if row is None:
        return []
    marks = [row.start("row"), *(mark.end() for mark in BETWEEN.finditer(text, *row.span("row"))), row.end("row") + 1]
    return [(first, following - 1) for first, following in pairwise(marks)]


def several_before(scene: Scene, position: int, count: int) -> tuple[Draft, ...]:
    """The projects, as many as are told of there, that were named together or one after the other before it."""
    before = [r for r in scene.references if r.start < position and not r.is_oblique]
    together = next((r.targets for r in reversed(before) if len(r.targets) == count), ())
    if together:
        return together
    named = before[-count:]
    joined = all(JOINER.fullmatch(scene.here.text, a.end, b.start) for a, b in pairwise(named))
    if len(named) == count > 1 and joined and all(len(r.targets) == 1 for r in named):
        return tuple(r.targets[-1] for r in named)
    return scene.focus if not before and len(scene.focus) == count else ()


def _row(here: Annotated, start: int) -> list[Quantity]:
    """The figures that begin there, joined to each other and of one kind."""
    first = next((q for q in here.quantities if q.start >= start), None)
    if first is None:
        return []
    bare = list(_bare(here.text, start, first))
    if not bare and first.start - start > 1:
        return []
    row = [*bare, first]
    for quantity in here.quantities[here.quantities.index(first) + 1 :]:
        joined = JOINER.fullmatch(here.text, row[-1].end, quantity.start)
        if joined is None or quantity.dimension is not first.dimension:
            break
        row.append(quantity)
    return row


def _bare(text: str, start: int, last: Quantity) -> Iterator[Quantity]:
    """Those before the one that carries the unit."""
    scale = SCALE.search(text[last.start : last.end])
    while start < last.start:
        match = BARE.match(text, start)
        number = value_of(match["number"]) if match else None
        if match is None or number is None:
            return
        left_out = scale.group() if scale and not SCALE.search(match["number"]) else ""
        value = Decimal(number) * SCALES.get(left_out, 1) * _unit_of(text, last)
        yield changed(last, value=value, start=match.start("number"), end=match.end("number"), qualifier="")
        start = match.end()


def _unit_of(text: str, quantity: Quantity) -> Decimal:
    """What one of its unit is in the unit of its dimension: 1000 for 公里."""
    digits = "".join(
        takewhile(lambda c: c.isdigit() or c == ".", text[quantity.start : quantity.end].lstrip("约近超逾"))
    )
    scale = SCALE.search(text[quantity.start : quantity.end])
    printed = Decimal(digits or 1) * SCALES.get(scale.group() if scale else "", 1)
    return quantity.value / printed if printed else Decimal(1)
