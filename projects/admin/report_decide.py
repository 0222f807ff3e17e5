"""The page on which a monthly report is read as the public will see it, and given back or published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from projects.actions.correct_report import correct_report
from projects.actions.decide_report import publish_report, return_report
from projects.actions.report_errors import NotOpenError, ReportRefusedError
from projects.admin.act import act_of
from projects.admin.change_words import as_of_today
from projects.admin.links import list_address
from projects.admin.report_write import address, keep_name
from projects.admin.windows import shown
from projects.enums import ReportStatus, UpdateKind
from projects.models import MilestoneUpdate, ProgressReport
from projects.models.versioned import StaleRowError
from projects.pages.last_report import last_report, remarks
from projects.pages.monthly_report import described, month_words
from projects.person_words import person_name
from projects.project_words import full_name
from projects.rights import may_publish, may_report

TEMPLATE = "admin/projects/progressreport/review.html"
PUBLISH, RETURN = "_publish", "_return"
STATUS_WORDS = ("status", "decision_words")


def page(admin: Any, request: HttpRequest, report: ProgressReport) -> HttpResponse:
    if request.method == "POST" and not {PUBLISH, RETURN}.isdisjoint(request.POST):
        return decide(admin, request, report)
    if request.method == "POST":
        # The form of a report that was handed in meanwhile: what was typed isn't lost from sight.
        messages.error(request, NotOpenError.message)
        return shown_page(admin, request, report, unsaved=[request.POST.get(name, "") for name in ("text", "problems")])
    return shown_page(admin, request, report)


def decide(admin: Any, request: HttpRequest, report: ProgressReport) -> HttpResponse:
    """On what the reviewer saw: the version comes back with his decision."""
    words, seen = request.POST.get("words", ""), request.POST.get("version", "")
    report.version = int(seen) if seen.isdecimal() else -1
    try:
        if PUBLISH in request.POST:
            publish_report(report=report, **act_of(request))
            messages.success(request, _("Published. Everybody can see it now."))
        else:
            return_report(report=report, words=words, **act_of(request))
            messages.success(request, _("Returned to its writer."))
    except ReportRefusedError as refused:
        return shown_page(admin, request, read_again(report), error=refused.message, words=words)
    except StaleRowError:
        error = _("This report has changed since you read it. Please read it again.")
        return shown_page(admin, request, read_again(report), error=error, words=words)
    return HttpResponseRedirect(next_address(request, report))


def read_again(report: ProgressReport) -> ProgressReport:
    return ProgressReport.objects.select_related("project").get(pk=report.pk)


def next_address(request: HttpRequest, report: ProgressReport) -> str:
    """The next one that waits, if any; else this one."""
    waiting = ProgressReport.objects.filter(status=ReportStatus.SUBMITTED).exclude(submitted_by=request.user)
    following = waiting.order_by("reported_on", "pk").first() if "_next" in request.POST else None
    return address(following or report)


def correct(request: HttpRequest, report: ProgressReport) -> HttpResponse:
    try:
        correction = correct_report(report=report, by=request.user, at=timezone.now())
    except ReportRefusedError as refused:
        messages.error(request, refused.message)
        return HttpResponseRedirect(address(report))
    return HttpResponseRedirect(address(correction))


def shown_page(admin: Any, request: HttpRequest, report: ProgressReport, **more: Any) -> HttpResponse:
    as_of, user, last = as_of_today(), request.user, last_report(report)
    waits = report.status == ReportStatus.SUBMITTED
    context = {
        **admin.admin_site.each_context(request),
        "title": _("Report for %(month)s") % {"month": month_words(report.month, as_of)},
        "opts": admin.opts,
        "report": report,
        "shown": described([report], as_of)[0],
        "last": described([last], as_of)[0] if last else None,
        "project_name": full_name(report.project),
        "steps": [step_words(update) for update in report.updates.select_related("milestone__project__parent")],
        "remarks": remarks(report, last, as_of),
        "past": list(decisions(report)),
        "correction": report.corrections.first(),
        "may_decide": waits and may_publish(user) and report.submitted_by_id != user.pk,
        "is_own": waits and may_publish(user) and report.submitted_by_id == user.pk,
        "may_correct": report.status == ReportStatus.PUBLISHED and may_report(user, report.project),
        "waiting": ProgressReport.objects.filter(status=ReportStatus.SUBMITTED).count() if may_publish(user) else 0,
        "waiting_address": list_address(ProgressReport, status__exact=ReportStatus.SUBMITTED.value),
        "keep": keep_name(request, report),
        "decided_by": person_name(report.decided_by) if report.decided_by else "",
        **more,
    }
    return TemplateResponse(request, TEMPLATE, context)


def step_words(update: MilestoneUpdate) -> dict[str, Any]:
    milestone = update.milestone
    return {
        "name": f"{full_name(milestone.project)}　{milestone.name}",
        "kind": update.get_kind_display(),
        "is_done": update.kind == UpdateKind.DONE,
        "actual": shown(update.actual) if update.actual else "",
        "before": shown(milestone.actual) if milestone.actual else "",
        "plan": shown(milestone.planned) if milestone.planned else "",
        "words": update.words,
    }


def decisions(report: ProgressReport) -> Iterator[dict[str, Any]]:
    """Each step of the report's life, the newest first: handed in, returned with words, published."""
    records = list(report.history.select_related("history_user").order_by("history_id"))
    before = ""
    told = []
    for record in records:
        if record.status != before:
            words = record.decision_words if record.status == ReportStatus.RETURNED else ""
            by = person_name(record.history_user) if record.history_user else ""
            told.append({"status": record.get_status_display(), "at": record.history_date, "by": by, "words": words})
        before = record.status
    yield from reversed(told)
