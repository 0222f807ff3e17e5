"""Which projects a calendar is of: the list's filters, read from its address."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import reverse

from projects.models import Project
from projects.pages.as_of import AsOf
from projects.pages.candidates import unit_names
from projects.pages.list_conditions import Chip, ListAddress, chips
from projects.pages.project_list import project_filter, refusals


@dataclass(frozen=True, slots=True)
class CalendarFilter:
    """`projects` are those found, whose parts count with them; None without a condition, for all."""

    problems: tuple[str, ...]
    projects: QuerySet[Project] | None
    address: ListAddress
    chips: tuple[Chip, ...]

    def url(self, name: str) -> str:
        """Another page with the same conditions."""
        return replace(self.address, path=reverse(name), extra=()).url()


def calendar_filter(asked: QueryDict, as_of: AsOf, *extra: tuple[str, str], page: str = "calendar") -> CalendarFilter:
    """`extra` is kept when a condition is taken away, which leads to `page`."""
    listing = project_filter(asked, as_of, unit_names())
    problems = tuple(refusals(listing))
    address = ListAddress(reverse(page), as_of, listing.conditions, "", extra)
    projects = listing.filter_queryset(listing.queryset) if listing.conditions else None
    return CalendarFilter(problems, projects, address, chips(listing, address))
