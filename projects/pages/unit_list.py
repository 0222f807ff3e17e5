"""All units that work on a public project, with how much they do and how often their plans moved. Three queries."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from projects.change_totals import Totals, of_units
from projects.enums import Role
from projects.models import Unit, UnitRole
from projects.pages.as_of import AsOf
from projects.pages.project_facts import listed
from projects.pages.unit_roles import known_roles
from projects.schedule_words import clauses, days_words


@dataclass(frozen=True, slots=True)
class UnitRow:
    """`changes` is empty where no plan moved."""

    name: str
    url: str
    group: str
    roles: str
    project_count: int
    changes: str


def unit_rows(as_of: AsOf) -> tuple[UnitRow, ...]:
    """Those with most projects first."""
    works = {work["unit"]: work for work in unit_work(as_of)}
    changes = of_units(works, as_of.on)
    units = Unit.objects.select_related("parent").order_by("name_pinyin", "pk").in_bulk(works)
    rows = [unit_row(unit, works[key], changes[key], as_of) for key, unit in units.items()]
    return tuple(sorted(rows, key=lambda row: -row.project_count))


def unit_work(as_of: AsOf) -> QuerySet[UnitRole, dict[str, int]]:
    """For each unit on how many projects it works, and in which roles: how often in each."""
    in_roles = {role: Count("pk", filter=Q(role=role)) for role in Role.values}
    units = known_roles(as_of.on).order_by().values("unit")
    return units.annotate(projects=Count("project", distinct=True), **in_roles)


def unit_row(unit: Unit, work: dict[str, int], changes: Totals, as_of: AsOf) -> UnitRow:
    return UnitRow(
        name=unit.name,
        url=unit.get_absolute_url() + as_of.query,
        group=unit.parent.name if unit.parent else "",
        roles=listed(str(label) for role, label in Role.choices if work[role]),
        project_count=work["projects"],
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
