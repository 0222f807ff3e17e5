"""The lights that queries compute are those of the rules in Python, whatever was known, told or denied on a day."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from projects.date_window import DateWindow
from projects.enums import Decision, ReportStatus, Stage, UpdateKind
from projects.known_windows import state_as_known
from projects.models import Milestone, MilestoneUpdate, ProgressReport, Project
from projects.schedule import Light, Thresholds, milestone_state
from tests.factories import (
    MilestoneFactory,
    MilestoneUpdateFactory,
    PlanChangeFactory,
    ProgressReportFactory,
    ProjectFactory,
    SourceFactory,
    UserFactory,
)
from tests.schedule.grid import ON, made_on

pytestmark = [pytest.mark.django_db, pytest.mark.many_rows]

APRIL = DateWindow.of_month(2025, 4, "4月")


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
    people = {"proposed_by": UserFactory(), "decided_by": UserFactory()}
    milestones = [stored_change_case(chain, told, people) for chain, told in cases]
    limits = Thresholds(due_soon_days=4, yellow_days=2)

    for on in around:
        in_sql = dict(Milestone.objects.with_light(on, limits).values_list("pk", "severity"))
        for milestone, ((planned, changes), told) in zip(milestones, cases, strict=True):
            actual = APRIL if told and told <= on else None
            known = plan_known(planned, changes, on)
            state = milestone_state(known, known, actual, on=on, thresholds=limits)
            assert in_sql[milestone.pk] == state.light.severity, (on, planned, changes, told)


def stored_change_case(chain, told, people):
    planned, changes = chain
    source = SourceFactory(published=DateWindow.of_day(told)) if told else None
    milestone = MilestoneFactory(planned=planned, actual=APRIL if told else None, actual_source=source)
    for old, decided_on in changes:
        decided = {"proposed_on": decided_on, "decision": Decision.APPROVED, "decided_on": decided_on}
        PlanChangeFactory(milestone=milestone, old=old, **decided, **people)
    refused = {"proposed_on": ON + timedelta(40), "decision": Decision.REJECTED, "reason": "other"}
    PlanChangeFactory(milestone=milestone, old=APRIL, **refused, **people)
    return milestone


def test_a_report_on_the_whole_tells_of_the_parts_step_it_denies():
    """Own and whole, each silent, before, on and after the plan's last day, public at once or only after `ON`."""
    told = [None, *(ON + timedelta(days) for days in (-6, -5, -4, -1, 0, 1))]
    cases = [(own, whole, kind) for own in told for whole in told for kind in (None, *UpdateKind)]
    plan = DateWindow.of_day(ON - timedelta(5))
    stored = stored_parts(plan, cases)

    in_sql = Milestone.objects.with_light(ON).in_bulk([milestone.pk for milestone in stored])

    for milestone, (own, whole, kind) in zip(stored, cases, strict=True):
        said = [day for day in (own, whole if kind == UpdateKind.NOT_YET else None) if day and day <= ON]
        newest = made_on(max(said, default=None))
        state = milestone_state(plan, plan, None, on=ON, last_report=newest)
        row = in_sql[milestone.pk]
        assert (row.severity, state_as_known(row, on=ON)) == (state.light.severity, state), (own, whole, kind)


def stored_parts(plan, cases):
    """A step of a part for each case, a report on the part, and one on the whole that says `kind` of it, or nothing."""
    wholes = stored_projects("whole", [None] * len(cases))
    parts = stored_projects("part", wholes)
    said = {"text": "正在开展土方清运。", "decided_by": UserFactory()}
    milestones = Milestone.objects.bulk_create(
        Milestone(project=part, name="节点", planned=plan, baseline=plan) for part in parts
    )
    ProgressReport.objects.bulk_create(
        ProgressReport(project=part, reported_on=own, published_on=own, status=ReportStatus.PUBLISHED, **said)
        for part, (own, _whole, _kind) in zip(parts, cases, strict=True)
        if own
    )
    told = [(*row, *case[1:]) for row, case in zip(zip(wholes, milestones, strict=True), cases, strict=True) if case[1]]
    reports = ProgressReport.objects.bulk_create(
        ProgressReport(project=project, reported_on=day, status=ReportStatus.SUBMITTED, text=said["text"])
        for project, _milestone, day, _kind in told
    )
    MilestoneUpdate.objects.bulk_create(
        MilestoneUpdate(
            report=report,
            milestone=milestone,
            kind=kind,
            actual=DateWindow.of_day(day) if kind == UpdateKind.DONE else None,
        )
        for report, (_project, milestone, day, kind) in zip(reports, told, strict=True)
        if kind
    )
    for day in {day for _project, _milestone, day, _kind in told}:
        of_day = ProgressReport.objects.filter(status=ReportStatus.SUBMITTED, reported_on=day)
        of_day.update(status=ReportStatus.PUBLISHED, published_on=day, decided_by=said["decided_by"])
    return milestones


def stored_projects(name, parents):
    return Project.objects.bulk_create(
        Project(name=f"{name}{n}", name_pinyin=name, slug=f"{name}-{n}", parent=parent, is_public=True)
        for n, parent in enumerate(parents)
    )


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
