"""Where nothing became known after a day, what is stored is what was known on it: pages read that, and say the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from projects.demo.make import make_demo
from projects.derived.holding import Standings
from projects.models import Milestone, Project
from projects.pages.as_of import AsOf
from projects.pages.candidates import tree_dates
from projects.pages.dated_steps import DatedSteps
from projects.pages.tree import steps_by_project
from projects.views.dated import as_of_rules

pytestmark = pytest.mark.django_db

ON = date(2026, 5, 20)


@pytest.fixture
def computed():
    make_demo(60, seed=11, on=ON)
    return replace(as_of_rules(ON, ON), standings=Standings())


def told(steps):
    three = ("baseline", "planned", "actual")
    return [(one.milestone.pk, one.name, one.state, *(getattr(one.milestone, name) for name in three)) for one in steps]


def test_stored_is_what_was_known(computed: AsOf):
    stored = replace(computed, standings=Standings(hold=True))
    projects = list(Project.objects.public())

    assert as_of_rules(ON, ON).holds
    assert Milestone.objects.exclude(actual_earliest=None).exists()
    one, other = (steps_by_project(projects, as_of) for as_of in (computed, stored))
    assert sum(map(len, one.values())) > 300
    assert {key: told(steps) for key, steps in one.items()} == {key: told(steps) for key, steps in other.items()}
    assert told(DatedSteps(computed, None).nearest(9999)) == told(DatedSteps(stored, None).nearest(9999))
    keys = [one.pk for one in projects]
    assert tree_dates(keys, ON) == tree_dates(keys, ON, stored=True)


def test_of_a_day_in_the_past_it_is_not_stored(computed):
    then = date(2025, 5, 1)

    assert not as_of_rules(then, ON).holds
    keys = list(Project.objects.values_list("pk", flat=True))
    assert tree_dates(keys, then) != tree_dates(keys, then, stored=True)
