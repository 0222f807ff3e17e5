"""The list of projects: what was asked for, what that leaves, and the rows of one page of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.db.models import Exists, OuterRef, QuerySet, Value
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from projects.filters import ORDERS, ProjectFilter, in_order
from projects.models import Project
from projects.pages.as_of import AsOf
from projects.pages.candidates import project_units, traits
from projects.pages.facets import Traits, counts
from projects.pages.list_conditions import FACETS, Chip, Facet, ListAddress, Order, chips, facets, orders
from projects.pages.list_pages import (
    NoSuchPageError,
    Pages,
    on_page,
    page_count,
    pages,
    read_page_number,
)
from projects.pages.project_rows import ProjectRow, ProjectRows, project_rows
from projects.timeline import mini_head
from projects.timeline.shapes import Head

REFUSED, NOT_FOUND = 400, 404


@dataclass(frozen=True, slots=True)
class ProjectListPage:
    """`problems` are what could not be understood of the address; the list then shows what the rest of it asks for."""

    status: int
    problems: tuple[str, ...]
    query: str
    has_conditions: bool
    count: int
    rows: tuple[ProjectRow, ...]
    year: int
    head: Head
    facets: tuple[Facet, ...]
    chips: tuple[Chip, ...]
    clear_url: str
    orders: tuple[Order, ...]
    order: str
    pages: Pages
    wall_url: str
    calendar_url: str
    file_url: str
    data_url: str


def list_page(asked: QueryDict, as_of: AsOf) -> ProjectListPage:
    units = project_units()
    listing = ProjectFilter(asked, public_projects(as_of), on=as_of.on, units=units.names)
    problems = [*refusals(listing)]
    order = listing.form.cleaned_data.get("sort") or ""
    address = ListAddress(reverse("projects"), as_of, listing.conditions, order)
    keys = matching(listing, order)
    number, page_problems = page_number(asked.get("page", ""), len(keys))
    shown_chips = chips(listing, address)
    all_traits = traits(with_search(listing), units, as_of.on)
    listed = project_rows(on_page(keys, number), units, as_of) if keys else ProjectRows(as_of.on.year, ())
    return ProjectListPage(
        status=REFUSED if problems else NOT_FOUND if page_problems else 200,
        problems=(*problems, *page_problems),
        query=listing.form.cleaned_data.get("q") or "",
        has_conditions=bool(listing.conditions),
        count=len(keys),
        rows=listed.rows,
        year=listed.year,
        head=mini_head(listed.year, on=as_of.on, language=as_of.language),
        facets=counted_facets(all_traits, listing),
        chips=shown_chips if keys or len(shown_chips) < 2 else with_counts(shown_chips, all_traits, listing),
        clear_url=address.url({}),
        orders=orders(address),
        order=order,
        pages=pages(number, page_count(len(keys)), lambda page: address.url(page=page)),
        wall_url=replace(address, path=reverse("wall")).url(),
        calendar_url=replace(address, path=reverse("calendar")).url(order=""),
        file_url=replace(address, path=reverse("calendar_file")).url(order=""),
        data_url=replace(address, path=reverse("data")).url(order=""),
    )


def public_projects(as_of: AsOf) -> QuerySet[Project]:
    return Project.objects.public().known(as_of.on).with_light(as_of.on, as_of.thresholds)


def matching(listing: ProjectFilter, order: str) -> list[int]:
    """The keys of what is asked for, in its order. Without a condition the whole projects, with one their parts too."""
    found = listing.filter_queryset(listing.queryset)
    wanted = found if listing.conditions else found.top()
    return list(in_order(wanted, order or ORDERS[0][0], listing.on).values_list("pk", flat=True))


def with_search(listing: ProjectFilter) -> QuerySet[Project]:
    """All projects, annotated by `is_found`: whether the words that are searched for are found in them."""
    query = listing.form.cleaned_data.get("q")
    if not query:
        return listing.queryset.annotate(is_found=Value(value=True))
    found = listing.search(listing.queryset, "q", query).filter(pk=OuterRef("pk"))
    return listing.queryset.annotate(is_found=Exists(found.values("pk")))


def counted_facets(all_traits: Sequence[Traits], listing: ProjectFilter) -> tuple[Facet, ...]:
    conditions = {name: values for name, values in listing.conditions.items() if name != "q"}
    return facets(counts((one for one in all_traits if one.is_found), conditions, FACETS), listing)


def with_counts(shown: Sequence[Chip], all_traits: Sequence[Traits], listing: ProjectFilter) -> tuple[Chip, ...]:
    """Where conditions leave nothing together: how much each would leave alone."""
    alone = [(name, value) for name, values in listing.conditions.items() for value in values]
    return tuple(
        replace(chip, alone_count=count_alone(name, value, all_traits))
        for chip, (name, value) in zip(shown, alone, strict=True)
    )


def count_alone(name: str, value: str, all_traits: Iterable[Traits]) -> int:
    if name == "q":
        return sum(one.is_found for one in all_traits)
    return sum(one.meets({name: [value]}) for one in all_traits)


def page_number(text: str, rows: int) -> tuple[int, list[str]]:
    try:
        return read_page_number(text, page_count(rows)), []
    except NoSuchPageError:
        return 1, [_("There is no such page of this list: this is the first one.")]


def refusals(listing: ProjectFilter) -> Iterable[str]:
    for name, errors in listing.form.errors.items():
        yield from (_("%(condition)s: %(problem)s") % {"condition": label(listing, name), "problem": e} for e in errors)


def label(listing: ProjectFilter, name: str) -> str:
    return str(listing.filters[name].label)
