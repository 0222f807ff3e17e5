"""What holds for every monthly report, whoever writes or decides it and by whichever way."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from projects.actions.report_errors import (
    BeforeStartError,
    ForeignMilestoneError,
    FutureDateError,
    FutureMonthError,
    MonthClosedError,
    NotOpenError,
    SaysNothingError,
    WithdrawnUnexplainedError,
)
from projects.date_window import DateWindow
from projects.enums import Line, UpdateKind
from projects.models import ClosedMonth, Milestone, MilestoneUpdate, ProgressReport
from projects.rights import may_report
from projects.schedule import happened

START_OF_WORK = "开工"  # as the milestone is called in every chart of the district
AFTER_START = (Line.CONSTRUCTION, Line.HANDOVER)


def check_writable(report: ProgressReport, *, by: Any, at: datetime) -> None:
    if not may_report(by, report.project):
        raise PermissionDenied
    if not report.is_open:
        raise NotOpenError
    check_month(report, at=at)


def check_month(report: ProgressReport, *, at: datetime) -> None:
    if report.month > timezone.localdate(at):
        raise FutureMonthError
    if report.corrects_id is None and is_closed(report.month):
        raise MonthClosedError


def is_closed(month: date) -> bool:
    return ClosedMonth.objects.filter(month=month).exists()


def check_complete(report: ProgressReport, updates: Iterable[MilestoneUpdate], *, at: datetime) -> None:
    """A draft may be anything; what is handed in says something, and nothing that can't be."""
    if not report.text.strip() and report.percent is None:
        raise SaysNothingError
    for update in updates:
        check_update(update, corrected=corrected_by(report), on=timezone.localdate(at))


def check_update(update: MilestoneUpdate, *, corrected: set[int], on: date) -> None:
    """`corrected` are the keys of the reports that this one corrects."""
    if update.kind == UpdateKind.DONE:
        check_actual(update.milestone, update.actual, on=on)
    elif update.milestone.actual_report_id in corrected and not update.words.strip():
        raise WithdrawnUnexplainedError(update.milestone)


def check_in_tree(update: MilestoneUpdate, report: ProgressReport) -> None:
    """A report on a whole tells of its parts, and no report of anything else."""
    project = update.milestone.project
    if report.project_id not in {project.pk, *(above.pk for above in project.ancestors())}:
        raise ForeignMilestoneError(update.milestone)


def check_actual(milestone: Milestone, actual: DateWindow, *, on: date) -> None:
    """What is done has begun by `on`, and what comes after the start of work doesn't lie before it."""
    if not happened(actual, on):
        raise FutureDateError(milestone)
    if milestone.line not in AFTER_START or milestone.name == START_OF_WORK or actual.latest is None:
        return
    start = Milestone.objects.filter(project=milestone.project_id, name=START_OF_WORK).first()
    if start and start.actual and start.actual.earliest and actual.latest < start.actual.earliest:
        raise BeforeStartError(milestone)


def corrected_by(report: ProgressReport) -> set[int]:
    """The keys of the report that this one corrects, of the one which that corrects, and so on."""
    keys: set[int] = set()
    while report.corrects is not None:
        report = report.corrects
        keys.add(report.pk)
    return keys
