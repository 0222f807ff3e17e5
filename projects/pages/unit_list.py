"""All units that work on a public project, with how much they do and how often their plans moved. Two queries."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from projects.models import Unit, UnitRole
from projects.pages.as_of import AsOf
from projects.pages.project_facts import listed
from projects.pages.unit_roles import in_order, known_roles
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
    roles = defaultdict(list)
    for role in known_roles(as_of.on):
        roles[role.unit_id].append(role)
    units = Unit.objects.filter(pk__in=roles).with_changes(as_of.on).select_related("parent")
    rows = [unit_row(unit, roles[unit.pk], as_of) for unit in units.order_by("name_pinyin", "pk")]
    return tuple(sorted(rows, key=lambda row: -row.project_count))


def unit_row(unit: Unit, roles: list[UnitRole], as_of: AsOf) -> UnitRow:
    return UnitRow(
        name=unit.name,
        url=unit.get_absolute_url() + as_of.query,
        group=unit.parent.name if unit.parent else "",
        roles=listed(dict.fromkeys(str(role.get_role_display()) for role in in_order(roles))),
        project_count=len({role.project_id for role in roles}),
        changes=changes_words(unit.change_count, unit.days_later, unit.days_earlier),
    )


def changes_words(count: int, days_later: int, days_earlier: int) -> str:
    if not count:
        return ""
    return clauses(
        ngettext("%(count)d change", "%(count)d changes", count) % {"count": count},
        _("%(days)s later in all") % {"days": days_words(days_later)} if days_later else "",
        _("%(days)s earlier in all") % {"days": days_words(-days_earlier)} if days_earlier else "",
    )
