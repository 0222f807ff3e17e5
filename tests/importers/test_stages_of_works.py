"""The stages of all kinds of works, in the words of papers, offices and the people at the site."""

import pytest

from importers.records import Status
from tests.importers.reading import project, steps

WORKS = "云溪大桥工程总投资5亿元，正在施工。大桥"


def days(told: str) -> list[tuple[str, str]]:
    return [(tense, latest) for _, tense, _, latest in steps(project(WORKS + told))]


@pytest.mark.parametrize(
    "step",
    [
        *(
            "拿地",
            "落户云溪",
            "取得土地证",
            "启动房屋征收",
            "试桩",
            "盾构机下井",
            "短轨通",
            "热滑",
            "点火",
            "试水",
            "分房",
        ),
        *("抽签选房", "揭牌", "拆除到位", "交地", "下闸", "达产", "露出地面", "画上句号", "浇下第一方混凝土", "迎新"),
    ],
)
def test_each_stage_of_works_is_a_step(step: str):
    assert days(f"2023年9月{step}。") == [("actual", "2023-09-30")]


@pytest.mark.parametrize(
    "told",
    [
        "3月8日立起最后一根柱子。",
        "3月8日铺下第一段水稳。",
        "3月8日拿到了批文。",
        "是3月8日挂的牌子。",
        "今年3月8日换下最后一台泵。",
    ],
)
def test_a_day_right_before_a_verb_is_one_on_which_it_came_about(told: str):
    assert days(told) == [("actual", "2024-03-08")]


def test_what_much_else_does_is_a_step_on_a_day_only():
    assert days("工程的设备商成功落户以来，生意很好。") == []


def test_works_go_on_from_a_day():
    assert days("从2021年3月起分片拆迁。") == [("actual", "2021-03-31")]


@pytest.mark.parametrize("told", ["去年改造了小区2万户，投了3000万元。", "今年投入3.2亿元。", "上半年落后了20来天。"])
def test_money_and_delays_on_a_day_are_no_steps(told: str):
    assert days(told) == []


@pytest.mark.parametrize(
    "told",
    [
        "计划完工日期：2025年3月。",
        "预计竣工时间为2025年3月。",
        "竣工时间由去年底延至2025年3月。",
        "通车时间推迟到2025年3月。",
        "通车要等到2025年3月。",
    ],
)
def test_a_label_and_a_delay_have_their_day_behind(told: str):
    assert days(told) == [("planned", "2025-03-31")]


def test_two_labels_have_a_day_each():
    assert days("计划开工日期：2024年6月；计划竣工日期：2025年3月。") == [
        ("planned", "2024-06-30"),
        ("planned", "2025-03-31"),
    ]


@pytest.mark.parametrize("told", ["年底前新增管网11.4公里。", "年底前能走人。", "年底前见成效。"])
def test_whatever_is_planned_for_a_day_is_a_step(told: str):
    assert days(told) == [("planned", "2024-12-31")]


@pytest.mark.parametrize("told", ["是今年的另一个重点项目。", "是“十四五”期间发展的样板。"])
def test_what_works_are_is_no_step(told: str):
    assert days(told) == []


@pytest.mark.parametrize(
    "step",
    [
        *("通过了市里组织的交工验收", "获省发改委批准", "具备铺轨条件", "进入桥面铺装阶段", "与市民见面", "向城区供水"),
        *("迎来首位患者", "闭园改造", "机电单位进场", "进洞", "动建", "投料试车", "出水达标", "恢复营业"),
    ],
)
def test_steps_told_by_a_frame_and_further_stages(step: str):
    assert [day for _, day in days(f"2023年9月{step}。")] == ["2023-09-30"]


def test_what_a_frame_holds_is_no_step_of_its_own():
    assert [name for name, *_ in steps(project(WORKS + "2023年9月具备通气条件。"))] == ["具备通气条件"]


@pytest.mark.parametrize("told", ["截至3月1日主体结构完成80%。", "1至2月完成：600万元。"])
def test_how_much_is_done_is_no_step(told: str):
    assert days(told) == []


def test_half_of_a_road_in_use_leaves_the_works_going_on():
    told = project("云溪大道改造工程总投资5亿元。改造工程2023年9月8日半幅通车。")

    assert told.status is Status.UNDER_CONSTRUCTION


def test_a_day_that_was_missed_was_planned():
    assert days("未能按期于2023年9月底完工。") == [("planned", "2023-09-30")]


def test_the_time_that_works_take_stands_in_brackets_behind_its_length():
    assert days("计划工期：24个月（2024年5月1日—2026年4月30日）。") == [
        ("planned", "2024-05-01"),
        ("planned", "2026-04-30"),
    ]


@pytest.mark.parametrize(
    ("told", "tense", "latest"),
    [
        ("4月20日就能走了。", "planned", "2024-04-20"),
        ("9月份就能收孩子了。", "planned", "2024-09-30"),
        ("11月15日可以用上暖气。", "planned", "2024-11-15"),
        ("国庆前后能住人。", "planned", ""),
        ("市民5月1日起可以骑车过江。", "planned", "2024-05-01"),
        ("昨天就能走车了。", "actual", "2024-03-09"),
    ],
)
def test_what_people_do_with_open_works_is_a_step_on_a_day(told: str, tense: str, latest: str):
    found = steps(project(f"望江桥头片区改造工程总投资6200万元，去年4月动工。{told}"))

    assert [(when, until) for _, when, _, until in found[1:]] == [(tense, latest)]


@pytest.mark.parametrize("told", ["现在已经可以走人。", "什么时候能走还不知道。"])
def test_without_a_day_it_is_none(told: str):
    assert len(project(f"望江桥头片区改造工程总投资6200万元，去年4月动工。{told}").milestones) == 1
