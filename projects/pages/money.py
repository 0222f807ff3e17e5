"""An amount of money as people here write it, with the figure to the last yuan beside it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from projects.figure_format import format_yuan, format_yuan_exact, qualified
from projects.pages.as_of import AsOf


@dataclass(frozen=True, slots=True)
class Money:
    """`exact` is for a hint and for screen readers; empty where the words already say it."""

    words: str
    exact: str


def money(amount_yuan: Decimal, as_of: AsOf, qualifier: str = "") -> Money:
    figure = format_yuan(amount_yuan, language=as_of.language)
    return Money(qualified(qualifier, figure), exact(amount_yuan, as_of))


def exact(amount_yuan: Decimal, as_of: AsOf) -> str:
    """1,800,000,000元; empty where the amount in words is no shorter than that."""
    in_full = format_yuan_exact(amount_yuan, language=as_of.language)
    return "" if format_yuan(amount_yuan, language=as_of.language) == in_full else in_full
