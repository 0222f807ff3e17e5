"""The lights that stored dates give are those of the rules, on every day from which they hold, whatever wrote them."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from projects.date_window import DateWindow
from projects.demo.make import make_demo
from projects.derived import upkeep
from projects.derived.holding import standings_on
from projects.derived.standings import STANDINGS
from projects.derived.upkeep import differences, different_rows
from projects.enums import Decision, ReportStatus, Stage, UpdateKind
from projects.frozen_dates import dates_may_move
from projects.models import Milestone, ProgressReport, Project, Standing, StandingCount
from projects.schedule import Light, Thresholds
from tests.factories import (
    CitationFactory,
    InvestmentFactory,
    MilestoneFactory,
    MilestoneUpdateFactory,
    PlanChangeFactory,
    ProgressReportFactory,
    ProjectFactory,
    SourceFactory,
)

pytestmark = pytest.mark.django_db

ON = date(2026, 5, 20)
DAYS = [ON + timedelta(days) for days in (0, 1, 3, 7, 8, 15, 16, 40, 400)]
STRICT = Thresholds(due_soon_days=30, yellow_days=2)


def lights(projects):
    return dict(projects.values_list("pk", "severity"))


def assert_right(days, limits=(STRICT,)):
    """What is stored is what would be stored now, and its lights are those of the rules where it holds."""
    assert set(differences().values()) == {0}
    public = Project.objects.public()
    for day in days:
        holding = public.filter(standing__holds_from__lte=day)
        for each in limits:
            assert lights(holding.with_light(day, each, stored=True)) == lights(holding.with_light(day, each))


def test_lights_of_invented_projects_on_many_days():
    make_demo(150, seed=2, on=ON)

    assert_right(DAYS, limits=(Thresholds(), STRICT))
    assert set(lights(Project.objects.with_light(ON, stored=True)).values()) >= {light.severity for light in Light} - {
        Light.UNDATED.severity
    }
    assert standings_on(ON).hold


def day(*parts):
    return DateWindow.of_day(date(2026, *parts))


@pytest.fixture
def tree():
    """A whole with a part and a part of that, each with an open milestone; all public."""
    whole = ProjectFactory(is_public=True)
    part = ProjectFactory(is_public=True, parent=whole)
    section = ProjectFactory(is_public=True, parent=part)
    for number, project in enumerate((whole, part, section)):
        MilestoneFactory(project=project, planned=day(6, 10 + number), baseline=day(6, 10 + number))
    return whole, part, section


def due(project):
    return Standing.objects.get(project=project).due_on


def test_first_date_of_the_tree_stands_with_the_whole(tree):
    *_above, section = tree

    assert [due(one) for one in tree] == [date(2026, 6, 10), date(2026, 6, 11), date(2026, 6, 12)]
    MilestoneFactory(project=section, planned=day(6, 1), baseline=day(6, 1))
    assert [due(one) for one in tree] == [date(2026, 6, 1)] * 3
    assert_right(DAYS)


def finish(tree):
    milestone = tree[2].milestones.get()
    milestone.actual, milestone.actual_source = day(5, 2), SourceFactory(published=day(5, 3))
    milestone.save()


def print_source_later(tree):
    finish(tree)
    source = tree[2].milestones.get().actual_source
    source.published = day(6, 20)
    source.save()


def report(tree):
    ProgressReportFactory(project=tree[2], reported_on=date(2026, 6, 30), published_on=date(2026, 6, 30))


def deny(tree):
    late = ProgressReportFactory(project=tree[0], reported_on=date(2026, 6, 30), published_on=date(2026, 7, 2))
    ProgressReport.objects.filter(pk=late.pk).update(status=ReportStatus.DRAFT, published_on=None)
    MilestoneUpdateFactory(report=late, milestone=tree[2].milestones.get(), kind=UpdateKind.NOT_YET, actual=None)
    ProgressReport.objects.filter(pk=late.pk).update(status=ReportStatus.PUBLISHED, published_on=date(2026, 7, 2))


def move_plan(tree):
    milestone = tree[1].milestones.get()
    PlanChangeFactory(milestone=milestone, decision=Decision.APPROVED, decided_on=date(2026, 5, 25))
    with dates_may_move():
        Milestone.objects.filter(pk=milestone.pk).update(
            planned_earliest=date(2026, 8, 1), planned_latest=date(2026, 8, 1)
        )


def hide_part(tree):
    Project.objects.filter(pk=tree[1].pk).update(is_public=False)


def move_part(tree):
    Project.objects.filter(pk=tree[1].pk).update(parent=ProjectFactory(is_public=True))


def delete_section(tree):
    tree[2].delete()


def complete(tree):
    Milestone.objects.all().delete()
    Project.objects.update(stage=Stage.COMPLETED, stage_stated_on=date(2026, 5, 30))


def cite_total(tree):
    total = InvestmentFactory(project=tree[0])
    CitationFactory(project=tree[0], investment=total, field="amount_yuan", source=SourceFactory(published=day(6, 9)))


WRITES = [
    finish, print_source_later, report, deny, move_plan, hide_part, move_part, delete_section,
    complete, cite_total,
]  # fmt: skip


@pytest.mark.parametrize("write", WRITES)
def test_whatever_writes_keeps_the_standings_right(tree, write):
    before = list(Standing.objects.order_by("pk").values())

    write(tree)

    assert list(Standing.objects.order_by("pk").values()) != before
    assert_right([date(2026, month, 15) for month in (5, 6, 7, 8)])


@pytest.mark.parametrize("write", WRITES)
def test_all_made_at_once_are_as_one_after_the_other(tree, write):
    write(tree)
    vendor = connection.vendor

    assert different_rows(STANDINGS.every_row(vendor), STANDINGS.all_rows(vendor)) == 0


def test_what_is_taken_back_leaves_the_standings_as_they_were(tree):
    before = list(Standing.objects.order_by("pk").values())

    report(tree)
    ProgressReport.objects.update(status=ReportStatus.DRAFT, published_on=None)

    assert list(Standing.objects.order_by("pk").values()) == before


def test_on_earlier_days_less_was_known(tree):
    report(tree)

    assert not standings_on(date(2026, 6, 29)).hold
    assert standings_on(date(2026, 6, 30)).hold


def test_counts_are_put_together_without_changing(tree):
    for write in (report, hide_part, delete_section):
        write(tree)

    def counted():
        found = Counter()
        for row in StandingCount.objects.all():
            found[row.late_on, row.due_on, row.is_top, row.stage] += row.change
        return +found

    before, rows = counted(), StandingCount.objects.count()
    call_command("check_derived", verbosity=0)

    assert counted() == before
    assert StandingCount.objects.count() == len(before) < rows


def test_what_was_changed_behind_the_triggers_is_told_and_made_anew(tree, capsys):
    Standing.objects.filter(project=tree[0]).update(due_on=date(2030, 1, 1))

    with pytest.raises(CommandError, match="--rebuild"):
        call_command("check_derived")
    call_command("check_derived", rebuild=True)

    assert due(tree[0]) == date(2026, 6, 10)
    assert "projects_standing: 2 rows differ" in capsys.readouterr().out


def test_who_reads_does_not_wait_while_all_is_made_anew(tree, monkeypatch):
    """SQLite has one lock for everything, and no table to look at."""
    locked = []
    locks = (
        "SELECT relation::regclass::text FROM pg_locks WHERE pid = pg_backend_pid() "
        "AND locktype = 'relation' AND mode = 'AccessExclusiveLock'"
    )

    def look():
        with connection.cursor() as cursor:
            cursor.execute(locks if connection.vendor == "postgresql" else "SELECT 1 WHERE 1 = 0")
            locked.extend(cursor.fetchall())
        locked.append("looked")

    monkeypatch.setattr(upkeep, "make_triggers", look)
    upkeep.install()

    assert locked == ["looked"]
