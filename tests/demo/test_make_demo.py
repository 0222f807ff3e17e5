"""Invented projects: the same for the same seed, plausible, whole or not at all."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from projects.demo.make import make_demo
from projects.demo.names import POSSIBLE, project_name
from projects.demo.units import unit_count, unit_name
from projects.demo.world import TABLES, Wanted, World
from projects.derived.entries import ENTRIES
from projects.derived.upkeep import DERIVED
from projects.models import Project, Unit, UnitRole
from tests.factories import ProjectFactory, UnitAliasFactory, UnitFactory

pytestmark = pytest.mark.django_db

ON, COUNT = date(2026, 5, 20), 120


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
