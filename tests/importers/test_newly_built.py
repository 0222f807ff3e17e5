"""Works that a text introduces as one of their kind, new to the reader."""

from __future__ import annotations

import pytest

from tests.importers.reading import names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("一座投资3000万元的消防站上月在云溪镇开工。", "消防站"),
        ("云溪县的芦苇荡里，正在建一座高31米的图书馆，总投资4000万元，预计年底投用。", "图书馆"),
        ("县里今年要建一所占地60亩的特殊教育学校，总投资5000万元，8月动工。", "特殊教育学校"),
        ("城北小学门口，一座崭新的人行天桥已经架起来了，投资620万元，5月1日启用。", "人行天桥"),
        ("区里将原电影院改建为社区服务中心，投资800万元，5月完工。", "社区服务中心"),
        ("云溪镇把废弃校舍改造成养老院，总投资500万元，设床位80张，预计年底投用。", "养老院"),
    ],
)
def test_one_that_is_being_built(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "村民王大爷家今年建了一座新房，花了30万元。",
        "公司去年在越南建了一个工厂，产值3亿元。",
        "学校门口要建一座天桥吗？市住建局回复：暂无计划。",
        "公园里新建了一座凉亭。",
    ],
)
def test_one_that_no_project_is(text: str) -> None:
    assert names(text) == []


def test_what_a_project_has_is_none() -> None:
    assert names("老粮站改造项目总投资500万元，将原有仓库改造成图书馆。") == ["老粮站改造项目"]
    assert names("云溪水厂扩建工程总投资2亿元，正在建一座泵站，预计年底投用。") == ["云溪水厂扩建工程"]
