"""Rows counted by a bare number, whose kind the words before have told: 城东3个：甲、乙、丙; 甲、乙等5个已开工."""

import pytest

from importers.counted import counted_names
from tests.importers.reading import names, project, read


def listed(text: str) -> list[list[str]]:
    return [[text[a:b] for a, b in found.names] for found in counted_names(text, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "白鹭街道这边有3个，分别是青禾物流中心、云坡文化广场和听松茶博园，投资3亿元。",
            [["青禾物流中心", "云坡文化广场", "听松茶博园"]],
        ),
        ("1.续建（2个）：云溪大桥、青禾现代农业园区。", [["云溪大桥", "青禾现代农业园区"]]),
        ("3.新开工（1个）：云溪至听松旅游公路。", [["云溪至听松旅游公路"]]),
        (
            "云溪中学、听松幼儿园2所已开工，白鹭小学、云坡幼儿园这2所刚封顶。",
            [["云溪中学", "听松幼儿园"], ["白鹭小学", "云坡幼儿园"]],
        ),
        ("配套项目有云海热交换器、远达密封材料等8个，有的在建。", [["云海热交换器", "远达密封材料"]]),
        (
            "今年一共改3个：长乐路生活区、云溪大学老旧小区，再加听松家属区，合计9万平方米。",
            [["长乐路生活区", "云溪大学老旧小区", "听松家属区"]],
        ),
    ],
)
def test_the_names_that_a_bare_number_counts(text, expected):
    assert listed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "项目涉及3个：青禾镇、云坡乡、听松村。",
        "我市获奖的有2个：青禾中学、云坡县。",
        "改造分片进行，共3个：江东区、江西区、城北区。",
        "市民反映的有3个：道路改造、停车难、灯不亮。",
        "张平、李和等5个已到场。",
    ],
)
def test_places_and_complaints_that_are_counted_list_no_works(text):
    assert listed(text) == []


def test_lists_beside_each_other_are_parts_of_nothing():
    text = (
        "当天开工的6个项目中，高新区4个：云芯科技研发中心、远航智能停车设备、瑞嘉汽车零部件、麦香食品；"
        "临空区2个：青禾冷链物流园、长安轴承。"
    )

    assert {p.name: p.parent for p in read(text).projects} == dict.fromkeys(
        ["云芯科技研发中心", "远航智能停车设备", "瑞嘉汽车零部件", "麦香食品", "青禾冷链物流园", "长安轴承"], ""
    )


def test_several_of_those_that_were_counted_are_named():
    text = "全市在建的水运项目共有8个，青禾港区散货码头、云坡港区综合码头等都在按节点推进。"

    assert names(text) == ["青禾港区散货码头", "云坡港区综合码头"]
    assert project(text, "青禾港区散货码头").parent == ""
