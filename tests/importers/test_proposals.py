"""What may be a project: numbered institutions, towns called 城, works called by what is done, rows, appositions."""

import pytest

from importers.names import is_proper
from tests.importers.reading import names, project, read, steps


@pytest.mark.parametrize("name", ["第二水厂", "第三人民医院", "云溪二中", "项城市污水处理厂", "云溪新区大王站"])
def test_a_number_or_a_town_makes_a_name(name):
    assert is_proper(name)


@pytest.mark.parametrize("name", ["全省最大火电厂", "首座跨江大桥", "第二期", "新型城市道路", "第一批项目"])
def test_what_is_only_described_has_no_name(name):
    assert not is_proper(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("先说路。湖滨街改造快了，5月15日全线贯通。", "湖滨街改造"),
        ("今年的任务是：继续实施含山县裕溪河河道治理；抓好防汛，6月底前完工。", "含山县裕溪河河道治理"),
        ("昨日，望江中学扩建也动了工，总投资3000万元。", "望江中学扩建"),
    ],
)
def test_works_are_called_by_what_is_done_to_a_thing(text, name):
    assert name in names(text)


def test_what_stands_before_a_dash_describes_the_name_behind_it():
    assert names("云溪市今年首个文旅项目——听松创意城项目正式开工。") == ["听松创意城项目"]


def test_a_headline_is_an_echo_of_the_project_below():
    text = "云溪建成百亿级储能产业园\n\n昨日，晨曦储能产业园项目奠基，总投资50亿元，占地260亩，计划明年竣工。\n"

    assert [p.name for p in read(text).projects] == ["晨曦储能产业园项目"]


def test_a_headlines_own_name_is_the_one_project_that_the_text_tells_of():
    tunnel = "云溪过江通道工程总投资2亿元，去年5月开工，全长1200米。"
    headline = "滨江大桥工程有了进展\n\n"

    (found,) = read(f"{headline}{tunnel}（张三）\n").projects

    assert (found.name, found.aliases) == ("云溪过江通道工程", ("滨江大桥工程",))
    assert len(read(f"{headline}{tunnel}青河水厂工程总投资3亿元。（张三）\n").projects) == 3


def test_phases_have_their_figures_and_the_whole_has_its_total():
    text = (
        "云溪第三水厂项目去年2月开工。水厂分两期建设，一期日供水2万吨，二期日供水4万吨。"
        "项目总投资1.8亿元，业主为云溪水务公司。"
    )

    assert [fact.written for fact in project(text, "云溪第三水厂项目").facts if fact.unit == "CNY"] == ["1.8亿元"]


def test_a_place_visited_on_the_way_is_not_what_is_built():
    text = "记者来到青山区解放路，围挡里机器轰鸣。这里在建的是云溪再生水处理站，主体结构已完成七成，计划10月通水。"

    assert [step[3] for step in steps(project(text, "云溪再生水处理站"))] == ["2024-10-31"]


@pytest.mark.parametrize("name", ["市八医院", "大垛农贸市场", "望江县江村乡防洪工程", "云许市域铁路", "云溪湖闸"])
def test_towns_and_villages_name_what_they_have(name):
    assert is_proper(name)


def test_each_item_behind_a_triangle_is_about_its_title():
    text = (
        "今年，全市卫生项目全面铺开。\n▲市八医院改扩建：新建病房楼，设床位500张，总投资1.35亿元；\n"
        "▲市皮肤病院改扩建：新建综合楼，计划投资0.8亿元，去年5月开工。\n"
    )

    assert [p.name for p in read(text).projects] == ["市八医院改扩建", "市皮肤病院改扩建"]


def test_a_school_in_front_is_what_the_sentence_tells_of():
    text = "今年的教育项目进展顺利。在红岭小学，普通教学楼去年9月竣工，体育馆计划5月底完工。"

    assert [step[3] for step in steps(project(text, "红岭小学"))] == ["2023-09-30", "2024-05-31"]


def test_a_bridge_is_named_by_its_road_and_its_river():
    text = "新区大庆路跨官河桥去年9月开工，计划5月1日通车。"

    assert [step[3] for step in steps(project(text, "新区大庆路跨官河桥"))] == ["2023-09-30", "2024-05-01"]


def test_works_that_stand_still_have_begun():
    found = project("望江衙署复建工程因为出土了一段墙基，去年11月起停了下来。")

    assert [step[1:] for step in steps(found)] == [("actual", "去年11月", "2023-11-30")]


def test_a_state_is_told_of_all_of_a_row():
    text = "望江县江村乡防洪工程、青山县白石乡防洪工程，以及云溪县河口镇防洪工程正在紧张施工。"

    assert {p.name: p.status.value for p in read(text).projects} == {
        "望江县江村乡防洪工程": "under_construction",
        "青山县白石乡防洪工程": "under_construction",
        "云溪县河口镇防洪工程": "under_construction",
    }


def test_marks_of_a_lost_indent_are_no_words():
    text = "????云溪大桥工程总投资2亿元，去年5月开工。\n????望江小学扩建工程总投资3000万元，正在施工。\n"

    assert names(text) == ["云溪大桥工程", "望江小学扩建工程"]
