"""Programmes told by hardly more than how many projects there are, and whose money stands behind a split."""

import pytest

from tests.importers.reading import facts, project, read


def totals(text: str) -> list[tuple[str, object, object, object]]:
    return [
        (one.part, one.project_count, one.total_investment, one.annual_planned_investment)
        for one in read(text).programmes
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("目前，青岩市14个在建轨道项目已全部复工。", 14),
        ("去年，集团共承担9个重点项目建设任务。", 9),
        ("2023年中心城区重点工程考核项目共计128个。", 128),
    ],
)
def test_a_count_of_projects_is_a_programme_without_money(text, count):
    assert totals(text) == [("", count, None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "来自全县12个重点项目的建设者参加了比赛。",
        "代表们走进6个重点项目现场。",
        "公司已签约项目11项，研发成果进入产业化阶段。",
        "该项目包括5个子项目。",
        "开工的3个水利项目分别是青河水库、望湾泵站和望江闸重建。",
    ],
)
def test_projects_that_are_not_told_of_as_a_whole_are_none(text):
    assert totals(text) == []


def test_a_count_is_told_once_and_where_it_is_told_with_most():
    text = "8日，青岩区举行集中开工仪式，6个重点项目开工。本次集中开工的6个重点项目，总投资9亿元。"

    assert totals(text) == [("", 6, 900000000, None)]


def test_money_behind_a_split_in_counts_alone_is_of_all():
    text = "今年全区实施重点项目120个，其中新建项目60个、续建项目45个、前期项目15个，年度计划投资210亿元。"

    assert totals(text) == [
        ("", 120, None, 21000000000),
        ("new", 60, None, None),
        ("continuing", 45, None, None),
        ("preliminary", 15, None, None),
    ]


def test_a_sector_behind_a_semicolon_is_told_once():
    text = "4月集中开工项目共70个，总投资86亿元；其中市级重点项目18个，总投资61亿元，年度计划投资29亿元。"

    assert totals(text) == [("", 70, 8600000000, None), ("", 18, 6100000000, 2900000000)]


def test_the_years_money_of_the_next_sentence_is_the_programmes():
    text = "全市实施亿元以上重点项目326项，总投资2714亿元。今年计划完成投资483亿元。"

    assert totals(text) == [("", 326, 271400000000, 48300000000)]


def test_money_before_the_name_of_works_is_theirs():
    text = "紧接着，4个重点项目集中开工，总投资8600万元的听松巷休闲街区启动建设。"

    assert totals(text) == [("", 4, None, None)]
    assert facts(project(text, "听松巷休闲街区"))["investment_total"] == ["8600万元"]
