"""Monthly reports on the work list: those that came back, and those that are missing."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from projects.date_format import format_day, format_month, format_window
from projects.day.addresses import list_address, page_address
from projects.day.desk import Desk, is_writer
from projects.day.due import SHOWN
from projects.day.work import Act, Row, Section
from projects.enums import ReportStatus
from projects.models import ProgressReport
from projects.project_words import full_name
from projects.schedule_words import days_words, language

WORDS_SHOWN = 60


def returned(desk: Desk) -> Section:
    reports, is_mine = desk.returned_reports(), is_writer(desk)
    records = ProgressReport.history.model.objects.filter(id=OuterRef("pk"), status=ReportStatus.RETURNED)
    since = Subquery(records.order_by("history_id").values("history_date")[:1])
    rows = reports.annotate(returned_at=since).select_related("project__parent").order_by("returned_at", "pk")
    return Section(
        "returned",
        _("Returned to me") if is_mine else _("Returned to units"),
        _("mend these first") if is_mine else "",
        (_("Project"), _("What was said"), _("Returned on"), _("State")),
        tuple(returned_row(desk, report) for report in rows[:SHOWN]),
        reports.count(),
        list_address("progressreport", status__exact="returned"),
    )


def returned_row(desk: Desk, report: Any) -> Row:
    project, words = full_name(report.project), report_words(report)
    said = Truncator(report.decision_words).chars(WORDS_SHOWN)
    day = localdate(report.returned_at) if report.returned_at else report.reported_on
    return Row(
        project=project,
        address=page_address(report),
        what=_("%(report)s: %(words)s") % {"report": words, "words": said},
        day=short(day, desk),
        why=returned_words((desk.on - day).days),
        acts=(Act(_("Mend"), page_address(report), f"{project} {words}"),) if is_writer(desk) else (),
    )


def returned_words(days: int) -> str:
    return _("returned, waiting %(days)s") % {"days": days_words(days)} if days > 0 else _("returned today")


def missing(desk: Desk, total: int) -> Section:
    projects = list(with_reports(desk).select_related("parent").order_by("name_pinyin", "pk")[:SHOWN])
    month = month_words(desk.month)
    return Section(
        "missing",
        _("%(month)s reports missing") % {"month": month},
        ngettext("%(n)d project, until the month is closed", "%(n)d projects, until the month is closed", total)
        % {"n": total},
        (_("Project"), _("So far"), _("Draft of"), _("State")),
        tuple(missing_row(desk, project) for project in projects),
        total,
        list_address("project", unreported=f"{desk.month:%Y-%m}"),
    )


def with_reports(desk: Desk) -> Any:
    """Projects with the report that somebody has begun for the month, and the month of the last one handed in."""
    own = ProgressReport.objects.filter(project=OuterRef("pk"), month__isnull=False)
    begun = own.filter(month=desk.month).order_by("-pk")
    sent = own.filter(status__in=ReportStatus.sent()).order_by("-month")
    return desk.unreported_projects().annotate(
        begun_key=Subquery(begun.values("pk")[:1]),
        begun_status=Subquery(begun.values("status")[:1]),
        begun_on=Subquery(begun.values("reported_on")[:1]),
        sent_month=Subquery(sent.values("month")[:1]),
    )


def missing_row(desk: Desk, project: Any) -> Row:
    name, is_begun = full_name(project), project.begun_key is not None
    last = _("last: %(month)s") % {"month": month_words(project.sent_month)} if project.sent_month else _("none so far")
    address = report_address(project, desk.month)
    words = _("Go on writing") if is_begun else _("Write the report")
    return Row(
        project=name,
        address=page_address(project),
        what=last,
        day=short(project.begun_on, desk) if is_begun else "",
        why=str(dict(ReportStatus.choices)[project.begun_status]) if is_begun else _("not begun"),
        acts=(Act(words, address, name),) if desk.is_reporter else (),
    )


def report_address(project: Any, month: date) -> str:
    """Begins the report, or goes on where it was left."""
    if project.begun_key is not None:
        return reverse("admin:projects_progressreport_change", args=[project.begun_key])
    return reverse("admin:projects_progressreport_write", args=[project.pk, f"{month:%Y-%m}"])


def report_words(report: Any) -> str:
    if report.month is None:
        return _("Report of %(day)s") % {"day": format_window(report.stated, language=language())}
    return _("%(month)s report") % {"month": month_words(report.month)}


def month_words(month: date) -> str:
    return format_month(month.month, language=language())


def short(day: date | datetime, desk: Desk) -> str:
    return format_day(day, language=language(), year=desk.on.year)
