"""两校, 两桥: what is told of the two that were named last; and of those who speak of the one named just before."""

import pytest

from importers.organisations import find_organisations
from importers.people import find_speakers
from importers.records import FactKind, Status
from tests.importers.reading import dates_by_name, project, read


def test_both_schools():
    text = (
        "阳泉路小学改扩建工程建设规模1.3万平方米，总造价5600万元；阳泉路中学改扩建工程建设规模2.1万平方米，总造价9300万元。"
        "两校的代建单位是区国投公司，施工单位分别是城关建筑公司和金达建设公司，都要赶在8月25日前交付。"
    )

    assert {p.name: [u.name for u in p.units] for p in read(text).projects} == {
        "阳泉路小学改扩建工程": ["区国投公司", "城关建筑公司"],
        "阳泉路中学改扩建工程": ["区国投公司", "金达建设公司"],
    }
    assert dates_by_name(text) == {"阳泉路小学改扩建工程": ["赶在8月25日前"], "阳泉路中学改扩建工程": ["赶在8月25日前"]}


def test_both_of_other_things_are_none():
    text = "云溪小学改扩建工程总投资5600万元，今年9月竣工。两校均由云溪一建承建。"

    assert [p.name for p in read(text).projects] == ["云溪小学改扩建工程"]


def test_who_speaks_of_what_was_named_just_before():
    text = (
        "清源污水处理厂三期主体完工，正在调试。与之配套的城南主干管工程总投资3200万元，卡了壳。"
        "市排水公司总工程师宋开山解释，预计9月才能打通。"
    )

    assert [p.name for p in project(text, "城南主干管工程").people] == ["宋开山"]


def test_a_name_between_a_role_and_a_speech():
    text = "据项目业主代表、县交投公司副总经理展鹏介绍，"

    assert [(s.name, s.role_text) for s in find_speakers(text, find_organisations(text))] == [
        ("展鹏", "县交投公司副总经理")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由市水利工程建设中心作为法人组建，", [("市水利工程建设中心", "owner")]),
        ("去年12月由中盛资产公司接手，", [("中盛资产公司", "owner")]),
        ("总承包单位为中国联合工程公司。", [("中国联合工程公司", "contractor")]),
        ("其中县交通局牵头的改线工程", [("县交通局", "lead")]),
    ],
)
def test_roles(text: str, expected: list[tuple[str, str]]):
    assert [(u.name, u.role) for u in find_organisations(text) if u.role] == expected


def test_what_was_spent_last_year_to_build_it_is_its_total():
    (fact,) = project("云溪城投公司去年投资2.6亿元建成了青山大道工程，全线已通车。").facts

    assert fact.kind is FactKind.INVESTMENT_TOTAL


def test_a_report_that_was_handed_in_comes_before_works():
    assert project("云溪机场迁建项目投资12亿元，预可研报告已上报。").status is Status.PREPARATION


@pytest.mark.parametrize(
    ("kind", "few"), [("小学", "两所学校"), ("公园", "两座公园"), ("天桥", "两座天桥"), ("大桥", "这两座桥")]
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_what_is_told_of_so_many_is_told_of_each(kind: str, few: str, gap: str):
    text = (
        f"望江{kind}总投资2600万元，去年开工。{gap}城东{kind}总投资3200万元，今年3月动工。{gap}"
        f"{few}均由区城建局牵头建设。"
    )

    assert {p.name: [u.name for u in p.units] for p in read(text).projects} == {
        f"望江{kind}": ["区城建局"],
        f"城东{kind}": ["区城建局"],
    }
