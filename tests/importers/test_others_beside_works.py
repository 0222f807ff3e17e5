"""What stands beside works and is none of theirs: others of their kind, their surroundings, what they hold."""

import pytest

from tests.importers.reading import facts, names, project, read, steps


@pytest.mark.parametrize(
    "more",
    ["新城范围内32条道路启动建设。", "片区12条道路开工建设，总投资3亿元。"],
)
def test_more_roads_than_one_are_not_the_road_told_of(more: str):
    road = project("望江大道已于去年12月建成通车，总投资2亿元。" + more, "望江大道")

    assert [step[0] for step in steps(road)] == ["建成通车"]
    assert facts(road) == {"investment_total": ["2亿元"]}


def test_works_of_many_roads_are_told_of_by_their_number():
    works = project("云溪县县城道路工程总投资2亿元。目前6条道路已于2月完工。")

    assert [step[0] for step in steps(works)] == ["完工"]


def test_what_works_lie_around_is_not_what_they_are_a_part_of():
    text = "作为云溪健康学院、青河技师学院、望江中学周边道路的重要组成部分，听松大道全长2.1公里，预计今年12月通车。"

    assert [(p.name, p.parent) for p in read(text).projects] == [("听松大道", "")]


@pytest.mark.parametrize("lines", ["青望高铁和青河高铁的客运始发站", "青望高铁、青河高铁的始发站"])
def test_lines_that_a_station_is_the_first_of_are_not_told_of(lines: str):
    text = f"云溪东站总投资12亿元，是{lines}。该项目去年3月开工，计划明年6月竣工。"

    assert names(text) == ["云溪东站"]
    assert len(steps(project(text))) == 2


def test_what_the_content_of_works_lists_takes_nothing_from_them():
    text = (
        "云溪东站总投资12亿元。该项目建设内容包括：云溪东站站房及相关工程；与站房一体建设的市政工程；"
        "云溪东站区域四干渠临时工程及新建通道工程。建筑总面积10万平方米。"
    )

    assert facts(project(text)) == {"investment_total": ["12亿元"], "floor_area": ["10万平方米"]}


def test_the_last_of_a_row_of_things_is_one_of_them():
    text = "云溪产业园项目总投资5亿元。消防泵房、青河泵站、污水处理站、云溪水站、调压站及外网工程均已完工。"

    assert "调压站及外网工程" not in names(text)


def test_what_a_building_is_like_is_no_part_of_a_name():
    text = "听松展览馆总投资2亿元，外形酷似望江花瓶，预计今年12月竣工。"

    assert names(text) == ["听松展览馆"]
    assert [step[3] for step in steps(project(text))] == ["2024-12-31"]


@pytest.mark.parametrize(
    "helps",
    [
        "改善我市自来水管网供水能力不足等问题",
        "保障青岭水厂、望湖水厂用水需求",
        "保障红桐河项目的整治成效",
        "缓解青岭中学、望湖小学出行拥堵",
        "为青岭公园和望湖公园的游客服务",
    ],
)
def test_whom_the_works_help_has_nothing_of_what_is_told(helps: str):
    text = f"桐溪管道改造工程总投资2亿元。完工后将{helps}。目前，该工程已完成70%，今年10月完工。"

    found = {p.name: (facts(p), [step[2] for step in steps(p)]) for p in read(text).projects}
    assert found == {"桐溪管道改造工程": ({"investment_total": ["2亿元"], "progress_percent": ["70%"]}, ["今年10月"])}


def test_works_that_help_others_are_told_of():
    text = "青岭水厂扩建工程将保障青岭新区用水需求，总投资2亿元，今年10月完工。"

    assert names(text) == ["青岭水厂扩建工程"]
