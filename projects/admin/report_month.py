"""A month at a glance: who has reported and who hasn't, by unit, and the button that closes the month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from projects.actions.close_month import close_month, last_day
from projects.actions.reopen_month import reopen_month
from projects.actions.report_errors import ReportRefusedError
from projects.admin.act import act_of
from projects.admin.change_words import as_of_today
from projects.admin.report_write import address
from projects.enums import ReportStatus
from projects.models import ClosedMonth, ProgressReport, Project
from projects.pages.lead_units import lead_units
from projects.pages.monthly_report import month_words
from projects.pages.reopened import reopened_words
from projects.person_words import person_name
from projects.project_words import full_name
from projects.rights import StaffRole, has_role, may_publish, projects_of
from projects.row_rights import rows_of

TEMPLATE = "admin/projects/progressreport/month.html"
EARLIEST = date(2000, 1, 1)
SUBMITTED = ReportStatus.SUBMITTED


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A project of which the month's report is due or begun. `act` is what is to be done, at `url`."""

    project: str
    status: str
    who: str
    url: str
    act: str


@dataclass(frozen=True, slots=True)
class UnitRows:
    unit: str
    missing: int
    rows: tuple[MonthRow, ...]


def page(admin: Any, request: HttpRequest, month: date) -> HttpResponse:
    if request.method == "POST":
        return reopen(request, month) if "_reopen" in request.POST else close(request, month)
    now, as_of = timezone.localdate(), as_of_today()
    closed = ClosedMonth.objects.select_related("closed_by").filter(month=month).first()
    groups = by_unit(request.user, month, is_closed=closed is not None)
    context = {
        **admin.admin_site.each_context(request),
        "title": _("Reports for %(month)s") % {"month": month_words(month, as_of)},
        "opts": admin.opts,
        "groups": groups,
        "missing": sum(group.missing for group in groups),
        "count": sum(len(group.rows) for group in groups),
        "closed": closed,
        "closed_by": person_name(closed.closed_by) if closed else "",
        "reopened": "" if closed else reopened_words(month, as_of),
        "may_reopen": closed is not None and may_publish(request.user),
        "may_close": closed is None and last_day(month) < now and may_publish(request.user),
        "before": month_link(month - timedelta(days=1), as_of) if month > EARLIEST else None,
        "after": month_link(last_day(month) + timedelta(days=1), as_of) if last_day(month) < now else None,
        "waiting": rows_of(request.user, ProgressReport.objects.filter(month=month, status=SUBMITTED)).count(),
        "waiting_address": f"{reverse('admin:projects_progressreport_changelist')}?status__exact=submitted",
    }
    return TemplateResponse(request, TEMPLATE, context)


def month_link(day: date, as_of: Any) -> dict[str, str]:
    return {"url": month_address(day), "words": month_words(day, as_of)}


def month_address(day: date) -> str:
    return reverse("admin:projects_progressreport_month", args=[f"{day:%Y-%m}"])


def close(request: HttpRequest, month: date) -> HttpResponse:
    try:
        close_month(month=month, **act_of(request))
        messages.success(request, _("The month is closed. Published reports can still be corrected."))
    except ReportRefusedError as refused:
        messages.error(request, refused.message)
    return HttpResponseRedirect(month_address(month))


def reopen(request: HttpRequest, month: date) -> HttpResponse:
    try:
        reopen_month(month=month, words=request.POST.get("words", ""), **act_of(request))
        messages.success(request, _("The month is open again: units can hand in and change reports of it."))
    except ReportRefusedError as refused:
        messages.error(request, refused.message)
    return HttpResponseRedirect(month_address(month))


def by_unit(user: Any, month: date, *, is_closed: bool) -> list[UnitRows]:
    """Grouped by the unit that leads; of a project without one, by nobody. Three queries."""
    mine = projects_of(user)
    begun = ProgressReport.objects.filter(month=month, corrects=None, project__in=mine)
    reports = {report.project_id: report for report in begun.select_related("submitted_by", "drafted_by")}
    wanted = mine.reporting() | mine.filter(pk__in=reports)
    projects = sorted(wanted.select_related("parent"), key=whole_before_parts)
    missing = set(mine.unreported(month).values_list("pk", flat=True))
    groups: dict[str, list[tuple[Project, MonthRow]]] = {}
    leads = lead_units(projects)
    writes = not is_closed and has_role(user, StaffRole.CLERK, StaffRole.REVIEWER)
    for project in projects:
        row = month_row(project, reports.get(project.pk), month, is_missing=project.pk in missing, writes=writes)
        groups.setdefault(leads.get(project.pk, ""), []).append((project, row))
    return [
        UnitRows(
            unit or _("No lead unit"), sum(one.pk in missing for one, _row in rows), tuple(row for _one, row in rows)
        )
        for unit, rows in sorted(groups.items(), key=lambda item: (not item[0], item[0]))
    ]


def whole_before_parts(project: Project) -> tuple[str, int, bool, str]:
    whole = project.parent or project
    return whole.name_pinyin, whole.pk, project.parent is not None, project.name_pinyin


def month_row(
    project: Project, report: ProgressReport | None, month: date, *, is_missing: bool, writes: bool
) -> MonthRow:
    name = full_name(project)
    if report is None:
        url = reverse("admin:projects_progressreport_write", args=[project.pk, f"{month:%Y-%m}"]) if writes else ""
        status = _("Not begun") if is_missing else _("Covered by the report of the whole")
        return MonthRow(name, status, "", url, _("Write it") if writes else "")
    who = report.submitted_by or report.drafted_by
    act = _("Go on") if report.is_open and writes else _("Open")
    return MonthRow(name, str(report.get_status_display()), person_name(who) if who else "", address(report), act)
