"""Units by short names, and by names that hold another's role word."""

import pytest

from importers.organisations import find_organisations


def roles(text: str) -> list[tuple[str, str]]:
    return [(unit.name, unit.role) for unit in find_organisations(text) if unit.role]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("由云溪路桥承建", "云溪路桥", "contractor"),
        ("由云溪市政负责施工", "云溪市政", "contractor"),
        ("由江州一建承包土建施工", "江州一建", "contractor"),
        ("由云溪城投投资建设", "云溪城投", "owner"),
        ("由云溪交投负责建设", "云溪交投", "owner"),
        ("由江州市第一医院负责建设的项目", "江州市第一医院", "owner"),
        ("建设单位为江州市妇幼保健院。", "江州市妇幼保健院", "owner"),
        ("使用单位为云溪水务集团。", "云溪水务集团", "operator"),
        ("总包方云溪建设集团表示", "云溪建设集团", "contractor"),
        ("工程监理为江州市建设监理所", "江州市建设监理所", "supervisor"),
        ("设计出自江州大学建筑设计研究院，", "江州大学建筑设计研究院", "designer"),
        ("由云溪县交通运输局主导建设", "云溪县交通运输局", "lead"),
        ("由云溪县水利局组织。", "云溪县水利局", "lead"),
        ("由中建科工承建", "中建科工", "contractor"),
        ("由云溪县市政公用中心负责建设", "云溪县市政公用中心", "owner"),
        ("由水电十四局承建", "水电十四局", "contractor"),
        ("由中冶天工施工", "中冶天工", "contractor"),
        ("记者从市轨道办获悉，", "市轨道办", "lead"),
        ("记者从市水利和湖泊局获悉，", "市水利和湖泊局", "lead"),
        ("记者昨日从市城管委了解到，", "市城管委", "lead"),
        ("由中国建筑一局（集团）有限公司总承包", "中国建筑一局（集团）有限公司", "contractor"),
    ],
)
def test_a_role_shows_a_unit(text: str, name: str, role: str):
    assert roles(text) == [(name, role)]


@pytest.mark.parametrize(
    "text",
    [
        "记者从新闻发布会上获悉，",
        "由东向西施工",
        "由财政投资建设",
        "记者从有关部门获悉，",
        "优化市政设施，由西向东改造",
    ],
)
def test_other_words_are_no_units(text: str):
    assert roles(text) == []


def test_a_name_tells_no_role_of_the_one_before():
    text = "由云溪航道局有限公司与江州水利建设有限公司组成的联合体中标承建"

    assert roles(text) == [("云溪航道局有限公司", "contractor"), ("江州水利建设有限公司", "contractor")]


def test_groups_joined_by_and_are_two():
    text = "由云溪建设集团和望江路桥公司联合承建"

    assert roles(text) == [("云溪建设集团", "contractor"), ("望江路桥公司", "contractor")]


def test_a_label_before_a_group_is_that_of_its_firm():
    group, firm = find_organisations("业主是云溪农发集团旗下的云溪水库开发有限公司。")

    assert (group.role, firm.role, firm.parent) == ("other", "owner", "云溪农发集团")
