"""What is done before anything is built leaves works in preparation, wherever its word stands."""

import pytest

from importers.records import Status
from tests.importers.reading import project, read


@pytest.mark.parametrize(
    "told",
    [
        "初步设计已编制完成",
        "前期手续已办理完成",
        "近日完成选址公示",
        "则已完成开工前期准备工作",
        "施工图设计5月底前完成",
        "可行性研究刚刚完成",
    ],
)
def test_what_is_done_before_building_prepares(told):
    assert project(f"桐溪学校项目总投资1.6亿元，{told}。").status is Status.PREPARATION


@pytest.mark.parametrize("told", ["桩基已经全部完成", "主体结构设计标高以下部分已经完成", "屋面防水已做完"])
def test_what_is_built_is_under_construction(told):
    assert project(f"桐溪学校项目总投资1.6亿元，{told}。").status is Status.UNDER_CONSTRUCTION


def test_a_building_of_a_known_project_is_no_project():
    text = "青云传感器产业园今年3月开工，占地200亩。\n青云传感器产业园洁净厂房面积2万平方米，总投资15亿元。"

    assert project(text).name == "青云传感器产业园"


def test_a_ring_road_is_the_fast_road_that_it_is():
    text = "北二环三期去年5月开工。北二环快速路全长16公里，总投资50亿元。二期去年10月打下首桩。"

    assert "北二环" not in {p.name for p in read(text).projects} or "北二环快速路" not in {
        p.name for p in read(text).projects
    }


@pytest.mark.parametrize(
    "clause",
    [
        "2月25日，云溪物流园二期总包合同签订",
        "2月25日，云溪大桥施工合同正式签订",
        "云溪幼儿园改扩建项目2月25日招标结果公示",
        "云溪水库施工图2月25日审查通过",
    ],
)
def test_contracts_and_results_come_before_works(clause):
    found = project(f"{clause}，总投资2亿元。")

    assert found.status is Status.PREPARATION
    assert [m.date_text for m in found.milestones] == ["2月25日"]


def test_a_design_that_is_still_being_worked_out():
    assert project("云溪少年宫总投资2亿元，方案目前仍在深化。").status is Status.PREPARATION


@pytest.mark.parametrize("told", ["云溪美食广场昨天试业", "云溪地铁1号线昨天起试乘"])
def test_a_trial_opening_is_use(told):
    assert project(f"{told}，总投资2亿元。").status is Status.IN_USE
