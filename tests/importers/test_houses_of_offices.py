"""What offices build for themselves: a house of a town hall, of a force or of the police."""

from __future__ import annotations

import pytest

from tests.importers.reading import names

NAMES = ["教育局新办公楼", "公安局办案中心", "消防大队新营房", "交警大队执勤楼", "财政局办公用房", "北门警务站"]


@pytest.mark.parametrize("house", NAMES)
def test_a_house_of_an_office_is_works(house: str) -> None:
    assert names(f"云溪县{house}今年1月8日封顶，建筑面积4000平方米，预计10月启用。") == [f"云溪县{house}"]


def test_an_office_building_as_a_place_is_none() -> None:
    assert names("会议在云溪县教育局办公楼举行，各校校长参加。") == []
