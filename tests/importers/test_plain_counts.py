"""Projects that are counted together with their money, whatever they are called."""

from decimal import Decimal

import pytest

from tests.importers.reading import names, read


def totals(text: str) -> list[tuple[int | None, Decimal | None, Decimal | None]]:
    found = read(text).programmes
    return [(p.project_count, p.total_investment, p.annual_planned_investment) for p in found]


@pytest.mark.parametrize(
    ("text", "count", "total", "annual"),
    [
        ("岭川市援建我县的43个项目，总投资11.2亿元，截至4月20日已完工29个。", 43, "11.2", None),
        ("对口支援的21个项目总投资6.5亿元，已全部开工。", 21, "6.5", None),
        ("全区24个乡村振兴项目总投资2.8亿元，目前已完工9个。", 24, "2.8", None),
        ("10件实事涉及46个子项目，计划总投资7.92亿元，当年计划投资5.36亿元。", 46, "7.92", "5.36"),
        ("全区城建“十大工程”共86个子项，总投资128亿元。", 86, "128", None),
        ("全年要完成投资120亿元，涉及重点项目88个，总投资460亿元。", 88, "460", "120"),
        ("全市55个市级重点项目完成投资120亿元，占年计划210亿元的57%。", 55, None, "210"),
    ],
)
def test_the_money_is_told_of_all_of_them(text: str, count: int, total: str | None, annual: str | None):
    amounts = [None if amount is None else Decimal(amount) * 100_000_000 for amount in (total, annual)]

    assert totals(text) == [(count, *amounts)]


@pytest.mark.parametrize(
    "text",
    ["云溪大桥工程包括12个项目，总投资2亿元。", "云溪水厂项目分为15个工程，总投资2亿元。"],
)
def test_what_one_project_consists_of_is_none(text: str):
    assert totals(text) == []


@pytest.mark.parametrize(
    "told",
    [
        "今年1至7月，全国铁路完成固定资产投资4102亿元，同比增长10.5%。",
        "其中，高速公路完成投资417.6亿元；普通国省道、农村公路分别完成投资71.4亿元和52.7亿元。",
        "今年上半年，全省高速公路完成投资417.6亿元。",
    ],
)
def test_all_roads_of_a_region_are_no_works(told):
    assert names(f"{told}\n云望高速青岭段改扩建工程已开工，总投资86亿元。") == ["云望高速青岭段改扩建工程"]
