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


def test_phases_have_their_figures_and_the_whole_has_its_total():
    text = (
        "云溪第三水厂项目去年2月开工。水厂分两期建设，一期日供水2万吨，二期日供水4万吨。"
        "项目总投资1.8亿元，业主为云溪水务公司。"
    )

    assert [fact.written for fact in project(text, "云溪第三水厂项目").facts if fact.unit == "CNY"] == ["1.8亿元"]


def test_a_place_visited_on_the_way_is_not_what_is_built():
    text = "记者来到青山区解放路，围挡里机器轰鸣。这里在建的是云溪再生水处理站，主体结构已完成七成，计划10月通水。"

    assert [step[3] for step in steps(project(text, "云溪再生水处理站"))] == ["2024-10-31"]
