"""What a migration makes of derived tables."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection

from hgt_projects.management.commands.migrate import change_tables
from tests.factories import ProjectFactory

BEFORE_DERIVED_TABLES = "0008_article_draft"


@pytest.mark.django_db(transaction=True)
def test_the_way_back_and_forward_again_keeps_what_is_derived():
    ProjectFactory(name="沙井路改造")
    try:
        call_command("migrate", "projects", BEFORE_DERIVED_TABLES, verbosity=0)
        assert "projects_standing" not in connection.introspection.table_names()
    finally:
        call_command("migrate", verbosity=0)
    ProjectFactory(name="新府路改造")
    call_command("check_derived", verbosity=0)


@pytest.mark.parametrize(
    ("migrations", "do"),
    [
        ({"0019_roles_of_units"}, False),
        ({"0017_kept_changes"}, True),
        ({"0019_roles_of_units", "0017_kept_changes"}, True),
        ({"0001_of_an_earlier_release"}, True),
        (set(), False),
    ],
)
def test_indexes_alone_leave_tables_as_they_are(migrations, do):
    assert change_tables({("projects", name) for name in migrations}) is do
