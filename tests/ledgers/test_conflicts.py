"""What a person entered, and what was planned, is never overwritten: it waits for a person, or for a decision."""

from __future__ import annotations

from decimal import Decimal

import pytest

from projects.date_window import DateWindow
from projects.enums import Outcome
from projects.models import ImportRow, Investment, PlanChange, Project, UnitRole
from tests import factories as make
from tests.ledgers.books import workbook
from tests.ledgers.people import deeds, kinds, take

pytestmark = pytest.mark.django_db


def test_what_a_person_entered_is_never_overwritten(tmp_path):
    project = make.ProjectFactory(name="德兴街", location="老地方")
    make.InvestmentFactory(project=project, amount_yuan=Decimal(1))
    role = make.UnitRoleFactory(project=project)
    path = workbook(
        tmp_path / "l.xlsx",
        ["项目名称", "总投资（亿元）", "建设地点", "责任单位"],
        ["德兴街", 2, "新地方", "区城管局"],
    )

    assert kinds(path) == ["conflict"]
    take(path)

    project.refresh_from_db()
    assert (project.location, Investment.objects.get().amount_yuan) == ("老地方", Decimal(1))
    assert list(UnitRole.objects.values_list("unit", flat=True)) == [role.unit_id]
    assert {row.outcome for row in ImportRow.objects.all()} == {Outcome.CONFLICT}


def test_what_a_person_emptied_stays_empty(tmp_path):
    path = workbook(tmp_path / "l.xlsx", ["项目名称", "建设地点", "总投资（亿元）"], ["德兴街", "九龙湖", 1])
    take(path)
    project = Project.objects.get()
    project.location = ""
    project.save()

    assert deeds(path) == [("location", "", "九龙湖", "keep")]


def test_another_planned_date_becomes_a_proposal_and_moves_nothing(tmp_path):
    may = DateWindow.of_month(2026, 5, "5月")
    step = make.MilestoneFactory(project__name="德兴街", name="竣工", planned=may)
    path = workbook(tmp_path / "l.xlsx", ["项目名称", "计划竣工时间"], ["德兴街", "2026年8月"])

    take(path)

    step.refresh_from_db()
    change = PlanChange.objects.get()
    assert step.planned == may
    assert (change.proposed, change.decision) == (DateWindow.of_month(2026, 8, "2026年8月"), "waiting")
    assert "2026年8月" in change.words
    take(path)
    assert PlanChange.objects.count() == 1
