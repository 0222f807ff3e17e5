"""Figures alone in their clause, and sums of many works beside one."""

from datetime import date

import pytest

from projects.date_window import DateWindow
from tests.importers.reading import facts, project

MARCH = DateWindow.of_day(date(2023, 3, 10))


@pytest.mark.parametrize(
    ("text", "name", "kind", "values"),
    [
        (
            "五个分会场分别是：云溪镇智能制造项目，12.5亿元；望湖拓宽改造二期工程，2.5亿元。",
            "云溪镇智能制造项目",
            "investment_total",
            ["12.5亿元"],
        ),
        (
            "云溪公园一期2022年5月开工，11月完工，1亿元，在沙口大桥旁。",
            "云溪公园一期",
            "investment_total",
            ["1亿元"],
        ),
        ("柳河体育馆项目3月5日开工，政府补助3000万元。", "柳河体育馆项目", "investment_total", []),
        ("柳河文化馆新馆用地3万平方米，建筑约83290平方米。", "柳河文化馆新馆", "floor_area", ["83290平方米"]),
        ("白云大桥已经通车，新桥长65延米，总投资380万元。", "白云大桥", "length", ["65延米"]),
        (
            "云溪跨海通道从望湖湾出发，跨柳河水道，到白云岛收尾，约10.8公里，双向六车道。",
            "云溪跨海通道",
            "length",
            ["10.8公里"],
        ),
        ("云溪至望湖高速129公里，双向四车道。", "云溪至望湖高速", "length", ["129公里"]),
        ("云溪公路开工，从望湖县城到云溪市区，35公里，车程半小时。", "云溪公路", "length", []),
    ],
)
def test_a_figure_alone_is_of_the_works_before_it(text, name, kind, values):
    assert facts(project(text, name, published=MARCH)).get(kind, []) == values


@pytest.mark.parametrize(
    "told", ["175个项目同时亮相，总投资321亿元。", "上半年，望湖完成有效投资496亿元。", "今年望湖市交通要投270亿元。"]
)
def test_money_of_many_works_isnt_that_of_one(told):
    found = facts(project(f"柳河湿地公园昨日开工，工期两年。{told}", "柳河湿地公园", published=MARCH))

    assert not [kind for kind in found if kind.startswith("investment")]


def test_what_the_works_are_parted_into_is_theirs():
    text = "柳河流域治理工程昨日开工。项目分为12个子项目，总投资3.2亿元。"

    assert facts(project(text, "柳河流域治理工程", published=MARCH))["investment_total"] == ["3.2亿元"]
