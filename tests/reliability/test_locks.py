"""No migration since the previous release stops readers: a step that would is named before it does."""

from __future__ import annotations

import pytest
from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ModelState, ProjectState

from tests.reliability.locks import stopping
from tests.reliability.releases import PREVIOUS

CHECK = models.CheckConstraint(condition=models.Q(length__gt=0), name="length_given")


def migration(*operations, is_atomic: bool = True):
    made = migrations.Migration("0002", "roads")
    made.operations, made.atomic = list(operations), is_atomic
    return made


@pytest.fixture
def before():
    state = ProjectState()
    fields = [("id", models.BigAutoField(primary_key=True)), ("length", models.IntegerField(null=True))]
    state.add_model(ModelState("roads", "Road", fields))
    return state


def add(field: models.Field):
    return migrations.AddField("road", "width", field)


def alter(field: models.Field):
    return migrations.AlterField("road", "length", field)


def index():
    return migrations.AddIndex("road", models.Index(fields=["length"], name="by_length"))


@pytest.mark.parametrize(
    ("operations", "is_atomic"),
    [
        ([add(models.IntegerField(null=True))], True),
        ([add(models.IntegerField(default=3))], True),
        ([alter(models.IntegerField(null=True, verbose_name="metres"))], True),
        ([index()], True),
        ([migrations.RunPython(migrations.RunPython.noop)], True),
        ([AddConstraintNotValid("road", CHECK)], True),
        ([add(models.IntegerField(null=True)), index()], False),
        ([migrations.CreateModel("Lane", [("id", models.BigAutoField(primary_key=True))]), index()], True),
    ],
)
def test_step_that_lets_readers_on_passes(before, operations, is_atomic):
    assert list(stopping(migration(*operations, is_atomic=is_atomic), before, before)) == []


@pytest.mark.parametrize(
    "operations",
    [
        [add(models.IntegerField(null=True, db_index=True))],
        [add(models.IntegerField(null=True, unique=True))],
        [add(models.ForeignKey("roads.Road", models.CASCADE, null=True))],
        [alter(models.BigIntegerField(null=True))],
        [alter(models.IntegerField(default=0))],
        [migrations.AddConstraint("road", CHECK)],
        [add(models.IntegerField(null=True)), index()],
        [add(models.IntegerField(null=True)), migrations.RunPython(migrations.RunPython.noop)],
        [migrations.RemoveField("road", "length"), migrations.RunSQL("SELECT 1")],
    ],
)
def test_step_that_stops_readers_is_told(before, operations):
    assert len(list(stopping(migration(*operations), before, before))) == 1


def test_no_migration_since_the_previous_release_stops_readers():
    loader = MigrationLoader(None)
    newer = [
        key
        for app, last in PREVIOUS.items()
        for key in loader.graph.forwards_plan(loader.graph.leaf_nodes(app)[0])
        if key[0] == app and key not in loader.graph.forwards_plan((app, last))
    ]

    released = loader.project_state(list(PREVIOUS.items()))

    told = {
        key: list(stopping(loader.graph.nodes[key], loader.project_state(key, at_end=False), released)) for key in newer
    }

    assert {key: words for key, words in told.items() if words} == {}
