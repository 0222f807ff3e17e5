"""Amounts of money of projects, as far as stated by a day. Two queries a batch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from projects.models import Investment
from projects.open_data.asked import Asked
from projects.open_data.described import of, told
from projects.open_data.parts import Quote, Reference, reference
from projects.open_data.quotes import Quotes


@dataclass(frozen=True, slots=True)
class InvestmentRecord:
    """An amount in yuan, exact to the fen."""

    id: int = told(_("key"))
    project: Reference = told(_("project"))
    kind: str = of(Investment, "kind")
    year: int | None = of(Investment, "year")
    amount_yuan: Decimal = of(Investment, "amount_yuan")
    qualifier: str = of(Investment, "qualifier")
    url: str = told(_("page of the project"))
    citations: tuple[Quote, ...] = told(_("citations"))


def investment_records(keys: Sequence[int], asked: Asked) -> list[InvestmentRecord]:
    found = Investment.objects.select_related("project").in_bulk(list(keys))
    quotes = Quotes("investment", keys, asked)
    return [
        InvestmentRecord(
            id=one.pk,
            project=reference(one.project),
            kind=one.kind,
            year=one.year,
            amount_yuan=one.amount_yuan,
            qualifier=one.qualifier,
            url=asked.url(one.project.get_absolute_url()),
            citations=quotes.of(one),
        )
        for one in (found[key] for key in keys)
    ]
