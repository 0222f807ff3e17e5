"""The list of projects: what was asked for, what that leaves, and the rows of one page of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence, Sized
from dataclasses import dataclass, replace
from functools import partial

from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from projects.filters import ORDERS, ProjectFilter, in_order
from projects.models import Project
from projects.pages.as_of import AsOf
from projects.pages.candidates import ProjectUnits, project_units, traits, unit_names, units_of
from projects.pages.facets import Traits, counts
from projects.pages.list_conditions import (
    FACETS,
    Chip,
    Facet,
    ListAddress,
    Order,
    chips,
    facets,
    orders,
    uncounted_facets,
)
from projects.pages.list_pages import (
    NOT_FOUND,
    NoSuchPageError,
    Pages,
    no_such_page,
    on_page,
    page_asked,
    page_count,
    pages,
)
from projects.pages.long_list import LongPage, Position, count_long_rows, long_page, long_pages, read_position
from projects.pages.long_rows import long_rows
from projects.pages.project_rows import ProjectRow, ProjectRows, project_rows
from projects.pages.remembering import edits_by_project, remembered, remembered_each
from projects.timeline import mini_head
from projects.timeline.shapes import Head

REFUSED = 400
# Without a condition the whole projects, with one their parts too.
TOP = {"level": ["top"]}
Conditions = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class ProjectListPage:
    """`is_capped`: there are more than `count`.

    `problems` are what could not be understood of the address; the list then shows what the rest asks for.
    """

    status: int
    problems: tuple[str, ...]
    query: str
    has_conditions: bool
    count: int
    is_capped: bool
    rows: tuple[ProjectRow, ...]
    year: int
    head: Head
    facets: tuple[Facet, ...]
    facets_key: Conditions
    chips: tuple[Chip, ...]
    clear_url: str
    orders: tuple[Order, ...]
    order: str
    pages: Pages
    wall_url: str
    calendar_url: str
    file_url: str
    data_url: str


@dataclass(frozen=True, slots=True)
class Found:
    """A page of what was asked for: the keys of its rows, how many there are in all, what else there is to choose."""

    keys: Sequence[int]
    count: int
    is_capped: bool
    pages: Pages
    facets: tuple[Facet, ...]
    facets_key: Conditions
    chips: tuple[Chip, ...]
    problems: tuple[str, ...]


def list_page(asked: QueryDict, as_of: AsOf) -> ProjectListPage:
    is_long = as_of.standings.hold and as_of.standings.are_many
    units = remembered(as_of, "units", lambda: ProjectUnits(unit_names(), {}) if is_long else project_units())
    listing = project_filter(asked, as_of, units.names)
    problems = [*refusals(listing)]
    order = listing.form.cleaned_data.get("sort") or ""
    address = ListAddress(reverse("projects"), as_of, listing.conditions, order)
    found = (
        long_found(asked, listing, address, as_of) if is_long else short_found(asked, listing, address, units, as_of)
    )
    if is_long:
        own = remembered(as_of, ("units of", found.keys), lambda: units_of(found.keys))
        units = ProjectUnits(units.names, own)
    listed = project_rows(found.keys, units, as_of) if found.keys else ProjectRows(as_of.on.year, ())
    return ProjectListPage(
        status=REFUSED if problems else NOT_FOUND if found.problems else 200,
        problems=(*problems, *found.problems),
        query=listing.form.cleaned_data.get("q") or "",
        has_conditions=bool(listing.conditions),
        count=found.count,
        is_capped=found.is_capped,
        rows=listed.rows,
        year=listed.year,
        head=mini_head(listed.year, on=as_of.on, language=as_of.language),
        facets=found.facets,
        facets_key=found.facets_key,
        chips=found.chips,
        clear_url=address.url({}),
        orders=orders(address),
        order=order,
        pages=found.pages,
        wall_url=replace(address, path=reverse("wall")).url(),
        calendar_url=replace(address, path=reverse("calendar")).url(order=""),
        file_url=replace(address, path=reverse("calendar_file")).url(order=""),
        data_url=replace(address, path=reverse("data")).url(order=""),
    )


def short_found(
    asked: QueryDict, listing: ProjectFilter, address: ListAddress, units: ProjectUnits, as_of: AsOf
) -> Found:
    """What there is of every project is read, and each choice counted."""
    asked_for = conditions_key(listing)
    query = listing.form.cleaned_data.get("q") or ""
    found = remembered_found(listing, query, address.order, as_of)
    all_traits = traits_of(remembered_found(listing, "", address.order, as_of) if query else found, units, as_of)
    among = {key: all_traits[key] for key in found if key in all_traits}
    conditions = {name: values for name, values in listing.conditions.items() if name != "q"}
    wanted = conditions if listing.conditions else TOP
    keys = [key for key, one in among.items() if one.meets(wanted)]
    number, problem = page_asked(asked.get("page", ""), page_count(len(keys)))
    shown = chips(listing, address)

    def choose() -> tuple[Facet, ...]:
        return facets(counts(among.values(), conditions, FACETS), listing)

    return Found(
        keys=on_page(keys, number),
        count=len(keys),
        is_capped=False,
        pages=pages(number, page_count(len(keys)), lambda page: address.url(page=page)),
        facets=remembered(as_of, ("facets", asked_for), choose, size=lambda _: 20),
        facets_key=asked_for,
        chips=shown if keys or len(shown) < 2 else with_counts(shown, all_traits.values(), among, listing),
        problems=(problem,) if problem else (),
    )


def long_found(asked: QueryDict, listing: ProjectFilter, address: ListAddress, as_of: AsOf) -> Found:
    """A page of it is read, and it is counted up to a limit; what each choice would leave isn't counted."""
    asked_for, order = conditions_key(listing), address.order or ORDERS[0][0]
    listed = SimpleLazyObject(lambda: long_rows(listing, order))

    def page_at(position: Position) -> LongPage:
        return remembered(as_of, ("page", asked_for, order, position), lambda: long_page(listed, position))

    problems = []
    try:
        position = read_position(asked.dict(), order)
        page = page_at(position)
    except NoSuchPageError:
        problems, position = [no_such_page()], Position(1)
        page = page_at(position)
    count = remembered(as_of, ("count", asked_for), lambda: count_long_rows(listed))
    return Found(
        keys=page.keys,
        count=count.number,
        is_capped=count.is_capped,
        pages=long_pages(page, position, address),
        facets=remembered(as_of, ("facets", asked_for), lambda: uncounted_facets(listing)),
        facets_key=asked_for,
        chips=chips(listing, address),
        problems=tuple(problems),
    )


