"""Firms that only their spokesman shows."""

import pytest

from importers.organisations import find_organisations
from tests.importers.reading import project

WORKS = "青岩大桥总投资12亿元，去年3月开工。"


@pytest.mark.parametrize(
    ("told", "unit", "role"),
    [
        ("“主塔已封顶。”安元建设项目经理喻明志介绍。", "安元建设", "contractor"),
        ("“主塔已封顶。”江南路桥项目总工喻明志说。", "江南路桥", "contractor"),
        ("“主塔已封顶。”中江五局项目总工程师喻明志说。", "中江五局", "contractor"),
        ("青源九建生产经理喻明志透露，主塔已封顶。", "青源九建", "contractor"),
        ("安正监理总监喻明志说，主塔已封顶。", "安正监理", "supervisor"),
        ("据宏远市政项目负责人喻明志介绍，主塔已封顶。", "宏远市政", "contractor"),
        ("“主塔已封顶。”江南路桥青岩大桥项目部总工喻明志说。", "江南路桥", "contractor"),
        ("施工方宏远建工生产经理喻明志告诉记者，主塔已封顶。", "宏远建工", "contractor"),
        ("“主塔已封顶。”江城（青岩）路桥有限公司工程部经理喻明志说。", "江城（青岩）路桥有限公司", "contractor"),
    ],
)
def test_a_spokesman_shows_his_firm(told: str, unit: str, role: str):
    found = project(WORKS + told, "")

    assert [(u.name, u.role) for u in found.units] == [(unit, role)]
    assert [(p.name, p.unit) for p in found.people] == [("喻明志", unit)]


def test_whoever_heads_a_firm_shows_any_name_for_one():
    assert [o.name for o in find_organisations("青山锂电总裁喻明志说，年底投产。")] == ["青山锂电"]


@pytest.mark.parametrize(
    "told",
    [
        "青岩大桥建设负责人喻明志说，主塔已封顶。",
        "大桥建设项目经理喻明志说，主塔已封顶。",
        "青岩高速项目经理喻明志说，主塔已封顶。",
        "项目总监理喻明志说，主塔已封顶。",
        "青岩水厂总经理喻明志说，主塔已封顶。",
    ],
)
def test_what_is_built_is_no_firm(told: str):
    assert find_organisations(told) == []
