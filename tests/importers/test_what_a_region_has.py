"""Figures of all that a town, a county or a district has, which are none of the works told of before."""

import pytest

from tests.importers.reading import facts, project

WORKS = "听松绿道全长8公里，投资3亿元，去年5月开工，目前绿道基本完工。"
TOLD = {"length": ["8公里"], "investment_total": ["3亿元"]}


@pytest.mark.parametrize(
    "told",
    [
        "到2025年底，全市绿道总长将达到210公里。",
        "至此，全市地铁运营里程达到68公里。",
        "今年全市计划新改建农村公路420公里。",
        "今年，我市计划实施架空线入地整治12条路段，总长15.3公里，总投资2.86亿元。",
        "明年，全县计划再建屯级路128条、约210公里，投资1.26亿元。",
        "近年来，全区累计投入6.5亿元，建成各类绿道96公里。",
        "仪式上，开发区还与3家银行签订了总额60亿元的授信协议。",
        "国庆期间，绿道日均客流近万人。",
        "老厂最多时有职工八千多人。",
        "今年，全县投入机械410台套，日均上工2600人。",
        "目前护岸砌筑7.3公里，占总工程量的35%。",
        "绿道路面由12米拓到24米。",
        "标准段宽21.1米。",
    ],
)
@pytest.mark.parametrize("between", ["", "\n"], ids=["same paragraph", "next paragraph"])
def test_what_a_region_has_is_none_of_the_works(told: str, between: str):
    found = facts(project(WORKS + between + told))

    assert {kind: found[kind] for kind in found if kind not in ("units_count", "progress_percent")} == TOLD


def test_works_all_over_the_town_have_what_all_of_it_has():
    text = "望江市供热老旧管网改造工程上月开工。今年，全市改造管网63公里，总投资1.4亿元。"

    assert facts(project(text)) == {"length": ["63公里"], "investment_total": ["1.4亿元"]}


def test_works_named_behind_the_region_have_their_figures():
    text = "青河水厂去年完工。今年，我县新建云溪大桥，总投资2亿元，全长860米。"

    assert facts(project(text, "云溪大桥")) == {"investment_total": ["2亿元"], "length": ["860米"]}


def test_what_a_district_does_besides_is_no_step_of_the_works():
    text = "听松灌区改造工程投资7000万元，去年9月底完工。\n\n年内，该区还将建成高标准农田3万亩，新打机井20眼。"

    assert [m.name for m in project(text).milestones] == ["完工"]
    assert facts(project(text)) == {"investment_total": ["7000万元"]}
