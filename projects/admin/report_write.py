"""The page on which a monthly report is written: at a desk, or with a phone at the building site."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from projects.actions.report_errors import ReportRefusedError, SaysNothingError
from projects.actions.report_photos import add_photos, change_photos
from projects.actions.report_rules import is_closed
from projects.actions.write_report import discard_draft, save_draft, submit_report
from projects.admin.act import act_of
from projects.admin.change_words import as_of_today
from projects.admin.lights import light_badge, light_of
from projects.admin.milestone_dates import adjust_link
from projects.admin.stale import told
from projects.admin.windows import shown, words
from projects.derived.holding import standings_on
from projects.forms.report_entry import ReportEntry
from projects.forms.report_steps import StepForm
from projects.forms.seen_version import SEEN
from projects.models import PlanChange, ProgressReport
from projects.models.versioned import StaleRowError
from projects.pages.as_of import AsOf
from projects.pages.last_report import remarks
from projects.pages.monthly_report import described, money_rate, money_rules, month_words
from projects.pages.reopened import reopened_words
from projects.pages.tree import of_part, part_name
from projects.person_words import person_name
from projects.project_words import full_name

TEMPLATE = "admin/projects/progressreport/write.html"
TOKEN = re.compile(r"[0-9a-z]{1,40}")
SAVE, SUBMIT = "_save", "_submit"


def address(report: ProgressReport) -> str:
    return reverse("admin:projects_progressreport_change", args=[report.pk])


def page(admin: Any, request: HttpRequest, report: ProgressReport) -> HttpResponse:
    if request.method != "POST":
        return shown_page(admin, request, ReportEntry(report, as_of=as_kept_today()))
    try:
        return receive(admin, request, report)
    except (StaleRowError, IntegrityError):
        # Somebody was quicker: the form, read over the row as it is now, tells what happened.
        return shown_page(admin, request, bound(request, as_stored(report)))


def receive(admin: Any, request: HttpRequest, report: ProgressReport) -> HttpResponse:
    """Keep what can be kept: a report with an error is not, yet the photos that came with it are."""
    entry = bound(request, report)
    sound, now = entry.may_be_kept, timezone.now()
    try:
        if sound:
            save_draft(report=report, updates=entry.updates, by=request.user, at=now)
            change_photos(report=report, captions=entry.captions, removed=entry.removed, by=request.user, at=now)
        keep_photos(entry, request, at=now)
        if sound and entry.upload.is_valid() and SUBMIT in request.POST:
            submit_report(report=report, updates=entry.updates, **act_of(request))
    except ReportRefusedError as refused:
        entry = again(request, entry)
        entry.form.add_error("text" if isinstance(refused, SaysNothingError) else None, refused.message)
        return shown_page(admin, request, entry)
    if sound and entry.upload.is_valid():
        return done(request, report)
    return shown_page(admin, request, again(request, entry))


def bound(request: HttpRequest, report: ProgressReport) -> ReportEntry:
    return ReportEntry(report, as_of=as_kept_today(), data=request.POST, files=request.FILES)


def as_kept_today() -> AsOf:
    """With what tells whether the milestones can be read as they are stored."""
    as_of = as_of_today()
    return replace(as_of, standings=standings_on(as_of.on))


def as_stored(report: ProgressReport) -> ProgressReport:
    """The row as it is now; one that another began meanwhile takes the place of a new one."""
    same = {"pk": report.pk} if report.pk and not report._state.adding else {
        "project": report.project, "month": report.month, "corrects": None,
    }  # fmt: skip
    return ProgressReport.objects.select_related("project").get(**same)


def keep_photos(entry: ReportEntry, request: HttpRequest, *, at: Any) -> None:
    """With an empty draft to hold them where the report itself has an error."""
    entry.upload.is_valid()
    if not entry.upload.photos:
        return
    report = entry.report
    if report._state.adding:
        report = ProgressReport(project=report.project, month=report.month)
        save_draft(report=report, updates=[], by=request.user, at=at)
    add_photos(report=report, photos=entry.upload.photos, by=request.user, at=at)


def again(request: HttpRequest, entry: ReportEntry) -> ReportEntry:
    """The same page with its errors, over the row as it is after the photos were kept."""
    try:
        stored = as_stored(entry.report)
    except ProgressReport.DoesNotExist:
        return entry
    data = request.POST.copy()
    if entry.report._state.adding or entry.may_be_kept:
        data[SEEN] = str(stored.version)
        entry_now = ReportEntry(stored, as_of=entry.as_of)
        data.update({step.add_prefix(SEEN): str(step.instance.version) for step in entry_now.steps if step.instance.pk})
    renewed = ReportEntry(stored, as_of=entry.as_of, data=data)
    renewed.is_valid()
    renewed.upload = entry.upload
    return renewed


def done(request: HttpRequest, report: ProgressReport) -> HttpResponse:
    told_words = _("Handed in. A reviewer decides on it.") if SUBMIT in request.POST else _("The draft is kept.")
    messages.success(request, told_words)
    token = request.POST.get("kept", "")
    return HttpResponseRedirect(address(report) + (f"?kept={token}" if TOKEN.fullmatch(token) else ""))


def discard(request: HttpRequest, report: ProgressReport) -> HttpResponse:
    try:
        discard_draft(report=report, by=request.user, at=timezone.now())
    except ReportRefusedError as refused:
        messages.error(request, refused.message)
        return HttpResponseRedirect(address(report))
    messages.success(request, _("The draft was thrown away."))
    return HttpResponseRedirect(reverse("admin:projects_progressreport_month", args=[f"{report.month:%Y-%m}"]))


def shown_page(admin: Any, request: HttpRequest, entry: ReportEntry) -> HttpResponse:
    report, as_of = entry.report, entry.as_of
    stale = [told(form) for form in (entry.form, *entry.steps) if form.is_bound and form.is_refused()]
    context = {
        **admin.admin_site.each_context(request),
        "title": _("Report for %(month)s") % {"month": month_words(report.month, as_of)},
        "opts": admin.opts,
        "entry": entry,
        "report": report,
        "project_name": full_name(report.project),
        "near": step_rows(entry.near),
        "far": step_rows(entry.far),
        "rate": () if entry.form.errors else money_rate(report, money_rules([report]).get(rule_key(report))),
        "plan": money_rules([report]).get(rule_key(report)),
        "remarks": () if entry.form.errors else remarks(report, entry.last, as_of),
        "last": described([entry.last], as_of)[0] if entry.last else None,
        "saved": saved(report),
        "is_closed": report.corrects_id is None and is_closed(report.month),
        "reopened": "" if report.corrects_id else reopened_words(report.month, as_of),
        "has_errors": any(form.is_bound and form.errors for form in entry.forms),
        "stale": stale,
        "files_lost": bool(request.FILES),
        "keep": keep_name(request, report),
        "decided_by": person_name(report.decided_by) if report.decided_by else "",
    }
    return TemplateResponse(request, TEMPLATE, context)


def saved(report: ProgressReport) -> dict[str, Any] | None:
    """When and by whom the draft was kept last."""
    record = report.history.select_related("history_user").first() if report.pk else None
    return record and {"at": record.history_date, "by": person_name(record.history_user) if record.history_user else ""}


def rule_key(report: ProgressReport) -> tuple[int, int]:
    return report.project_id, report.month.year


def keep_name(request: HttpRequest, report: ProgressReport) -> str:
    """Under which a browser keeps what was typed: by person, so that two who share a phone stay apart."""
    return f"report {request.user.pk} {report.project_id} {report.month:%Y-%m} {report.corrects_id or 0}"


def step_rows(steps: list[StepForm]) -> list[dict[str, Any]]:
    keys = [step.milestone.pk for step in steps]
    waiting = dict(PlanChange.objects.waiting().filter(milestone__in=keys).values_list("milestone", "pk"))
    return [step_row(step, waiting.get(step.milestone.pk)) for step in steps]


def step_row(step: StepForm, waiting_change: int | None) -> dict[str, Any]:
    """A milestone with its part's name, its light, its plan in words and the way to change that."""
    milestone, root = step.milestone, step.instance.report.project_id
    name = milestone.name if milestone.project_id == root else of_part(part_name(milestone.project), milestone.name)
    return {
        "form": step,
        "name": name,
        "light": light_badge(light_of(milestone.severity)),
        "plan": shown(milestone.planned) if milestone.planned else "",
        "actual": words(milestone.actual),
        "adjust": adjust_link(milestone, waiting_change) if milestone.planned else "",
    }
