"""Runs of figures that no project was named for."""

import pytest

from tests.importers.reading import facts, names, project, steps

RUN = "总投资8亿元，占地120亩，总建筑面积12万平方米，3月1日开工，计划2025年6月竣工。"


@pytest.mark.parametrize(
    ("before", "name"),
    [("走进现代物流园，只见塔吊林立。", "现代物流园"), ("在望江镇，一座崭新的体育馆拔地而起。", "体育馆")],
)
def test_a_run_of_figures_is_of_the_noun_before_it(before, name):
    found = project(before + RUN)

    assert found.name == name
    assert facts(found) == {"investment_total": ["8亿元"], "site_area": ["120亩"], "floor_area": ["12万平方米"]}
    assert [step[:3] for step in steps(found)] == [("开工", "actual", "3月1日"), ("竣工", "planned", "2025年6月")]
    assert all("project in focus" in fact.evidence.attached_by for fact in found.facts)


@pytest.mark.parametrize(
    "text",
    [
        "走进现代物流园，只见车来车往。\n\n" + RUN,
        "望江街道的数字创业社区里机器轰鸣。" + RUN,
        "重点项目是全年的大事。" + RUN,
        "走进现代物流园，只见车来车往。完成投资8亿元，占年度计划的47%。",
        "走进现代物流园，只见车来车往。项目总投资8亿元。",
    ],
    ids=["another paragraph", "only a place", "projects in general", "a share of a plan", "one figure"],
)
def test_nothing_else_takes_a_run_of_figures(text):
    assert names(text) == []


def test_the_day_of_a_step_makes_a_run_where_the_text_comes_back_to_works():
    assert names("海水淡化厂已经出水。项目总投资11.2亿元，3月5日投产。") == ["海水淡化厂"]
    assert names("海水淡化厂参观者众多。当天门票收入11.2万元，3月5日人最多。") == []
