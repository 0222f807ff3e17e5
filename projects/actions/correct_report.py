"""A published monthly report stays as it is; what was wrong in it is said in a new one."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from projects.actions.report_errors import AlreadyCorrectedError, NotPublishedError
from projects.actions.report_photos import random_name
from projects.actions.save_as import save_as
from projects.enums import ReportStatus
from projects.models import MilestoneUpdate, ProgressReport, ReportPhoto
from projects.rights import may_report


@transaction.atomic
def correct_report(*, report: ProgressReport, by: Any, at: datetime) -> ProgressReport:
    """The draft of a correction, beginning as a copy. Where one is being written already, that one."""
    if not may_report(by, report.project):
        raise PermissionDenied
    if report.status != ReportStatus.PUBLISHED or report.month is None:
        raise NotPublishedError
    begun = ProgressReport.objects.filter(corrects=report).first()
    if begun is None:
        return copy_of(report, by=by, at=at)
    if not begun.is_open:
        raise AlreadyCorrectedError
    return begun


def copy_of(report: ProgressReport, *, by: Any, at: datetime) -> ProgressReport:
    copy = ProgressReport(
        project=report.project,
        month=report.month,
        corrects=report,
        reported_on=timezone.localdate(at),
        text=report.text,
        percent=report.percent,
        month_completed_yuan=report.month_completed_yuan,
        year_completed_yuan=report.year_completed_yuan,
        problems=report.problems,
        drafted_by=by,
    )
    save_as(copy, by=by)
    for said in report.updates.select_related("milestone"):
        update = MilestoneUpdate(report=copy, milestone=said.milestone, kind=said.kind, words=said.words)
        update.actual = said.actual
        save_as(update, by=by)
    for photo in report.photos.all():
        copy_photo(photo, copy, by=by)
    return copy


def copy_photo(photo: ReportPhoto, report: ProgressReport, *, by: Any) -> None:
    """With a file of its own: each goes with its row."""
    with photo.image.open("rb") as file:
        content = ContentFile(file.read(), random_name())
    save_as(ReportPhoto(report=report, image=content, caption=photo.caption), by=by)
