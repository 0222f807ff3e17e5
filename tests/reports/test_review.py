"""The page on which a reviewer reads a report as the public will see it, and decides."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from projects.actions.decide_report import return_report
from projects.actions.write_report import save_draft, submit_report
from projects.date_window import DateWindow
from projects.enums import AuditAction, ReportStatus, UpdateKind
from projects.models import AuditEvent, MilestoneUpdate, ProgressReport
from projects.rights import StaffRole
from tests.factories import ProgressReportFactory
from tests.reports.conftest import MARCH, NOW, TODAY, person
from tests.reports.desk import page_address
from tests.reports.written import corrected, draft, published, returned, submitted

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media", "now")]


@pytest.fixture
def office(client, site, settings):
    """The reviewer's browser."""
    settings.REQUIRE_2FA = False
    client.force_login(site.reviewer)
    return client


def decide(office, report, **posted):
    version = office.get(page_address(report)).context["report"].version
    return office.post(page_address(report), {"version": version, **posted})


def test_reviewer_sees_what_the_public_will_see_and_what_it_will_not(office, site, milestone):
    published(site, month=MARCH, text="三月的。")
    done = MilestoneUpdate(milestone=milestone, kind=UpdateKind.DONE, actual=DateWindow.of_day(date(2025, 4, 28)))
    figures = {"month_completed_yuan": Decimal(2), "year_completed_yuan": Decimal(1)}
    report = submitted(site, updates=[done], problems="管线未迁", photos=1, **figures)

    page = office.get(page_address(report)).context

    assert (page["shown"].text, len(page["shown"].pictures)) == (report.text, 1)
    assert page["last"].text == "三月的。"
    assert [(step["name"], step["actual"]) for step in page["steps"]] == [("学校路网　通车", "2025年4月28日")]
    assert [remark.field for remark in page["remarks"]] == ["year_completed_yuan"]
    assert page["may_decide"]


def test_published_from_the_page(office, site):
    report = submitted(site)

    response = decide(office, report, _publish="1")

    report.refresh_from_db()
    assert (report.status, report.decided_by, report.published_on) == ("published", site.reviewer, TODAY)
    page = office.get(response.url).context
    assert (page["may_decide"], page["may_correct"]) == (False, True)


def test_returned_from_the_page_with_its_words(office, site):
    report = submitted(site)

    assert "error" in decide(office, report, _return="1", words=" ").context
    decide(office, report, _return="1", words="请补照片")

    report.refresh_from_db()
    assert (report.status, report.decision_words) == (ReportStatus.RETURNED, "请补照片")


def test_decision_is_on_what_was_read(office, site):
    report = submitted(site)
    seen = office.get(page_address(report)).context["report"].version
    return_report(report=ProgressReport.objects.get(), words="请补照片", by=site.reviewer, at=NOW)
    again = ProgressReport.objects.get()
    again.text = "改了。"
    submit_report(report=again, updates=[], by=site.clerk, at=NOW)

    response = office.post(page_address(report), {"version": seen, "_publish": "1"})

    assert "error" in response.context
    assert ProgressReport.objects.get().status == ReportStatus.SUBMITTED
    assert "请补照片" in response.content.decode()


@pytest.mark.parametrize("version", ["", "x", "-1", "99999999999999999999"])
def test_decision_without_what_was_read_is_refused(office, site, version):
    report = submitted(site)

    response = office.post(page_address(report), {"version": version, "_publish": "1"})

    assert "error" in response.context
    assert ProgressReport.objects.get().status == ReportStatus.SUBMITTED


def test_own_report_is_left_to_somebody_else(client, site, settings):
    settings.REQUIRE_2FA = False
    both = person("both", StaffRole.CLERK, StaffRole.REVIEWER, unit=site.unit)
    report = ProgressReport(project=site.project, month=MARCH, text="x")
    submit_report(report=report, updates=[], by=both, at=NOW)
    client.force_login(both)

    page = client.get(page_address(report)).context
    assert (page["may_decide"], page["is_own"]) == (False, True)
    client.post(page_address(report), {"version": report.version, "_publish": "1"})
    assert ProgressReport.objects.get().status == ReportStatus.SUBMITTED


@pytest.mark.parametrize("name", ["clerk", "administrator", "auditor"])
def test_who_may_not_decide(client, site, name, settings):
    settings.REQUIRE_2FA = False
    report = submitted(site)
    client.force_login(getattr(site, name))

    assert not client.get(page_address(report)).context["may_decide"]
    for button in ("_publish", "_return"):
        sent = {"version": report.version, "words": "x", button: "1"}
        assert client.post(page_address(report), sent).status_code == 403
    assert ProgressReport.objects.get().status == ReportStatus.SUBMITTED


