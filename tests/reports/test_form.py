"""The page on which a clerk writes: nothing typed is lost, errors stand at their field."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
import time_machine
from django.urls import reverse

from projects.date_window import DateWindow
from projects.enums import ReportStatus, UpdateKind
from projects.models import MilestoneUpdate, ProgressReport
from tests.factories import MilestoneFactory, PlanChangeFactory, ProjectFactory
from tests.reports.conftest import APRIL, MARCH
from tests.reports.desk import errors, opened, page_address, send
from tests.reports.written import corrected, draft, published, returned, submitted

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media", "now")]

LATE_MAY = DateWindow.of_month_part(2025, 5, 3, "5月底")


def test_draft_is_kept_with_all_that_was_typed(desk, site, milestone):
    typed = {"text": "水稳摊铺。", "percent": "76%", "problems": "管线", f"step{milestone.pk}-kind": "done"}
    money = {"month_completed_yuan": "820", "year_completed_yuan": "２,960.00万元"}
    response = send(desk, opened(desk, site), **typed, **money, **{f"step{milestone.pk}-actual": "4月28日"})

    report = ProgressReport.objects.get()
    assert response.url == page_address(report)
    assert (report.text, report.percent, report.problems) == ("水稳摊铺。", Decimal(76), "管线")
    assert (report.month_completed_yuan, report.year_completed_yuan) == (Decimal(8_200_000), Decimal(29_600_000))
    assert (report.status, report.drafted_by, report.month) == (ReportStatus.DRAFT, site.clerk, APRIL)
    assert report.updates.get().actual.bounds == (date(2025, 4, 28),) * 2


def test_form_shows_what_was_kept(desk, site, milestone):
    said = MilestoneUpdate(milestone=milestone, kind=UpdateKind.DONE, actual=DateWindow.of_month(2025, 4, "4月"))
    report = draft(site, updates=[said], percent=Decimal("76.50"), year_completed_yuan=Decimal(29_600_000))

    response = desk.get(page_address(report))

    html = response.content.decode()
    assert 'value="76.5"' in html
    assert 'value="2960.00"' in html
    assert 'value="2025年4月"' in html


def test_handing_in_waits_for_the_reviewer(desk, site):
    response = send(desk, opened(desk, site), text="水稳摊铺。", _submit="1")

    report = ProgressReport.objects.get()
    assert (report.status, report.submitted_by) == (ReportStatus.SUBMITTED, site.clerk)
    assert desk.get(response.url).templates[0].name == "admin/projects/progressreport/review.html"


def test_empty_report_is_kept_as_a_draft_and_not_handed_in(desk, site):
    response = send(desk, opened(desk, site), _submit="1")

    assert errors(response).keys() == {"text"}
    assert ProgressReport.objects.get().status == ReportStatus.DRAFT


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("percent", "101"),
        ("percent", "-1"),
        ("percent", "七成"),
        ("month_completed_yuan", "-5"),
        ("year_completed_yuan", "1.1234567"),
        ("year_completed_yuan", "1e30"),
        ("text", "字" * 2001),
    ],
)
def test_wrong_figure_is_told_at_its_field_and_everything_typed_stays(desk, site, field, typed):
    response = send(desk, opened(desk, site), **{"problems": "管线未迁", field: typed})

    assert errors(response).keys() == {field}
    html = response.content.decode()
    assert "管线未迁" in html
    assert typed in html
    assert f'id="id_{field}_error"' in html


def test_done_needs_a_day(desk, site, milestone):
    response = send(desk, opened(desk, site), text="水稳摊铺。", **{f"step{milestone.pk}-kind": "done"})

    assert errors(response).keys() == {f"step{milestone.pk}-actual"}
    assert "水稳摊铺。" in response.content.decode()


@pytest.mark.parametrize("day", ["2025年5月3日", "6月底以后", "明年", "32日"])
def test_day_that_can_not_be_is_told_at_once(desk, site, milestone, day):
    changes = {f"step{milestone.pk}-kind": "done", f"step{milestone.pk}-actual": day}

    assert errors(send(desk, opened(desk, site), **changes)).keys() == {f"step{milestone.pk}-actual"}


def test_day_typed_and_then_taken_back_is_no_error(desk, site, milestone):
    changes = {f"step{milestone.pk}-kind": "not_yet", f"step{milestone.pk}-actual": "胡写"}

    assert send(desk, opened(desk, site), **changes).status_code == 302
    assert ProgressReport.objects.get().updates.get().kind == UpdateKind.NOT_YET


def test_form_tells_of_the_tree_but_not_of_what_is_done(desk, site, milestone):
    part = ProjectFactory(parent=site.project, name="德兴街")
    road = MilestoneFactory(project=part, name="通车")
    MilestoneFactory(project=site.project, name="开工", actual=DateWindow.of_day(date(2025, 1, 5)))
    vague = MilestoneFactory(project=part, name="开工", actual=DateWindow(None, date(2025, 4, 30)))
    MilestoneFactory(name="别处通车")

    response = opened(desk, site)

    assert {step.milestone for step in response.context["entry"].steps} == {milestone, road, vague}
    assert [row["name"] for row in response.context["near"]] == ["通车", "德兴街通车", "德兴街开工"]


def test_many_milestones_leave_the_far_ones_folded(desk, site):
    near = [MilestoneFactory(project=site.project, planned=DateWindow.of_month(2025, month)) for month in (4, 5)]
    for number in range(8):
        MilestoneFactory(project=site.project, planned=DateWindow.of_month(2026, number + 1))

    entry = opened(desk, site).context["entry"]

    assert [step.milestone for step in entry.near] == near
    assert len(entry.far) == 8


def test_last_months_values_stand_beside_the_inputs(desk, site):
    first = published(
        site, month=MARCH, text="摊铺至中段", percent=Decimal(70), year_completed_yuan=Decimal(21_400_000)
    )
    corrected(first, site, percent=Decimal(71))

    html = opened(desk, site).content.decode()

    assert "摊铺至中段" in html
    assert "71%" in html
    assert "70%" not in html
    assert "2140万元" in html


def test_odd_figures_are_remarked_on_and_stop_nobody(desk, site):
    published(site, month=MARCH, percent=Decimal(71), year_completed_yuan=Decimal(21_400_000))
    figures = {"month_completed_yuan": "820", "year_completed_yuan": "500", "percent": "60"}
    response = send(desk, opened(desk, site), text="停工。", **figures)

    remarks = desk.get(response.url).context["remarks"]

    assert [remark.field for remark in remarks] == ["year_completed_yuan", "year_completed_yuan", "percent"]
    again = desk.get(response.url)
    assert send(desk, again, _submit="1").status_code == 302
    assert ProgressReport.objects.get(month=APRIL).status == ReportStatus.SUBMITTED


def test_in_january_the_year_begins_anew(desk, site):
    published(site, month=date(2024, 12, 1), year_completed_yuan=Decimal(90_000_000))
    report = draft(site, month=date(2025, 1, 1), year_completed_yuan=Decimal(1))

    assert desk.get(page_address(report)).context["remarks"] == ()


def test_returned_report_shows_the_words_and_can_be_mended(desk, site):
    report = returned(site, words="请补照片")
    response = desk.get(page_address(report))

    assert "请补照片" in response.content.decode()
    assert send(desk, response, text="补了。", _submit="1").status_code == 302
    report.refresh_from_db()
    assert (report.status, report.text) == (ReportStatus.SUBMITTED, "补了。")


def test_token_comes_back_once_the_words_are_kept(desk, site):
    assert send(desk, opened(desk, site), kept="abc123").url.endswith("?kept=abc123")
    report = ProgressReport.objects.get()
    for odd in ("", "a b", "<script>", "x" * 41):
        assert send(desk, desk.get(page_address(report)), kept=odd).url == page_address(report)


def test_queries_do_not_grow_with_milestones(desk, site, django_assert_max_num_queries):
    report = submitted(site, month=MARCH)
    del report
    MilestoneFactory(project=site.project, planned=LATE_MAY)
    with django_assert_max_num_queries(40) as one:
        opened(desk, site)
    part = ProjectFactory(parent=site.project)
    for _ in range(6):
        MilestoneFactory(project=part, planned=LATE_MAY)

    with django_assert_max_num_queries(len(one.captured_queries)):
        opened(desk, site)


def test_today_is_the_day_in_shanghai(desk, site):
    with time_machine.travel("2025-05-02T23:30:00+00:00", tick=False):
        desk.force_login(site.clerk)
        send(desk, opened(desk, site), text="夜里写的。")

    assert ProgressReport.objects.get().reported_on == date(2025, 5, 3)


def test_day_that_nobody_knows_keeps_no_report_back(desk, site):
    vague = MilestoneFactory(project=site.project, actual=DateWindow(None, date(2025, 4, 30), "不晚于2025年4月"))
    response = send(desk, opened(desk, site), text="水稳摊铺。")
    assert (response.status_code, MilestoneUpdate.objects.count()) == (302, 0)

    page = desk.get(response.url)
    known = {f"step{vague.pk}-kind": "done", f"step{vague.pk}-actual": "2025年4月20日"}
    assert send(desk, page, **known).status_code == 302
    assert MilestoneUpdate.objects.get().actual.is_day
    assert errors(send(desk, page, **{f"step{vague.pk}-kind": "not_yet"})).keys() == {f"step{vague.pk}-kind"}


def test_date_that_has_to_move_is_one_step_away(desk, site, milestone):
    other = MilestoneFactory(project=site.project, planned=DateWindow.of_month(2025, 5, "5月"))
    waiting = PlanChangeFactory(milestone=other)

    html = opened(desk, site).content.decode()

    assert f"{reverse('admin:projects_planchange_add')}?milestone={milestone.pk}" in html
    assert reverse("admin:projects_planchange_change", args=[waiting.pk]) in html
