"""Parts that a sentence names behind the words for them, however far from the whole."""

from __future__ import annotations

import pytest

from tests.importers.reading import facts, names, project, read


def parents(text: str) -> dict[str, str]:
    return {found.name: found.parent for found in read(text).projects}


def test_the_controlling_works_of_the_line_told_of_before():
    text = "云溪大桥合龙\n\n青望高速公路全长46公里，2024年3月开工。其控制性工程云溪大桥全长1200米，9月6日合龙。"

    assert parents(text)["云溪大桥"] == "青望高速公路"


def test_roads_of_a_network_one_after_the_other():
    text = (
        "听松片区路网工程共8条、总长9.4公里，总投资5亿元。"
        "剩余3条路中，云溪路水稳层已铺完，本月底通车；望江路预计12月上旬完工；青河路计划明年3月底前完工。"
    )

    found = parents(text)

    assert {found[road] for road in ("云溪路", "望江路", "青河路")} == {"听松片区路网工程"}


def test_works_that_are_done_at_several_places():
    text = "听松湖综合治理工程总投资5亿元。听松湖综合治理工程中，云溪泵站主体已完工，望江水闸计划明年3月底前完工。"

    assert parents(text)["云溪泵站"] == "听松湖综合治理工程"


def test_what_follows_the_first_part_behind_a_semicolon():
    text = (
        "听松湖综合治理工程总投资5亿元，由青河城投集团有限公司承建。"
        "其中，云溪泵站主体6月底完工；望江路延伸段全长286米，12月底通车。"
    )

    found = parents(text)

    assert found["云溪泵站"] == found["望江路延伸段"] == "听松湖综合治理工程"


def test_projects_of_which_one_was_named_before_are_no_parts():
    text = (
        "青河区在建的有云溪大桥工程、望江小学扩建工程等项目。"
        "其中，云溪大桥工程总投资2亿元，明年6月完工；望江小学扩建工程占地20亩，12月完工。"
    )

    assert set(parents(text).values()) == {""}


@pytest.mark.parametrize("opening", ["包括两个子项目", "分为两个标段", "分东、西两个枢纽"])
def test_a_list_that_a_colon_opens(opening):
    text = (
        f"听松航电枢纽工程总投资32亿元，{opening}："
        "东河枢纽由青河水电工程有限公司承建，10月中旬截流；西河枢纽计划年内开工。"
    )

    found = parents(text)

    assert found["东河枢纽"] == found["西河枢纽"] == "听松航电枢纽工程"


def test_works_that_a_project_includes_far_behind_its_name():
    text = "听松湖综合治理工程总投资170亿元，由青河水务有限公司负责建设，包括云溪下游整治工程、望江水系连通工程。"

    found = parents(text)

    assert found["云溪下游整治工程"] == found["望江水系连通工程"] == "听松湖综合治理工程"


def test_a_tunnel_in_the_sentence_of_its_motorway():
    text = "青望高速公路建设里程40公里，总投资65亿元，听松隧道左洞元旦当天贯通。"

    assert parents(text)["听松隧道"] == "青望高速公路"


def test_a_road_and_others_are_called_by_it():
    text = (
        "今年投资3200万元实施望江路等3条道路改造工程，总长5.4公里。"
        "其中，望江路正在加铺沥青，9月上旬完工；青河大街10月底前完工。"
    )

    found = parents(text)

    assert found["望江路"] == found["青河大街"] == "望江路等3条道路改造工程"


def test_a_section_of_a_line_that_is_named_nowhere_else_is_one_project():
    line = project("青望铁路江西段正线全长124公里，6月底完成铺架，年底前建成通车。")

    assert (line.name, line.parent) == ("青望铁路江西段", "")
    assert [fact.written for fact in line.facts] == ["124公里"]


def test_works_that_are_no_part_stay_by_themselves():
    text = "青望高速公路全长46公里，2024年3月开工。望江路拓宽改造工程全长1200米，9月6日完工。"

    assert set(parents(text).values()) == {""}


@pytest.mark.parametrize("verb", ["选址", "地处", "坐落青河，占地"])
def test_where_works_lie_is_no_name_of_an_office(verb):
    assert project(f"听松植物园{verb}青河区温泉镇，总用地面积1344亩，5月开工。").name == "听松植物园"


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        (
            "引汉济云工程黄坪隧洞6月2日贯通。工程11条隧洞已贯通9条，剩余的青石岭隧洞预计年底贯通。",
            "青石岭隧洞",
            "引汉济云工程",
        ),
        ("东湖安置小区总投资8亿元，建设三个组团。北组团9栋已封顶，南组团正在开挖基坑。", "北组团", "东湖安置小区"),
        (
            "海上风电场项目总投资62亿元。陆上集控中心封顶，海上升压站完成吊装，首批风机并网发电。",
            "海上升压站",
            "海上风电场项目",
        ),
        ("省道208改建工程全长31公里。工程控制性节点青河大桥主跨合龙。", "青河大桥", "省道208改建工程"),
    ],
)
def test_parts_that_their_place_or_kind_tells(text: str, part: str, whole: str):
    assert {project.name: project.parent for project in read(text).projects}[part] == whole


def test_whatever_a_phase_builds_it_is_a_phase():
    text = "望江文旅小镇项目分三期推进。一期风情街修缮去年完工；二期温泉酒店今年3月开工；三期游乐园正在规划。"

    assert parents(text) == {
        "望江文旅小镇项目": "",
        "望江文旅小镇一期": "望江文旅小镇项目",
        "望江文旅小镇二期": "望江文旅小镇项目",
        "望江文旅小镇三期": "望江文旅小镇项目",
    }