def test_life_of_a_report_is_told(office, site):
    report = returned(site, words="请补照片")
    submit_report(report=report, updates=[], by=site.clerk, at=NOW)

    past = office.get(page_address(report)).context["past"]

    assert [(step["by"], step["words"]) for step in past] == [
        ("clerk", ""),
        ("reviewer", "请补照片"),
        ("clerk", ""),
        ("clerk", ""),
    ]


def test_correction_begins_from_the_page_of_the_published_report(client, site):
    report = published(site, photos=1)
    client.force_login(site.clerk)

    response = client.post(reverse("admin:projects_progressreport_correct", args=[report.pk]))

    correction = ProgressReport.objects.get(corrects=report)
    assert response.url == page_address(correction)
    assert client.get(response.url).templates[0].name == "admin/projects/progressreport/write.html"
    assert correction.photos.get().image.name != report.photos.get().image.name
    assert client.get(page_address(report)).context["correction"] == correction


def test_published_report_has_no_form(client, site):
    report = published(site)
    client.force_login(site.clerk)

    response = client.post(page_address(report), {"text": "改", "_save": "1", "_submit": "1"})

    assert response.templates[0].name == "admin/projects/progressreport/review.html"
    assert ProgressReport.objects.get().text == report.text


def test_nothing_of_the_usual_admin_changes_a_monthly_report(office, site):
    report = published(site)

    assert (
        office.post(reverse("admin:projects_progressreport_delete", args=[report.pk]), {"post": "yes"}).status_code
        == 403
    )
    assert office.get(reverse("admin:projects_progressreport_history", args=[report.pk])).status_code == 200
    assert ProgressReport.objects.get() == report


def test_what_a_source_told_keeps_the_usual_form_for_reviewers(client, office, site):
    report = ProgressReportFactory(project=site.project)
    address = page_address(report)

    assert 'name="_save"' in office.get(address).content.decode()
    client.force_login(site.clerk)
    assert 'name="_save"' not in client.get(address).content.decode()


def test_add_button_leads_to_the_month_or_to_the_form(client, site):
    client.force_login(site.clerk)
    add = reverse("admin:projects_progressreport_add")

    write = reverse("admin:projects_progressreport_write", args=[site.project.pk, "2025-04"])
    assert client.get(add).url == reverse("admin:projects_progressreport_month", args=["2025-04"])
    assert client.get(add, {"project": site.project.pk, "month": "2025-04-01"}).url == write


def test_list_is_filtered_by_month_status_unit_and_kind(office, site):
    draft(site)
    waiting = submitted(site, month=MARCH)
    sourced = ProgressReportFactory(project=site.project)
    foreign = ProgressReportFactory()
    address = reverse("admin:projects_progressreport_changelist")

    def found(**filters):
        return set(office.get(address, filters).context["cl"].result_list)

    assert found(month="2025-03") == found(status__exact="submitted") == {waiting}
    assert found(told="source") == {sourced, foreign}
    assert foreign not in found(unit=site.unit.pk)
    assert office.get(address, {"month": "x"}).status_code == 404


def test_clerk_lists_his_own_units_reports_alone(client, site):
    mine = draft(site)
    ProgressReportFactory(text="密件标记")
    client.force_login(site.clerk)

    response = client.get(reverse("admin:projects_progressreport_changelist"))

    assert list(response.context["cl"].result_list) == [mine]
    assert "密件标记" not in response.content.decode()


def test_decisions_are_on_record(office, site):
    report = submitted(site)
    decide(office, report, _return="1", words="请补照片")
    report.refresh_from_db()
    save_draft(report=report, updates=[], by=site.clerk, at=NOW)
    submit_report(report=report, updates=[], by=site.clerk, at=NOW)
    decide(office, report, _publish="1")

    told = AuditEvent.objects.filter(subject_kind="projects.progressreport").order_by("pk")
    assert [event.action for event in told] == [
        AuditAction.SUBMIT,
        AuditAction.RETURN,
        AuditAction.SUBMIT,
        AuditAction.PUBLISH,
    ]


def test_correction_is_marked_on_both_pages(office, site):
    first = published(site)
    correction = corrected(first, site)

    assert office.get(page_address(first)).context["shown"].corrected == "2025年5月2日"
    assert office.get(page_address(correction)).context["shown"].corrects == "2025年5月2日"
