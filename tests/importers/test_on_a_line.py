"""What lies on a road or railway that the story tells of."""

import pytest

from tests.importers.reading import dates_by_name, facts, names, project, read


def parents(text: str) -> dict[str, str]:
    return {found.name: found.parent for found in read(text).projects}


def test_what_is_told_to_lie_on_a_line_is_its_part():
    text = (
        "云望高速公路总投资86亿元，去年开工。\n听松大桥和望江桥都在云望高速公路上。"
        "听松大桥全长980米，今年3月进场施工；望江桥长460米，已完成八成。"
    )

    assert parents(text) == {"云望高速公路": "", "听松大桥": "云望高速公路", "望江桥": "云望高速公路"}


def test_a_bridge_over_a_railway_is_of_the_road_that_it_is_called_after():
    text = "在听松大道北延跨京沪铁路立交桥施工现场，转体梁已就位。听松大道北延工程总投资6.2亿元，明年7月通车。"

    assert parents(text)["听松大道北延跨京沪铁路立交桥"] == "听松大道北延工程"


def test_the_whole_line_is_none_of_the_structures_on_it():
    told = dates_by_name(
        "听松高速公路总投资86亿元，2022年开工。控制性工程梅岭隧道预计8月上旬贯通。全线计划明年10月建成通车。"
    )

    assert (told["听松高速公路"], told["梅岭隧道"]) == (["2022年", "明年10月"], ["8月上旬"])


def test_what_a_line_is_made_of_is_no_structure_told_of_before():
    text = (
        "一、听松高速公路\n总投资86亿元。梅岭隧道8月上旬贯通。\n"
        "二、云望高速公路\n总投资93亿元。桥梁工程完成91%，隧道工程完成88%；路面工程于2月进场。项目计划明年6月通车。"
    )

    told = dates_by_name(text)
    assert (told["云望高速公路"], told["梅岭隧道"]) == (["2月", "明年6月"], ["8月上旬"])


def test_the_main_line_opens_and_not_the_bridge_told_of_before():
    text = (
        "望湖路改造工程全长5.6公里，2022年11月开工建设，其中跨清河的采菱大桥已于今年1月合龙。"
        "按计划，7月底主线通车，比合同工期提前两个月。"
    )

    assert dates_by_name(text) == {"望湖路改造工程": ["2022年11月", "7月底"], "采菱大桥": ["今年1月"]}
    assert project(text, "采菱大桥").parent == "望湖路改造工程"


def test_a_lot_and_a_stretch_are_of_the_line_though_a_house_was_told_of_last():
    text = (
        "8号线一期全长15公里，总投资98亿元。目前，望江车辆段综合楼已进入装修阶段。区间里，盾构机正在大学城站至"
        "科技馆站区间右线推进。土建1标项目经理徐平介绍，该区间下穿清河，12月中旬右线可以贯通。左线早在2月已贯通。"
    )
    found = project(text, "大学城站至科技馆站区间")

    assert found.parent == "8号线一期"
    assert [m.date_text for m in found.milestones] == ["12月中旬", "2月"]


def test_a_depot_that_a_line_has_is_no_section_of_it():
    text = "8号线一期全长15.3公里，设车站12座、车辆段1座，总投资约112亿元，2021年12月开工。"

    assert names(text) == ["8号线一期"]
    assert facts(project(text))["investment_total"] == ["112亿元"]


def test_a_road_is_no_part_of_the_road_told_of_before():
    text = (
        "去年12月26日，长4.15公里的新望江路正式通车。柳林大道东延长3.9公里，路基完成八成；站前路快速化改造，高架桥"
        "桩基完成312根，占总数的57%；新港大道目前仅完成两侧引道，预计2026年通车。"
    )

    assert {found.name: found.parent for found in read(text).projects} == {
        "新望江路": "",
        "柳林大道东延": "",
        "站前路快速化改造": "",
        "新港大道": "",
    }
    assert facts(project(text, "站前路快速化改造"))["progress_percent"] == ["57%"]


@pytest.mark.parametrize(
    ("text", "part", "line"),
    [
        (
            "3月7日，青溪引水工程最长的输水隧洞——白岭隧洞贯通。青溪引水工程总长43公里，总投资19亿元，2023年11月开工。",
            "白岭隧洞",
            "青溪引水工程",
        ),
        (
            "S225改建工程全长27公里，总投资14亿元，2022年12月开工。控制性工程青溪特大桥全长1038米，上月28日合龙。",
            "青溪特大桥",
            "S225改建工程",
        ),
    ],
)
def test_the_longest_or_the_hardest_of_a_line_is_a_part_of_it(text, part, line):
    assert project(text, part).parent == line


@pytest.mark.parametrize("told", ["的重要客站——", "的客运站", "沿线的车站"])
def test_a_station_that_is_said_to_be_one_of_the_line_is_a_part_of_it(told):
    text = f"新建听望铁路{told}望江北站钢屋盖顺利合龙，投资3亿元。听望铁路全长203公里，计划2026年年底开通。"

    assert {p.name: p.parent for p in read(text).projects}["望江北站"] == "听望铁路"


def test_the_first_road_of_a_grid_is_a_road_like_the_others():
    text = "青河新城“三纵两横”支路总长5.7公里。其中纵一路去年底已通车，横一路今年2月开工。"

    assert parents(text) == {
        "青河新城“三纵两横”支路": "",
        "纵一路": "青河新城“三纵两横”支路",
        "横一路": "青河新城“三纵两横”支路",
    }