def project_filter(asked: QueryDict, as_of: AsOf, units: dict[str, str]) -> ProjectFilter:
    return ProjectFilter(
        asked,
        public_projects(as_of),
        on=as_of.on,
        thresholds=as_of.thresholds,
        units=units,
        standings=as_of.standings,
    )


def public_projects(as_of: AsOf) -> QuerySet[Project]:
    """The query takes longer to put together than to ask."""
    public = Project.objects.public().known(as_of.on)
    make = partial(public.with_light, as_of.on, as_of.thresholds, stored=as_of.holds)
    return remembered(as_of, "public projects", make).all()


def remembered_found(listing: ProjectFilter, query: str, order: str, as_of: AsOf) -> list[int]:
    look = partial(found_in_order, listing, query, order)
    return remembered(as_of, ("found", query, order), look, lambda keys: 1 + len(keys) // 25)


def traits_of(keys: Sequence[int], units: ProjectUnits, as_of: AsOf) -> Mapping[int, Traits]:
    def make(missing: Sequence[int]) -> Mapping[int, Traits]:
        return traits(public_projects(as_of), missing, units, as_of)

    return remembered_each(as_of, "traits", keys, make, lambda _traits: 2, edits_by_project(as_of, keys))


def found_in_order(listing: ProjectFilter, query: str, order: str) -> list[int]:
    """The keys of the projects in which the words are found, of all where none are given."""
    found = listing.search(listing.queryset, "q", query) if query else listing.queryset
    return list(in_order(found, order or ORDERS[0][0], listing.on, stored=listing.stored).values_list("pk", flat=True))


def conditions_key(listing: ProjectFilter) -> Conditions:
    return tuple((name, tuple(values)) for name, values in sorted(listing.conditions.items()))


def with_counts(
    shown: Sequence[Chip], all_traits: Collection[Traits], found: Sized, listing: ProjectFilter
) -> tuple[Chip, ...]:
    """Where conditions leave nothing together: how much each would leave alone."""
    alone = [(name, value) for name, values in listing.conditions.items() for value in values]
    return tuple(
        replace(chip, alone_count=len(found) if name == "q" else sum(one.meets({name: [value]}) for one in all_traits))
        for chip, (name, value) in zip(shown, alone, strict=True)
    )


def refusals(listing: ProjectFilter) -> Iterable[str]:
    for name, errors in listing.form.errors.items():
        yield from (_("%(condition)s: %(problem)s") % {"condition": label(listing, name), "problem": e} for e in errors)


def label(listing: ProjectFilter, name: str) -> str:
    return str(listing.filters[name].label)
