"""The life of a monthly report: draft, submitted, returned, published, corrected; and who may do which."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from projects.actions.close_month import close_month
from projects.actions.correct_report import correct_report
from projects.actions.decide_report import publish_report, return_report
from projects.actions.report_errors import (
    AlreadyCorrectedError,
    FutureMonthError,
    MonthClosedError,
    MonthNotOverError,
    NotOpenError,
    NotPublishedError,
    NotSubmittedError,
    NoWordsError,
    OwnReportError,
    ReportsWaitingError,
    SaysNothingError,
)
from projects.actions.write_report import discard_draft, save_draft, submit_report
from projects.enums import AuditAction, ReportStatus
from projects.models import AuditEvent, ClosedMonth, MilestoneUpdate, ProgressReport
from projects.models.report import PublishedReportError
from projects.models.versioned import StaleRowError
from projects.rights import StaffRole
from tests.factories import ClosedMonthFactory, MilestoneFactory, ProgressReportFactory, ProjectFactory, UserFactory
from tests.reports.conftest import APRIL, MARCH, NOW, TODAY, person

pytestmark = pytest.mark.django_db

WORDS = "水稳摊铺至中段。"


def april(site, **values):
    return ProgressReport(**{"project": site.project, "month": APRIL, "text": WORDS, **values})


def draft(site, **values):
    return save_draft(report=april(site, **values), updates=[], by=site.clerk, at=NOW)


def submitted(site, **values):
    return submit_report(report=april(site, **values), updates=[], by=site.clerk, at=NOW)


def published(site, **values):
    return publish_report(report=submitted(site, **values), by=site.reviewer, at=NOW)


def events():
    """Without those by which the roles of this test were made."""
    about = AuditEvent.objects.exclude(action=AuditAction.PERMISSION).order_by("pk")
    return [(event.action, event.actor_name) for event in about]


def test_draft_may_be_empty_and_records_its_writer(site):
    report = draft(site, text="")

    assert (report.status, report.drafted_by, report.reported_on) == (ReportStatus.DRAFT, site.clerk, TODAY)
    assert report.history.get().history_user == site.clerk
    assert events() == []


def test_submitted_report_says_something(site):
    with pytest.raises(SaysNothingError):
        submitted(site, text="  ")

    assert submitted(site, text="", percent=Decimal(70)).status == ReportStatus.SUBMITTED


def test_report_goes_through_return_and_publication(site):
    report = submitted(site)

    return_report(report=report, words=" 请补照片 ", by=site.reviewer, at=NOW)
    assert (report.status, report.decision_words, report.decided_by) == ("returned", "请补照片", site.reviewer)

    report.text = "已摊铺完成。"
    save_draft(report=report, updates=[], by=site.clerk, at=NOW)
    assert report.status == ReportStatus.RETURNED

    submit_report(report=report, updates=[], by=site.clerk, at=NOW)
    assert (report.status, report.decided_by, report.decision_words) == ("submitted", None, "请补照片")

    publish_report(report=report, by=site.reviewer, at=NOW)
    assert (report.status, report.published_on, report.decision_words) == ("published", TODAY, "")
    assert events() == [
        (AuditAction.SUBMIT, "clerk"),
        (AuditAction.RETURN, "reviewer"),
        (AuditAction.SUBMIT, "clerk"),
        (AuditAction.PUBLISH, "reviewer"),
    ]


def test_return_needs_words(site):
    with pytest.raises(NoWordsError):
        return_report(report=submitted(site), words=" \n", by=site.reviewer, at=NOW)


@pytest.mark.parametrize("decide", [publish_report, lambda **given: return_report(words="不清楚", **given)])
def test_nobody_decides_his_own_report(site, decide):
    both = person("both", StaffRole.CLERK, StaffRole.REVIEWER, unit=site.unit)
    report = submit_report(report=april(site), updates=[], by=both, at=NOW)

    with pytest.raises(OwnReportError):
        decide(report=report, by=both, at=NOW)

    assert decide(report=report, by=site.reviewer, at=NOW).decided_by == site.reviewer


def test_first_administrator_is_bound_by_four_eyes_too(site):
    root = UserFactory(is_staff=True, is_superuser=True)
    report = submit_report(report=april(site), updates=[], by=root, at=NOW)

    with pytest.raises(OwnReportError):
        publish_report(report=report, by=root, at=NOW)


@pytest.mark.parametrize("name", ["stranger", "administrator", "auditor"])
def test_others_can_neither_write_nor_hand_in(site, name):
    other = getattr(site, name)

    for act in (save_draft, submit_report):
        with pytest.raises(PermissionDenied):
            act(report=april(site), updates=[], by=other, at=NOW)
    with pytest.raises(PermissionDenied):
        discard_draft(report=draft(site), by=other, at=NOW)


@pytest.mark.parametrize("name", ["clerk", "stranger", "administrator", "auditor"])
def test_only_reviewers_decide_and_close(site, name):
    other, report = getattr(site, name), submitted(site)

    with pytest.raises(PermissionDenied):
        publish_report(report=report, by=other, at=NOW)
    with pytest.raises(PermissionDenied):
        return_report(report=report, words="不清楚", by=other, at=NOW)
    with pytest.raises(PermissionDenied):
        close_month(month=MARCH, by=other, at=NOW)


def test_what_was_handed_in_is_not_changed(site):
    report = submitted(site)

    for act in (save_draft, submit_report):
        with pytest.raises(NotOpenError):
            act(report=report, updates=[], by=site.clerk, at=NOW)
    with pytest.raises(NotOpenError):
        discard_draft(report=report, by=site.clerk, at=NOW)


def test_only_what_waits_is_decided(site):
    with pytest.raises(NotSubmittedError):
        publish_report(report=draft(site), by=site.reviewer, at=NOW)


def test_decision_on_what_went_on_meanwhile_is_stale(site):
    seen = submitted(site)
    again = ProgressReport.objects.get(pk=seen.pk)
    return_report(report=again, words="请补照片", by=site.reviewer, at=NOW)

    with pytest.raises(StaleRowError):
        publish_report(report=seen, by=site.reviewer, at=NOW)

    assert ProgressReport.objects.get().status == ReportStatus.RETURNED
    assert AuditAction.PUBLISH not in [action for action, _ in events()]


def test_published_report_stays_as_it_is(site):
    milestone = MilestoneFactory(project=site.project)
    said = MilestoneUpdate(milestone=milestone, kind="not_yet")
    report = submit_report(report=april(site), updates=[said], by=site.clerk, at=NOW)
    publish_report(report=report, by=site.reviewer, at=NOW)
    report.text, update = "改", report.updates.get()

    for change in (report.save, report.delete, update.save, update.delete):
        with pytest.raises(PublishedReportError):
            change()

    assert ProgressReport.objects.get().text == WORDS


def test_what_a_source_told_can_still_be_corrected_in_place():
    report = ProgressReportFactory()
    report.text = "更正"

    report.save()

    assert ProgressReport.objects.get().text == "更正"


def test_unsent_draft_is_discarded(site):
    discard_draft(report=draft(site), by=site.clerk, at=NOW)

    assert not ProgressReport.objects.exists()


def test_month_to_come_has_no_report(site):
    with pytest.raises(FutureMonthError):
        draft(site, month=date(2025, 6, 1))


def test_correction_says_what_it_corrects_and_begins_as_a_copy(site):
    report = published(site, percent=Decimal(76), problems="管线")

    correction = correct_report(report=report, by=site.clerk, at=NOW)

    assert (correction.corrects, correction.status, correction.month) == (report, ReportStatus.DRAFT, APRIL)
    assert (correction.text, correction.percent, correction.problems) == (WORDS, Decimal(76), "管线")
    assert correct_report(report=report, by=site.clerk, at=NOW) == correction


def test_correction_is_published_beside_the_first(site):
    report = published(site)
    correction = correct_report(report=report, by=site.clerk, at=NOW)
    correction.text = "更正：摊铺至末段。"
    submit_report(report=correction, updates=[], by=site.clerk, at=NOW)

    publish_report(report=correction, by=site.reviewer, at=NOW)

    assert set(ProgressReport.objects.published().values_list("text", flat=True)) == {WORDS, "更正：摊铺至末段。"}
    with pytest.raises(AlreadyCorrectedError):
        correct_report(report=report, by=site.clerk, at=NOW)
    assert correct_report(report=correction, by=site.clerk, at=NOW).corrects == correction


def test_only_what_the_staff_published_is_corrected(site):
    with pytest.raises(NotPublishedError):
        correct_report(report=draft(site), by=site.clerk, at=NOW)
    with pytest.raises(NotPublishedError):
        correct_report(report=ProgressReportFactory(project=site.project), by=site.clerk, at=NOW)
    with pytest.raises(PermissionDenied):
        correct_report(report=ProgressReportFactory(project=site.project), by=site.stranger, at=NOW)


def test_closed_month_takes_corrections_alone(site):
    report, unsent = published(site), draft(site, project=ProjectFactory(parent=site.project))
    close_month(month=APRIL, by=site.reviewer, at=NOW)

    for act in (save_draft, submit_report):
        with pytest.raises(MonthClosedError):
            act(report=unsent, updates=[], by=site.clerk, at=NOW)
    correction = correct_report(report=report, by=site.clerk, at=NOW)
    submit_report(report=correction, updates=[], by=site.clerk, at=NOW)
    assert publish_report(report=correction, by=site.reviewer, at=NOW).status == ReportStatus.PUBLISHED


def test_month_is_closed_once_when_over_and_nothing_waits(site):
    report = submitted(site)

    with pytest.raises(ReportsWaitingError, match="1"):
        close_month(month=APRIL, by=site.reviewer, at=NOW)
    with pytest.raises(MonthNotOverError):
        close_month(month=date(2025, 5, 1), by=site.reviewer, at=NOW)
    publish_report(report=report, by=site.reviewer, at=NOW)
    close_month(month=APRIL, by=site.reviewer, at=NOW)
    with pytest.raises(MonthClosedError):
        close_month(month=APRIL, by=site.reviewer, at=NOW)

    closed = ClosedMonth.objects.get()
    assert (closed.month, closed.closed_by, closed.closed_on) == (APRIL, site.reviewer, TODAY)
    assert events()[-1] == (AuditAction.CLOSE_MONTH, "reviewer")


def test_report_of_a_closed_month_is_not_published(site):
    report = submitted(site)
    ClosedMonthFactory(month=APRIL)

    with pytest.raises(MonthClosedError):
        publish_report(report=report, by=site.reviewer, at=NOW)
