"""What a migration makes of derived tables."""

from __future__ import annotations

import pytest

from hgt_projects.management.commands.migrate import change_tables


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
