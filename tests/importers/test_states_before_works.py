"""Works that are prepared or planned, though something of them is finished or will be open one day."""

from __future__ import annotations

import pytest

from importers.records import Status
from tests.importers.reading import project, read


@pytest.mark.parametrize(
    "words",
    [
        "初步设计已编制完成",
        "前期手续已全部办理完成",
        "已完成施工图审查",
        "已完成环评",
        "征收摸底已完成",
        "已完成场地勘察",
    ],
)
def test_what_is_done_on_paper_builds_nothing(words):
    text = f"青河学校项目总投资2亿元，{words}，力争今年9月开工。"

    assert project(text, "青河学校项目").status in (Status.PREPARATION, Status.PLANNED)


def test_a_line_that_begins_at_a_station_is_not_under_way():
    text = "青望铁路可研报告已获批复。该线从云溪站始发，途经望江，总投资184亿元，计划今年12月开工。"

    assert project(text, "青望铁路").status is Status.PREPARATION


def test_a_machine_that_is_to_start_stands_on_a_site():
    text = "青河地铁5号线2标由中铁一局承建，盾构机将于4月上旬始发，总投资5亿元。"

    assert {p.status for p in read(text).projects} == {Status.UNDER_CONSTRUCTION}


@pytest.mark.parametrize("part", ["亲子乐园", "休闲步道", "入口广场", "水景"])
def test_a_finished_corner_of_a_park_leaves_the_park_unfinished(part):
    text = f"走进青河湿地公园二期项目现场，{part}已经建成，工人正在修整道路，7月整体完工。"

    assert project(text, "青河湿地公园二期项目").status is Status.UNDER_CONSTRUCTION


def test_what_people_hope_for_has_not_come_about():
    text = "青河医院项目总投资2亿元，去年开工。“就盼着医院早点建成，看病方便。”居民说。"

    assert project(text, "青河医院项目").status is Status.UNDER_CONSTRUCTION


def test_the_first_phase_of_what_is_still_planned():
    text = "青河文化旅游项目总投资200亿元，计划12月动工。首期主题公园占地620亩，有望2027年5月开园。"

    assert {p.status for p in read(text).projects} == {Status.PLANNED}


@pytest.mark.parametrize("further", ["", "二期建设时间待定。"], ids=["one", "two"])
def test_a_whole_is_as_far_as_its_phases_are(further: str):
    text = f"云溪小学总用地86亩，分两期建设。一期已完成立项，拟于4月动工。{further}"

    assert project(text, "云溪小学").status == Status.PREPARATION


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("征收工作完成93%，预计下半年开工", "preparation"),
        ("征地拆迁已完成七成", "preparation"),
        ("签约率和腾房完成80%，计划12月动工", "preparation"),
        ("征地拆迁完成93%，完成投资2亿元", "under_construction"),
    ],
)
def test_a_share_of_the_clearing_is_none_of_the_works(told: str, status: str):
    assert project(f"望湖安置房项目{told}。").status == status
