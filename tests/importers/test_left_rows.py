"""What a text comes back to behind a row of things that have no size of their own."""

import pytest

from tests.importers.reading import facts, project

ROAD = (
    "听松大道全长12公里，总投资9亿元，去年5月开工。"
    "目前，全线最长的青山隧道已经贯通，跨南河的望江桥正在架梁，南湖立交完成桩基。"
)


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("到9月底，已完成投资4.88亿元。", "investment_completed"),
        ("工程累计完成投资4.88亿元。", "investment_completed"),
        ("整个工程已完成投资4.88亿元。", "investment_completed"),
        ("今年计划完成投资4.88亿元。", "investment_annual_planned"),
        ("工程总体进度达55%。", "progress_percent"),
        ("眼下380名工人正加班加点施工。", "workers"),
        ("现在工地上两班倒，管理人员和工人加起来有380来人。", "workers"),
    ],
)
@pytest.mark.parametrize("between", ["", "\n"], ids=["same paragraph", "next paragraph"])
def test_money_and_men_are_those_of_the_works_before_the_row(told: str, kind: str, between: str):
    road = project(ROAD + between + told, "听松大道")

    assert kind in facts(road)


def test_the_last_of_a_row_keeps_what_only_it_can_have():
    text = ROAD + "立交占地180亩，明年6月完工。"

    assert "site_area" not in facts(project(text, "听松大道"))


def test_works_with_a_sum_of_their_own_are_no_row():
    text = "听松水厂总投资2亿元，去年5月开工。目前，青山泵站已经完工，望江管网工程正在施工。累计完成投资4.88亿元。"

    assert "investment_completed" not in facts(project(text, "听松水厂"))
