"""Words that run into a name, or out of it, without being a part of it."""

from __future__ import annotations

import pytest

from tests.importers.reading import facts, names, project, steps


def test_two_papers_before_the_first_name_are_a_dateline():
    assert names("云溪日报社/观岚新闻讯 云溪地铁8号线支线总投资80亿元。") == ["云溪地铁8号线支线"]


@pytest.mark.parametrize("told", ["本次摊铺时间段为22时至次日6时。", "已掘进20公里，占听松段总掘进量的78.8%。"])
def test_a_time_and_a_share_are_no_sections(told: str):
    found = names("听松路改造工程总投资3亿元。听松段6月开工。" + told)

    assert not any("时间" in name or "占" in name for name in found)


def test_what_is_left_of_the_works_begins_with_its_first_end():
    told = "听松路改造工程2023年绝大多数区域已经完工，仅余望江路至北街段快车道加宽段。"

    assert names(told) == ["听松路改造工程", "望江路至北街段"]


@pytest.mark.parametrize("part", ["公路", "铁路"])
def test_a_bridge_has_a_part_for_cars_and_one_for_trains(part: str):
    record = project(f"听松大桥总投资20亿元。听松大桥{part}部分预计明年下半年通车。")

    assert (record.name, steps(record)[0][0]) == ("听松大桥", f"{part}部分通车")


def test_all_stations_of_a_line_are_no_station():
    assert names("云溪地铁5号线总投资200亿元。5号线全部车站已进入主体施工。") == ["云溪地铁5号线"]


def test_the_longest_station_is_called_behind_it():
    told = "云溪地铁5号线总投资200亿元，5号线最长车站复兴路站6月封顶。"

    assert names(told) == ["云溪地铁5号线", "复兴路站"]


@pytest.mark.parametrize("homes", ["拆迁户安置小区", "征迁居民回迁安置区", "安置房"])
def test_homes_of_those_who_made_room_are_works_of_their_own(homes: str):
    assert names(f"听松铁路项目{homes}总占地50亩，6月开工。") == [f"听松铁路项目{homes}"]


def test_a_day_of_a_list_of_works_is_not_the_step_s():
    record = project("1月31日，云溪2024年中心城区重点市政项目河东污水处理厂扩建工程正式开工建设。")

    assert [day for *_, day in steps(record)] == ["2024-01-31"]


def test_what_a_slogan_counts_and_how_far_a_bridge_moves_are_no_figures():
    told = "新建望江桥桥址由原望江桥东移约300米，全长1.2公里，为该市建设“四个一流学校”奠定基础，总投资1.5亿元。"

    assert facts(project(told)) == {"length": ["1.2公里"], "investment_total": ["1.5亿元"]}


def test_a_railway_is_called_without_its_route():
    assert names("云马城际铁路线路全长27.72公里，总投资80亿元。") == ["云马城际铁路"]


def test_a_bridge_is_called_by_what_it_crosses_behind_a_dash():
    told = "由中铁三局承建的云望铁路5标重点工程——跨疏港高速公路特大桥昨日顺利合龙。该桥全长1.8公里。"

    assert names(told) == ["跨疏港高速公路特大桥"]


def test_a_house_of_a_site_by_its_number_is_no_project():
    told = "望江小学项目占地90亩。工人们正集中在4#体育馆兼食堂楼栋上施工，预计10月底该项目主体结构封顶。"

    assert names(told) == ["望江小学项目"]


def test_what_works_are_good_for_is_not_their_whole():
    told = "云西会展中心项目占地163亩，总投资2.5亿元。该项目将成为提升云西职业学院办学水平的标志性工程。"

    assert project(told).parent == ""


def test_a_long_line_of_a_masthead_runs_into_no_name():
    masthead = "2024-03-09 10:00:19          来源:云溪县水利局 | 编辑:章明远 | 作者:李明 陈红 吴贵          浏览量:3853"
    told = "云溪县融媒体中心3月9日讯(通讯员 李明)听松水库除险加固项目总投资3600万元。"

    assert names(f"听松水库进展顺利\n{masthead}\n\n{told}") == ["听松水库除险加固项目"]
