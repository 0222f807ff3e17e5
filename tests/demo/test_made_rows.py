"""What stands in the database after invented projects were made: as plausible as if it had been saved."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from projects.demo.make import make_demo
from projects.demo.world import TABLES
from projects.derived.upkeep import differences
from projects.models import Citation, Milestone, PlanChange, Programme, ProgressReport, Project, Unit
from projects.pinyin import full_pinyin, initials
from projects.schedule import Light
from tests.factories import ProjectFactory

pytestmark = pytest.mark.django_db

ON, COUNT = date(2026, 5, 20), 120


@pytest.fixture(scope="module")
def demo(module_db):
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


def test_invented_projects_are_made_once(demo):
    with pytest.raises(CommandError, match="made once"):
        call_command("make_demo", projects=10, beside_real_data=True, verbosity=0, on=ON)


def test_rows_made_afterwards_get_free_keys(demo):
    assert ProjectFactory().pk > COUNT
    assert Programme.objects.get().project_count == COUNT


def test_what_is_derived_is_what_the_triggers_would_have_made(demo):
    assert set(differences().values()) == {0}
