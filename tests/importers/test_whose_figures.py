"""Figures and days that are none of the works told of before."""

import pytest

from tests.importers.reading import facts, names, project, read, steps


@pytest.mark.parametrize(
    "told",
    ["到2月底，全区已装好投用电梯47部，2月启用。", "县里还投资260万元，占地12亩。", "目前，全县已建成公路47.6公里。"],
)
def test_what_a_place_has_is_not_told_of_the_works_before(told):
    works = project("青河水厂扩建工程总投资3800万元，去年4月开工。" + told)

    assert (facts(works), len(steps(works))) == ({"investment_total": ["3800万元"]}, 1)


def test_a_plain_road_with_its_length_is_one_of_its_own():
    text = "青河港区二期总投资7.2亿元，去年5月开工。疏港公路8.4公里由市公路局建，投资2.6亿元，去年8月动工。"

    assert facts(project(text, "疏港公路")) == {"length": ["8.4公里"], "investment_total": ["2.6亿元"]}


def test_a_phase_is_that_of_the_name_begun_alike():
    text = (
        "江淮路快速化改造二期工程主线放行，全长11公里的江淮路快速路全线拉通。"
        "二期工程总投资19.7亿元，由市城投集团投资，去年10月8日开工。"
    )

    assert "江淮路快速路二期" not in names(text)
    assert facts(next(p for p in read(text).projects if "二期" in p.name))["investment_total"] == ["19.7亿元"]


@pytest.mark.parametrize("built", ["新建厂房4.1万平方米", "扩建厂房4.1万平方米"])
def test_what_works_build_is_none_that_was_told_of_before(built):
    text = f"听松湖标准厂房三期总投资9.6亿元，去年5月开工。云溪新材料二期投资6.8亿元，{built}，明年一季度建成。"

    assert facts(project(text, "云溪新材料二期")) == {"investment_total": ["6.8亿元"], "floor_area": ["4.1万平方米"]}
    assert "floor_area" not in facts(project(text, "听松湖标准厂房三期"))


@pytest.mark.parametrize("phases", ["一期1.5万吨", "一期2万吨、二期3万吨", "其中一期2万吨"])
def test_what_follows_a_phase_in_brackets_is_of_the_whole(phases: str):
    text = f"第二自来水厂设计日供水5万吨（{phases}），总投资6200万元，占地80亩，去年9月开工。"
    found = project(text, "第二自来水厂")

    assert facts(found) == {"investment_total": ["6200万元"], "site_area": ["80亩"]}
    assert [step[0] for step in steps(found)] == ["开工"]


def test_what_follows_the_part_that_a_name_has_in_brackets_is_of_the_part():
    text = "望江安置区（A区）864套安置房2月28日完成交付，B区1120套主体全部封顶。"

    assert any("A区" in found.name and found.milestones for found in read(text).projects)


@pytest.mark.parametrize("verb", ["包括", "主要包括", "含", "设有", "内设"])
def test_what_works_have_is_none_of_the_works_named_so_before(verb: str):
    text = f"县图书馆去年5月开工。\n县文化艺术中心去年9月动工。{verb}图书馆、文化馆和剧场，建筑面积1.2万平方米。"

    assert facts(project(text, "县文化艺术中心")) == {"floor_area": ["1.2万平方米"]}


def test_what_a_town_spends_is_of_the_works_that_it_begins() -> None:
    text = "随着云望高速听松互通工程动工，青岩县投资5800余万元，启动石匡公路改扩建，加上连接线共10公里。"
    told = {record.name: facts(record) for record in read(text).projects}

    assert told["云望高速听松互通工程"] == {}
    assert told["石匡公路改扩建"]["investment_total"] == ["5800余万元"]


@pytest.mark.parametrize(
    "town",
    [
        "近年来，青岩县将路网作为重要民生工程，共投资4亿元，提质改造农村公路160公里。",
        "去年，望江区先后投资3亿元，新改建公路60公里。",
    ],
)
def test_what_a_named_town_does_is_not_told_of_the_works_before(town: str) -> None:
    assert facts(project("听松大桥正在建设，总投资2亿元。" + town)) == {"investment_total": ["2亿元"]}


def test_what_a_town_pushes_on_with_the_works_is_told_of_them() -> None:
    text = "听松大桥正在建设。青岩县持续推动该项目提速，累计完成投资3亿元。"

    assert facts(project(text)) == {"investment_completed": ["3亿元"]}
