"""A ledger that we write opens in another spreadsheet program, and every value is the same."""

from __future__ import annotations

import pytest

from importers.ledgers.records import Dated
from importers.store.ledgers.export import write_ledger
from projects.models import Project
from tests.ledgers.odd_world import ON, YEAR, OddWorld
from tests.office import sheets_and_differences

pytestmark = pytest.mark.django_db


def test_exported_ledger_opens_with_the_same_values(tmp_path):
    OddWorld(seed=11).make(40)
    path = tmp_path / "ledger.xlsx"
    with path.open("wb") as file:
        write_ledger(Project.objects.all(), Dated(ON, YEAR), file)

    assert sheets_and_differences(path) == ({"台账", "节点"}, [])
