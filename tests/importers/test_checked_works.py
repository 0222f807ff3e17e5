"""Works that are checked before they run, and who lets them be checked."""

import pytest

from importers.records import Status
from tests.importers.reading import facts, project, steps


@pytest.mark.parametrize("check", ["启动验收", "投运验收", "环保验收", "水保验收"])
def test_works_that_passed_a_check_are_complete(check: str):
    found = project(f"听松500千伏变电站扩建工程3月2日通过{check}，总投资9380万元。")

    assert steps(found) == [(f"通过{check}", "actual", "3月2日", "2024-03-02")]
    assert found.status is Status.COMPLETED


@pytest.mark.parametrize("does", ["组织专家对", "组织有关单位开展验收，检查了"])
def test_whoever_lets_works_be_checked_builds_none_of_them(does: str):
    found = project(f"3月2日，省电力建设分公司{does}听松500千伏变电站扩建工程进行验收，总投资9380万元。")

    assert not any(unit.role == "contractor" for unit in found.units)


@pytest.mark.parametrize(("hall", "area"), [("换乘大厅", "1.5万平方米"), ("候船厅", "960平方米")])
def test_a_hall_has_floors(hall: str, area: str):
    assert facts(project(f"青河客运站项目占地34亩，拟建{hall}{area}，总投资3亿元。"))["floor_area"] == [area]
