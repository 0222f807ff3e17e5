"""Notes of a sentence or two: the one thing that figures of works stand beside is the project."""

import pytest

from tests.importers.reading import facts, names, project


@pytest.mark.parametrize(
    ("told", "name", "kind"),
    [
        ("云溪大桥今年计划投资11亿元，已完成81%。", "云溪大桥", "progress_percent"),
        ("听松抽蓄电站装机120万千瓦，今年计划投资9亿元，已完成六成。", "听松抽蓄电站", "investment_annual_planned"),
        ("青山水库总投资3.2亿元。", "青山水库", "investment_total"),
        ("梅岭隧道全长3公里。", "梅岭隧道", "length"),
        ("望江图书馆建筑面积2.1万平方米。", "望江图书馆", "floor_area"),
        ("城北污水处理厂占地60亩，去年10月底投运。", "城北污水处理厂", "site_area"),
    ],
)
def test_figures_make_the_only_candidate_a_project(told: str, name: str, kind: str):
    found = project(told)

    assert (found.name, kind in facts(found)) == (name, True)


@pytest.mark.parametrize(
    "told",
    [
        "云溪大桥昨日举行环湖跑活动，3000人参加。",
        "青山水库占地200亩。",
        "全市今年计划投资11亿元改善农村人居环境。",
    ],
)
def test_other_news_of_a_place_is_of_no_project(told: str):
    assert names(told) == []
