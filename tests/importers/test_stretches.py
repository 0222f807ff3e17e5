"""Stretches told by where they begin and end, and stations as titles of what is told of them."""

import pytest

from importers.parts import find_parts
from importers.stretches import find_stretches
from tests.importers.reading import facts, project, read


def parents(text: str) -> dict[str, str]:
    return {project.name: project.parent for project in read(text).projects}


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("其中云溪路至梅岭街段4月已先行开放", "云溪路至梅岭街段"),
        ("望江湿地公园三期项目云溪桥至听松大道段已开放", "云溪桥至听松大道段"),
        ("剩余的听松大道至梅岭路段10月完工", "听松大道至梅岭路段"),
        ("望江路听松街至梅岭街段路基成形", "听松街至梅岭街段"),
        ("东门站~梅岭站区间右线盾构机顺利接收", "东门站~梅岭站区间"),
        ("一期工程土建6标东门站至梅岭站区间右线贯通", "东门站至梅岭站区间"),
    ],
)
def test_a_stretch_begins_behind_the_works_that_it_is_of(text: str, stretch: str):
    assert [text[start:end] for start, end in find_stretches(text)] == [stretch]


@pytest.mark.parametrize(
    "text",
    [
        "溪湾大街（兴工路至新开路段）综合改造工程",
        "云溪至望江段改扩建工程",
        "北门桥至南门桥路段实行全封闭",
        "从动工至现阶段",
    ],
)
def test_names_of_works_and_closed_roads_are_no_stretches(text: str):
    assert find_stretches(text) == []


def test_stretches_of_a_park_are_its_parts():
    text = (
        "望江湿地公园三期项目云溪桥至听松大道段、梅岭路至青河街段已建成开放，剩余的听松大道至梅岭路段将于10月底前完工。"
    )

    assert {name: parent for name, parent in parents(text).items() if parent} == dict.fromkeys(
        ["云溪桥至听松大道段", "梅岭路至青河街段", "听松大道至梅岭路段"], "望江湿地公园三期项目"
    )
    assert project(text, "云溪桥至听松大道段").status.value == "in_use"


def test_a_stretch_in_a_story_of_a_building_is_none_of_it():
    assert "云溪路至梅岭街段" not in parents(
        "听松医院门诊楼项目总投资2亿元，今年动工。目前云溪路至梅岭街段正在铺设沥青。"
    )


def test_stations_and_stretches_title_what_is_told_of_them():
    text = (
        "近日\n云溪地铁4号线二期\n好消息一个接一个\n东门站~梅岭站区间\n右线盾构机“云溪12号”顺利接收\n至此该区间双线贯通\n"
        "▼\n高铁北站\n1月15日\n主体结构全部封顶\n比计划提前20天\n▼\n"
        "4号线二期全长15公里\n共设11座车站\n计划2026年底开通\n另外\n6号线一期的规划环评已经公示"
    )
    found = parents(text)

    assert found["东门站~梅岭站区间"] == found["高铁北站"] == "云溪地铁4号线二期"
    assert project(text, "东门站~梅岭站区间").status.value == "under_construction"


def test_that_road_is_the_one_whose_works_were_named_last():
    text = (
        "滨江公园二期总投资2亿元，其中云溪路至梅岭街段已开放。"
        "县里还听取了听松大道快速化改造前期工作汇报，该路拟改造7.9公里。"
    )
    road = next(known for known in read(text).projects if known.name.startswith("听松大道"))

    assert [fact.written for fact in road.facts] == ["7.9公里"]


def test_a_line_named_by_its_ends_may_have_a_section_by_a_place():
    text = "云溪至望江高速公路青山段全长28公里，由省高速集团投资建设。"

    assert [fact.written for fact in project(text, "云溪至望江高速公路青山段").facts] == ["28公里"]


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        (
            "听松快速路全长23.4公里，总投资18亿元，其中青河段8.2公里已于去年底通车，石湾段15.2公里上月开工。",
            ["青河段", "石湾段"],
        ),
        ("听松快速路全长8.7公里，总投资9亿元，其中城关段6.2公里、湾塘区段2.5公里。", ["城关段", "湾塘区段"]),
        (
            "望江路改造工程全长1.7公里，总投资5200万元。目前西段820米已铺完沥青，东段9月15日前复工。",
            ["西段", "东段"],
        ),
        (
            "青河大堤达标加固工程全长34公里，总投资11亿元；其中九湾段6.5公里是最后的硬骨头，月底前主体完工。",
            ["九湾段"],
        ),
        ("青河生态治理工程总投资5.4亿元，治理河道17公里。截至10月底，城区段清淤全部完成。", ["城区段"]),
        ("望江县防洪堤工程上段昨天完工，总投资6840万元。下段3.8公里列入明年计划。", ["上段", "下段"]),
        ("滨江绿道总长42公里，总投资5亿元：东湖段12公里去年就建成；北岭段14公里在建。", ["东湖段", "北岭段"]),
    ],
)
def test_sections_of_a_line_are_its_parts_whatever_follows_their_name(text: str, sections: list[str]):
    whole, *_ = [project.name for project in read(text).projects if not project.parent]

    assert {name: parent for name, parent in parents(text).items() if parent} == dict.fromkeys(sections, whole)


def test_words_that_end_like_sections_are_none():
    assert find_parts("目前，河段清淤已完成，各区段正在铺油，前段已放行，现阶段交通管制。") == []


def test_sections_and_zones_in_brackets_are_parts():
    road = read("青山大道（东段）2月通车，青山大道（西段）年底通车。")
    estate = read("河西安置区（A区）620套安置房2月交付，B区主体封顶。")

    assert [(p.name, p.parent) for p in road.projects] == [("青山大道", ""), ("东段", "青山大道"), ("西段", "青山大道")]
    assert [(p.name, p.parent) for p in estate.projects][1:] == [("A区", "河西安置区"), ("B区", "河西安置区")]


def test_a_lot_is_called_after_what_is_done_in_it_and_by_its_number():
    text = (
        "望江地铁3号线土建六标盾构始发\n\n望江地铁3号线去年开工，总投资120亿元。"
        "土建6标包括两站，合同额13亿元，由江城一建承建，计划明年10月完工。机电1标下月进场。"
    )

    found = parents(text)
    assert {name: parent for name, parent in found.items() if "6标" in name or "六标" in name} == {
        "望江地铁3号线土建六标": "望江地铁3号线"
    }
    assert [unit.name for unit in project(text, "望江地铁3号线土建六标").units] == ["江城一建"]


@pytest.mark.parametrize(("one", "other"), [("南标段", "北标段"), ("东标段", "西标段"), ("上标段", "下标段")])
def test_lots_are_told_by_the_side_that_they_lie_on(one: str, other: str):
    text = f"望湖大桥去年开工。{one}由远安建工施工，投资12.6亿元；{other}由江右三建施工，投资8.8亿元。"

    assert parents(text) == {"望湖大桥": "", one: "望湖大桥", other: "望湖大桥"}


def test_a_stretch_is_told_of_by_the_short_name_in_its_bracket():
    text = (
        "26号线全长53公里。26号线听松站至梅岭站区间（听梅区间）是全线难点。目前，听梅区间掘进顺利，"
        "右线完成1187环（占设计总量73%）。"
    )
    found = project(text, "听松站至梅岭站区间")

    assert facts(found)["progress_percent"] == ["73%"]
    assert "听梅区间" in found.aliases


def test_the_store_of_those_who_run_a_line_opens_nothing():
    text = "目前，望江湾车辆段正加快建设，运营库基础施工已提速，预计3月底封顶。"

    assert project(text).status.value == "under_construction"