@pytest.mark.parametrize("lot", ["B3合同段", "TJ2合同段", "第二合同段", "B3标段"])
def test_a_section_of_contract_is_a_lot(lot: str):
    found = project(f"听松高速公路{lot}去年5月开工。该{lot[-2:] if lot.endswith('标段') else '合同段'}长3.76公里。")

    assert found.name == f"听松高速公路{lot}"
    assert facts(found)["length"] == ["3.76公里"]


def test_what_is_named_alike_is_of_the_same_network():
    text = "“三纵两横”支路总长5.7公里。其中纵一路去年底已通车，纵二路、纵三路今年2月开工，横一路预计明年动工。"

    assert set(parents(text).values()) == {"", "“三纵两横”支路"}
    assert len(parents(text)) == 5


@pytest.mark.parametrize("told", ["全长1280米，隧道段730米，其余为匝道", "全长1280米，其中高架段800米，地面段480米"])
def test_a_stretch_has_no_length_of_the_whole(told):
    assert facts(project(f"云溪快速路去年开工，{told}。"))["length"] == ["1280米"]


def test_a_line_beside_a_stretch_of_another_is_no_part_of_it():
    text = "宁望高铁云溪至青峡段、听松至梅岭铁路石湖至红岭段、平川至南浦公路改扩建工程均已开工。"

    assert parents(text) == {
        "宁望高铁云溪至青峡段": "",
        "听松至梅岭铁路石湖至红岭段": "",
        "平川至南浦公路改扩建工程": "",
    }


@pytest.mark.parametrize("end", ["建成通车。", "等工程建成通车。"])
def test_what_is_told_of_the_last_stretch_of_a_row_is_told_of_each(end):
    text = f"今年1月，宁望高铁云溪至青峡段、新建听松至梅岭铁路石湖至红岭段、新建清河东站{end}"

    assert dates_by_name(text) == {
        "宁望高铁云溪至青峡段": ["今年1月"],
        "听松至梅岭铁路石湖至红岭段": ["今年1月"],
        "清河东站": ["今年1月"],
    }


@pytest.mark.parametrize(
    "told",
    [
        "市交通局负责人出席隧道贯通仪式。",
        "近期，挖掘地下隧道的盾构机将进场。",
        "全线含两条单洞单线隧道和一座双洞隧道。",
        "项目按规划做好公路安保工程。",
        "线路采用新建复线方式扩容。",
        "全线采用双回路架设。",
        "完成隧洞掘进47公里，约占总干渠隧洞总长度的54%。",
        "沿线还要开凿大量隧洞。",
        "项目将加快两市之间互联互通。",
        "该线是宁望高铁的重要延伸段，明年通车。",
    ],
)
def test_what_is_only_described_or_led_to_by_a_verb_is_no_name(told):
    text = f"云望高速公路全长88公里，总投资86亿元，2022年开工。{told}"

    assert set(names(text)) <= {"云望高速公路", "宁望高铁"}


@pytest.mark.parametrize("told", ["作为云望高速公路石湖至红岭段控制性工程", "是云望高速公路石湖至红岭段的难点工程"])
def test_the_stretch_that_a_tunnel_lies_in_holds_nothing_of_it(told):
    found = project(f"云望高速公路正在建设。梅岭隧道{told}，全长1920米，预计明年5月贯通。", "梅岭隧道")

    assert (facts(found), [m.date_text for m in found.milestones]) == ({"length": ["1920米"]}, ["明年5月"])


def test_all_of_a_tunnel_is_broken_through_and_not_all_of_its_line():
    told = dates_by_name("1月16日，云望高速公路梅岭隧道实现全线贯通。云望高速公路全线计划今年10月通车。")

    assert told == {"云望高速公路": ["今年10月"], "云望高速公路梅岭隧道": ["1月16日"]}


def test_the_whole_bridge_is_the_one_that_the_sentence_tells_of():
    text = "云吉铁路全长200公里。苍岭特大桥位于石湖县境内，全桥长911米，共28个桥墩。"

    assert facts(project(text, "苍岭特大桥"))["length"] == ["911米"]


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("听松路二期工程今年开工，完成云望高速青河至梅岭段。此外，绿道也要加快。", "云望高速青河至梅岭段"),
        ("泉山长江大桥工程、岚九高速石港至云溪段要加快建设，明年6月建成。", "岚九高速石港至云溪段"),
        ("县里主抓云望公路改造，10月完工。省道217线白石至红岩段年底完工。", "省道217线白石至红岩段"),
    ],
)
def test_a_stretch_of_another_line_is_no_part_of_what_was_told_of_last(text: str, stretch: str):
    assert parents(text)[stretch] == ""


@pytest.mark.parametrize(
    "text",
    [
        "云望高速公路全长62公里，去年开工。云望高速青河至梅岭段今年10月通车。",
        "云溪至东望至梅岭铁路总投资120亿元。云望岭铁路青河至梅岭段已开始铺轨。",
    ],
)
def test_a_stretch_is_of_the_line_that_is_called_so_for_short(text: str):
    assert list(parents(text).values()) == ["", names(text)[0]]


def test_what_the_works_meet_is_no_part_of_them():
    text = "青岩高速公路起于望江，北接沪昆高速临江段，止于青岩，全长42公里，去年8月开工。"

    assert parents(text) == {"青岩高速公路": ""}


def test_two_lines_have_each_a_stretch_of_that_name():
    text = "青岩高速云溪段6月建成通车，望梅高速云溪段有序推进，预计明年底完工。"

    assert dates_by_name(text) == {"青岩高速云溪段": ["6月"], "望梅高速云溪段": ["明年底"]}


def test_what_stands_in_a_row_with_a_railway_is_no_part_of_it():
    text = "青岩高铁、云溪路与望江路互通立交工程、听松机器人产业园等一批项目进展顺利。"

    assert set(parents(text).values()) == {""}
