"""A plant that is called by its firm alone, where the story goes to its site."""

import pytest

from tests.importers.reading import facts, names, project


@pytest.mark.parametrize(
    "told",
    [
        "近日，记者走进望江恒源新材料科技有限公司施工现场，工人正在绑扎钢筋。项目总投资3亿元。",
        "在望江恒源新材料科技有限公司厂房建设工地，机器轰鸣。据介绍，该项目总投资3亿元。",
        "位于城南工业园的望江恒源新材料科技有限公司的建设现场，机器轰鸣。据介绍，该项目总投资3亿元。",
    ],
)
def test_firm_whose_site_is_visited_gives_its_works_their_name(told: str) -> None:
    found = project(told)

    assert (found.name, facts(found)["investment_total"]) == ("望江恒源新材料科技有限公司", ["3亿元"])
    assert [(unit.name, unit.role) for unit in found.units] in ([], [("望江恒源新材料科技有限公司", "owner")])


@pytest.mark.parametrize(
    "told",
    ["在望江建工集团有限公司施工现场，工人正在绑扎钢筋。", "记者走进望江恒源新材料科技有限公司，生产线上一派繁忙。"],
)
def test_firm_that_builds_for_others_or_makes_things_is_no_works(told: str) -> None:
    assert names(told) == []
