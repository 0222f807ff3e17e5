"""The public milestones with a day in a stretch of time, of all projects or of those that a filter finds."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Q, QuerySet, Subquery

from projects.date_window import DateWindow
from projects.models import Milestone
from projects.pages.as_of import AsOf
from projects.pages.tree import Step, lineage, step

KNOWN = ("known_planned", "known_actual")


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    def has(self, day: date) -> bool:
        return self.first <= day <= self.last

    def overlaps(self, window: DateWindow) -> bool:
        """Of an open window only the known day counts."""
        first, last = window.earliest or window.latest, window.latest or window.earliest
        return first is not None and last is not None and first <= self.last and last >= self.first


def dated_steps(as_of: AsOf, keys: Set[int] | None, within: Stretch | None = None) -> list[Step]:
    """What happened or is planned within those days, in the order of the days; `keys` are the projects whose trees
    count, None for all. One query."""
    versions = Milestone.history.filter(id=OuterRef("pk")).order_by("-history_date").values("history_date")
    dated = with_dates(public_milestones(as_of), within).annotate(changed_at=Subquery(versions[:1]))
    milestones = dated.select_related("project__parent")
    steps = [
        step(one, one.project_id, as_of)
        for one in milestones.order_by("pk")
        if keys is None or keys & {*lineage(one.project)}
    ]
    found = [one for one in steps if (window := current(one)) and (within is None or within.overlaps(window))]
    return sorted(found, key=lambda one: (due_day(one), one.owner.name_pinyin, one.milestone.pk))


def public_milestones(as_of: AsOf) -> QuerySet[Milestone]:
    known = Q(project__known_from=None) | Q(project__known_from__lte=as_of.on)
    return (
        Milestone.objects.known(as_of.on)
        .with_light(as_of.on, as_of.thresholds, stored=as_of.holds)
        .filter(known, project__is_public=True)
    )


def with_dates(milestones: QuerySet[Milestone], within: Stretch | None) -> QuerySet[Milestone]:
    """Those that may have a day within; which of its windows counts is only known of each by itself."""
    found = Q(pk=None)
    for window in KNOWN:
        first, last = f"{window}_earliest", f"{window}_latest"
        if within is None:
            found |= Q(**{f"{last}__isnull": False}) | Q(**{f"{first}__isnull": False})
            continue
        days = (within.first, within.last)
        found |= Q(**{f"{first}__lte": within.last, f"{last}__gte": within.first})
        found |= Q(**{f"{first}__isnull": True, f"{last}__range": days})
        found |= Q(**{f"{last}__isnull": True, f"{first}__range": days})
    return milestones.filter(found)


def current(step: Step) -> DateWindow | None:
    """What happened, else what is planned now."""
    return step.state.actual or step.state.planned


def due_day(step: Step) -> date:
    """The last day of its window, or the first of one without an end."""
    window = current(step)
    assert window is not None  # only steps with a date are asked
    return window.latest or window.earliest or date.max
