"""The rows that lie on one person's desk on a day: each question once, for its number and for its list alike."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet

from projects.derived.holding import standings_on
from projects.enums import DraftStatus, ReportStatus
from projects.models import (
    ArticleDraft,
    ClosedMonth,
    ImportRow,
    LightRule,
    Milestone,
    PlanChange,
    ProgressReport,
    Project,
)
from projects.pages.long_list import RowCount, count_up_to, up_to_limit
from projects.rights import StaffRole, has_role
from projects.row_rights import rows_of
from projects.schedule import Thresholds, boundaries

MOST_COUNTED, MOST_LOOKED_AT = 1000, 2000


@dataclass(frozen=True)
class Desk:
    """`month` is the first day of the month that is reported on now.

    `stored`: what is stored is as it was known on the day, see `projects.derived.holding`. `are_many`: there are so
    many projects that nothing is counted to its end, and of what is past due only the oldest is looked at.
    """

    user: Any
    on: date
    limits: Thresholds
    month: date
    stored: bool
    are_many: bool

    @classmethod
    def of(cls, user: Any, on: date) -> Desk:
        standings = standings_on(on)
        limits = LightRule.objects.thresholds(on)
        return cls(user, on, limits, reporting_month(on), standings.hold, standings.are_many)

    @property
    def is_reporter(self) -> bool:
        """He reports on the rows he sees; who only reads or administers gets no buttons."""
        return has_role(self.user, StaffRole.CLERK, StaffRole.REVIEWER)

    @property
    def is_decider(self) -> bool:
        return has_role(self.user, StaffRole.REVIEWER)

    def may_view(self, model: str) -> bool:
        return bool(self.user.has_perm(f"projects.view_{model}"))

    def projects(self) -> QuerySet:
        return rows_of(self.user, Project.objects.all())

    def open_milestones(self, first: date, last: date) -> QuerySet:
        """Not done, and planned for one of these days, with their lights."""
        rows = rows_of(self.user, Milestone.objects.all()).with_light(self.on, self.limits, stored=self.stored)
        return rows.open(self.on, stored=self.stored).filter(known_planned_latest__range=(first, last))

    def oldest(self, milestones: QuerySet) -> QuerySet:
        """All of these open ones, or of many those planned first."""
        if not self.are_many:
            return milestones
        return milestones.filter(pk__in=milestones.order_by("known_planned_latest", "pk").values("pk")[:MOST_LOOKED_AT])

    def count(self, rows: QuerySet) -> RowCount:
        if not self.are_many:
            return RowCount(rows.count())
        return up_to_limit(count_up_to(rows, MOST_COUNTED), MOST_COUNTED)

    @property
    def soon(self) -> date:
        """The last day that is due soon."""
        return boundaries(self.on, self.limits).due_soon_until

    @property
    def yesterday(self) -> date:
        return self.on - timedelta(days=1)

    def returned_reports(self) -> QuerySet:
        return rows_of(self.user, ProgressReport.objects.filter(status=ReportStatus.RETURNED))

    def unreported_projects(self) -> QuerySet:
        return self.projects().unreported(self.month)

    def changes_to_decide(self) -> QuerySet:
        return to_decide(self.user, PlanChange.objects.waiting())

    def reports_to_decide(self) -> QuerySet:
        return to_publish(self.user, ProgressReport.objects.filter(status=ReportStatus.SUBMITTED))

    def unfinished_drafts(self) -> QuerySet:
        return rows_of(self.user, ArticleDraft.objects.exclude(status=DraftStatus.STORED))

    def open_conflicts(self) -> QuerySet:
        return rows_of(self.user, ImportRow.objects.undecided())


def is_writer(desk: Desk) -> bool:
    """A reviewer gives reports back to others, who mend them."""
    return desk.is_reporter and not desk.is_decider


def to_decide(user: Any, changes: QuerySet) -> QuerySet:
    """Those that this user may decide: nobody decides what he proposed."""
    return changes.exclude(proposed_by=user) if has_role(user, StaffRole.REVIEWER) else changes.none()


def to_publish(user: Any, reports: QuerySet) -> QuerySet:
    return reports.exclude(submitted_by=user) if has_role(user, StaffRole.REVIEWER) else reports.none()


def reporting_month(on: date) -> date:
    """The month before, until the centre has closed it; then the month itself."""
    this = on.replace(day=1)
    before = (this - timedelta(days=1)).replace(day=1)
    return this if ClosedMonth.objects.filter(month=before).exists() else before


def end_of_month(on: date) -> date:
    return (on.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
