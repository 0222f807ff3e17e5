"""Units by the work that they have: what is done before 由, who does it before 的, a label before a name."""

from __future__ import annotations

import pytest

from tests.importers.reading import facts, project


def units(text: str) -> list[tuple[str, str]]:
    return [(unit.name, unit.role) for unit in project(text).units]


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("方案由同舟设计院负责", [("同舟设计院", "designer")]),
        ("图纸由江南院承担", [("江南院", "designer")]),
        ("装修由鸿运装饰公司负责，设计由华东院承担", [("鸿运装饰公司", "contractor"), ("华东院", "designer")]),
        ("日常运营由市旅投公司负责", [("市旅投公司", "operator")]),
    ],
)
def test_what_is_done_stands_before_the_unit(clause: str, expected: list[tuple[str, str]]) -> None:
    assert units(f"云溪区少年宫1月开工，{clause}，总投资2亿元。") == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("业主赣塘城投与承建的中瑞四局签了协议", [("赣塘城投", "owner"), ("中瑞四局", "contractor")]),
        ("业主赣塘城投和承建方中瑞四局签了协议", [("赣塘城投", "owner"), ("中瑞四局", "contractor")]),
        ("负责施工的远安建工倒排工期", [("远安建工", "contractor")]),
        ("施工单位华彩照明连续67个夜晚加班", [("华彩照明", "contractor")]),
        ("设计单位华东院多次到现场", [("华东院", "designer")]),
    ],
)
def test_a_label_or_a_verb_stands_before_the_unit(clause: str, expected: list[tuple[str, str]]) -> None:
    assert units(f"云溪县人民医院病房楼上月封顶，{clause}。") == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("由碧源环境BOT运作", [("碧源环境", "owner")]),
        ("由绿源环保以BOT模式投资建设运营", [("绿源环保", "owner")]),
        ("由中林十二局集团有限公司承建", [("中林十二局集团有限公司", "contractor")]),
        ("由江林六局集团第三建筑有限公司施工", [("江林六局集团第三建筑有限公司", "contractor")]),
    ],
)
def test_units_of_plants(clause: str, expected: list[tuple[str, str]]) -> None:
    assert units(f"云溪污水处理厂二期去年开工，{clause}。") == expected


def test_unions_and_charities_are_units() -> None:
    assert units("云溪工人文化宫2月16日复工。市总工会表示，工程确保今年五一节前完成主体。") == [("市总工会", "other")]
    assert units("市慈善总会捐建的云溪敬老院上月启用。") == [("市慈善总会", "owner")]


def test_shifts_are_no_classes() -> None:
    assert facts(project("三里河亮化工程投资3300万元。施工单位每天上两个班。")) == {"investment_total": ["3300万元"]}


@pytest.mark.parametrize("told", ["县供销社建的云溪集配中心上月启用", "市文旅局新建的云溪博物馆昨天开馆"])
def test_an_office_has_what_it_has_built(told: str) -> None:
    assert [role for _, role in units(f"{told}，总投资3亿元。")] == ["owner"]


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("委托省里的福寿连锁公司运营", [("福寿连锁公司", "operator")]),
        ("委托北控水务运营", [("北控水务", "operator")]),
        ("村里把它交给省城的青云物业公司托管", [("青云物业公司", "operator")]),
        ("聘请外地的安康养老集团运营", [("安康养老集团", "operator")]),
        ("委托第三方检测公司检测", []),
    ],
)
def test_to_whom_the_works_are_handed(clause: str, expected: list[tuple[str, str]]) -> None:
    assert units(f"云溪区养老中心今年1月开工，{clause}，总投资2亿元。") == expected


@pytest.mark.parametrize(
    "asked",
    [
        "经向县水利局了解",
        "据县水利局反馈",
        "经与县水利局核实",
        "记者致电县水利局，对方表示",
        "记者向县水利局求证",
        "来自县水利局的消息",
    ],
)
def test_whoever_was_asked_of_the_works_leads_them(asked: str):
    assert units(f"{asked}，望江泵站总投资3000万元，7月动工。") == [("县水利局", "lead")]
