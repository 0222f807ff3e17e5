"""The three dates of a milestone in the staff's form."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from projects.date_window import DateWindow
from projects.enums import ReportStatus
from projects.models import Milestone
from tests.admin.form_data import errors_on, sent
from tests.factories import MilestoneFactory, ProgressReportFactory, ProjectFactory, SourceFactory

ADD = reverse("admin:projects_milestone_add")
MAY_END = DateWindow.of_month_part(2025, 5, 3, "5月底")


def change(milestone):
    return reverse("admin:projects_milestone_change", args=[milestone.pk])


def add(staff, **typed):
    project = ProjectFactory()
    return staff.post(ADD, {"project": project.pk, "name": "通车", **typed}, follow=True)


def edit(staff, milestone, **typed):
    address = change(milestone)
    response = staff.post(address, sent(staff.get(address), **typed), follow=True)
    milestone.refresh_from_db()
    return response


def test_first_plan_becomes_the_baseline(staff):
    add(staff, planned="2025年5月底")

    milestone = Milestone.objects.get()
    assert milestone.planned.bounds == (date(2025, 5, 21), date(2025, 5, 31))
    assert milestone.baseline == milestone.planned
    assert milestone.planned_text == "2025年5月底"


def test_baseline_typed_with_the_first_plan_is_kept(staff):
    add(staff, baseline="2025-03-31", planned="2025-05-31")

    milestone = Milestone.objects.get()
    assert milestone.baseline == DateWindow.of_day(date(2025, 3, 31), "2025-03-31")
    assert milestone.planned == DateWindow.of_day(date(2025, 5, 31), "2025-05-31")


def test_inferred_year_is_told(staff):
    response = add(staff, planned="5月底")

    told = [str(message) for message in response.context["messages"]]
    assert "“5月底”已按2025年5月底（2025年5月21日至31日）理解，如不对请改正。" in told
    assert Milestone.objects.get().planned.year_inferred


def test_added_milestone_is_known_from_today(staff, today):
    add(staff)

    assert Milestone.objects.get().known_from == today


def test_plan_can_be_given_while_there_is_none(staff):
    milestone = MilestoneFactory()

    edit(staff, milestone, planned="2025年8月")

    assert milestone.planned.bounds == (date(2025, 8, 1), date(2025, 8, 31))
    assert milestone.baseline == milestone.planned


def test_fixed_dates_stay_whatever_is_sent(staff):
    milestone = MilestoneFactory(planned=MAY_END)

    edit(staff, milestone, name="全线通车", baseline="2026-01-01", planned="2026-01-01")

    assert milestone.name == "全线通车"
    assert (milestone.baseline, milestone.planned) == (MAY_END, MAY_END)


def test_fixed_dates_say_how_they_change(staff):
    html = staff.get(change(MilestoneFactory(planned=MAY_END))).content.decode()

    assert "要改须走计划调整" in html
    assert 'name="planned"' not in html
    assert "2025年5月底" in html


def test_saving_the_page_unchanged_changes_nothing(staff):
    window = DateWindow(date(2025, 4, 30), date(2025, 8, 31), "8月底前")
    milestone = MilestoneFactory(planned=window, actual=DateWindow(None, date(2025, 4, 30), "不晚于2025年4月"))
    before = Milestone.objects.values().get()

    edit(staff, milestone)

    assert Milestone.objects.values().get() == before


@pytest.mark.parametrize("behind", ["actual_source", "actual_report"])
def test_actual_date_with_something_behind_it(staff, behind):
    milestone = MilestoneFactory(planned=MAY_END)
    source, report = SourceFactory(), ProgressReportFactory(project=milestone.project)

    edit(staff, milestone, actual="4月28日", **{behind: source.pk if behind == "actual_source" else report.pk})

    assert milestone.actual.bounds == (date(2025, 4, 28), date(2025, 4, 28))


def test_actual_date_with_nothing_behind_it_is_refused(staff):
    milestone = MilestoneFactory(planned=MAY_END)

    response = edit(staff, milestone, actual="4月28日")

    assert errors_on(response) == {"actual_source": ["填实际日期须有来源，或有已发布的进展报告。"]}
    assert milestone.actual is None


@pytest.mark.parametrize("typed", ["2025-05-02", "2025年6月", "2026年"])
def test_actual_date_in_the_future_is_refused(staff, typed):
    milestone = MilestoneFactory(planned=MAY_END)

    response = edit(staff, milestone, actual=typed, actual_source=SourceFactory().pk)

    assert errors_on(response) == {"actual": ["实际日期不能在今天之后。"]}


@pytest.mark.parametrize(
    ("status", "is_own", "message"),
    [
        (ReportStatus.DRAFT, True, "这份报告还没有发布。"),
        (ReportStatus.PUBLISHED, False, "这份报告说的是别的项目。"),
    ],
)
def test_report_that_cannot_stand_behind_the_date(staff, status, is_own, message):
    milestone = MilestoneFactory(planned=MAY_END)
    report = ProgressReportFactory(status=status, **({"project": milestone.project} if is_own else {}))

    response = edit(staff, milestone, actual="4月28日", actual_report=report.pk)

    assert errors_on(response) == {"actual_report": [message]}
    assert milestone.actual is None


def test_report_on_the_whole_may_tell_of_a_part(staff):
    milestone = MilestoneFactory(project=ProjectFactory(parent=ProjectFactory()), planned=MAY_END)
    report = ProgressReportFactory(project=milestone.project.parent)

    edit(staff, milestone, actual="4月28日", actual_report=report.pk)

    assert milestone.actual_report == report


def test_unreadable_date_is_refused_at_its_field(staff):
    response = add(staff, planned="快了")

    (message,) = errors_on(response)["planned"]
    assert message.startswith("看不懂日期“快了”。")
    assert 'value="快了"' in response.content.decode()
    assert not Milestone.objects.exists()


def test_same_name_in_a_project_is_refused(staff):
    milestone = MilestoneFactory(name="通车")

    response = staff.post(ADD, {"project": milestone.project_id, "name": "通车"})

    assert errors_on(response) == {"__all__": ["该项目已有同名节点。"]}
