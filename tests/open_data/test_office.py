"""The workbooks of the open data open in another spreadsheet program, and every value is the same."""

from __future__ import annotations

import pytest

from tests.ledgers.odd_world import OddWorld
from tests.office import sheets_and_differences
from tests.open_data.conftest import body

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["projects", "milestones"])
def test_downloaded_workbook_opens_with_the_same_values(client, tmp_path, name):
    OddWorld(seed=12).make(20)
    path = tmp_path / f"{name}.xlsx"
    path.write_bytes(body(client.get(f"/data/{name}.xlsx")))

    sheets, differing = sheets_and_differences(path)

    assert len(sheets) == 2
    assert differing == []
