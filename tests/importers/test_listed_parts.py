"""Parts that a sentence lists far from the name of the whole, and what is told of them further on."""

from __future__ import annotations

import pytest

from tests.importers.reading import dates_by_name, facts, project, read, steps


def parents(text: str) -> dict[str, str]:
    return {found.name: found.parent for found in read(text).projects}


@pytest.mark.parametrize(
    "words",
    [
        "由大剧院、图书馆、美术馆三个场馆组成",
        "包括大剧院、图书馆、美术馆三个场馆",
        "主要建设大剧院、图书馆和美术馆",
        "下设大剧院、图书馆、美术馆",
    ],
)
def test_halls_that_are_listed_before_they_are_told_of(words):
    text = f"青河文化艺术中心项目总投资11亿元，{words}。大剧院2月20日封顶；图书馆正在安装幕墙；美术馆计划9月开馆。"

    found = parents(text)

    assert {found[hall] for hall in ("大剧院", "图书馆", "美术馆")} == {"青河文化艺术中心项目"}


def test_bridges_that_share_their_last_word():
    text = "G321国道青河段改建工程全长38公里，沿线新建云溪、望江两座大桥。云溪大桥已完成下部结构，望江大桥2月10日开钻。"

    found = parents(text)

    assert (found["云溪大桥"], found["望江大桥"]) == ("G321国道青河段改建工程", "G321国道青河段改建工程")


def test_houses_that_are_counted_are_no_parts():
    text = "青河小学扩建工程总投资3000万元，新建教学楼2栋、宿舍楼1栋和食堂。教学楼2月封顶。"

    assert parents(text) == {"青河小学扩建工程": ""}


def test_what_other_works_of_the_year_are_is_no_part_of_those_before():
    text = "听松书院总投资2亿元，2月封顶。今年全市还将实施甲水路、乙山路等8条道路改造。甲水路正在施工，4月完工。"

    assert parents(text).get("甲水路", "") == ""


def test_a_listed_part_that_its_name_holds_more_than_the_noun_of():
    text = "望江古镇修缮工程总投资3亿元，分为文昌阁修缮、南门街改造、古码头恢复三个子项目。古码头恢复6月启动。"

    assert parents(text)["古码头恢复"] == "望江古镇修缮工程"


@pytest.mark.parametrize("words", ["两个地块加起来建筑面积28万平方米", "两个地块总建筑面积28万平方米"])
def test_what_is_told_of_all_parts_together_is_told_of_the_whole(words):
    text = (
        "听松里棚户区改造项目分南北两个地块。南地块2022年10月开工；北地块2月挂出招标公告，计划12月动工。"
        f"{words}，今年完成投资2.7亿元。"
    )

    found = {p.name: p for p in read(text).projects}

    assert facts(found["听松里棚户区改造项目"])["floor_area"] == ["28万平方米"]
    assert found["北地块"].parent == "听松里棚户区改造项目"


def test_as_a_whole_it_is_done_later_than_its_first_part():
    text = "听松文化园项目总投资3亿元，首开区今年5月亮相，整体明年上半年建成。"

    assert ("建成", "planned", "明年上半年", "2025-06-30") in [
        (name.removeprefix("整体"), *rest) for name, *rest in steps(project(text, "听松文化园项目"))
    ]


def test_sections_of_works_along_a_river():
    text = "青河防洪治理工程共分三段，总长18公里。其中云溪段3.6公里已完工，望江段正在填筑，文汇段计划6月开工。"

    found = parents(text)

    assert {found[part] for part in ("云溪段", "望江段", "文汇段")} == {"青河防洪治理工程"}


def test_lettered_areas_of_a_site():
    text = "青河智造产业园项目总投资30亿元。A区2月封顶，B区正在做桩基，C区预计6月开工。"

    assert {p.name for p in read(text).projects if p.parent} == {"A区", "B区", "C区"}


