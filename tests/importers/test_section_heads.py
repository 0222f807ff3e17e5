"""A heading above what is told of works, or before it in an item, names them whatever it is called."""

from __future__ import annotations

import pytest

from tests.importers.reading import facts, names, project

TOLD = "总投资1.2亿元，占地30亩，2023年5月开工。"


@pytest.mark.parametrize(
    "name",
    [
        "城区停车设施",
        "G412线青石至白塔段改建",
        "农村公路提质",
        "老旧小区加装电梯",
        "望江港铁路专用线",
        "智能家居产业园C区",
        "公租房",
    ],
)
@pytest.mark.parametrize("below", [TOLD, f"项目{TOLD}", f"这是今年新开工的项目，{TOLD}", f"位于青石路以南，{TOLD}"])
def test_heading_above_names_the_works(name: str, below: str) -> None:
    text = f"今年重点项目进展如何？\n记者梳理了大家问得最多的项目。\n{name}\n{below}\n岚阳客运枢纽\n{TOLD}"

    assert facts(project(text, name))["investment_total"] == ["1.2亿元"]


@pytest.mark.parametrize(
    ("item", "name"),
    [
        ("七、建设城市书房。在红园、南门等处建成城市书房5个，总面积1450平方米，总投资800万元。", "城市书房"),
        ("八、改造农村危旧桥。改造危旧桥9座，总长327米，总投资800万元。", "改造农村危旧桥"),
        ("3．城区停车设施。新建停车场4处，总投资800万元。", "城区停车设施"),
    ],
)
def test_heading_of_an_item_names_the_works(item: str, name: str) -> None:
    assert facts(project(f"年初承诺的实事进展如何？\n{item}", name))["investment_total"] == ["800万元"]


@pytest.mark.parametrize("head", ["十、便民服务提质", "医院新住院楼开始装修", "打通羊场人的出山路", "二、项目进展"])
def test_heading_of_other_things_names_nothing(head: str) -> None:
    told = names(f"年初承诺的实事进展如何？\n{head}\n新建站点38个，总投资800万元。")

    assert not [name for name in told if name in head]
