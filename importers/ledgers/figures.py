"""Amounts as ledgers write them: 1,234.5 under a heading in 万元, １２．５亿元, 约3亿. Exact to the fen, no floats."""

from __future__ import annotations

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from importers.ledgers.columns import FACTORS
from importers.ledgers.problems import Problem

FEN = Decimal("0.01")
MOST_YUAN = Decimal("99999999999999.99")
AMOUNT = re.compile(
    r"(?P<qualifier>约|近|超过|超|逾|大约)?"
    r"(?P<figure>[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,18})(?:\.\d{1,12})?)"
    r"(?P<unit>亿元|万元|元|亿|万)?(?:左右|余)?"
)
UNITS = {**FACTORS, "亿": FACTORS["亿元"], "万": FACTORS["万元"]}
PERCENT = re.compile(r"(?:已?完成)?(?:约)?(\d{1,3}(?:\.\d{1,4})?)%")


class FigureError(ValueError):
    """`problem` says why the cell holds no amount."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@lru_cache(maxsize=4096)
def amount_of(text: str, factor: Decimal | None) -> tuple[Decimal, str]:
    """Yuan and the qualifier as written. A unit in the cell goes before that of the heading. Raises FigureError."""
    folded = "".join(unicodedata.normalize("NFKC", text).replace("，", ",").split())
    match = AMOUNT.fullmatch(folded)
    if match is None:
        raise FigureError(Problem.NO_AMOUNT)
    figure = Decimal(match["figure"].replace(",", ""))
    own = UNITS.get(match["unit"] or "")
    return yuan(figure, own or factor), match["qualifier"] or ""


def yuan(figure: Decimal, factor: Decimal | None) -> Decimal:
    """What lies below a fen, as a computed 33.3333 亿元 has it, is rounded half up. Raises FigureError."""
    if not figure.is_finite():
        raise FigureError(Problem.NO_AMOUNT)
    if figure < 0:
        raise FigureError(Problem.NEGATIVE)
    if factor is None and figure:
        raise FigureError(Problem.NO_UNIT)
    # Compared before it is multiplied: a figure of a thousand digits costs nothing.
    if figure > MOST_YUAN or figure * (factor or 1) > MOST_YUAN:
        raise FigureError(Problem.TOO_LARGE)
    return (figure * (factor or 1)).quantize(FEN, ROUND_HALF_UP)


def percent_of(text: str) -> Decimal | None:
    """65% or 已完成65%: a share of the work and nothing else. None where the text says more."""
    match = PERCENT.fullmatch("".join(unicodedata.normalize("NFKC", text).split()))
    return Decimal(match[1]) if match else None
