"""A district with one of everything that a day may bring, on 1 May 2025."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from projects.date_window import DateWindow
from projects.enums import Outcome, ReportStatus, Stage
from projects.models import Project, Unit
from tests.admin.conftest import TODAY, today  # noqa: F401 - a fixture
from tests.factories import (
    ImportRowFactory,
    MilestoneFactory,
    PlanChangeFactory,
    ProgressReportFactory,
    ProjectFactory,
    UnitFactory,
    UnitRoleFactory,
    UserFactory,
)

APRIL = date(2025, 4, 1)
MORNING = "2025-05-01T09:00:00+08:00"


def day(days: int) -> DateWindow:
    return DateWindow.of_day(TODAY + timedelta(days=days))


def busy_project(unit: Unit, name: str = "") -> Project:
    """With a milestone of each kind, a returned and a submitted report, a waiting change and an open conflict."""
    named = {"name": name} if name else {}
    project = ProjectFactory(stage=Stage.UNDER_CONSTRUCTION, **named)
    UnitRoleFactory(project=project, unit=unit)
    ProgressReportFactory(project=project, reported_on=TODAY - timedelta(days=3))
    MilestoneFactory(project=project, name="雨水管道贯通", planned=day(-21))
    late = MilestoneFactory(project=project, name="箱梁架设完成", planned=day(-6))
    MilestoneFactory(project=project, name="交通导改完成", planned=day(-2))
    MilestoneFactory(project=project, name="路基完成", planned=day(3))
    MilestoneFactory(project=project, name="通车", planned=day(25))
    MilestoneFactory(project=project, name="交付", planned=day(90))
    MilestoneFactory(project=project, name="开工", planned=day(-90), actual=day(-91))
    writer = UserFactory()
    told = {"project": project, "source": None, "submitted_by": writer}
    returned = {"status": ReportStatus.RETURNED, "decided_by": UserFactory(), "decision_words": "请核对投资额。"}
    ProgressReportFactory(month=APRIL, **told, **returned)
    ProgressReportFactory(month=date(2025, 3, 1), status=ReportStatus.SUBMITTED, **told)
    PlanChangeFactory(milestone=late, old=late.planned, proposed=day(30), proposed_by=writer)
    ImportRowFactory(project=project, outcome=Outcome.CONFLICT, detail="由人填写，保留原值。")
    ImportRowFactory(project=project, outcome=Outcome.INSERTED)
    return project


@pytest.fixture(scope="module")
def made_once(module_db: Any) -> tuple[Unit, Project]:
    """The unit and its project, beside another's."""
    with time_machine.travel(MORNING, tick=False):
        unit = UnitFactory(name="区住房和城乡建设局")
        busy_project(UnitFactory())
        return unit, busy_project(unit, name="德兴街")


@pytest.fixture
def unit(made_once: Any, db: Any) -> Unit:
    return Unit.objects.get(pk=made_once[0].pk)


@pytest.fixture
def district(made_once: Any, db: Any, today: Any) -> Project:  # noqa: F811
    """The unit's project, and another's."""
    return Project.objects.get(pk=made_once[1].pk)


def browser_of(user: Any) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client
