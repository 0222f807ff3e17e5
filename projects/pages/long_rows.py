"""Which rows a long list has, asked of the standings, whose indexes have its orders."""

from __future__ import annotations

from decimal import Decimal
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet

from projects.derived.finding import Search, found_by, search_by_words, search_in_order
from projects.filters import ProjectFilter, words
from projects.investment_ranges import NOT_PUBLISHED, RANGES
from projects.models import Project, Standing
from projects.pages.long_list import BY_LIGHT, LongRows
from projects.schedule import Light, boundaries
from projects.severities import shines

COLUMNS = {"category": "category__in", "stage": "stage__in"}
# Looked for in the parts too, which takes a while for each row of many that haven't any.
OF_TREES = ("year", "changed")


def long_rows(listing: ProjectFilter, order: str) -> LongRows:
    rows = Standing.objects.filter(is_public=True)
    if not listing.conditions:
        return LongRows(rows.filter(is_top=True), order)
    search = search_in_order(asked_words(listing)) if order == BY_LIGHT else None
    if search:
        rows = search.in_order(rows)
    decided = {"sort", *({"q"} if search else ())}
    for name, value in listing.form.cleaned_data.items():
        if value and name not in decided:
            rows = narrowed(rows, listing, name, value)
    return LongRows(rows, order, search, counted_by(listing, search))


def narrowed(rows: QuerySet[Standing], listing: ProjectFilter, name: str, value: Any) -> QuerySet[Standing]:
    if name in COLUMNS:
        return rows.filter(**{COLUMNS[name]: value})
    if name == "level":
        return rows.filter(is_top=value == "top")
    if name == "light":
        edges = boundaries(listing.on, listing.thresholds)
        return rows.filter(reduce(or_, (shines(Light(light), edges) for light in value)))
    if name == "investment":
        return rows.filter(reduce(or_, (costs(code) for code in value)))
    if name == "q":
        return rows.filter(found_by(words(value), among_many=True, path="project__search_text__"))
    if name in OF_TREES:
        found = listing.filters[name].filter(Project.objects.public(), value)
        return rows.filter(project__in=found.order_by().values("pk"))
    # These ask for rows of other tables, by the key that a standing shares with its project.
    return listing.filters[name].filter(rows, value)


def costs(code: str) -> Q:
    """By `total_rank`: the amount in fen below zero, 1 where none was stated."""
    if code == NOT_PUBLISHED:
        return Q(total_rank=1)
    (wanted,) = (one for one in RANGES if one.code == code)
    most = Q(total_rank__lte=-fen(wanted.least)) if wanted.least else Q(total_rank__lte=0)
    return most & (Q(total_rank__gt=-fen(wanted.below)) if wanted.below else Q())


def fen(amount_yuan: Decimal) -> int:
    return int(amount_yuan * 100)


def counted_by(listing: ProjectFilter, search: Search | None) -> Search | None:
    if set(listing.conditions) != {"q"}:
        return None
    return search or search_by_words(asked_words(listing))


def asked_words(listing: ProjectFilter) -> list[str]:
    return words(listing.form.cleaned_data.get("q") or "")
