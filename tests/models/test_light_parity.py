"""The lights that queries compute are those of the rules in Python, on one grid of dates."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from projects.date_window import DateWindow
from projects.enums import Decision, ReportStatus, Stage, UpdateKind
from projects.known_windows import state_as_known
from projects.last_reports import last_report
from projects.models import Milestone, ProgressReport, Project
from projects.schedule import Light, NamedState, Thresholds, milestone_state, project_state
from tests.factories import (
    MilestoneFactory,
    MilestoneUpdateFactory,
    PlanChangeFactory,
    ProgressReportFactory,
    ProjectFactory,
    SourceFactory,
    UserFactory,
)
from tests.schedule.grid import ON, made_on, thinned

pytestmark = [pytest.mark.django_db, pytest.mark.many_rows]

APRIL = DateWindow.of_month(2025, 4, "4月")


def stored(cases):
    """A project with one milestone for each case, in order, and its newest report, whose day is its own."""
    source = SourceFactory(published=DateWindow.of_month(2025, 1))
    projects = Project.objects.bulk_create(
        Project(name=str(n), name_pinyin=str(n), slug=f"p{n}") for n in range(len(cases))
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
    return projects


def test_milestone_lights_in_sql_are_those_in_python():
    cases = list(thinned())
    stored(cases)

    in_sql = [(row.severity, last_report(row)) for row in Milestone.objects.order_by("pk").with_light(ON)]

    states = [milestone_state(c.baseline, c.planned, c.actual, on=ON, last_report=c.last_report) for c in cases]
    assert in_sql == [(state.light.severity, state.last_report) for state in states]
    assert {state.light for state in states} == set(Light)


@pytest.mark.parametrize("stage", [Stage.UNDER_CONSTRUCTION, Stage.IN_USE])
def test_project_lights_in_sql_are_those_in_python(stage):
    cases = [case for case in thinned() if case.baseline is None]
    stored(cases)
    Project.objects.update(stage=stage, is_public=True)

    in_sql = list(Project.objects.order_by("pk").with_light(ON).values_list("severity", flat=True))

    finished = stage in Stage.finished()
    states = [milestone_state(None, c.planned, c.actual, on=ON, last_report=c.last_report) for c in cases]
    in_python = [project_state([NamedState("节点", state)], finished=finished) for state in states]
    assert in_sql == [state.light.severity for state in in_python]


def plan_known(current, changes, on):
    """`changes`: what was replaced, and when, in order."""
    return next((old for old, decided_on in changes if decided_on > on), current)


def test_lights_are_those_of_the_dates_known_on_the_day():
    """Moved twice, moved back, first planned by a change; done with a source of before, of the day itself, of later."""
    around = [ON + timedelta(days) for days in (-20, -1, 0, 1, 20)]
    early, late = (DateWindow.of_day(ON + timedelta(days)) for days in (-5, 5))
    chains = [
        (late, [(None if undated else late, first), (early, second)])
        for first, second in pairwise(around)
        for undated in (False, True)
    ]
    chains += [(early, []), (None, []), (late, [(None, ON)]), (early, [(late, ON), (early, ON)])]
    cases = [(chain, told) for chain in chains for told in (None, *around)]
    milestones = [stored_change_case(chain, told) for chain, told in cases]
    limits = Thresholds(due_soon_days=4, yellow_days=2)

    for on in around:
        in_sql = dict(Milestone.objects.with_light(on, limits).values_list("pk", "severity"))
        for milestone, ((planned, changes), told) in zip(milestones, cases, strict=True):
            actual = APRIL if told and told <= on else None
            known = plan_known(planned, changes, on)
            state = milestone_state(known, known, actual, on=on, thresholds=limits)
            assert in_sql[milestone.pk] == state.light.severity, (on, planned, changes, told)


def stored_change_case(chain, told):
    planned, changes = chain
    source = SourceFactory(published=DateWindow.of_day(told)) if told else None
    milestone = MilestoneFactory(planned=planned, actual=APRIL if told else None, actual_source=source)
    for old, decided_on in changes:
        PlanChangeFactory(
            milestone=milestone, old=old, proposed_on=decided_on, decision=Decision.APPROVED, decided_on=decided_on
        )
    PlanChangeFactory(
        milestone=milestone, old=APRIL, proposed_on=ON + timedelta(40), decision=Decision.REJECTED, reason="other"
    )
    return milestone


def test_a_report_on_the_whole_tells_of_the_parts_step_it_denies():
    """Own and whole, each silent, before, on and after the plan's last day, public at once or only after `ON`."""
    told = [None, *(ON + timedelta(days) for days in (-6, -5, -4, -1, 0, 1))]
    cases = [(own, whole, kind) for own in told for whole in told for kind in (None, *UpdateKind)]
    plan = DateWindow.of_day(ON - timedelta(5))
    stored = [stored_part(plan, *case) for case in cases]

    in_sql = Milestone.objects.with_light(ON).in_bulk([milestone.pk for milestone in stored])

    for milestone, (own, whole, kind) in zip(stored, cases, strict=True):
        said = [day for day in (own, whole if kind == UpdateKind.NOT_YET else None) if day and day <= ON]
        newest = made_on(max(said, default=None))
        state = milestone_state(plan, plan, None, on=ON, last_report=newest)
        row = in_sql[milestone.pk]
        assert (row.severity, state_as_known(row, on=ON)) == (state.light.severity, state), (own, whole, kind)


