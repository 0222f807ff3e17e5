"""Whose projects a programme counts, of which year, and which money beside its count is another's."""

from __future__ import annotations

import re

from importers.annotate import Annotated
from importers.mention import Form
from projects.date_window import DateWindow

YEAR = re.compile(r"(20\d\d)年")
SCOPE_SHORTEST, SCOPE_LONGEST = 5, 40
FILLER = re.compile(r"^(?:本报讯|其中|据了解|据介绍|目前|、)+")


def scope_of(here: Annotated, match: re.Match[str]) -> str:
    """The words that say whose projects are counted: those before the count, or the clause before it."""
    kind = re.sub(r"^个", "", here.printed(match.start("kind"), match.end()))
    start, _ = here.clause_at(match.start())
    lead = here.text[start : match.start()]
    if not lead and len(kind) < SCOPE_SHORTEST:
        lead = re.split(r"[，。]", here.text[:start].rstrip("，"))[-1]
    return (FILLER.sub("", lead)[-SCOPE_LONGEST:] + kind).strip("“”")


def year_of(text: str, published: DateWindow | None) -> int | None:
    printed = YEAR.search(text)
    if printed:
        return int(printed[1])
    years = {bound.year for bound in published.bounds if bound} if published else set()
    return years.pop() if len(years) == 1 else None


def stands_before_name(here: Annotated, end: int) -> bool:
    """4个项目开工，总投资8600万元的听松街区启动建设: money that ends there is of what is named behind it."""
    if not here.text.startswith("的", end):
        return False
    _, last = here.clause_at(end)
    return any(m.form is Form.NAMED and not m.is_counted and end < m.start < last for m in here.mentions)
