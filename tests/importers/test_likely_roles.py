"""Units without a set word for their role, read by all that stands around them."""

import pytest

from tests.importers.reading import project

WORKS = "云溪大桥工程总投资2亿元，去年5月开工。"


def roles(text: str) -> dict[str, str]:
    return {unit.name: unit.role for unit in project(text).units}


@pytest.mark.parametrize(
    ("said", "unit", "role"),
    [
        ("据市住建局工程科负责人表示，大桥的桩基已打完。", "市住建局", "other"),
        ("云溪城投集团工程部陈经理坦承，大桥的桩基刚打完。", "云溪城投集团", "owner"),
        ("大桥由云溪路桥集团有限公司和青河市政工程有限公司一道干活。", "青河市政工程有限公司", "contractor"),
        ("大桥的图纸是云溪市交通设计院画图出图的。", "云溪市交通设计院", "designer"),
    ],
)
def test_a_unit_gets_the_role_that_its_surroundings_make_likely(said, unit, role):
    assert roles(WORKS + said).get(unit) == role


def test_a_unit_that_has_nothing_to_do_with_the_works_gets_none():
    assert roles(WORKS + "桥头不远就是青河食品有限公司。") == {}


def test_some_firm_or_other_is_no_unit():
    assert roles(WORKS + "据悉，第三方检测公司负责施工。") == {}


def test_a_likely_role_is_no_surer_than_it_is_likely():
    (unit,) = project(WORKS + "据市住建局工程科负责人表示，大桥的桩基已打完。").units

    assert unit.evidence.confidence < 0.9


@pytest.mark.parametrize(
    ("told", "unit", "role"),
    [
        ("领导听取了市水利勘测设计院关于溢洪闸方案的介绍。", "市水利勘测设计院", "designer"),
        ("省交通规划设计院完成了施工图。", "省交通规划设计院", "designer"),
        ("江东监理公司的人员正在旁站。", "江东监理公司", "supervisor"),
    ],
)
def test_a_trade_tells_the_role_whoever_speaks(told: str, unit: str, role: str):
    found = project(f"青岩大桥总投资3亿元，去年开工。{told}")

    assert [(u.name, u.role) for u in found.units] == [(unit, role)]


def test_a_firm_with_people_on_the_site_builds():
    assert roles(WORKS + "“桩基打完了。”江源集团云溪大桥项目经理章建国告诉记者。")["江源集团"] == "contractor"


def test_a_firm_that_pays_has_managers_of_projects_too():
    assert roles(WORKS + "“桩基打完了。”云溪城投集团项目经理章建国告诉记者。")["云溪城投集团"] != "contractor"


@pytest.mark.parametrize("verb", ["介绍", "提示", "指出", "告知"])
def test_an_office_that_tells_of_works_has_to_do_with_them(verb: str):
    assert roles(f"{WORKS}市水利局{verb}，这是全市第九座大桥。") == {"市水利局": "other"}


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("市发改委近日批复听松水库除险加固工程可行性研究报告，总投资2亿元。", "市发改委"),
        ("近日，望湖县水利局核准了望湖泵站工程初步设计，总投资2亿元。", "望湖县水利局"),
    ],
)
def test_who_approves_works_has_to_do_with_them(text: str, unit: str):
    assert roles(text) == {unit: "other"}


def test_the_firm_that_a_name_begins_with_has_the_works():
    text = "集中开工的青河恒源锂业有限公司磷酸铁锂正极材料项目，总投资12亿元，占地120亩。"

    assert [(unit.name, unit.role) for unit in project(text).units] == [("青河恒源锂业有限公司", "owner")]
