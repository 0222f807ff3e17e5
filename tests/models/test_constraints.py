"""Every constraint of the database, from both sides: what it refuses, and the nearest thing it accepts."""

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction

from tests.models.cases_of_entry import ENTRY
from tests.models.cases_of_facts import FACTS
from tests.models.cases_of_review import REVIEW

pytestmark = pytest.mark.django_db

CASES = {**ENTRY, **FACTS, **REVIEW}


def refused(build):
    """Whether the database refuses the rows that `build` makes; if it takes them, they are undone."""
    try:
        with transaction.atomic():
            build()
            transaction.set_rollback(True)
    except IntegrityError as error:
        return constraint_of(error)
    return None


def constraint_of(error):
    """The name of the broken constraint; SQLite names only a unique constraint's columns."""
    diagnostics = getattr(error.__cause__, "diag", None)
    return diagnostics.constraint_name if diagnostics else str(error)


@pytest.mark.parametrize("name", CASES)
def test_constraint_refuses(name):
    wrong, _ = CASES[name]

    broken = refused(wrong)

    assert broken is not None
    if connection.vendor == "postgresql" or "CHECK" in broken:
        assert name in broken


@pytest.mark.parametrize("name", CASES)
def test_constraint_accepts(name):
    _, right = CASES[name]

    assert refused(right) is None


def test_every_constraint_has_a_case():
    named = {
        constraint.name
        for model in apps.get_app_config("projects").get_models()
        for constraint in model._meta.constraints
    }

    assert set(CASES) == named
