"""The units that work on a public project, with how much they do and how often their plans moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from projects.change_totals import Totals, of_units
from projects.enums import Role
from projects.models import Unit, UnitRole
from projects.pages.as_of import AsOf
from projects.pages.list_pages import NOT_FOUND, PAGE_SIZE, Pages, page_asked, page_count, page_url, pages
from projects.pages.long_list import MOST_COUNTED, count_up_to
from projects.pages.project_facts import listed
from projects.pages.unit_roles import known_roles
from projects.schedule_words import clauses, days_words

MOST_OF_A_UNIT = 200


@dataclass(frozen=True, slots=True)
class UnitRow:
    """`changes` is empty where no plan moved. `is_capped`: there may be more projects, and changes aren't counted."""

    name: str
    url: str
    group: str
    roles: str
    project_count: int
    is_capped: bool
    changes: str


@dataclass(frozen=True, slots=True)
class UnitListPage:
    """Of many projects one page, by name; else all, those with most projects first."""

    status: int
    problem: str
    is_by_name: bool
    rows: tuple[UnitRow, ...]
    pages: Pages


def unit_list_page(asked: str, as_of: AsOf) -> UnitListPage:
    if not as_of.standings.are_many:
        return UnitListPage(200, "", is_by_name=False, rows=unit_rows(as_of), pages=pages(1, 1, str))
    units = Unit.objects.with_public_projects().select_related("parent").order_by("name_pinyin", "pk")
    count = page_count(count_up_to(units, MOST_COUNTED), PAGE_SIZE)
    number, problem = page_asked(asked, count)
    status = NOT_FOUND if problem else 200
    shown = units[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    links = pages(number, count, lambda page: page_url("units", page, as_of))
    return UnitListPage(status, problem, is_by_name=True, rows=tuple(counted_rows(shown, as_of)), pages=links)


def unit_rows(as_of: AsOf) -> tuple[UnitRow, ...]:
    works = {work["unit"]: work for work in unit_work(as_of)}
    changes = of_units(works, as_of.on, stored=as_of.holds)
    units = Unit.objects.select_related("parent").order_by("name_pinyin", "pk").in_bulk(works)
    rows = [unit_row(unit, works[key], changes[key], as_of) for key, unit in units.items()]
    return tuple(sorted(rows, key=lambda row: -row.project_count))


def counted_rows(units: Iterable[Unit], as_of: AsOf) -> Iterator[UnitRow]:
    """A query for each, that stops early, and one for the changes of those that it read to the end."""
    works = {unit: first_roles(unit, as_of) for unit in units}
    capped = {unit for unit, roles in works.items() if len(roles) > MOST_OF_A_UNIT}
    changes = of_units([unit.pk for unit in works if unit not in capped], as_of.on, stored=as_of.holds)
    for unit, roles in works.items():
        work = {"projects": len({project for project, _role in roles}), **Counter(role for _project, role in roles)}
        if roles:
            yield unit_row(unit, work, changes.get(unit.pk, Totals()), as_of, is_capped=unit in capped)


def first_roles(unit: Unit, as_of: AsOf) -> list[tuple[int, str]]:
    """Projects with what the unit does on each, one more than the limit where there are more."""
    found = known_roles(as_of.on).filter(unit=unit).order_by("pk").values_list("project", "role")
    return [*found[: MOST_OF_A_UNIT + 1]]


def unit_work(as_of: AsOf) -> QuerySet[UnitRole, dict[str, int]]:
    """For each unit on how many projects it works, and in which roles: how often in each."""
    in_roles = {role: Count("pk", filter=Q(role=role)) for role in Role.values}
    units = known_roles(as_of.on).order_by().values("unit")
    return units.annotate(projects=Count("project", distinct=True), **in_roles)


def unit_row(unit: Unit, work: Mapping[str, int], changes: Totals, as_of: AsOf, *, is_capped: bool = False) -> UnitRow:
    return UnitRow(
        name=unit.name,
        url=unit.get_absolute_url() + as_of.query,
        group=unit.parent.name if unit.parent else "",
        roles=listed(str(label) for role, label in Role.choices if work.get(role)),
        project_count=work["projects"],
        is_capped=is_capped,
        changes=changes_words(changes),
    )


def changes_words(changes: Totals) -> str:
    if not changes.count:
        return ""
    return clauses(
        ngettext("%(count)d change", "%(count)d changes", changes.count) % {"count": changes.count},
        _("%(days)s later in all") % {"days": days_words(changes.days_later)} if changes.days_later else "",
        _("%(days)s earlier in all") % {"days": days_words(-changes.days_earlier)} if changes.days_earlier else "",
    )
