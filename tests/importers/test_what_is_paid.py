"""What a unit pays to build, budgets named behind their amounts, and plain areas of small houses."""

from __future__ import annotations

import pytest

from tests.importers.reading import facts, project


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("由省天然气公司出资3.7亿元建设", {"investment_total": ["3.7亿元"]}),
        ("由海晟集团追加投资15亿元建设", {"investment_total": ["15亿元"]}),
        ("企业追加投资3亿元", {}),
        ("4.8亿元的建设款已到位一半", {"investment_total": ["4.8亿元"]}),
        ("1900万元的预算已花了1100万元", {"investment_total": ["1900万元"], "investment_completed": ["1100万元"]}),
    ],
)
def test_what_is_paid(clause: str, expected: dict[str, list[str]]) -> None:
    assert facts(project(f"云溪天然气管道工程去年开工，{clause}。")) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("总投资7.9亿元、总面积4.3万平方米的穗东艺术中心开工。", "floor_area"),
        ("云溪县北门警务站3月开工，面积96平方米。", "floor_area"),
        ("听松路驿站3月开工，总面积120平方米。", "floor_area"),
        ("总投资7.9亿元、总面积4.3万平方米的穗东公园开工。", "site_area"),
    ],
)
def test_a_plain_area_is_of_floors_where_a_house_has_it(text: str, kind: str) -> None:
    assert {k for k in facts(project(text)) if k.endswith("area")} == {kind}


@pytest.mark.parametrize(
    "payer",
    ["800万元来自省级补助", "800万元是市里补贴", "800万元为专项债券资金", "800万元由区财政出", "800万元靠村民自筹"],
)
def test_whose_money_a_share_is_leaves_the_total(payer: str) -> None:
    assert facts(project(f"望江桥改造一共花了1200万元，其中{payer}。")) == {"investment_total": ["1200万元"]}


@pytest.mark.parametrize(
    "told",
    [
        "已签约入园的企业11家，合同总投资96亿元",
        "园区已落户企业23家，协议总投资46亿元",
        "引进企业12家，总投资额达26亿元",
        "与三家企业签约，投资合计12亿元",
    ],
)
def test_what_those_who_come_invest_is_no_total_of_the_park(told: str) -> None:
    assert facts(project(f"云溪光电产业园去年3月开工，总投资8亿元，{told}。")) == {"investment_total": ["8亿元"]}


@pytest.mark.parametrize(("measured", "kind"), [("盖体面积", "floor_area"), ("上盖面积", "floor_area")])
def test_what_lies_above_a_depot_is_floors(measured: str, kind: str) -> None:
    told = facts(project(f"5号线洪家渡车辆段去年3月开工，占地428亩，{measured}18.7万平方米。"))

    assert told == {"site_area": ["428亩"], kind: ["18.7万平方米"]}
