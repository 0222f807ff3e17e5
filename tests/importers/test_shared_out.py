"""Figures and days that are told of several projects in their order."""

import pytest

from importers.records import Status
from tests.importers.reading import dates_by_name, facts, project, read


def test_amounts_in_the_order_of_the_names():
    text = "青阳大道改造工程、沿河路拓宽工程和老街排水工程投资分别为1.2亿元、4300万元和960万元。"

    assert {p.name: facts(p) for p in read(text).projects} == {
        "青阳大道改造工程": {"investment_total": ["1.2亿元"]},
        "沿河路拓宽工程": {"investment_total": ["4300万元"]},
        "老街排水工程": {"investment_total": ["960万元"]},
    }


def test_a_unit_that_only_the_last_figure_carries():
    text = (
        "南湖路小学、凤鸣初中、城关幼儿园三所学校同步建设，建筑面积分别为1.8万、3.2万和0.6万平方米，均计划今年8月投用。"
    )

    assert [float(f.value) for p in read(text).projects for f in p.facts] == [18000, 32000, 6000]


def test_days_in_the_order_of_the_names():
    text = (
        "目前，国道107改线、机场大道延长线、港口铁路专用线三大交通项目进展顺利，累计完成投资分别达到11亿元、2.4亿元和3.9亿元，"
        "预计分别于2025年底、今年10月、明年6月建成。"
    )

    assert dates_by_name(text) == {
        "国道107改线": ["2025年底"],
        "机场大道延长线": ["今年10月"],
        "港口铁路专用线": ["明年6月"],
    }


def test_figures_that_fit_no_row_stay_where_they_were():
    text = "望江大道改造项目投资1.36亿元，在望江大道和320国道上的改造里程分别为800米和600米。"

    assert facts(project(text))["length"][:1] == ["800米"]


def test_what_opens_in_part_is_under_construction():
    text = "云溪大道全长9.26公里，已于2月6日单边通车，争取4月底前全线完工。"

    assert project(text).status is Status.UNDER_CONSTRUCTION


def test_a_start_of_use_that_is_still_to_come():
    text = "云溪过江通道概算投资68亿元。通道2026年底建成通车后，两岸通行时间将缩短到8分钟。"

    assert project(text).status is not Status.IN_USE
    assert [m.tense.value for m in project(text).milestones] == ["planned"]


def test_works_that_ended_early_are_done():
    assert project("云溪大道改造工程总投资18.6亿元，比预定工期提前2个月完工。").status is Status.COMPLETED


def test_what_is_planned_to_be_built_is_no_state():
    text = "云溪经济适用房项目正在打桩，规划建设12栋住宅楼，建筑面积7.3万平方米。"

    assert project(text).status is Status.UNDER_CONSTRUCTION


@pytest.mark.parametrize(
    ("row", "told", "kind", "printed"),
    [
        ("青山公园、云溪公园", "各占地12亩", "site_area", "12亩"),
        ("望湖路、青石路", "各长1.2公里", "length", "1.2公里"),
        ("望湖小学和青石小学", "各投资8000万元", "investment_total", "8000万元"),
        ("港口幼儿园、湖滨幼儿园", "各12个班", "units_count", "12个"),
    ],
)
def test_what_each_has_is_told_of_each(row: str, told: str, kind: str, printed: str):
    records = read(f"{row}{told}，今年10月开工。").projects

    assert len(records) == 2
    assert [facts(record).get(kind) for record in records] == [[printed], [printed]]
