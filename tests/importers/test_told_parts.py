"""Parts that are told of without a name of their own, and wholes that only the name of a part tells."""

from __future__ import annotations

import pytest

from tests.importers.reading import facts, names, project, read, steps


def parents(text: str) -> dict[str, str]:
    return {found.name: found.parent for found in read(text).projects}


def test_things_of_a_row_are_parts_of_the_works_in_focus():
    text = (
        "听松创意园二期项目总投资20亿元，由青河文旅集团投资建设。"
        "其中，影视基地去年10月启用；青年公寓今年6月上旬交付；露营地已完成场地平整，5月开工。"
    )

    found = parents(text)

    assert {found[part] for part in ("影视基地", "青年公寓", "露营地")} == {"听松创意园二期项目"}


def test_the_second_of_a_kind_is_a_part_as_the_first():
    text = (
        "听松智造园项目总投资6亿元，由青河建设公司施工。A区厂房2月18日通过竣工验收；B区厂房外墙粉刷完成九成，5月竣工。"
    )

    found = parents(text)

    assert (found["A区厂房"], found["B区厂房"]) == ("听松智造园项目", "听松智造园项目")


def test_what_a_structure_consists_of_is_no_part_of_its_own():
    text = "听松大桥工程总投资6亿元。主桥2月18日合龙；引桥已完成架梁；主塔去年封顶。"

    assert names(text) == ["听松大桥工程"]


@pytest.mark.parametrize("words", ["由东院、西院组成", "包括东院和西院", "分为东院、西院"])
def test_a_listed_part_is_found_by_its_name_alone(words):
    text = f"听松书院二期工程{words}，总投资2亿元。东院2月18日主体结构封顶。西院5月开工。"

    found = read(text).projects

    assert {p.name: p.parent for p in found if p.parent} == {"东院": "听松书院二期工程", "西院": "听松书院二期工程"}
    assert [steps(p)[0][2] for p in found if p.name == "西院"] == ["5月"]


def test_what_a_phase_builds_is_the_phase():
    text = "听松医院新院区总投资8亿元，分两期建设。一期门诊医技楼今年6月启用；二期住院楼明年动工。"

    whole = "听松医院新院区"

    assert parents(text) == {
        whole: "",
        f"{whole}一期": whole,
        f"{whole}二期": whole,
    }


@pytest.mark.parametrize("place", ["小区北侧的", "与小区相邻的", "与小区一路之隔的", "小区配套的"])
def test_a_thing_beside_the_works_is_another(place):
    text = f"听松老旧小区改造工程总投资5860万元，7月完工。{place}邻里中心建筑面积900平方米，去年11月动工，5月投用。"

    assert facts(project(text, "邻里中心")) == {"floor_area": ["900平方米"]}


def test_a_station_is_of_the_one_metro_line_of_its_story():
    text = (
        "2月10日，随着望江站顶板浇筑完成，地铁5号线东延工程已有7座车站主体结构封顶。"
        "该工程线路全长10.4公里，共设9座车站，总投资77亿元。青河站预计下月封顶。"
    )

    found = {p.name: p for p in read(text).projects}

    assert facts(found["地铁5号线东延工程"])["length"] == ["10.4公里"]
    assert {found[name].parent for name in ("望江站", "青河站")} == {"地铁5号线东延工程"}


def test_a_pumping_station_is_of_no_metro_line():
    text = "地铁5号线总投资77亿元，已开工。青河泵站总投资3000万元，2月开工。"

    assert parents(text)["青河泵站"] == ""


def test_the_line_of_a_structure_that_its_name_begins_with():
    text = "2月12日，安望旅游公路青山隧道双线贯通，隧道长2380米，公路今年10月建成通车。"

    found = {p.name: p for p in read(text).projects}

    assert found["安望旅游公路青山隧道"].parent == "安望旅游公路"
    assert [latest for *_, latest in steps(found["安望旅游公路"])] == ["2024-10-31"]


def test_no_line_of_a_structure_where_nothing_is_told_of_it():
    assert names("2月12日，安望旅游公路青山隧道双线贯通，隧道长2380米。") == ["安望旅游公路青山隧道"]


def test_a_new_paragraph_is_about_the_line_again():
    text = (
        "青望高速公路全长46公里，总投资30亿元。其控制性工程云溪大桥全长1200米，左幅2月6日贯通。\n\n"
        "项目前年12月动工，今年计划完成投资4亿元。"
    )

    assert "investment_annual_planned" in facts(project(text, "青望高速公路"))


def test_lots_by_roman_numerals_are_parts():
    text = "青河大道快速化改造全长7.8公里，分三个标段。Ⅰ标架完箱梁；Ⅱ标完成工程量的82%；Ⅲ标刚刚过半。"

    assert [p.name for p in read(text).projects if p.parent == "青河大道快速化改造"] == ["Ⅰ标", "Ⅱ标", "Ⅲ标"]
