"""Which rows a long list has: what an index tells is asked of the standings, everything else of their projects."""

from __future__ import annotations

from collections.abc import Container
from functools import reduce
from operator import or_

from django.db.models import QuerySet

from projects.derived.finding import Search, search_by_words, search_in_order
from projects.filters import ProjectFilter, words
from projects.models import Project, Standing
from projects.pages.long_list import BY_LIGHT, LongRows
from projects.querysets import shines
from projects.schedule import Light, boundaries


def long_rows(listing: ProjectFilter, order: str) -> LongRows:
    rows = Standing.objects.filter(is_public=True)
    if not listing.conditions:
        return LongRows(rows.filter(is_top=True), order)
    rows = of_lights(rows, listing)
    search = search_in_order(asked_words(listing)) if order == BY_LIGHT else None
    decided = {"light"}
    if search:
        rows = search.in_order(rows)
        decided.add("q")
    if set(listing.conditions) - decided:
        rows = rows.filter(project__in=narrowed(listing, decided).order_by().values("pk"))
    return LongRows(rows, order, search, counted_by(listing, search))


def narrowed(listing: ProjectFilter, decided: Container[str]) -> QuerySet[Project]:
    """What those conditions leave that nothing has decided yet."""
    left = ((name, value) for name, value in listing.form.cleaned_data.items() if name not in decided)
    return reduce(lambda found, asked: listing.filters[asked[0]].filter(found, asked[1]), left, listing.queryset)


def of_lights(rows: QuerySet[Standing], listing: ProjectFilter) -> QuerySet[Standing]:
    lights = [Light(one) for one in listing.conditions.get("light", [])]
    if not lights:
        return rows
    edges = boundaries(listing.on, listing.thresholds)
    return rows.filter(reduce(or_, (shines(light, edges) for light in lights)))


def counted_by(listing: ProjectFilter, search: Search | None) -> Search | None:
    if set(listing.conditions) != {"q"}:
        return None
    return search or search_by_words(asked_words(listing))


def asked_words(listing: ProjectFilter) -> list[str]:
    return words(listing.form.cleaned_data.get("q") or "")
