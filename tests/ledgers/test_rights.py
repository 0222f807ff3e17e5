"""A ledger reaches as far as its user: a clerk's touches his unit's projects, and of them what he may report."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from projects.date_window import DateWindow
from projects.models import ClosedMonth, Investment, Milestone, PlanChange, ProgressReport, Project, Source
from tests import factories as make
from tests.ledgers.books import MAY, workbook
from tests.ledgers.people import deeds, kinds, ledger, problems, take, with_nodes
from tests.rights.people import auditor, clerk, reviewer

pytestmark = pytest.mark.django_db


@pytest.fixture
def own():
    return make.UnitRoleFactory(project__name="本单位工程", unit__name="区住建局")


@pytest.fixture
def user(own):
    return clerk(own.unit)


def test_foreign_project_is_as_if_it_werent_there(tmp_path, user):
    """Neither changed nor told of: a guess at its figures answers nothing."""
    foreign = make.ProjectFactory(name="外单位工程", is_public=False)
    make.InvestmentFactory(project=foreign, amount_yuan=Decimal(100_000_000))

    right, wrong = (ledger(tmp_path, ["外单位工程", figure, None, None, None]) for figure in (1, 2))

    assert problems(right, by=user) == problems(wrong, by=user) == [("not_yours", "")]
    assert deeds(right, by=user) == []


def test_clerk_makes_no_project(tmp_path, user):
    assert problems(ledger(tmp_path, ["新工程", 1, None, None, None]), by=user) == [("not_yours", "")]


def test_clerk_changes_no_fact(tmp_path, own, user):
    make.InvestmentFactory(project=own.project, amount_yuan=Decimal(100_000_000))

    path = ledger(tmp_path, ["本单位工程", 2, None, "区城管局", None])

    assert problems(path, by=user) == [("no_right", ""), ("no_right", "")]


def test_clerks_progress_goes_into_the_draft_of_the_month(tmp_path, own, user):
    path = workbook(
        tmp_path / "l.xlsx",
        ["项目名称", "责任单位", "形象进度", "本月完成投资（万元）", "本年累计完成投资（万元）", "存在问题"],
        ["本单位工程", "区住建局", "主体封顶", 12.5, 100, "缺人手"],
    )

    take(path, by=user)

    report = ProgressReport.objects.get()
    assert (report.status, report.month, report.text, report.problems) == (
        "draft",
        MAY.on.replace(day=1),
        "主体封顶",
        "缺人手",
    )
    assert (report.month_completed_yuan, report.year_completed_yuan) == (Decimal(125_000), Decimal(1_000_000))
    assert report.drafted_by == user
    assert not Source.objects.exists()
    assert not Investment.objects.exists()
    assert kinds(path, by=user) == ["unchanged"]


def test_clerks_events_go_into_the_draft_and_his_plans_become_proposals(tmp_path, own, user):
    may = DateWindow.of_month(2026, 5, "5月")
    make.MilestoneFactory(project=own.project, name="封顶", planned=may)
    make.MilestoneFactory(project=own.project, name="通车", planned=may)
    path = with_nodes(
        tmp_path,
        [["本单位工程", None, None, None, "施工"]],
        [
            ["本单位工程", "封顶", None, None, "2026年5月20日", None, None],
            ["本单位工程", "通车", None, "2026年8月", None, None, None],
        ],
    )

    take(path, by=user)

    (update,) = ProgressReport.objects.get().updates.all()
    assert (update.milestone.name, update.actual.text) == ("封顶", "2026年5月20日")
    change = PlanChange.objects.get()
    assert (change.milestone.name, change.proposed_by, change.proposed.text) == ("通车", user, "2026年8月")
    assert Milestone.objects.filter(actual_earliest__isnull=False).count() == 0
    assert not Source.objects.get().is_public


def test_report_that_was_handed_in_is_left_alone(tmp_path, own, user):
    make.ProgressReportFactory(project=own.project, month=MAY.on.replace(day=1), status="submitted", text="旧")

    assert problems(ledger(tmp_path, ["本单位工程", None, None, None, "新"]), by=user) == [("refused", "")]


def test_closed_month_takes_nothing_more(tmp_path, own, user):
    ClosedMonth.objects.create(month=MAY.on.replace(day=1), closed_by=reviewer(), closed_on=MAY.on)

    assert problems(ledger(tmp_path, ["本单位工程", None, None, None, "新"]), by=user) == [("month_closed", "")]


def test_reviewers_ledger_is_his_in_the_history(tmp_path):
    user = reviewer()

    taken = take(ledger(tmp_path, ["新工程", 1, None, None, None]), by=user)

    assert taken.run.by == user
    assert Project.objects.get().history.get().history_user == user


def test_auditor_brings_in_nothing(tmp_path):
    with pytest.raises(PermissionDenied):
        take(ledger(tmp_path, ["新工程", 1, None, None, None]), by=auditor())
