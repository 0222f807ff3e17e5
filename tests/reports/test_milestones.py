"""What a report says of milestones reaches them with its publication, and only then."""

from __future__ import annotations

from datetime import date

import pytest

from projects.actions.correct_report import correct_report
from projects.actions.decide_report import publish_report
from projects.actions.report_errors import (
    BeforeStartError,
    ForeignMilestoneError,
    FutureDateError,
    WithdrawnUnexplainedError,
)
from projects.actions.write_report import save_draft, submit_report
from projects.date_window import DateWindow
from projects.enums import AuditAction, Line, UpdateKind
from projects.models import AuditEvent, Milestone, MilestoneUpdate, ProgressReport
from tests.factories import MilestoneFactory, ProjectFactory, SourceFactory
from tests.reports.conftest import APRIL, NOW

pytestmark = pytest.mark.django_db

LATE_MARCH = DateWindow.of_month_part(2025, 3, 3, "3月底")
MARCH_28 = DateWindow.of_day(date(2025, 3, 28), "3月28日")


@pytest.fixture
def milestone(site):
    return MilestoneFactory(project=site.project, name="通车", line=Line.HANDOVER, planned=LATE_MARCH)


def done(milestone, actual=MARCH_28, **values):
    return MilestoneUpdate(milestone=milestone, kind=UpdateKind.DONE, actual=actual, **values)


def not_yet(milestone, **values):
    return MilestoneUpdate(milestone=milestone, kind=UpdateKind.NOT_YET, **values)


def submitted(site, *updates, report=None):
    report = report or ProgressReport(project=site.project, month=APRIL, text="已通车。")
    return submit_report(report=report, updates=updates, by=site.clerk, at=NOW)


def published(site, *updates, report=None):
    return publish_report(report=submitted(site, *updates, report=report), by=site.reviewer, at=NOW)


def test_done_reaches_the_milestone_when_published(site, milestone):
    report = submitted(site, done(milestone))
    assert Milestone.objects.get().actual is None

    publish_report(report=report, by=site.reviewer, at=NOW)

    milestone = Milestone.objects.get()
    assert (milestone.actual, milestone.actual_report, milestone.actual_source) == (MARCH_28, report, None)
    newest = milestone.history.first()
    assert (newest.history_user, newest.history_change_reason) == (site.reviewer, str(report))


def test_not_yet_leaves_the_milestone_alone(site, milestone):
    published(site, not_yet(milestone))

    assert (Milestone.objects.get().actual, Milestone.objects.get().version) == (None, 0)


def test_exact_day_takes_the_place_of_a_vague_one(site):
    milestone = MilestoneFactory(project=site.project, actual=DateWindow(None, date(2025, 4, 30), "不晚于2025年4月"))

    report = published(site, done(milestone))

    milestone.refresh_from_db()
    assert (milestone.actual, milestone.actual_report, milestone.actual_source) == (MARCH_28, report, None)


def test_same_days_keep_their_source(site):
    source = SourceFactory()
    milestone = MilestoneFactory(project=site.project, actual=MARCH_28, actual_source=source)

    published(site, done(milestone))

    milestone.refresh_from_db()
    assert (milestone.actual_source, milestone.actual_report, milestone.version) == (source, None, 0)


def test_milestone_changed_meanwhile_is_overwritten_by_nobody(site, milestone):
    report = submitted(site, done(milestone))
    milestone.name = "正式通车"
    milestone.save()

    publish_report(report=report, by=site.reviewer, at=NOW)

    assert (Milestone.objects.get().name, Milestone.objects.get().actual) == ("正式通车", MARCH_28)


@pytest.mark.parametrize(
    "actual", [DateWindow.of_day(date(2025, 5, 3)), DateWindow.of_month(2025, 6)], ids=["tomorrow", "next month"]
)
def test_day_to_come_is_refused(site, milestone, actual):
    with pytest.raises(FutureDateError) as refused:
        submitted(site, done(milestone, actual))

    assert refused.value.milestone == milestone
    assert submitted(site, done(milestone, DateWindow.of_day(date(2025, 5, 2)))).pk


def test_nothing_is_finished_before_the_work_began(site, milestone):
    MilestoneFactory(project=site.project, name="开工", actual=DateWindow.of_day(date(2025, 3, 20)))
    design = MilestoneFactory(project=site.project, name="初步设计批复", line=Line.DESIGN)
    before = DateWindow.of_day(date(2025, 3, 19))

    with pytest.raises(BeforeStartError):
        submitted(site, done(milestone, before))

    assert submitted(site, done(milestone, LATE_MARCH), done(design, before)).updates.count() == 2


def test_report_tells_of_its_own_project_and_its_parts_alone(site):
    part = MilestoneFactory(project=ProjectFactory(parent=ProjectFactory(parent=site.project)))
    foreign = MilestoneFactory()

    with pytest.raises(ForeignMilestoneError):
        submitted(site, done(part), done(foreign))

    assert submitted(site, done(part)).updates.get().milestone == part


def test_draft_keeps_only_what_it_says_now(site, milestone):
    other = MilestoneFactory(project=site.project)
    report = ProgressReport(project=site.project, month=APRIL)
    save_draft(report=report, updates=[done(milestone), not_yet(other)], by=site.clerk, at=NOW)
    kept = report.updates.get(milestone=milestone)

    save_draft(report=report, updates=[done(milestone), done(other)], by=site.clerk, at=NOW)
    assert report.updates.get(milestone=milestone).version == kept.version == 0
    assert report.updates.get(milestone=other).kind == UpdateKind.DONE

    save_draft(report=report, updates=[done(milestone)], by=site.clerk, at=NOW)
    assert [update.milestone for update in report.updates.all()] == [milestone]


def test_correction_moves_the_day(site, milestone):
    correction = correct_report(report=published(site, done(milestone)), by=site.clerk, at=NOW)

    published(site, done(milestone, LATE_MARCH), report=correction)

    milestone.refresh_from_db()
    assert (milestone.actual, milestone.actual_report) == (LATE_MARCH, correction)


def test_correction_takes_back_what_was_not_done_with_its_reason(site, milestone):
    correction = correct_report(report=published(site, done(milestone)), by=site.clerk, at=NOW)
    milestone.refresh_from_db()
    with pytest.raises(WithdrawnUnexplainedError):
        submitted(site, not_yet(milestone), report=correction)

    published(site, not_yet(milestone, words="只通了半幅路"), report=correction)

    milestone.refresh_from_db()
    event = AuditEvent.objects.get(action=AuditAction.WITHDRAW)
    assert (milestone.actual, milestone.actual_report) == (None, None)
    assert (event.subject_id, event.detail["reason"]) == (str(milestone.pk), "只通了半幅路")


def test_correction_does_not_take_back_what_another_source_tells(site):
    milestone = MilestoneFactory(project=site.project, actual=MARCH_28)
    correction = correct_report(report=published(site), by=site.clerk, at=NOW)

    published(site, not_yet(milestone), report=correction)

    milestone.refresh_from_db()
    assert milestone.actual == MARCH_28
