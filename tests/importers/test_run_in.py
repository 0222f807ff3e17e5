"""Headings that run into their paragraph, and headings that alone name what the text below tells of."""

import pytest

from importers.passage import fold
from importers.run_in import title_of
from tests.importers.reading import facts, names, project, read


def title(text: str) -> str:
    passage = fold(text, [(0, len(text))])
    return passage.text[slice(*title_of(passage))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("【白石圣境】在丰都新区。工期5年。", "白石圣境"),
        ("冰上场馆　位于望江县，总建筑面积7.8万平方米。", "冰上场馆"),
        ("小锅炉改造　在青溪镇上河村，连同下河村。", "小锅炉改造"),
        ("听松里　总投资2亿元，占地30亩。", "听松里"),
        ("【同期声】云溪水厂负责人：已完成八成。", ""),
        ("【项目点击】总投资2亿元，占地30亩。", ""),
        ("本报讯　云溪大桥昨日开工。", ""),
        ("云溪大桥昨日开工，总投资2亿元。", ""),
    ],
)
def test_the_run_in_heading_of_a_paragraph(text, expected):
    assert title(text) == expected


def test_each_paragraph_is_about_its_run_in_heading():
    text = (
        "代表们视察了两处重点工程。\n\n冰上场馆　位于望江县，总建筑面积7.8万平方米，已完成85%。\n\n"
        "【白石圣境】在丰都新区，占地400亩，总投资39亿元，去年5月开工。\n"
    )

    assert facts(project(text, "冰上场馆"))["floor_area"] == ["7.8万平方米"]
    assert facts(project(text, "白石圣境"))["investment_total"] == ["39亿元"]


def test_a_heading_names_what_the_text_below_tells_of():
    text = "县城集中供热热源厂\n\n总投资3000万元，预计6月底完工。目前已完成八成。\n"

    assert names(text) == ["县城集中供热热源厂"]
    assert facts(project(text))["investment_total"] == ["3000万元"]


def test_a_heading_over_a_meeting_names_no_project():
    assert read("云溪市民中心\n\n昨天召开座谈会，120人参加。\n").projects == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第五小学迁建：占地28亩，总投资1900万元。", "第五小学迁建"),
        ("青松路西延：全长2.2公里，明年4月底前通车。", "青松路西延"),
        ("县教育局回复：云溪小学占地28亩。", ""),
        ("施工单位：云溪路桥工程公司，电话0701-2200张。", ""),
        ("在建项目：占地28亩的云溪小学。", ""),
    ],
)
def test_the_works_before_a_colon(text, expected):
    assert title(text) == expected


def test_a_paragraph_with_the_works_before_a_colon_has_nothing_to_do_with_the_one_above():
    text = (
        "昨天，市里通报了重点工程进展。\n\n青松路西延：全长2.2公里，投资3800万元，明年4月底前通车。\n\n"
        "公租房：今年全县开工建设公租房260套，投资5200万元。最大的在建小区安居雅苑占地35亩，明年9月分房。\n"
    )

    assert facts(project(text, "青松路西延")) == {"length": ["2.2公里"], "investment_total": ["3800万元"]}
    assert facts(project(text, "小区安居雅苑"))["site_area"] == ["35亩"]


@pytest.mark.parametrize("column", ["热线追踪", "建设进行时", "官宣", "项目速递", "问政回音"])
def test_a_column_of_the_page_titles_no_works(column: str):
    assert names(f"【{column}】云溪停车楼总投资2亿元，去年5月开工。") == ["云溪停车楼"]


@pytest.mark.parametrize(
    "headline",
    [
        "听松大桥年底通车",
        "听松大桥项目开工 总投资3亿元",
        "听松大桥主体封顶",
        "听松大桥迎来新进展",
        "听松大桥即将启用",
        "3亿元！听松大桥合龙",
    ],
)
def test_a_headline_in_brackets_is_no_name(headline):
    told = f"【{headline}】记者从县交通局获悉，听松大桥主桥已合龙，计划12月底通车，总投资3亿元。"

    assert title(told) == ""
    assert {name.removesuffix("项目") for name in names(told)} == {"听松大桥"}


def test_works_in_brackets_named_by_what_is_done_are_a_heading():
    assert title("【听松河道复流贯通工程】位于云溪县，总投资3亿元。") == "听松河道复流贯通工程"
