"""Figures that stand beside each name of a row: in brackets behind it, or with 的 before it."""

import pytest

from tests.importers.reading import facts, project, read


def told(text: str) -> dict[str, dict[str, list[str]]]:
    return {found.name: facts(found) for found in read(text).projects}


def test_a_bracket_with_figures_is_no_part_of_a_counted_name():
    text = "三条新路年内通车：听松路（1.2公里）、文汇街（860米）、青云大道（3.4公里，投资1.7亿元）。"

    assert told(text) == {
        "听松路": {"length": ["1.2公里"]},
        "文汇街": {"length": ["860米"]},
        "青云大道": {"length": ["3.4公里"], "investment_total": ["1.7亿元"]},
    }


@pytest.mark.parametrize("lead", ["今年续建的有：", "还将完工", "同时启用的是"])
def test_each_of_a_row_with_a_bracket_of_figures_is_works(lead: str):
    text = lead + "青河水库（总投资5.6亿元）、望湾泵站（投资8600万元）和云溪文化礼堂（建筑面积860平方米）。"

    assert told(text) == {
        "青河水库": {"investment_total": ["5.6亿元"]},
        "望湾泵站": {"investment_total": ["8600万元"]},
        "云溪文化礼堂": {"floor_area": ["860平方米"]},
    }


def test_money_in_a_bracket_behind_a_name_is_no_total_of_a_programme():
    text = "开工的3个水利项目分别是青河水库（总投资5.6亿元）、望湾泵站（投资8600万元）和望江闸重建（长23米）。"

    assert not read(text).programmes
    assert facts(project(text, "望湾泵站")) == {"investment_total": ["8600万元"]}


def test_each_of_a_row_has_the_figure_before_it():
    text = "全长17公里的环城绿道、占地200亩的听松体育公园、投资3.6亿元的会议中心，三个项目同日竣工。"

    assert told(text) == {
        "环城绿道": {"length": ["17公里"]},
        "听松体育公园": {"site_area": ["200亩"]},
        "会议中心": {"investment_total": ["3.6亿元"]},
    }


def test_what_works_consist_of_is_no_row_of_works():
    text = "云溪机场改扩建工程前年11月开工，主要建设一条3600米的第二跑道、28万平方米的T3航站楼。"

    assert [found.name for found in read(text).projects] == ["云溪机场改扩建工程"]


def test_each_of_several_has_what_was_spent_on_it():
    text = (
        "教育方面，投资2.1亿元新建第五中学，增加学位3000个；医疗方面，投资1.7亿元改扩建望江中医院，新增床位300张；"
        "养老方面，投资4600万元建设康乐养老院，设床位200张。"
    )

    amounts = [tables["investment_total"] for tables in told(text).values()]

    assert amounts == [["2.1亿元"], ["1.7亿元"], ["4600万元"]]


def test_money_spent_on_what_has_no_name_is_not_that_of_the_next():
    text = "去年全镇投资860万元翻修校舍，投资190万元新建望塘村卫生室。"

    assert facts(project(text)) == {"investment_total": ["190万元"]}


def test_a_bracket_of_figures_is_of_the_part_that_it_stands_behind():
    parts = "听松小学（建筑面积6800平方米）、青山路（3.2公里）、城南水厂（投资3亿元）"
    text = f"听松新城配套工程开工，包括{parts}，总投资5亿元。"

    assert told(text) == {
        "听松新城配套工程": {"investment_total": ["5亿元"]},
        "听松小学": {"floor_area": ["6800平方米"]},
        "青山路": {"length": ["3.2公里"]},
        "城南水厂": {"investment_total": ["3亿元"]},
    }
