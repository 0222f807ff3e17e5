"""What is there already, what works open together with, and what is only planned and has no name yet."""

from __future__ import annotations

from datetime import date

import pytest

from importers.name_forms import same_project
from importers.organisations import find_organisations
from projects.date_window import DateWindow
from tests.importers.reading import facts, names, project, steps

SCHOOL = "云溪学校总投资2亿元，2023年9月开工。"


@pytest.mark.parametrize(
    "there", ["片区内仅有一所2008年建成的湖口小学，学位缺口较大。", "镇上只有一座望江水厂，夏天不够用。"]
)
def test_what_is_there_already_is_no_project(there: str) -> None:
    assert names(SCHOOL + there) == ["云溪学校"]


@pytest.mark.parametrize(
    ("planned", "name"),
    [
        ("该区还将在片区北侧规划建设一所36个班的初级中学，目前正在做选址论证。", "初级中学"),
        ("县里拟在城东新建一所24班的小学，用地40亩，投资1.2亿元，目前正在选址。", "小学"),
        ("南侧还要建设一座占地7800平方米的口袋公园，9月动工。", "口袋公园"),
    ],
)
def test_one_that_is_planned_needs_no_name(planned: str, name: str) -> None:
    assert name in names(planned)


@pytest.mark.parametrize("text", ["云溪路随望江大桥同步通车，总投资2亿元。", "云溪路将随望江大桥一起于年底通车。"])
def test_works_are_not_called_by_what_they_open_with(text: str) -> None:
    found = project(text)
    assert found.name == "云溪路"
    assert steps(found)


@pytest.mark.parametrize("text", ["由旧厂房改建的青年公寓，", "书院由原县委党校改扩建，", "由一座老粮库改建的展馆，"])
def test_a_house_that_is_rebuilt_is_no_firm(text: str) -> None:
    assert not [unit.name for unit in find_organisations(text) if unit.role]


@pytest.mark.parametrize("route", ["(青山桥至洪城大桥段)", "（望江路至云溪路段）", ""])
def test_a_phase_of_before_is_none_of_the_one_named(route: str) -> None:
    text = f"顺化河绿道三期{route}11月10日开工，投资约4200万元。此前建成的一、二期共7.1公里。"
    assert names(text) == [f"顺化河绿道三期{route}", "顺化河绿道一期", "顺化河绿道二期"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("龚女士说的学校，是云溪市第九中学城南校区。该校区", "云溪市第九中学城南校区"),
        ("居民期盼的这条路，就是云溪大道南延。道路", "云溪大道南延"),
    ],
)
def test_what_people_speak_of_is_the_project(said: str, name: str) -> None:
    assert names(f"{said}总投资5亿元，2023年9月开工。") == [name]


def test_a_line_is_called_by_where_it_is_led_on() -> None:
    assert names("轨道交通4号线东延线去年3月开建，东延线2026年年底通车。") == ["轨道交通4号线东延线"]


def test_what_a_leader_demands_is_no_project() -> None:
    text = "要树牢“项目为王”理念，既盯大项目，也不放过小项目。要谋深谋实后备项目，全年新谋划10亿元以上项目15个。"
    assert names(SCHOOL + text) == ["云溪学校"]


def test_a_way_of_so_far_leads_to_the_next_site() -> None:
    text = "云溪第二中学去年3月开工。往南两公里是杨树岭还建小区。14栋楼、1126套还建房，目前11栋已完成竣工验收。"
    assert "杨树岭还建小区" in names(text)


def test_what_runs_through_a_park_is_no_name_of_it() -> None:
    text = "贯穿园区东西的高新大道，正由双向四车道拓宽为双向八车道，改扩建工程全长6.7公里，总投资4.9亿元。"
    assert names(text) == ["高新大道"]


def test_halls_of_a_home_are_what_it_consists_of() -> None:
    text = "云溪养老服务中心是重点民生项目，占地61亩，建筑面积3.68万平方米，"
    text += "包括失能照护楼、颐养楼、食堂及活动中心等6栋单体，设床位800张，总投资1.92亿元。"
    assert project(text).name == "云溪养老服务中心"


def test_a_month_of_spring_told_in_february_is_to_come() -> None:
    text = "云溪污水处理厂扩容工程投资2.3亿元，6月底通水调试。"
    found = project(text, published=DateWindow.of_day(date(2023, 2, 21)))
    assert [m.window.latest for m in found.milestones if m.window] == [date(2023, 6, 30)]


@pytest.mark.parametrize("short", ["云溪大道北延段", "云溪大道北延线"])
def test_a_road_led_on_is_one_under_each_name(short: str) -> None:
    assert same_project(short, "云溪大道北延工程")


@pytest.mark.parametrize(
    "around", ["西侧已规划望江云巴", "周边已规划听松公园", "南侧毗邻望江学院，西侧已规划有青河大道"]
)
def test_what_is_planned_around_works_draws_nothing_to_itself(around: str) -> None:
    text = f"云溪花园项目主体封顶。该项目位于听松路与竹林路交汇处，{around}，交通便利。项目总建筑面积15万平方米。"

    assert names(text) == ["云溪花园项目"]
    assert facts(project(text))["floor_area"] == ["15万平方米"]