def test_the_works_of_a_town_by_its_paragraph():
    text = "望江新城建设提速。文汇学校主体封顶，9月开学；市民服务中心正在装修，预计6月启用。"

    found = parents(text)

    assert (found["文汇学校"], found["市民服务中心"]) == ("望江新城", "望江新城")


def test_quarters_that_works_are_divided_into():
    text = (
        "老城屋顶整治项目去年9月启动，总投资2.8亿元。"
        "其中，文汇路片区137栋房屋2月底完工；望江片区3月6日进场，5月完工；听松巷片区正在入户测绘，4月动工。"
    )

    found = parents(text)

    assert {found[part] for part in ("文汇路片区", "望江片区", "听松巷片区")} == {"老城屋顶整治项目"}


def test_sites_of_a_hospital():
    text = "青河总医院改造项目总投资2185万元，改造面积8680平方米，涉及云溪医院、望江医院、文汇分院三个院区。"

    assert set(parents(text).values()) <= {"", "青河总医院改造项目"}
    assert len([name for name, up in parents(text).items() if up]) == 3


def test_what_a_paragraph_tells_of_a_railway_s_way():
    text = "青望城际铁路全长58公里，总投资120亿元。云溪站主体完工，听松隧道2月贯通，望江南站正在装修。"

    found = parents(text)

    assert {found[part] for part in ("云溪站", "听松隧道", "望江南站")} == {"青望城际铁路"}


def test_all_that_follows_among_them():
    text = "望江大道改扩建工程全长12公里，其中云溪立交桥2月底合龙，文汇隧道已贯通。"

    found = parents(text)

    assert (found["云溪立交桥"], found["文汇隧道"]) == ("望江大道改扩建工程", "望江大道改扩建工程")


def test_roads_of_works_that_are_called_after_them():
    text = "地下管廊试点项目共5条、总长31公里。文汇路管廊已投入运营，望江路管廊完成主体结构，听松大道管廊2月进场。"

    found = parents(text)

    assert {found[part] for part in ("文汇路管廊", "望江路管廊", "听松大道管廊")} == {"地下管廊试点项目"}


def test_one_reservoir_is_no_part_of_another():
    text = "云溪水库工程总投资3亿元，2月开工。望江水库工程总投资2亿元，6月完工。"

    assert set(parents(text).values()) == {""}


def test_parts_that_stand_side_by_side_are_told_of_together():
    text = (
        "望江文化中心总投资4.6亿元，占地62亩，含剧院、图书馆、档案馆三馆，由县文旅集团代建。"
        "图书馆、档案馆力争2026年上半年先行开放，剧院要到2026年10月完工。项目整体2027年投用。"
    )

    told = {name: days for name, days in dates_by_name(text).items() if name != "望江文化中心"}
    assert told == {"图书馆": ["2026年上半年"], "档案馆": ["2026年上半年"], "剧院": ["2026年10月"]}


def test_behind_parts_side_by_side_the_text_comes_back_to_the_whole():
    text = (
        "云溪文体中心总投资5.6亿元，包含图书馆、文化馆、全民健身馆。"
        "目前全民健身馆主体结构封顶，图书馆、文化馆施工至三层。年底前主体全部封顶，2025年10月投用。"
    )

    assert dates_by_name(text)["云溪文体中心"] == ["年底前", "2025年10月"]


def test_wards_that_works_are_divided_into_are_their_parts():
    text = (
        "云溪区老旧燃气管网改造工程分城东、城西两片，总投资1.8亿元。"
        "城东片1月10日进场，2月底全部完工。城西片计划11月底前完成。"
    )

    assert [project(text, name).parent for name in ("城东片", "城西片")] == ["云溪区老旧燃气管网改造工程"] * 2


