"""What a house, a tank or a path is for names no one thing: every factory has its assembly hall."""

from __future__ import annotations

import pytest

from importers.names import has_own_name
from tests.importers.reading import facts, names, project


@pytest.mark.parametrize(
    "kind",
    [
        "焊装车间",
        "注塑厂房",
        "丙类仓库",
        "恒温库",
        "专教楼",
        "艺体用房",
        "水解酸化池",
        "加氯间",
        "滨河步道",
        "集散广场",
        "倒班公寓",
        "中央厨房",
        "地下车库",
    ],
)
def test_what_a_house_is_for_names_no_one_thing(kind: str) -> None:
    assert not has_own_name(kind)


@pytest.mark.parametrize("name", ["云溪车间", "望江步道", "环湖路", "滨江绿道", "音乐广场"])
def test_a_place_names_one(name: str) -> None:
    assert has_own_name(name)


@pytest.mark.parametrize(
    "built", ["建设标准厂房9栋、研发楼2栋", "建设标准化厂房9栋及配套用房", "建设标准化车间6座，配套倒班公寓"]
)
def test_standard_works_are_no_rules_for_building(built: str) -> None:
    read = project(f"望江产业园二期{built}，总投资5亿元，2023年9月开工。")
    assert (read.name, facts(read)["investment_total"]) == ("望江产业园二期", ["5亿元"])


def test_rules_for_building_are_no_works() -> None:
    assert names("望江产业园建设标准高，企业满意。") == []
