"""What a clerk's ledger says of progress and events: put into the drafts of the month's reports, for him to hand in."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from importers.store.ledgers.plan import Deed, RowPlan
from importers.store.ledgers.wanted import Reported
from importers.store.statement import Subject
from projects.actions.write_report import save_draft
from projects.date_window import DateWindow
from projects.enums import ReportStatus, UpdateKind
from projects.models import Milestone, MilestoneUpdate, ProgressReport, Project


def write_drafts(plans: list[RowPlan], *, month: date, by: Any, at: datetime) -> None:
    """One draft for each project, whatever number of rows tell of it."""
    by_project: dict[int, list[RowPlan]] = {}
    for plan in plans:
        if plan.project is not None and any(change.deed is Deed.DRAFT for change in plan.changes):
            by_project.setdefault(plan.project, []).append(plan)
    for project, told in by_project.items():
        write_draft(Project.objects.get(pk=project), told, month=month, by=by, at=at)


def write_draft(project: Project, plans: list[RowPlan], *, month: date, by: Any, at: datetime) -> None:
    """Raises ReportRefusedError where the report may not be written any more."""
    report = ProgressReport.objects.filter(project=project, month=month, corrects=None).first()
    if report is None:
        report = ProgressReport(project=project, month=month, status=ReportStatus.DRAFT)
    said = {update.milestone_id: update for update in (report.updates.all() if report.pk else ())}
    for plan in plans:
        for change in plan.changes:
            wanted = change.difference.wanted
            if change.deed is not Deed.DRAFT:
                continue
            if wanted.slot.subject is Subject.REPORT:
                fill(report, wanted.value)
            else:
                update = happened(project, wanted.slot.key[0], wanted.value)
                said[update.milestone_id] = update
    save_draft(report=report, updates=said.values(), by=by, at=at)


def fill(report: Any, reported: Reported) -> None:
    """What the ledger leaves empty stays as it is."""
    if reported.progress:
        report.text = reported.progress.text or report.text
        report.percent = report.percent if reported.progress.percent is None else reported.progress.percent
    if reported.month_completed:
        report.month_completed_yuan = reported.month_completed.yuan
    if reported.year_completed:
        report.year_completed_yuan = reported.year_completed.yuan
    report.problems = reported.problems or report.problems


def happened(project: Project, name: str, window: DateWindow) -> MilestoneUpdate:
    milestone = Milestone.objects.get(project=project, name=name)
    return MilestoneUpdate(milestone=milestone, kind=UpdateKind.DONE, actual=window)
