"""Small works called after what they stand beside, and names whose words end in the middle of a verb."""

import pytest

from tests.importers.reading import names


@pytest.mark.parametrize(
    "name", ["文庙地下停车场", "体育场地下停车场", "火车站停车场", "钟楼公厕", "劳动公园立体停车楼", "老电影院地下通道"]
)
def test_what_stands_beside_a_landmark_is_called_after_it(name: str):
    assert names(f"{name}投资2600万元，去年5月动工，计划明年10月完工。") == [name]


@pytest.mark.parametrize("name", ["地下停车场", "公共厕所", "天桥"])
def test_a_kind_alone_is_no_name(name: str):
    assert names(f"{name}投资2600万元，去年5月动工。") == []


@pytest.mark.parametrize(
    "name",
    [
        "西关停车场",
        "解放路过街天桥",
        "人民路过江隧道",
        "临安排水管网改造工程",
        "吉安装备制造产业园",
        "城东连接线",
        "城西接待中心",
        "河东邻里中心",
        "城南临港产业园",
        "云溪希望小学",
        "合力大道",
    ],
)
def test_a_verb_across_two_words_cuts_no_name(name: str):
    assert names(f"{name}总投资2600万元，去年5月开工。") == [name]
