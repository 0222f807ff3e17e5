"""A name ends where a verb or another word begins, and begins behind what leads to it."""

from __future__ import annotations

import pytest

from tests.importers.reading import names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("望川大桥架起首片钢梁，总投资3亿元，2023年5月开工。", "望川大桥"),
        ("望川图书馆外立面亮相，总投资3亿元，2023年5月开工。", "望川图书馆"),
        ("望川泵站前期工作启动，总投资3亿元，2024年5月开工。", "望川泵站"),
        ("望川公园里程碑节点完成，总投资3亿元，2023年5月开工。", "望川公园"),
        ("望川路下穿京广铁路，总投资3亿元，2023年5月开工。", "望川路"),
        ("望川路下穿京广铁路立交总投资3亿元，2023年5月开工。", "望川路下穿京广铁路立交"),
        ("望川水库下闸蓄水，总投资3亿元，2023年5月开工。", "望川水库"),
        ("施工员盯着望川码头，总投资3亿元，2023年5月开工。", "望川码头"),
        ("改造宝安西街，总投资3亿元，2023年5月开工。", "宝安西街"),
        ("后沿桥2023年5月开工，总投资300万元。", "后沿桥"),
        ("望川河整治工程系望川区水利局实施的治理项目，总投资3亿元。", "望川河整治工程"),
        ("作为全县重点工程的望川水库，总投资3亿元，2023年5月开工。", "望川水库"),
        ("老城区排水防涝提升工程总投资3亿元，2023年5月开工。", "老城区排水防涝提升工程"),
    ],
)
def test_name_ends_and_begins_where_another_word_does(text: str, name: str) -> None:
    assert name in names(text)
