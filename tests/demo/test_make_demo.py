"""Invented projects: the same for the same seed, plausible, whole or not at all."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from projects.demo.make import make_demo
from projects.demo.names import POSSIBLE, project_name
from projects.demo.units import unit_count, unit_name
from projects.demo.world import TABLES, Wanted, World
from projects.derived.entries import ENTRIES
from projects.derived.upkeep import DERIVED, differences
from projects.models import Citation, Milestone, PlanChange, Programme, ProgressReport, Project, Unit, UnitRole
from projects.pinyin import full_pinyin, initials
from projects.schedule import Light
from tests.factories import ProjectFactory, UnitAliasFactory, UnitFactory

pytestmark = pytest.mark.django_db

ON, COUNT = date(2026, 5, 20), 120


@pytest.fixture
def demo():
    make_demo(COUNT, seed=1, on=ON)


def test_ten_milestones_each_and_every_kind_of_row(demo):
    counts = {name: table.model.objects.count() for name, table in TABLES.items()}

    assert (counts["projects"], counts["milestones"], counts["investments"]) == (COUNT, 10 * COUNT, 3 * COUNT)
    assert [name for name, count in counts.items() if not count] == []


def test_trees_have_three_levels(demo):
    levels = Counter(len(project.ancestors()) for project in Project.objects.select_related("parent__parent"))

    assert set(levels) == {0, 1, 2}


def test_every_light_but_undated_shines(demo):
    shining = Counter(project.severity for project in Project.objects.with_light(ON))

    assert set(shining) >= {light.severity for light in Light if light is not Light.UNDATED}


def test_names_sound_as_if_they_were_saved(demo):
    for row in (*Project.objects.all(), *Unit.objects.all()):
        assert (row.name_pinyin, row.name_initials) == (full_pinyin(row.name), initials(row.name))


def test_quotes_stand_in_their_sources_and_agree(demo):
    for citation in Citation.objects.select_related("source", "investment"):
        assert citation.source.text[citation.start : citation.end] == citation.quote
        assert citation.agrees()


def test_rows_hold_what_saving_them_would_check(demo):
    for row in (*Milestone.objects.all()[:50], *PlanChange.objects.all()[:20], *ProgressReport.objects.all()[:20]):
        row.full_clean()
    assert [change.pk for change in PlanChange.objects.all() if change.days_between() != change.moved_days] == []


def rows_of(seed):
    world = World(Wanted(COUNT, seed, ON, writer=1, reviewer=2), dict.fromkeys(TABLES, 1))
    return [dict(rows) for rows in world.batches()]


def test_same_seed_makes_the_same_and_another_seed_another():
    assert rows_of(1) == rows_of(1)
    assert rows_of(1) != rows_of(2)


def test_a_million_names_are_all_different():
    assert len({project_name(number).text for number in range(0, POSSIBLE, 7)}) == len(range(0, POSSIBLE, 7))


def test_real_projects_are_not_joined_by_invented_ones_unless_that_is_wanted():
    real = ProjectFactory(name="德兴街")

    with pytest.raises(CommandError, match="--beside-real-data"):
        call_command("make_demo", projects=10, verbosity=0)
    assert list(Project.objects.all()) == [real]

    call_command("make_demo", projects=10, beside_real_data=True, verbosity=0, on=ON)
    assert Project.objects.count() == 11


def test_units_that_really_exist_answer_for_no_invented_project():
    names = [unit_name(number).text for number in range(4)]
    real, other = UnitFactory(name=names[0]), UnitAliasFactory(name=names[2]).unit

    make_demo(COUNT, seed=1, on=ON, beside_real_data=True)

    assert Unit.objects.count() == unit_count(COUNT) + 2
    assert not UnitRole.objects.filter(unit__in=[real, other]).exists()
    assert not Unit.objects.filter(name=names[2]).exists()


def test_invented_projects_are_made_once(demo):
    with pytest.raises(CommandError, match="made once"):
        call_command("make_demo", projects=10, beside_real_data=True, verbosity=0, on=ON)


def test_rows_made_afterwards_get_free_keys(demo):
    assert ProjectFactory().pk > COUNT
    assert Programme.objects.get().project_count == COUNT


def test_what_is_derived_is_what_the_triggers_would_have_made(demo):
    assert set(differences().values()) == {0}


def test_nothing_is_left_of_a_load_that_fails(monkeypatch):
    def stopped(count):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make_demo(COUNT, seed=1, on=ON, progress=stopped)

    assert not Project.objects.exists()


def test_indexes_and_keys_are_back_after_a_load():
    tables = [*(table.name for table in TABLES.values()), ENTRIES, *(derived.table for derived in DERIVED)]

    def kept():
        with connection.cursor() as cursor:
            return [connection.introspection.get_constraints(cursor, table) for table in tables]

    before = kept()
    make_demo(10, seed=1, on=ON)

    assert kept() == before


@pytest.mark.django_db(transaction=True)
def test_planner_knows_of_the_rows_of_a_load():
    make_demo(COUNT, seed=1, on=ON)

    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT reltuples::int FROM pg_class WHERE relname = 'projects_milestone'")
        else:
            cursor.execute("SELECT stat FROM sqlite_stat1 WHERE tbl = 'projects_milestone'")
        # Of each index, and one has the open milestones alone.
        rows = max(int(str(stat).split()[0]) for (stat,) in cursor.fetchall())
    assert 5 * COUNT < rows <= 10 * COUNT  # SQLite looks at some of them
