"""Rows of works with the days of each in brackets, and who speaks in brackets before a paragraph."""

from __future__ import annotations

import pytest

from tests.importers.reading import facts, names, project, read, steps

ROW = (
    "今年新建立交工程3项，分别是南山立交（4月20日开工，2025年年底完工）、北湖立交（10月30日开工，2025年7月30日完工）、"
    "郑溪立交（已于2023年12月26日开工，2025年7月30日完工）。"
)


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("南山立交", ["2024-04-20", "2025-12-31"]),
        ("北湖立交", ["2024-10-30", "2025-07-30"]),
        ("郑溪立交", ["2023-12-26", "2025-07-30"]),
    ],
)
def test_each_of_a_row_has_the_days_in_its_own_bracket(name: str, days: list[str]):
    record = next(p for p in read(ROW).projects if p.name == name)

    assert [(step, day) for step, _, _, day in steps(record)] == list(zip(["开工", "完工"], days, strict=True))


def test_who_speaks_in_brackets_is_no_project():
    told = "县中医院传染病区改扩建工程总投资7000万元。\n\n【县中医院副院长 代晋远】工程已完成总工程量的40%。"

    assert facts(project(told))["progress_percent"] == ["40%"]


def test_a_hospital_of_chinese_medicine_has_two_names():
    told = "县中医院改扩建工程总投资3862万元。县中医医院改扩建工程于2023年12月开工建设。"

    assert len(names(told)) == 1


def test_what_is_said_behind_two_phases_is_told_of_the_whole():
    told = (
        "第九幼儿园综合用房项目总投资1790万元。目前，一期工程已经完工，二期预计6月启动。\n\n"
        "据第九幼儿园负责人介绍，项目预计2026年9月投入使用。"
    )

    assert steps(project(told, "第九幼儿园综合用房项目")) == [("投入使用", "planned", "2026年9月", "2026-09-30")]


@pytest.mark.parametrize(
    "told",
    ["此举为云岭隧道的正式完工打下了坚实基础。", "副局长出席仪式并宣布隧道顺利贯通。", "路过的市民今天发现了它。"],
)
def test_what_only_leads_up_to_a_step_is_none(told: str):
    assert steps(project("云岭隧道全长1.68公里，总投资3亿元。" + told)) == []


def test_what_has_been_paid_and_lanes_are_no_figures_of_works():
    told = "云岭隧道全长1.68公里，双向2条机动车道。我司累计支付项目资金2265万元。"

    assert list(facts(project(told))) == ["length"]
