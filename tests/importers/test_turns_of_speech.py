"""How articles name, count and come back to projects without repeating a name."""

import pytest

from tests.importers.reading import dates_by_name, facts, names, project, steps


@pytest.mark.parametrize(
    "told",
    ["听松里总投资5亿元，占地80亩，去年3月动工。", "据了解，听松里用地面积80亩，总投资5亿元，去年3月动工。"],
)
def test_a_name_without_a_noun_of_works_is_one_by_its_figures(told: str):
    found = project(told, "听松里")

    assert facts(found)["investment_total"] == ["5亿元"]
    assert [step[2] for step in steps(found)] == ["去年3月"]


@pytest.mark.parametrize(
    "told",
    [
        "云溪公司占地80亩，年产值5亿元。",
        "位于城东新区，占地80亩的仓库去年租出。",
        "改造房屋建筑面积3200平方米，加装电梯2部。",
        "日处理污水占地80亩。",
    ],
)
def test_a_subject_with_figures_that_is_no_works_is_no_project(told: str):
    assert names(told) == []


def test_kinds_of_projects_hold_nothing():
    text = (
        "云溪大桥工程总投资5亿元，正在施工。现代产业项目已开工69个、累计完成投资1852亿元。"
        "社会事业类项目累计完成投资16亿元。"
    )

    found = project(text)
    assert (found.name, sorted(facts(found))) == ("云溪大桥工程", ["investment_total"])


def test_phases_told_together_share_what_is_told():
    text = "云溪产业园项目总投资5亿元，分三期建设。一、二期分别于2020年和2022年投用，三期和四期计划明年6月竣工。"

    assert dates_by_name(text) == {
        "云溪产业园项目": [],
        "云溪产业园一期": ["2020年"],
        "云溪产业园二期": ["2022年"],
        "云溪产业园三期": ["明年6月"],
        "云溪产业园四期": ["明年6月"],
    }


def test_what_a_phase_builds_is_another_name_of_it():
    text = "云溪县医院迁建工程总投资4亿元，迁建工程分两期实施。二期工程传染病楼建设项目正在装修。"

    phase = project(text, "云溪县医院迁建二期")
    assert phase.aliases[-1] == "传染病楼建设项目"


def test_the_former_and_the_latter_are_told_apart():
    text = "正在施工的有云溪小学和望江中学：前者去年3月开工；后者住院楼总投资2亿元，今年1月开工。"

    assert dates_by_name(text) == {"云溪小学": ["去年3月"], "望江中学": ["今年1月"]}
    assert facts(project(text, "望江中学"))["investment_total"] == ["2亿元"]


def test_the_works_of_each_part_of_a_row_are_what_it_begins_with():
    text = (
        "正在建设的这2所学校分别是云溪小学和望江学校。其中，云溪小学占地51亩，项目总投资1.8亿元；"
        "望江学校占地82亩，项目总投资4.8亿元。两所学校计划明年8月竣工。"
    )

    assert names(text) == ["云溪小学", "望江学校"]
    assert facts(project(text, "云溪小学"))["investment_total"] == ["1.8亿元"]
    assert facts(project(text, "望江学校"))["investment_total"] == ["4.8亿元"]


def test_a_slogan_with_the_word_project_means_none():
    text = "云溪大桥工程正在施工，总投资5亿元。全县以“项目推进年”为契机，完成投资20亿元。"

    assert sorted(facts(project(text))) == ["investment_total"]


@pytest.mark.parametrize("step", ["桥面铺完", "设备搬完", "主墩浇完", "全线拉通", "绿化全部栽完"])
def test_plain_words_for_what_is_done_are_steps(step: str):
    assert [s[2] for s in steps(project(f"云溪大桥工程总投资5亿元，计划6月底{step}。"))] == ["6月底"]


def test_stretches_of_a_road_are_parts_of_it():
    text = "云溪大道改造工程正在施工，总投资2亿元，南寺路至观音巷段计划8月底完工。"

    assert dates_by_name(text)["南寺路至观音巷段"] == ["8月底"]


def test_what_is_called_a_key_project_is_one_without_a_noun_of_works():
    assert names("听松里是全县重点项目，总投资5亿元，去年3月动工。") == ["听松里"]


def test_a_quoted_name_behind_its_figures_takes_them():
    text = "云溪故居改扩建工程总投资4000万元，已开工；投资35亿元的“望江•听松”奠基。"

    assert facts(project(text, "“望江•听松”"))["investment_total"] == ["35亿元"]
    assert facts(project(text, "云溪故居改扩建工程"))["investment_total"] == ["4000万元"]


