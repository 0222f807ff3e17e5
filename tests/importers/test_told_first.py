"""How works stand, told before they are named, and of all that a number counts."""

from datetime import date

import pytest

from projects.date_window import DateWindow
from tests.importers.reading import project

MARCH = DateWindow.of_day(date(2023, 3, 10))


def status(text: str, name: str) -> str:
    return project(text, name, published=MARCH).status.value


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("通车的是云溪街南延工程，从望湖路出发，接上环城路，全长2065米。", "云溪街南延工程", "in_use"),
        ("建成的有白云粉磨站项目、柳河物流园一期、云溪湿地公园等项目。", "白云粉磨站项目", "completed"),
        ("计划开工的：云溪至望湖城际铁路、柳河大桥项目、云溪机场。", "云溪至望湖城际铁路", "planned"),
        ("（二）预备（2个）：柳河山水文化旅游区、云溪湾综合开发项目。", "云溪湾综合开发项目", "planned"),
        ("会上签约18个项目，云溪智能制造产业园项目、白云钢铁平台项目最受关注。", "云溪智能制造产业园项目", "planned"),
        ("近日，云溪县跟望湖集团签下了白云新城建设项目，总投资100亿元。", "白云新城建设项目", "planned"),
        ("白云新城建设项目去年签约，今年2月已经开工，总投资100亿元。", "白云新城建设项目", "under_construction"),
    ],
)
def test_what_is_named_stands_as_was_told_before_it(text, name, expected):
    assert status(text, name) == expected


def test_a_contract_to_build_is_no_investor_signed():
    text = "柳河公司中标，签订施工合同后，白云新城安置房项目正在打桩。"

    assert status(text, "白云新城安置房项目") == "under_construction"


@pytest.mark.parametrize("name", ["云溪水库", "白云水库"])
def test_a_number_counts_those_named_before_it(name):
    assert status("云溪水库、柳河水库、白云水库3个已经通水。", name) == "in_use"


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("云溪新材料项目投资16亿元，10条生产线都已投产。", "云溪新材料项目", "in_use"),
        ("云溪新材料项目投资16亿元，4条生产线投产。", "云溪新材料项目", "under_construction"),
        ("云溪大桥在施工16个月后正式通车。", "云溪大桥", "in_use"),
        ("柳河村排涝工程也已做完，疏浚管网400多米。", "柳河村排涝工程", "completed"),
        ("柳河药厂扩建项目已做完厂房的基础，进到主体施工。", "柳河药厂扩建项目", "under_construction"),
        ("昨日，云溪动力电池一期在柳河正式投产，等明年二期建成，将有40亿瓦时产能。", "云溪动力电池一期", "in_use"),
        ("近日走进新河市云溪智慧产业园项目，塔吊林立。", "新河市云溪智慧产业园项目", "under_construction"),
    ],
)
def test_an_end_is_one_of_the_works_or_of_a_part(text, name, expected):
    assert status(text, name) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("项目在招标，过些天就能动工。", "preparation"),
        ("项目只等开工令。", "preparation"),
        ("项目备了案，争取年内并网。", "preparation"),
        ("因政策原因暂缓推进。", "preparation"),
        ("也在计划之中。", "planned"),
    ],
)
def test_what_waits_for_its_start_isnt_built(told, expected):
    assert status(f"望湖风电项目位于江东新区，总投资1.2亿元。记者了解到，{told}", "望湖风电项目") == expected


@pytest.mark.parametrize(("name", "expected"), [("柳河大桥", "planned"), ("望湖快速路", "planned")])
def test_a_start_that_no_word_tells_as_past_is_a_plan(name, expected):
    text = "今年的交通工作：推进轨道交通3号线二期建设，新开工柳河大桥、望湖快速路，续建白云隧道。"

    assert status(text, name) == expected
