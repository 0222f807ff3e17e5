"""A bureau and its own office are one unit, and nothing in the office's name is works."""

import pytest

from importers.organisations import find_organisations
from tests.importers.reading import names, project

BRIDGE = "云溪大桥全长1.2公里，总投资3.6亿元。"


@pytest.mark.parametrize("office", ["质安站", "建设管理处", "农村公路科", "项目办", "水库管理站", "重点项目建设办公室"])
@pytest.mark.parametrize(
    "told", ["{}负责人章明说，大桥6月底完工。", "{}表示，大桥6月底完工。", "据{}介绍，大桥6月底完工。"]
)
def test_who_speaks_in_an_office_speaks_for_the_bureau(office: str, told: str) -> None:
    works = project(BRIDGE + told.format("县交通运输局" + office))

    assert [unit.name for unit in works.units] == ["县交通运输局"]


@pytest.mark.parametrize("office", ["县交通局农村公路建设办公室", "市城管局市政工程处", "区水务局排水科"])
def test_an_office_in_charge_is_called_by_its_whole_name(office: str) -> None:
    units = find_organisations(f"大桥3月开工，{office}负责实施，江源建设集团施工。")

    assert [(unit.name, unit.role) for unit in units] == [(office, "lead"), ("江源建设集团", "contractor")]


@pytest.mark.parametrize("unit", ["市公安局交警支队", "市交通运输局公路中心", "县水务局灌区管理所"])
def test_what_has_its_own_means_keeps_its_name(unit: str) -> None:
    assert [found.name for found in find_organisations(f"{unit}主任章明说，大桥6月底完工。")] == [unit]


def test_an_office_named_for_works_is_no_works() -> None:
    assert names(f"{BRIDGE}县交通局农村公路建设办公室相关负责人表示，大桥6月底完工。") == ["云溪大桥"]
    assert names(f"{BRIDGE}市住建局工程质量监督站站长章明说，大桥6月底完工。") == ["云溪大桥"]


def test_what_a_bureau_builds_is_no_office() -> None:
    assert names("县教育局新建青岩小学教学楼，总投资960万元。") != []