@pytest.mark.parametrize(
    ("whole", "listed", "told", "parts"),
    [
        (
            "青河医学中心项目",
            "包括住院楼、感染楼及地下车库",
            "目前感染楼3月初封顶，住院楼明年完工。",
            ["感染楼", "住院楼"],
        ),
        (
            "青河引水工程",
            "由跨海管道、陆域管道和泵站三部分组成",
            "\n1.跨海管道长7公里。\n2.陆域管道长18公里。",
            ["跨海管道", "陆域管道"],
        ),
        ("青河枢纽", "包括北广场、客运站和一条下穿通道", "现在下穿通道去年10月15日通车。", ["下穿通道"]),
    ],
)
def test_buildings_and_whatever_else_is_listed(whole: str, listed: str, told: str, parts: list[str]):
    found = parents(f"{whole}总投资11亿元，{listed}，去年5月开工。{told}")

    assert {part: found.get(part) for part in parts} == dict.fromkeys(parts, whole)


def test_a_listed_part_is_told_of_by_the_end_of_its_name():
    text = "江湾国际博览中心由中央圆厅、地下停车场和东馆三部分组成。停车场1200个车位，2月启用。圆厅3月5日完成卸载。"

    assert {p.name: (p.parent, len(p.milestones)) for p in read(text).projects} == {
        "江湾国际博览中心": ("", 0),
        "停车场": ("江湾国际博览中心", 1),
        "圆厅": ("江湾国际博览中心", 1),
    }


def test_an_end_that_two_of_them_have_means_neither():
    text = "新港供水工程总投资9亿元，由北山泵站、南山泵站和净水厂组成。泵站2月完工。"

    assert [p.name for p in read(text).projects] == ["新港供水工程"]


@pytest.mark.parametrize(
    ("whole", "listed", "told", "parts"),
    [
        ("青禾安置点", "分东、西两区建设", "东区占地40亩，已入住；西区今年2月开建", "东区 西区"),
        ("云溪公园提升工程", "分东、中两个区域实施", "东区去年5月开园；中区8月底完工", "东区 中区"),
        ("望江片区开发项目", "共分北区、南区两个地块", "北区用地460亩，5月封顶；南区明年3月开工", "北区 南区"),
        ("柳林人才社区", "分Ⅰ、Ⅱ两个地块", "Ⅰ地块9栋楼9月交付；Ⅱ地块正在打桩", "Ⅰ地块 Ⅱ地块"),
        ("双溪航道整治工程", "由上、下两段组成", "上段去年9月完工；下段10月完工", "上段 下段"),
    ],
)
def test_parts_that_a_count_divides_works_into(whole: str, listed: str, told: str, parts: str):
    found = {p.name: p.parent for p in read(f"{whole}{listed}，总投资8900万元。{told}。").projects}

    assert found == {whole: "", **dict.fromkeys(parts.split(), whole)}


def test_parts_that_their_own_sentence_goes_on_to_tell_of():
    text = "青河安置房项目分南苑、北苑，南苑1020套房源本月底交付，北苑860套9月交付，总投资11亿元。"

    found = {p.name: (p.parent, [m.date_text for m in p.milestones]) for p in read(text).projects if p.parent}

    assert found == {"南苑": ("青河安置房项目", ["本月底"]), "北苑": ("青河安置房项目", ["9月"])}


def test_what_works_build_besides_is_told_of_as_the_thing_of_that_kind():
    text = (
        "S213省道云溪段改扩建工程全长14公里，总投资13亿元，同步新建云溪南互通。"
        "该互通估算投资3.9亿元，新建匝道4.6公里，计划明年8月通车。"
    )

    found = project(text, "云溪南互通")
    assert found.parent == "S213省道云溪段改扩建工程"
    assert {fact.written for fact in found.facts} == {"3.9亿元", "4.6公里"}


def test_a_phase_of_homes_with_a_place_of_its_own_is_none_of_the_works_before():
    text = "望江中学新校区（一期）占地118亩，总投资6.9亿元。云溪村安置房四期由云溪街道办事处实施，计划2027年底交付。"

    assert project(text, "云溪村安置房四期").parent == ""
