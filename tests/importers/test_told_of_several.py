"""What a sentence tells of several projects, and what a programme spells out one by one."""

import pytest

from importers.organisations import find_organisations
from importers.people import find_speakers
from importers.records import Status
from tests.importers.reading import dates_by_name, facts, project, read


def test_a_programme_that_spells_out_its_projects():
    text = (
        "记者从市水务集团获悉，集团今年投资1.6亿元实施三项工程：城北水厂深度处理工程投资8600万元，8月通水；"
        "青云路供水管网改造工程投资5200万元，改造管网46公里；西山泵站扩建工程投资2200万元，已完成桩基。"
    )
    article = read(text)

    assert {p.name: facts(p)["investment_total"] for p in article.projects} == {
        "城北水厂深度处理工程": ["8600万元"],
        "青云路供水管网改造工程": ["5200万元"],
        "西山泵站扩建工程": ["2200万元"],
    }
    assert [p.total_investment for p in article.programmes] in ([], [None], [160000000])


def test_a_clause_that_begins_with_all_speaks_of_each():
    text = "沙洲大桥长2.3公里，投资7.9亿元；沙洲互通占地180亩，投资2.6亿元，都由云溪交投集团建设，均计划今年9月通车。"

    assert {p.name: [u.name for u in p.units] for p in read(text).projects} == {
        "沙洲大桥": ["云溪交投集团"],
        "沙洲互通": ["云溪交投集团"],
    }
    assert dates_by_name(text) == {"沙洲大桥": ["今年9月"], "沙洲互通": ["今年9月"]}


def test_days_one_after_the_other():
    text = "人民路改造工程、解放路改造工程将于7月、8月先后进场。"

    assert dates_by_name(text) == {"人民路改造工程": ["7月"], "解放路改造工程": ["8月"]}


def test_two_bridges_and_no_word_in_between():
    (step,) = project("3月8日，沙洲大桥通车，全长2.3公里，总投资7.9亿元。").milestones

    assert step.name == "通车"
    assert project("3月8日，沙洲大桥通车，全长2.3公里，总投资7.9亿元。").status is Status.IN_USE


def test_works_that_are_to_be_taken_up_again_are_under_construction():
    text = "云溪南桥重建工程总投资3200万元，去年10月开工，汛期停工，要等到9月复工。"

    assert project(text).status is Status.UNDER_CONSTRUCTION


def test_a_bare_day_right_ahead_of_the_page_is_a_plan():
    text = "云溪水厂总投资4.1亿元，去年3月动工，4月1日正式供水。"

    assert [(m.tense.value, str(m.window.latest)) for m in project(text).milestones if m.window][1:] == [
        ("planned", "2024-04-01")
    ]


def test_who_speaks_of_the_whole_after_its_phase():
    text = "云翔无人机产业园3月8日开工。园区运营公司总经理陆遥说，园区总投资30亿元，一期建筑面积16万平方米，正在打桩。"

    assert [p.name for p in project(text, "云翔无人机产业园").people] == ["陆遥"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("36岁的他叫韩冬，是中铁十五局梅岭隧道项目的负责人，三年没回家过年。", "韩冬"),
        ("工程建设指挥部常务副指挥丁大海表示，", "丁大海"),
    ],
)
def test_speakers(text: str, name: str):
    assert [s.name for s in find_speakers(text, find_organisations(text))] == [name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("都是云溪交投建设的。", [("云溪交投", "owner")]),
        ("航站楼幕墙施工方为江河幕墙，", [("江河幕墙", "contractor")]),
        ("施工单位中林建设、绿野园林（联合体），", [("中林建设", "contractor"), ("绿野园林", "contractor")]),
        ("施工单位加班加点，", []),
        ("建设单位高度重视，", []),
        ("这些路都是村民自己建设的。", []),
    ],
)
def test_roles(text: str, expected: list[tuple[str, str]]):
    assert [(u.name, u.role) for u in find_organisations(text) if u.role] == expected
