"""Saying that a milestone has happened."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from projects.actions.change_errors import (
    DateStandsError,
    EarlierStatementError,
    FutureDateError,
    NoSourceError,
)
from projects.actions.save_as import save_as
from projects.date_window import DateWindow
from projects.enums import ReportStatus
from projects.models import Milestone, ProgressReport, Source
from projects.rights import may_publish
from projects.schedule import happened, may_tell_of


@transaction.atomic
def set_actual(
    *,
    milestone: Milestone,
    actual: DateWindow,
    by: Any,
    at: datetime,
    source: Source | None = None,
    report: ProgressReport | None = None,
) -> Milestone:
    """What happened is public at once, so it takes the right to publish, and a source or a published report."""
    if not may_publish(by):
        raise PermissionDenied
    if not happened(actual, timezone.localdate(at)):
        raise FutureDateError
    if source is None and (report is None or report.status != ReportStatus.PUBLISHED):
        raise NoSourceError
    stated = (source and source.stated_on, report and report.reported_on)
    if not all(may_tell_of(actual, day) for day in stated):
        raise EarlierStatementError
    milestone = Milestone.objects.select_for_update().get(pk=milestone.pk)
    if milestone.actual is not None:
        raise DateStandsError
    milestone.actual, milestone.actual_source, milestone.actual_report = actual, source, report
    save_as(milestone, by=by, reason=str(report or source)[:100])
    return milestone
