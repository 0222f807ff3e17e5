"""Milestones on the work list: past due, worst first, and those that come next."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _

from projects.date_format import format_window
from projects.day.addresses import list_address, page_address
from projects.day.desk import Desk, end_of_month
from projects.day.work import Act, Row, Section
from projects.enums import ReportStatus, UpdateKind
from projects.known_windows import state_as_known
from projects.models import MilestoneUpdate, PlanChange
from projects.pages.badge import badge
from projects.project_words import full_name
from projects.schedule import MilestoneState
from projects.schedule_words import language, state_reason

SHOWN = 12
WORST_FIRST = ("severity", "known_planned_latest", "pk")
SOONEST_FIRST = ("known_planned_latest", "pk")


def past_due(desk: Desk, total: int) -> Section:
    rows = desk.oldest(desk.open_milestones(date.min, desk.yesterday)).order_by(*WORST_FIRST)
    return Section(
        "past",
        _("Past due"),
        _("report a date, or propose another") if desk.is_reporter else "",
        (_("Project"), _("Milestone"), _("Current plan"), _("State")),
        milestone_rows(desk, rows),
        total,
        list_address("milestone", light="past"),
    )


def coming(desk: Desk) -> Section:
    rows = desk.open_milestones(desk.on, max(desk.soon, end_of_month(desk.on))).order_by(*SOONEST_FIRST)
    return Section(
        "coming",
        _("Coming up"),
        _("soon, or by the end of the month"),
        (_("Project"), _("Milestone"), _("Current plan"), _("State")),
        milestone_rows(desk, rows),
        desk.count(rows).number,
        list_address("milestone", due="month"),
    )


def milestone_rows(desk: Desk, rows: Any) -> tuple[Row, ...]:
    """The first ones. Their keys come first: what is told of each costs queries, and is asked of those alone."""
    keys = list(rows.values_list("pk", flat=True)[:SHOWN])
    said = MilestoneUpdate.objects.filter(milestone=OuterRef("pk"), kind=UpdateKind.DONE)
    not_yet_public = said.exclude(report__status=ReportStatus.PUBLISHED).order_by("-pk")
    waiting = PlanChange.objects.waiting().filter(milestone=OuterRef("pk"))
    told = rows.filter(pk__in=keys).annotate(
        said_in=Subquery(not_yet_public.values("report__status")[:1]), waiting_change=Subquery(waiting.values("pk")[:1])
    )
    return tuple(milestone_row(desk, row) for row in told.select_related("project__parent"))


def milestone_row(desk: Desk, milestone: Any) -> Row:
    state = state_on(desk, milestone)
    project, name = full_name(milestone.project), milestone.name
    return Row(
        project=project,
        address=page_address(milestone),
        what=name,
        day=plan_words(desk, state),
        badge=badge(state.light, state_reason(state)),
        why=said_words(milestone),
        acts=milestone_acts(milestone, f"{project} {name}") if desk.is_reporter else (),
    )


def said_words(milestone: Any) -> str:
    """What is already under way for the milestone, so that nobody does it twice."""
    if milestone.said_in:
        return _("done, says a report: %(status)s") % {"status": dict(ReportStatus.choices)[milestone.said_in]}
    return _("change waiting") if milestone.waiting_change else ""


def milestone_acts(milestone: Any, about: str) -> tuple[Act, ...]:
    done = Act(_("Report done"), page_address(milestone, "done"), about)
    if milestone.waiting_change:
        change = reverse("admin:projects_planchange_change", args=[milestone.waiting_change])
        return done, Act(_("See change"), change, about, is_main=False)
    return done, Act(_("Propose new date"), proposal_address(milestone), about, is_main=False)


def proposal_address(milestone: Any) -> str:
    return f"{reverse('admin:projects_planchange_add')}?milestone={milestone.pk}"


def state_on(desk: Desk, milestone: Any) -> MilestoneState:
    return state_as_known(milestone, on=desk.on, thresholds=desk.limits)


def plan_words(desk: Desk, state: MilestoneState) -> str:
    return format_window(state.planned, language=language(), year=desk.on.year) if state.planned else ""
