"""Approved changes of plans as citizens see them: what was, what is, by how much, why, who asked and who agreed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from projects.models import PlanChange, Project
from projects.pages.as_of import AsOf
from projects.pages.tree import part_name
from projects.schedule import variance
from projects.schedule_words import clauses, days_words, shift_words

PEOPLE = ("proposed_by__staff_member__unit", "decided_by__staff_member__unit")


@dataclass(frozen=True, slots=True)
class PlanChangeRow:
    """`part` names the part of the project whose milestone it is. A first plan has no `old` and no `shift`."""

    part: str
    milestone: str
    old: str
    proposed: str
    shift: str
    reason: str
    words: str
    who: str
    source_url: str


@dataclass(frozen=True, slots=True)
class PlanChanges:
    """`total` counts them and adds up the days: 2次，共推迟30天，提前3天."""

    rows: tuple[PlanChangeRow, ...]
    total: str


@dataclass(frozen=True, slots=True)
class PlanChangeNews:
    project: str
    url: str
    row: PlanChangeRow


def plan_changes(keys: Sequence[int], root: Project, as_of: AsOf) -> PlanChanges:
    """Of the projects with these keys, the newest first."""
    found = list(public_changes(as_of.on).filter(milestone__project__in=keys))
    rows = tuple(row(one, as_of, root) for one in found)
    return PlanChanges(rows, total_words(found) if found else "")


def public_changes(on: date) -> QuerySet[PlanChange]:
    return (
        PlanChange.objects.approved()
        .known(on)
        .filter(milestone__project__is_public=True)
        .select_related("milestone__project__parent", "source", *PEOPLE)
        .defer("source__text")
        .order_by("-decided_on", "-pk")
    )


def row(change: PlanChange, as_of: AsOf, root: Project) -> PlanChangeRow:
    owner, source = change.milestone.project, change.source
    is_open = source is None or source.is_public
    return PlanChangeRow(
        part="" if owner.pk == root.pk else part_name(owner),
        milestone=change.milestone.name,
        old=as_of.window(change.old) if change.old else "",
        proposed=as_of.window(change.proposed),
        shift=shift_words(variance(change.proposed, change.old)) if change.old else "",
        reason=str(change.get_reason_display()),
        # An import's words are those of its source, and a source may be for the staff alone.
        words=change.words if is_open else "",
        who=clauses(proposed_words(change, as_of), decided_words(change, as_of)),
        source_url=source.get_absolute_url() + as_of.query if source and source.is_public else "",
    )


def total_words(changes: Iterable[PlanChange]) -> str:
    days = [change.moved_days or 0 for change in changes]
    later, earlier = sum(one for one in days if one > 0), -sum(one for one in days if one < 0)
    return clauses(
        ngettext("%(count)d change", "%(count)d changes", len(days)) % {"count": len(days)},
        _("%(days)s later in all") % {"days": days_words(later)} if later else "",
        _("%(days)s earlier in all") % {"days": days_words(earlier)} if earlier else "",
    )


def proposed_words(change: PlanChange, as_of: AsOf) -> str:
    if change.proposed_by is not None:
        day = as_of.day(change.proposed_on)
        return _("proposed by %(who)s on %(day)s") % {"who": side(change.proposed_by), "day": day}
    if change.source is not None and change.source.is_public:
        published = as_of.window(change.source.published) if change.source.published else ""
        return clauses(_("stated in “%(title)s”") % {"title": change.source.title}, published)
    return _("stated in a source that isn't public")


def decided_words(change: PlanChange, as_of: AsOf) -> str:
    return _("approved by %(who)s on %(day)s") % {"who": side(change.decided_by), "day": as_of.day(change.decided_on)}


def side(user: Any) -> str:
    """The unit for which somebody acted, never his name: who belongs to none acts for the centre."""
    member = getattr(user, "staff_member", None)
    return member.unit.name if member else _("the Major Projects Promotion Centre")
