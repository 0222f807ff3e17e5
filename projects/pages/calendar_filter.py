"""Which projects a calendar is of: the list's filters, read from its address."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.http import QueryDict
from django.urls import reverse

from projects.pages.as_of import AsOf
from projects.pages.candidates import project_units
from projects.pages.list_conditions import Chip, ListAddress, chips
from projects.pages.project_list import project_filter, refusals


@dataclass(frozen=True, slots=True)
class CalendarFilter:
    """`keys` are the projects found, whose parts count with them; None without a condition, for all."""

    problems: tuple[str, ...]
    keys: frozenset[int] | None
    address: ListAddress
    chips: tuple[Chip, ...]

    def url(self, name: str) -> str:
        """Another page with the same conditions."""
        return replace(self.address, path=reverse(name), extra=()).url()


def calendar_filter(asked: QueryDict, as_of: AsOf, *extra: tuple[str, str], page: str = "calendar") -> CalendarFilter:
    """`extra` is kept when a condition is taken away, which leads to `page`."""
    listing = project_filter(asked, as_of, project_units().names)
    problems = tuple(refusals(listing))
    address = ListAddress(reverse(page), as_of, listing.conditions, "", extra)
    keys = None
    if listing.conditions:
        keys = frozenset(listing.filter_queryset(listing.queryset).values_list("pk", flat=True))
    return CalendarFilter(problems, keys, address, chips(listing, address))