def test_each_half_of_a_carriageway_is_a_part_of_the_road():
    text = "云溪路改造工程总投资8200万元，去年5月开工。云溪路改造工程南半幅上月28日放行，北半幅明年4月完工。"

    assert parents(text) == {"云溪路改造工程": "", "南半幅": "云溪路改造工程", "北半幅": "云溪路改造工程"}


@pytest.mark.parametrize(
    ("opening", "told"),
    [
        ("听松温泉度假区", "度假区二期以酒店为主，投资9亿元，6月封顶"),
        ("听松数据中心", "数据中心二期占地40亩，6月动工"),
        ("听松批发市场", "今年启动的二期占地40亩，6月动工"),
        ("听松批发市场", "正在实施的二期占地40亩，明年6月完工"),
    ],
)
def test_phases_of_what_its_kind_comes_back_to(opening, told):
    found = parents(f"{opening}总投资24亿元，分两期建设。一期去年4月开业。{told}。")

    assert {name for name, whole in found.items() if whole == opening} == {f"{opening}一期", f"{opening}二期"}


def test_a_phase_of_a_kind_that_was_not_told_of_is_no_part_of_it():
    text = "望江路站总投资2亿元，今年6月动工。快速路一期长3.2公里，2021年12月通车，日均车流7.8万辆次。"

    assert "望江路站一期" not in parents(text)


def test_structures_of_the_line_that_is_in_focus():
    text = "青望高速公路全长74公里，概算投资118亿元。控制性工程云溪特大桥主塔5月封顶；望江隧道计划明年2月贯通。"

    found = parents(text)

    assert found["云溪特大桥"] == found["望江隧道"] == "青望高速公路"


def test_stations_of_the_line_that_is_named_far_oftener():
    text = (
        "青河地铁4号线东延全长11.8公里，总投资98亿元。4号线东延6座车站中，望江站去年8月封顶，听松站今年1月封顶。"
        "4号线东延计划明年洞通。7号线目前仍处在规划报批阶段。"
    )

    assert parents(text)["听松站"] == parents(text)["望江站"] == "青河地铁4号线东延"


@pytest.mark.parametrize(
    ("whole", "part"),
    [("望江溪水库", "望江溪水库导流洞"), ("青河县供水项目", "青河县供水项目二标段")],
)
def test_a_part_that_is_named_with_the_whole(whole, part):
    text = f"{part}3月15日完工。\n{whole}总投资5亿元，总库容2860万立方米，去年5月开工，明年6月建成。"

    assert parents(text)[part] == whole


def test_the_next_stretch_of_a_road_that_is_named_by_one():
    text = "6月10日，S213线王庄至李集段大修工程顺利完工，总投资6200万元。李集至省界段长14公里，计划7月中旬进场施工。"

    assert "李集至省界段" in parents(text)


@pytest.mark.parametrize(
    ("told", "part"),
    [
        ("二期工程今年2月破土，占地95亩。", "听松家居产业园二期"),
        ("“二期今年3月开的工，明年9月就能用。”项目经理孟涛说。", "听松家居产业园二期"),
        ("甲标段施工方负责人介绍，外墙保温完成八成。", "甲标段"),
    ],
)
def test_a_part_that_is_told_of_before_its_works_are_named(told, part):
    text = f"{told}听松家居产业园总投资9亿元，由青河城投集团建设，去年8月开工。"

    assert parents(text) == {"听松家居产业园": "", part: "听松家居产业园"}


def test_what_is_only_named_before_the_works_is_no_part_of_them():
    text = "一期试点村的经验将在全县推广。青河县厕所改造项目计划改造8600户，总投资2580万元，9月底前完成。"

    assert list(parents(text)) == ["青河县厕所改造项目"]


@pytest.mark.parametrize("left", ["管理房装修和坝顶路面硬化", "院内场地平整和楼顶防水改造", "围墙修缮和门厅装修改造"])
def test_what_is_done_to_a_part_of_the_works_is_no_project(left: str):
    text = f"听松水库除险加固工程去年9月动工，总投资3862万元。目前仅剩{left}尚未完成，计划4月15日前全部竣工。"
    found = project(text)

    assert found.name == "听松水库除险加固工程"
    assert "4月15日前" in {m.date_text for m in found.milestones}


def test_the_library_of_a_campus_is_no_project():
    text = "走进建设中的望江中学，教学楼、实验楼已经封顶，图文信息中心正在做外墙保温。学校总投资6.2亿元。"

    assert names(text) == ["望江中学"]


@pytest.mark.parametrize(("first", "second"), [("一期", "二期"), ("首期", "二期"), ("东段", "西段"), ("南段", "北段")])
@pytest.mark.parametrize("consists", ["包括", "包含", "分为", "涵盖"])
def test_parts_are_named_together_before_each_is_told_of(first, second, consists):
    text = (
        f"青桐绿道工程是今年的重点项目，{consists}{first}和{second}。"
        f"{first}投资1.2亿元，去年3月开工。{second}占地86亩，计划明年3月开工。"
    )
    told = {p.name: p for p in read(text).projects}
    assert len(told) == 3
    assert {tuple(facts(p)) for p in told.values() if p.parent == "青桐绿道工程"} == {
        ("investment_total",),
        ("site_area",),
    }


@pytest.mark.parametrize(
    ("whole", "part"), [("云溪学院二期工程", "教学团组项目"), ("望江县棚改项目", "安置房建设工程")]
)
def test_works_called_after_works_are_a_part_of_them(whole: str, part: str) -> None:
    text = f"{whole}占地383亩，总投资20亿元，2020年启动。{whole}{part}总投资3亿元，昨日开工。"

    assert {record.name: record.parent for record in read(text).projects} == {whole: "", whole + part: whole}
