"""Approved changes of plans. One query a batch, and one for the people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from projects.models import PlanChange
from projects.open_data.asked import Asked
from projects.open_data.described import of, of_window, told
from projects.open_data.milestones import key_of_source
from projects.open_data.parts import Reference, Window, reference, window
from projects.pages.plan_changes import PEOPLE, side


@dataclass(frozen=True, slots=True)
class PlanChangeRecord:
    """A decided move of a milestone's planned date."""

    id: int = told(_("key"))
    project: Reference = told(_("project"))
    milestone: Reference = told(_("milestone"))
    old: Window | None = of_window(PlanChange, "old", note=_("Empty for a first plan."))
    proposed: Window = of_window(PlanChange, "proposed")
    moved_days: int | None = of(
        PlanChange, "moved_days", note=_("Later above zero; empty where the two don't compare.")
    )
    reason: str = of(PlanChange, "reason")
    words: str = of(PlanChange, "words")
    proposed_by: str = told(_("proposed by"), note=_("The unit; empty where a source asked for it."))
    proposed_on: date = of(PlanChange, "proposed_on")
    decided_by: str = told(_("decided by"), note=_("The unit."))
    decided_on: date = of(PlanChange, "decided_on")
    source: int | None = of(PlanChange, "source")
    url: str = told(_("page of the project"))


def plan_change_records(keys: Sequence[int], asked: Asked) -> list[PlanChangeRecord]:
    rows = PlanChange.objects.select_related("milestone__project", "source", *PEOPLE).defer("source__text")
    found = rows.in_bulk(list(keys))
    return [plan_change_record(found[key], asked) for key in keys]


def plan_change_record(change: PlanChange, asked: Asked) -> PlanChangeRecord:
    project, source = change.milestone.project, change.source
    proposed = window(change.proposed)
    assert proposed is not None  # the database holds no change without one
    return PlanChangeRecord(
        id=change.pk,
        project=reference(project),
        milestone=reference(change.milestone),
        old=window(change.old),
        proposed=proposed,
        moved_days=change.moved_days,
        reason=change.reason,
        # An import's words are those of its source, and a source may be for the staff alone.
        words=change.words if source is None or source.is_public else "",
        proposed_by=side(change.proposed_by) if change.proposed_by else "",
        proposed_on=change.proposed_on,
        decided_by=side(change.decided_by),
        decided_on=change.decided_on,
        source=key_of_source(source, asked),
        url=f"{asked.url(project.get_absolute_url())}#h-changes",
    )
