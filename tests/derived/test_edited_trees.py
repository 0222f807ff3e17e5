"""An edit tells in which trees of projects it was: what is made of others holds."""

from __future__ import annotations

import pytest
from django.db import connection
from simple_history.utils import bulk_create_with_history

from projects.derived import edits
from projects.derived.edited_trees import TREES_OF, tree_edits, whole_of
from projects.derived.edits import histories
from projects.models import Edit, Milestone, Project
from tests.factories import (
    CitationFactory,
    ContactPersonFactory,
    InvestmentFactory,
    LightRuleFactory,
    ListingFactory,
    MilestoneFactory,
    PlanChangeFactory,
    ProgrammeFactory,
    ProgressReportFactory,
    ProjectAliasFactory,
    ProjectFactory,
    QuantityFactory,
    SourceFactory,
    UnitFactory,
    UnitRoleFactory,
)

pytestmark = pytest.mark.django_db
EVERYTHING, NOTHING = None, 0


class Trees:
    """Of the edits since it was made or asked last."""

    def __init__(self):
        self.last = 0
        self.edited()

    def edited(self):
        rows = list(Edit.objects.filter(pk__gt=self.last).order_by("pk").values_list("pk", "tree"))
        self.last = max([self.last, *(key for key, _tree in rows)])
        return {tree for _key, tree in rows}


@pytest.fixture
def tree():
    """A part of a part, with those above it."""
    whole = ProjectFactory()
    return [whole, part := ProjectFactory(parent=whole), ProjectFactory(parent=part)]


def test_what_belongs_to_a_part_is_an_edit_of_its_whole(tree):
    whole, _part, smallest = tree
    trees = Trees()
    step = MilestoneFactory(project=smallest)
    trees.edited()
    for factory in (
        ProjectAliasFactory,
        InvestmentFactory,
        ListingFactory,
        ProgressReportFactory,
        QuantityFactory,
        UnitRoleFactory,
        ContactPersonFactory,
    ):
        row = factory(project=smallest)
        assert trees.edited() - {NOTHING} == {whole.pk}, factory
        row.save()
        assert trees.edited() == {whole.pk}, factory
        row.delete()
        assert trees.edited() == {whole.pk}, factory
    CitationFactory(project=smallest, source=SourceFactory(), field="name")
    assert trees.edited() == {NOTHING, whole.pk}
    PlanChangeFactory(milestone=step).save()
    assert trees.edited() - {NOTHING} == {whole.pk}
    smallest.save()
    assert trees.edited() == {whole.pk}


def test_what_moves_is_an_edit_of_both_trees(tree):
    whole, part, smallest = tree
    other, step = ProjectFactory(), MilestoneFactory(project=smallest)
    trees = Trees()
    step.project = other
    step.save()
    assert trees.edited() == {whole.pk, other.pk}

    part.parent = other
    part.save()
    assert trees.edited() == {whole.pk, other.pk}
    MilestoneFactory(project=smallest)
    assert trees.edited() == {other.pk}

    smallest.parent = None
    smallest.save()
    assert trees.edited() == {other.pk, smallest.pk}


def test_what_was_not_there_before_changes_no_tree(tree):
    trees = Trees()
    for factory in (SourceFactory, UnitFactory, ProgrammeFactory):
        row = factory()
        assert trees.edited() == {NOTHING}, factory
        row.save()
        assert trees.edited() == {EVERYTHING}, factory
    LightRuleFactory()
    assert trees.edited() == {EVERYTHING}


def test_project_that_is_gone_may_concern_everything(tree):
    trees = Trees()
    tree[-1].delete()
    assert EVERYTHING in trees.edited()


def test_many_at_once_concern_everything():
    """Where a statement is one edit; on SQLite each of its rows is."""
    projects = [ProjectFactory() for _ in range(edits.MOST_TREES + 1)]
    trees = Trees()
    bulk_create_with_history([MilestoneFactory.build(project=project) for project in projects], Milestone)
    everyone = {project.pk for project in projects}
    assert trees.edited() == ({EVERYTHING} if connection.vendor == "postgresql" else everyone)
    bulk_create_with_history([MilestoneFactory.build(project=project) for project in projects[1:]], Milestone)
    assert trees.edited() == everyone - {projects[0].pk}


def test_every_history_that_is_named_is_one():
    assert TREES_OF.keys() <= {history.instance_type._meta.model_name for history in histories()}


def told(project):
    return tree_edits(Project.objects.filter(pk=project.pk))[project.pk]


def test_edits_of_a_tree_are_told_of_each_of_its_projects(tree):
    other = ProjectFactory()
    before, unchanged = [told(project) for project in tree], told(other)
    MilestoneFactory(project=tree[-1])
    after = [told(project) for project in tree]
    assert after[0] != before[0]
    assert after == [after[0]] * 3
    assert told(other) == unchanged

    SourceFactory().save()
    assert told(other) != unchanged
    assert told(tree[0]) != after[0]


@pytest.mark.parametrize("of_all", [False, True])
def test_edit_that_is_seen_late_is_told(tree, of_all):
    """One that was numbered before the newest."""
    tree_of_edit, moment = None if of_all else tree[0].pk, Edit.objects.latest("pk").edited_at
    Edit.objects.create(pk=10_000, edited_at=moment, tree=tree_of_edit)
    seen = told(tree[-1])
    Edit.objects.create(pk=9_999, edited_at=moment, tree=NOTHING)
    assert told(tree[-1]) == seen
    Edit.objects.create(pk=9_998, edited_at=moment, tree=tree_of_edit)
    assert told(tree[-1]) != seen


def test_whole_of_each_row(tree):
    whole = tree[0]
    MilestoneFactory(project=tree[1])
    PlanChangeFactory(milestone=MilestoneFactory(project=tree[2]))
    projects = Project.objects.filter(pk__in=[one.pk for one in tree])
    assert set(projects.values_list(whole_of("pk"), flat=True)) == {whole.pk}
    assert set(Milestone.objects.values_list(whole_of("project"), flat=True)) == {whole.pk}
