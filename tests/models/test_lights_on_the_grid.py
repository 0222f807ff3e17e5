"""The lights that queries compute are those of the rules in Python, on one grid of dates."""

import pytest

from projects.date_window import DateWindow
from projects.derived.upkeep import remove
from projects.enums import ReportStatus, Stage
from projects.last_reports import last_report
from projects.models import Milestone, ProgressReport, Project
from projects.schedule import Light, NamedState, milestone_state, project_state
from tests.factories import SourceFactory
from tests.schedule.grid import ON, thinned

pytestmark = [pytest.mark.django_db, pytest.mark.many_rows]


@pytest.fixture(scope="module")
def cases(module_db):
    """Those that are stored, each as one milestone; nothing is derived from them, as none of these queries reads it."""
    remove()
    cases = list(thinned())
    stored(cases)
    return cases


def stored(cases):
    """A project with one milestone for each case, in order, and its newest report, whose day is its own."""
    source = SourceFactory(published=DateWindow.of_month(2025, 1))
    projects = Project.objects.bulk_create(
        Project(name=str(n), name_pinyin=str(n), slug=f"p{n}", stage=Stage.UNDER_CONSTRUCTION, is_public=True)
        for n in range(len(cases))
    )
    ProgressReport.objects.bulk_create(
        ProgressReport(
            project=project,
            reported_on=case.last_report_on,
            published_on=case.last_report_on,
            text="进展",
            status=ReportStatus.PUBLISHED,
            source=source,
        )
        for project, case in zip(projects, cases, strict=True)
        if case.last_report_on
    )
    Milestone.objects.bulk_create(
        Milestone(
            project=project,
            name="节点",
            baseline=case.baseline or case.planned,
            planned=case.planned,
            actual=case.actual,
            actual_source=source if case.actual else None,
        )
        for project, case in zip(projects, cases, strict=True)
    )


def test_milestone_lights_in_sql_are_those_in_python(cases):
    in_sql = [(row.severity, last_report(row)) for row in Milestone.objects.order_by("pk").with_light(ON)]

    states = [milestone_state(c.baseline, c.planned, c.actual, on=ON, last_report=c.last_report) for c in cases]
    assert in_sql == [(state.light.severity, state.last_report) for state in states]
    assert {state.light for state in states} == set(Light)


@pytest.mark.parametrize("stage", [Stage.UNDER_CONSTRUCTION, Stage.IN_USE])
def test_project_lights_in_sql_are_those_in_python(cases, stage):
    Project.objects.exclude(stage=stage).update(stage=stage)

    in_sql = list(Project.objects.order_by("pk").with_light(ON).values_list("severity", flat=True))

    finished = stage in Stage.finished()
    states = [milestone_state(c.baseline, c.planned, c.actual, on=ON, last_report=c.last_report) for c in cases]
    in_python = [project_state([NamedState("节点", state)], finished=finished) for state in states]
    assert in_sql == [state.light.severity for state in in_python]