def test_the_year_that_counts_projects_is_no_date():
    text = "1月2日，云溪县2014年首家文旅项目——听松创意城项目正式开工。"

    assert [step[2] for step in steps(project(text))] == ["1月2日"]


def test_the_count_that_closes_a_list_is_no_part_of_a_name():
    assert not any("大项目" in name for name in names("主要包括云溪医院、望江学校十大项目，总投资150亿元。"))


def test_what_something_serves_to_become_is_no_summary():
    text = "云溪大桥工程去年5月开工，为打造沿江经济走廊的核心区提供了支撑。"

    assert project(text).summary is None


def test_the_new_campus_is_what_the_works_in_focus_build():
    text = """文昌中学城北校区去年2月动工，总投资1.45亿元。
第二个是青河特殊教育学校迁建项目，设9个班。老校区条件太差。新校区选在文昌路东侧，投资5200万元，10月份开工。"""
    found = project(text, "青河特殊教育学校迁建项目")

    assert facts(found)["investment_total"] == ["5200万元"]
    assert [words for _, _, words, _ in steps(found)] == ["10月份"]


def test_a_bridge_and_what_leads_to_it_is_the_bridge():
    text = "青河县漳水二桥今日通车。漳水二桥及连接线工程全长1.92公里，概算2.47亿元，2021年3月开工。"

    assert facts(project(text)) == {"length": ["1.92公里"], "investment_total": ["2.47亿元"]}


def test_a_new_paragraph_on_the_project_leaves_its_phase():
    text = (
        "云溪县人民医院新院区正加紧施工。该项目一期已完成82%。\n"
        "据了解，该项目由县卫健局建设，总用地面积252亩，分两期实施。"
    )

    whole = project(text, "云溪县人民医院新院区")

    assert [unit.name for unit in whole.units] == ["县卫健局"]
    assert "site_area" in facts(whole)


def test_a_phase_that_was_named_stays_the_project():
    text = "云溪智能产业园二期项目今年3月开工。\n该项目总投资6亿元，占地120亩，建设厂房8栋。"

    assert "investment_total" in facts(project(text, "云溪智能产业园二期项目"))


def test_what_the_subject_keeps_pace_with_is_told_of_on_the_way():
    text = """青云旅游公路全长30公里，总投资5亿元。
铁渡大桥全长1026米，今年1月进场施工；柘塘桥长487米，2月开工。两座桥均由县交通局实施，2026年6月与青云旅游公路同步通车。"""

    for name in ("铁渡大桥", "柘塘桥", "青云旅游公路"):
        assert ("通车", "planned", "2026年6月", "2026-06-30") in steps(project(text, name))


def test_lines_with_numbers_in_a_row_are_named():
    text = "目前在建的1号线北延、1号线东延、2号线东延工程均于2021年11月开工建设。"

    assert dates_by_name(text) == {name: ["2021年11月"] for name in ("1号线北延", "1号线东延", "2号线东延工程")}


def test_a_phase_in_brackets_is_come_back_to_without_them():
    text = """河东村安居房、青河镇排水管网工程、县职业技术学校实训基地(二期)都在紧张施工.
其中青河镇排水管网工程总长13.4千米,本月底全部回填;实训基地二期由青河建设公司施工,1月初开工,明年4月竣工."""

    assert [words for _, _, words, _ in steps(project(text, "县职业技术学校实训基地(二期)"))] == ["1月初", "明年4月"]


def test_the_total_behind_what_a_phase_consists_of_is_the_phase_s():
    text = "青河地铁2号线总投资300亿元。2号线二期全长16.8公里，其中地下段11公里，高架段5公里，总投资121.5亿元。"

    assert facts(project(text, "2号线二期"))["investment_total"] == ["121.5亿元"]


@pytest.mark.parametrize(
    "named",
    ["在青河小学扩建项目工地，项目经理李强信心满满。项目", "3月9日，青河小学扩建项目负责人李强介绍，该项目"],
)
def test_a_quotation_that_opens_a_paragraph_is_of_the_works_named_behind_it(named: str):
    text = f"“主体已封顶，高峰时有300多名工人，整个项目6月底交付。”{named}总投资3200万元。"
    found = project(text)

    assert facts(found) == {"workers": ["300多名"], "investment_total": ["3200万元"]}
    assert [words for _, _, words, _ in steps(found) if words] == ["6月底"]


def test_but_not_a_quotation_of_another_paragraph():
    text = "“就盼着6月底能交付。”七旬老人说。\n望江医院项目总投资2亿元，占地80亩。"

    assert steps(project(text, "望江医院项目")) == []
