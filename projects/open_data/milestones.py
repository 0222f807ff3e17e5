"""Milestones with their three dates and their state, as known on a day. Three queries a batch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from projects import compiled
from projects.models import Milestone, ProgressReport, Source
from projects.open_data.asked import Asked
from projects.open_data.described import of, of_window, told
from projects.open_data.parts import Quote, Reference, Window, reference, window
from projects.open_data.projects import LIGHTS
from projects.open_data.quotes import Quotes
from projects.pages.tree import Step, step
from projects.schedule import State
from projects.schedule_words import milestone_why

STATES = (
    (State.DONE_EARLY.value, _("Done early")),
    (State.DONE_ON_TIME.value, _("Done on time")),
    (State.DONE_LATE.value, _("Done late")),
    (State.DONE.value, _("Done, not comparable")),
    (State.UPCOMING.value, _("Upcoming")),
    (State.DUE_SOON.value, _("Due soon")),
    (State.DUE_UNREPORTED.value, _("Due, unreported")),
    (State.OVERDUE.value, _("Overdue")),
    (State.UNDATED.value, _("Undated")),
)
OWN = tuple(field.name for field in Milestone._meta.concrete_fields)
RELATED = ("project__parent", "actual_source", "actual_report__project")
# Of two hundred columns that they have together.
OF_RELATED = (
    "project__name",
    "project__slug",
    "project__parent__name",
    "actual_source__is_public",
    "actual_source__published_earliest",
    "actual_source__published_latest",
    "actual_report__published_on",
    "actual_report__project__is_public",
)


@dataclass(frozen=True, slots=True)
class MilestoneRecord:
    """A dated step of a project."""

    id: int = told(_("key"))
    project: Reference = told(_("project"))
    name: str = of(Milestone, "name")
    scope: str = of(Milestone, "scope")
    line: str | None = of(Milestone, "line")
    baseline: Window | None = of_window(Milestone, "baseline", note=_("What was promised first."))
    planned: Window | None = of_window(Milestone, "planned", note=_("As it was on the day."))
    actual: Window | None = of_window(Milestone, "actual", note=_("As far as it was known on the day."))
    state: str = told(_("state"), choices=STATES)
    light: str = told(_("light"), choices=LIGHTS)
    reason: str = told(_("reason of the light"))
    days: int | None = told(
        _("days"),
        note=_("Done: against the baseline, late above zero. Open: since the plan's last day, days left below zero."),
    )
    days_against_plan: int | None = told(_("days against the plan"), note=_("Of a done milestone."))
    days_rescheduled: int | None = told(_("days rescheduled"), note=_("The plan against the baseline."))
    last_report: Window | None = told(_("last report"), note=_("When it was made, of the project or of its whole."))
    actual_source: int | None = of(Milestone, "actual_source")
    actual_report: int | None = of(Milestone, "actual_report")
    known_from: date | None = of(Milestone, "known_from")
    url: str = told(_("page of the project"))
    citations: tuple[Quote, ...] = told(_("citations"))


def told_milestones(on: date, keys: Sequence[int], stored: bool) -> QuerySet[Milestone]:
    """With all that their records and states are made of."""
    rows = Milestone.objects.with_told(on, stored=stored).filter(pk__in=keys)
    return rows.select_related(*RELATED).only(*OWN, *OF_RELATED)


def milestone_records(keys: Sequence[int], asked: Asked) -> list[MilestoneRecord]:
    as_of = asked.as_of
    found = {row.pk: row for row in compiled.asked(told_milestones, as_of.on, keys, as_of.holds)}
    quotes = Quotes("milestone", keys, asked)
    return [milestone_record(step(found[key], found[key].project_id, as_of), quotes, asked) for key in keys]


def milestone_record(one: Step, quotes: Quotes, asked: Asked) -> MilestoneRecord:
    milestone, state = one.milestone, one.state
    return MilestoneRecord(
        id=milestone.pk,
        project=reference(one.owner),
        name=milestone.name,
        scope=milestone.scope,
        line=milestone.line or None,
        baseline=window(state.baseline),
        planned=window(state.planned),
        actual=window(state.actual),
        state=state.state.value,
        light=state.light.value,
        reason=milestone_why(state),
        days=state.days,
        days_against_plan=state.against_plan.days if state.against_plan else None,
        days_rescheduled=state.rescheduled_by.shift_days if state.rescheduled_by else None,
        last_report=window(state.last_report),
        actual_source=key_of_source(milestone.actual_source, asked) if state.actual else None,
        actual_report=key_of_report(milestone.actual_report, asked) if state.actual else None,
        known_from=milestone.known_from,
        url=asked.url(one.owner.get_absolute_url()),
        citations=quotes.of(milestone),
    )


def key_of_source(source: Source | None, asked: Asked) -> int | None:
    """Of a public source that had been printed by the day."""
    if source is None or not source.is_public:
        return None
    return source.pk if source.stated_on is None or source.stated_on <= asked.on else None


def key_of_report(report: ProgressReport | None, asked: Asked) -> int | None:
    """Of a report that was public by the day, of a public project."""
    if report is None or report.published_on is None or not report.project.is_public:
        return None
    return report.pk if report.published_on <= asked.on else None