def stored_part(plan, own, whole, kind):
    """A step of a part, a report on the part, and one on the whole that says `kind` of the step, or nothing."""
    milestone = MilestoneFactory(planned=plan, project__parent=ProjectFactory())
    if own:
        ProgressReportFactory(project=milestone.project, reported_on=own, source=None, decided_by=UserFactory())
    if whole:
        report = ProgressReportFactory(
            project=milestone.project.parent, reported_on=whole, status=ReportStatus.SUBMITTED, source=None
        )
        if kind:
            actual = DateWindow.of_day(whole) if kind == UpdateKind.DONE else None
            MilestoneUpdateFactory(report=report, milestone=milestone, kind=kind, actual=actual)
        report.status, report.published_on, report.decided_by = ReportStatus.PUBLISHED, whole, UserFactory()
        report.save()
    return milestone


def test_a_denial_counts_once_it_is_public_and_for_no_other_step():
    part = ProjectFactory(parent=ProjectFactory())
    denied, other = (MilestoneFactory(project=part, planned=APRIL) for _ in range(2))
    report = ProgressReportFactory(project=part.parent, reported_on=date(2025, 5, 2), status=ReportStatus.SUBMITTED)
    MilestoneUpdateFactory(report=report, milestone=denied, kind=UpdateKind.NOT_YET, actual=None)

    waiting = lights_on(date(2025, 5, 3))
    report.status, report.published_on, report.decided_by = ReportStatus.PUBLISHED, date(2025, 5, 3), UserFactory()
    report.save()

    assert waiting == lights_on(date(2025, 5, 2)) == {denied.pk: Light.GREY, other.pk: Light.GREY}
    assert lights_on(date(2025, 5, 3)) == {denied.pk: Light.YELLOW, other.pk: Light.GREY}


def lights_on(on):
    rows = Milestone.objects.with_light(on).values_list("pk", "severity")
    return {key: list(Light)[severity] for key, severity in rows}


def test_a_report_is_as_vague_as_its_source():
    milestone = MilestoneFactory(planned=DateWindow.of_day(date(2025, 4, 20)))
    article = SourceFactory(published=APRIL)

    ProgressReportFactory(project=milestone.project, reported_on=date(2025, 4, 30), source=article)
    of_april = Milestone.objects.with_light(ON).get(pk=milestone.pk)
    ProgressReportFactory(project=milestone.project, reported_on=ON, source=article)
    of_a_day = Milestone.objects.with_light(ON).get(pk=milestone.pk)

    found = [state_as_known(row, on=ON).last_report for row in (of_april, of_a_day)]
    assert found == [DateWindow.of_month(2025, 4), made_on(ON)]
    assert [report.stated.bounds for report in milestone.project.reports.order_by("pk")] == [
        window.bounds for window in found
    ]


def light_of(project, on=ON):
    return list(Light)[Project.objects.with_light(on).get(pk=project.pk).severity]


def test_a_project_shows_the_worst_light_of_its_tree():
    network = ProjectFactory()
    road = ProjectFactory(parent=network)
    section = ProjectFactory(parent=road)
    MilestoneFactory(project=network, planned=DateWindow.of_day(date(2025, 7, 1)))
    MilestoneFactory(project=road, planned=DateWindow.of_day(date(2025, 5, 5)))

    before = light_of(network)
    MilestoneFactory(project=section, planned=APRIL)

    assert (before, light_of(network), light_of(road)) == (Light.BLUE, Light.GREY, Light.GREY)


def test_a_part_that_is_not_public_does_not_shine_through():
    network = ProjectFactory()
    MilestoneFactory(project=ProjectFactory(parent=network, is_public=False), planned=APRIL)

    assert light_of(network) is Light.UNDATED


def test_drafts_and_reports_of_other_projects_do_not_count():
    milestone = MilestoneFactory(planned=APRIL)
    ProgressReportFactory(project=milestone.project, reported_on=date(2025, 5, 1), status=ReportStatus.DRAFT)
    ProgressReportFactory(reported_on=date(2025, 5, 1))

    before = light_of(milestone.project, date(2025, 5, 2))
    ProgressReportFactory(project=milestone.project, reported_on=date(2025, 5, 1))

    assert (before, light_of(milestone.project, date(2025, 5, 2))) == (Light.GREY, Light.YELLOW)


def test_what_was_not_yet_known_does_not_shine():
    project = ProjectFactory(stage=Stage.IN_USE, stage_stated_on=date(2025, 4, 30))
    MilestoneFactory(project=project, planned=APRIL, known_from=date(2025, 4, 30))

    lights = [light_of(project, day) for day in (date(2025, 4, 29), date(2025, 4, 30), date(2025, 5, 1))]

    assert lights == [Light.UNDATED, Light.BLUE, Light.GREY]


def test_shining_keeps_the_chosen_lights():
    late = MilestoneFactory(planned=APRIL).project
    MilestoneFactory(planned=DateWindow.of_day(date(2025, 7, 1)))

    assert list(Project.objects.with_light(ON).shining(Light.GREY, Light.RED)) == [late]
