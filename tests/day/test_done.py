"""A milestone's date in three clicks: the row's button, the small form, and back in the list."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from projects.date_window import DateWindow
from projects.enums import ReportStatus, UpdateKind
from projects.models import Milestone, MilestoneUpdate, ProgressReport
from tests.admin.conftest import TODAY
from tests.day.conftest import browser_of, busy_project
from tests.factories import ClosedMonthFactory, ProgressReportFactory, UnitFactory
from tests.rights.people import auditor, clerk, reviewer

LIST = "/admin/projects/milestone/?light=past"


@pytest.fixture
def milestone(district):
    return district.milestones.get(name="雨水管道贯通")


def address(milestone):
    return reverse("admin:projects_milestone_done", args=[milestone.pk])


def filled(answer, **typed):
    form = answer.context["form"]
    values = {field.html_name: field.value() for field in form if field.value() is not None}
    return {**values, "next": answer.context["next"], **typed}


def test_clerk_writes_it_into_the_months_draft(milestone, unit):
    browser = browser_of(clerk(unit))
    page = browser.get(address(milestone), headers={"referer": f"http://testserver{LIST}"})

    answer = browser.post(address(milestone), filled(page, actual="4月29日", words="已验收。"), follow=True)

    report = ProgressReport.objects.get(project=milestone.project, month=date(2025, 4, 1))
    update = MilestoneUpdate.objects.get(milestone=milestone)
    assert (update.report, update.kind, update.words) == (report, UpdateKind.DONE, "已验收。")
    assert update.actual.earliest == date(2025, 4, 29)
    assert answer.redirect_chain[-1][0] == LIST
    assert "雨水管道贯通" in str(next(iter(answer.context["messages"])))
    assert Milestone.objects.get(pk=milestone.pk).actual is None


def test_day_is_filled_in_and_words_are_understood(milestone, unit):
    browser = browser_of(clerk(unit))
    page = browser.get(address(milestone))

    browser.post(address(milestone), filled(page))

    assert page.context["form"]["actual"].value() == "2025年5月1日"
    assert MilestoneUpdate.objects.get(milestone=milestone).actual == DateWindow.of_day(TODAY, "2025年5月1日")


def test_other_milestones_of_the_draft_stay(milestone, unit):
    browser = browser_of(clerk(unit))
    other = milestone.project.milestones.get(name="交通导改完成")
    for each in (milestone, other):
        browser.post(address(each), filled(browser.get(address(each)), actual="4月30日"))

    assert set(MilestoneUpdate.objects.values_list("milestone", flat=True)) == {milestone.pk, other.pk}


def test_report_that_was_handed_in_is_left_alone(milestone, unit):
    ProgressReport.objects.filter(project=milestone.project, month__isnull=False).delete()
    handed_in = ProgressReportFactory(
        project=milestone.project, month=date(2025, 4, 1), status=ReportStatus.SUBMITTED, source=None
    )
    browser = browser_of(clerk(unit))

    browser.post(address(milestone), filled(browser.get(address(milestone)), actual="4月29日"))

    assert MilestoneUpdate.objects.get().report.month == date(2025, 5, 1)
    assert handed_in.updates.count() == 0


def test_closed_month_is_passed_over(milestone, unit):
    ClosedMonthFactory(month=date(2025, 4, 1))
    browser = browser_of(clerk(unit))

    browser.post(address(milestone), filled(browser.get(address(milestone)), actual="4月29日"))

    assert MilestoneUpdate.objects.get().report.month == date(2025, 5, 1)


def test_reviewer_sets_the_date_with_the_newest_report_behind_it(milestone):
    browser = browser_of(reviewer())
    page = browser.get(address(milestone))

    browser.post(address(milestone), filled(page, actual="4月27日"))

    milestone.refresh_from_db()
    newest = ProgressReport.objects.published().filter(project=milestone.project).latest("reported_on")
    assert (milestone.actual.earliest, milestone.actual_report) == (date(2025, 4, 27), newest)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"actual": "2025年6月1日"}, "实际日期不能晚于今天"),
        ({"actual": "某天"}, "无法识别"),
        ({"actual": ""}, "必填"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(milestone, unit, typed, words):
    browser = browser_of(clerk(unit))

    answer = browser.post(address(milestone), filled(browser.get(address(milestone)), **typed))

    assert MilestoneUpdate.objects.count() == 0
    assert answer.context["form"].errors["actual"]


def test_somebody_else_was_quicker(milestone, unit):
    first, second = browser_of(reviewer(last_name="李", first_name="四")), browser_of(clerk(unit))
    page = second.get(address(milestone))
    url = reverse("admin:projects_milestone_change", args=[milestone.pk])
    form = first.get(url).context["adminform"].form
    values = {field.html_name: field.value() for field in form if field.value() is not None}
    first.post(url, {**values, "name": "雨水管道全线贯通"})

    answer = second.post(address(milestone), filled(page, actual="4月29日"))

    [row] = answer.context["stale"]
    assert (row.changes[0].by, row.changes[0].lines[0].new) == ("李四", "雨水管道全线贯通")
    assert MilestoneUpdate.objects.count() == 0
    second.post(address(milestone), filled(answer))
    assert MilestoneUpdate.objects.get().actual.earliest == date(2025, 4, 29)


def test_done_already_needs_nothing(district, unit):
    done = district.milestones.get(name="开工")

    answer = browser_of(clerk(unit)).get(address(done), follow=True)

    assert "已有实际日期" in answer.content.decode()


def test_others_milestones_do_not_exist(district, unit):
    other = busy_project(UnitFactory()).milestones.get(name="通车")

    assert browser_of(clerk(unit)).get(address(other)).status_code == 404
    assert browser_of(clerk(unit)).post(address(other), {"actual": "4月29日"}).status_code == 404


def test_auditor_changes_nothing(milestone):
    assert browser_of(auditor()).post(address(milestone), {"actual": "4月29日"}).status_code == 403


@pytest.mark.parametrize(
    "given",
    ["https://elsewhere.example/admin/", "//elsewhere.example/admin/", "/", "javascript:alert(1)", "/admin\\@x"],
)
def test_leads_back_to_pages_of_the_staff_alone(milestone, unit, given):
    browser = browser_of(clerk(unit))

    answer = browser.post(address(milestone), filled(browser.get(address(milestone)), actual="4月29日", next=given))

    assert answer["Location"] == reverse("admin:index")


def test_list_offers_the_form_where_there_is_something_to_say(district, unit):
    html = browser_of(clerk(unit)).get("/admin/projects/milestone/").content.decode()

    open_ones = district.milestones.exclude(name="开工")
    assert all(address(milestone) in html for milestone in open_ones)
    assert address(district.milestones.get(name="开工")) not in html


def test_row_says_what_is_under_way(milestone, unit):
    browser = browser_of(clerk(unit))
    browser.post(address(milestone), filled(browser.get(address(milestone)), actual="4月29日"))

    day = browser.get("/admin/").context["day"]

    past = next(section for section in day.sections if section.key == "past")
    assert {row.what: row.why for row in past.rows} == {
        "雨水管道贯通": "已填完成，报告已退回",
        "箱梁架设完成": "计划调整待审",
        "交通导改完成": "",
    }
