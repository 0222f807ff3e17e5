"""What a unit does, wins or says, and works that are called by it, give it a role."""

import pytest

from importers.organisations import find_organisations
from tests.importers.reading import project


def roles(text: str) -> list[tuple[str, str]]:
    return [(unit.name, unit.role) for unit in find_organisations(text) if unit.role]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("投资1.6亿元，北清环境中标。", [("北清环境", "contractor")]),
        ("县住建局牵头，临淇燃气具体实施。", [("县住建局", "lead"), ("临淇燃气", "lead")]),
        ("县水利局工程建设管理所为项目法人，11月进场。", [("县水利局工程建设管理所", "owner")]),
        ("去年3月由区属国企金岗建投接手续建。", [("金岗建投", "owner")]),
        ("由江源监理公司对21座水库统一监理。", [("江源监理公司", "supervisor")]),
        ("客运中心由市交通局另行立项，投资6500万元。", [("市交通局", "lead")]),
        ("新区文旅局已委托华东设计院编制方案。", [("新区文旅局", "lead")]),
        ("市公共建设中心将完工时间推到明年9月。", [("市公共建设中心", "lead")]),
        ("市公用事业工程监理中心负责监理。", [("市公用事业工程监理中心", "supervisor")]),
        ("管护单位：青溪园林有限公司", [("青溪园林有限公司", "operator")]),
        ("据市交委消息，大桥全长6公里。", [("市交委", "lead")]),
        ("由云溪县卫生健康委员会建设。", [("云溪县卫生健康委员会", "owner")]),
        ("浔江区枫桥街道今年5月启动西门片区老旧小区改造项目，", [("浔江区枫桥街道", "lead")]),
        ("县水利局从去年底开始实施青河县城段治理工程。", [("县水利局", "lead")]),
        ("项目由湖州青禾印业投3000万元，", [("湖州青禾印业", "owner")]),
        ("远山纸业集团投12亿元的浆纸项目", [("远山纸业集团", "owner")]),
    ],
)
def test_what_a_unit_does_or_wins_tells_its_role(text: str, expected: list[tuple[str, str]]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("江西鑫源铜业有限公司年产5万吨高精度铜箔项目总投资5亿元，两座厂房封顶。", "江西鑫源铜业有限公司"),
        ("县供热公司三号锅炉房扩建工程总投资5600万元，10月投入运行。", "县供热公司"),
        ("市水务集团东湖水厂扩建工程总投资1.2亿元，9月通水。", "市水务集团"),
        ("金禾电缆集团特种电缆生产项目总投资6亿元，厂房封顶。", "金禾电缆集团"),
    ],
)
def test_works_called_by_a_firm_are_its_own(text: str, name: str) -> None:
    assert [(unit.name, unit.role) for unit in project(text).units] == [(name, "owner")]


@pytest.mark.parametrize(
    "text",
    [
        "县教育局启动招生工作。",
        "市水利局启动防汛应急响应。",
        "县住建局启动工程质量检查行动。",
        "由云溪集团投产的铜箔",
    ],
)
def test_what_is_no_deed_on_works_tells_no_role(text: str) -> None:
    assert roles(text) == []


def test_works_called_by_a_builder_are_built_by_it() -> None:
    works = project("江源建设集团云溪大桥项目正在架梁，总投资3亿元。")

    assert [(unit.name, unit.role) for unit in works.units] == [("江源建设集团", "contractor")]


@pytest.mark.parametrize(
    ("told", "unit"),
    [
        ("县中医院院长章明说，病房楼封顶了。", "县中医院"),
        ("县总医院基建科科长章明介绍，病房楼封顶了。", "县总医院"),
        ("区卫健局说地勘已经做完。", "区卫健局"),
        ("县卫健局提供的数字是，总投资1.9亿元。", "县卫健局"),
        ("“病房楼封顶了”，县卫健局的同志说。", "县卫健局"),
        ("县卫健局一位科长说，病房楼封顶了。", "县卫健局"),
    ],
)
def test_a_house_or_an_office_that_speaks_has_to_do_with_the_works(told: str, unit: str) -> None:
    works = project(f"城北病房楼扩建工程去年9月动工，总投资1.9亿元。{told}", "城北病房楼扩建工程")

    assert [found.name for found in works.units] == [unit]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由省交建集团三处施工。", [("省交建集团三处", "contractor")]),
        (
            "施工由市路桥总公司第三工程队和县公路建设公司承担。",
            [("市路桥总公司第三工程队", "contractor"), ("县公路建设公司", "contractor")],
        ),
        ("由市二建公司第五工程处承建。", [("市二建公司第五工程处", "contractor")]),
        ("由灌区内五个乡镇组织实施。", []),
        ("由北京一家公司设计。", []),
        ("由园区平台公司建设。", []),
    ],
)
def test_a_team_of_a_firm_is_a_unit_and_nobody_is_none(text: str, expected: list[tuple[str, str]]) -> None:
    assert roles(text) == expected
