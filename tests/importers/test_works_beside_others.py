"""What is there already, what works open together with, and what is only planned and has no name yet."""

from __future__ import annotations

import pytest

from importers.organisations import find_organisations
from tests.importers.reading import names, project, steps

SCHOOL = "云溪学校总投资2亿元，2023年9月开工。"


@pytest.mark.parametrize(
    "there", ["片区内仅有一所2008年建成的湖口小学，学位缺口较大。", "镇上只有一座望江水厂，夏天不够用。"]
)
def test_what_is_there_already_is_no_project(there: str) -> None:
    assert names(SCHOOL + there) == ["云溪学校"]


@pytest.mark.parametrize(
    ("planned", "name"),
    [
        ("该区还将在片区北侧规划建设一所36个班的初级中学，目前正在做选址论证。", "初级中学"),
        ("县里拟在城东新建一所24班的小学，用地40亩，投资1.2亿元，目前正在选址。", "小学"),
        ("南侧还要建设一座占地7800平方米的口袋公园，9月动工。", "口袋公园"),
    ],
)
def test_one_that_is_planned_needs_no_name(planned: str, name: str) -> None:
    assert name in names(planned)


@pytest.mark.parametrize("text", ["云溪路随望江大桥同步通车，总投资2亿元。", "云溪路将随望江大桥一起于年底通车。"])
def test_works_are_not_called_by_what_they_open_with(text: str) -> None:
    found = project(text)
    assert found.name == "云溪路"
    assert steps(found)


@pytest.mark.parametrize("text", ["由旧厂房改建的青年公寓，", "书院由原县委党校改扩建，", "由一座老粮库改建的展馆，"])
def test_a_house_that_is_rebuilt_is_no_firm(text: str) -> None:
    assert not [unit.name for unit in find_organisations(text) if unit.role]
