"""Parts by the words that say what they are of the whole, or that open a list of them."""

import pytest

from tests.importers.reading import facts, project, read


def parents(text: str) -> dict[str, str]:
    return {found.name: found.parent for found in read(text).projects}


@pytest.mark.parametrize(
    "text",
    [
        "作为云望引水工程的重要组成部分，红岩隧洞全长12.7公里，昨日顺利贯通。",
        "属于云望引水工程子项目的红岩隧洞昨日贯通，全长12.7公里。",
        "红岩隧洞是云望引水工程的控制性节点工程，全长12.7公里，昨日贯通。",
        "云望引水工程的重点节点工程之一——红岩隧洞，长12.7公里，昨日贯通。",
        "昨日，云望引水工程重点控制性工程红岩隧洞贯通，全长12.7公里。",
    ],
)
def test_a_whole_is_kept_that_is_only_named_as_one(text: str):
    assert parents(text) == {"云望引水工程": "", "红岩隧洞": "云望引水工程"}
    assert facts(project(text, "红岩隧洞")) == {"length": ["12.7公里"]}


def test_a_plan_has_no_parts():
    text = "作为全省“一号工程”的先行项目，听松山隧道全长6.8公里，投资15亿元，昨日进洞。"

    assert parents(text) == {"听松山隧道": ""}


@pytest.mark.parametrize("words", ["由三个子项目构成，分别为", "共分三大板块，即", "共含三个子项："])
def test_what_works_are_divided_into_are_parts(words: str):
    text = f"望江起步区项目{words}听松路、青云路和望江公园，总投资5.6亿元。目前，听松路已经通车，望江公园完成绿化60%。"

    assert parents(text)["听松路"] == parents(text)["望江公园"] == "望江起步区项目"
    assert facts(project(text, "望江起步区项目"))["investment_total"] == ["5.6亿元"]


def test_kinds_of_works_that_a_list_spells_out_are_parts():
    text = (
        "青河综合治理涉及三大工程：河道清淤工程投资4200万元；堤防加固工程投资6800万元，加固堤防8.6公里；"
        "景观提升工程投资3000万元。目前三大工程均已开工。"
    )

    assert parents(text) == {
        "青河综合治理": "",
        "河道清淤工程": "青河综合治理",
        "堤防加固工程": "青河综合治理",
        "景观提升工程": "青河综合治理",
    }


def test_items_of_a_list_may_be_set_apart_by_commas():
    text = "望江机场配套道路项目涉及三条路：机场西路长2.3公里，机场南路长3.1公里，机场快线长8.8公里，均计划年底通车。"

    assert set(parents(text).values()) == {"", "望江机场配套道路项目"}
    assert facts(project(text, "机场快线")) == {"length": ["8.8公里"]}


def test_a_lettered_stretch_is_a_part():
    text = "国道325线改建工程分A、B两段实施。A段长11公里，由青望路桥公司承建；B段长9公里，投资1.1亿元，刚刚开工。"

    assert parents(text)["A段"] == parents(text)["B段"] == "国道325线改建工程"


def test_each_lot_has_its_own_money():
    text = "望海大道全长9.8公里，分两个标段建设，1标长4.6公里，投资3.8亿元，2标长5.2公里，投资4.5亿元。"

    assert facts(project(text, "2标"))["investment_total"] == ["4.5亿元"]


@pytest.mark.parametrize(
    "said",
    [
        "属城南片区路网二期工程（共6条道路）中的一条",
        "属城南片区路网二期工程其中的一条",
    ],
)
def test_one_of_the_whole_leaves_it_what_is_told_next(said: str) -> None:
    text = f"青溪二路全长1.3公里，{said}。该工程去年9月开工，施工单位为云岭路桥公司。青溪二路年内通车。"

    assert parents(text) == {"青溪二路": "城南片区路网二期工程", "城南片区路网二期工程": ""}
    assert [unit.name for unit in project(text, "城南片区路网二期工程").units] == ["云岭路桥公司"]


@pytest.mark.parametrize(
    ("text", "parts", "whole"),
    [
        (
            "青湖小区与毗邻的百货公司宿舍打包成桥南片区老旧小区改造项目，总投资4280万元。青湖小区2月进场。百货公司宿舍已完成90%。",
            {"青湖小区", "百货公司宿舍"},
            "桥南片区老旧小区改造项目",
        ),
        (
            "县里把文昌路、青云街打捆为老城路网改造工程，总投资8000万元。文昌路已完工，青云街正在铺油。",
            {"文昌路", "青云街"},
            "老城路网改造工程",
        ),
    ],
)
def test_what_is_made_one_project_of_is_its_parts(text: str, parts: set[str], whole: str) -> None:
    assert {p.name for p in read(text).projects if p.parent == whole} == parts


@pytest.mark.parametrize(
    ("part", "said", "whole"),
    [
        ("听松路改造", "已纳入城东区2024年背街小巷改造项目，该项目", "城东区2024年背街小巷改造项目"),
        ("望江泵站", "被列入青河流域综合治理工程，该工程", "青河流域综合治理工程"),
    ],
)
def test_what_works_are_enlisted_in_is_their_whole_where_it_is_told_of(part: str, said: str, whole: str):
    text = f"{part}{said}总投资2980万元，今年5月开工。{part}安排在暑假施工，9月1日前完成。"

    assert parents(text)[part] == whole
    assert facts(project(text, whole)) == {"investment_total": ["2980万元"]}


def test_but_only_what_it_is_where_nothing_is_told_of_it():
    assert parents("听松路改造已列入全市重点工程，总投资2980万元，今年5月开工。") == {"听松路改造": ""}


def test_works_on_one_road_hold_no_other_road():
    text = (
        "青河南路（安康路—吴桥段）道路工程已完成总量的85%，预计年底竣工。听松路建设工程于去年7月开工建设，已完成70%。"
    )

    assert set(parents(text).values()) == {""}


def test_each_part_of_a_sentence_on_several_lines_is_of_no_line():
    text = "青云公路改造完成投资2600万元；茶亭隧道完成投资550万元，掘进980米；望江公路改造完成投资220万元，6月底通车。"

    assert set(parents(text).values()) == {""}


def test_what_goes_well_in_the_middle_of_a_sentence_holds_nothing():
    text = "青河大道完成投资60万元，旧城改造一期工程进展顺利，竹溪一期防洪堤完成550米。"

    assert parents(text).get("竹溪一期防洪堤", "") == ""


def test_what_stands_in_a_row_with_a_section_may_be_of_another_kind():
    text = "青长高速公路听松至南小营段、沽川县东岭风电场等项目，已批复可研。"

    assert parents(text)["沽川县东岭风电场"] == ""


def test_projects_that_are_counted_hold_none_of_those_named():
    text = "青云至望江项目加快建设。3个拟建项目分别为大川高速甲岭至南坪段改扩建工程、沪云高速梨坪至东岭段改扩建工程。"

    assert set(parents(text).values()) == {""}
