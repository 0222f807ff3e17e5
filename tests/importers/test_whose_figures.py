"""Figures and days that are none of the works told of before."""

import pytest

from tests.importers.reading import facts, names, project, read, steps


@pytest.mark.parametrize(
    "told",
    ["到2月底，全区已装好投用电梯47部，2月启用。", "县里还投资260万元，占地12亩。", "目前，全县已建成公路47.6公里。"],
)
def test_what_a_place_has_is_not_told_of_the_works_before(told):
    works = project("青河水厂扩建工程总投资3800万元，去年4月开工。" + told)

    assert (facts(works), len(steps(works))) == ({"investment_total": ["3800万元"]}, 1)


def test_a_plain_road_with_its_length_is_one_of_its_own():
    text = "青河港区二期总投资7.2亿元，去年5月开工。疏港公路8.4公里由市公路局建，投资2.6亿元，去年8月动工。"

    assert facts(project(text, "疏港公路")) == {"length": ["8.4公里"], "investment_total": ["2.6亿元"]}


def test_a_phase_is_that_of_the_name_begun_alike():
    text = (
        "江淮路快速化改造二期工程主线放行，全长11公里的江淮路快速路全线拉通。"
        "二期工程总投资19.7亿元，由市城投集团投资，去年10月8日开工。"
    )

    assert "江淮路快速路二期" not in names(text)
    assert facts(next(p for p in read(text).projects if "二期" in p.name))["investment_total"] == ["19.7亿元"]


@pytest.mark.parametrize("built", ["新建厂房4.1万平方米", "扩建厂房4.1万平方米"])
def test_what_works_build_is_none_that_was_told_of_before(built):
    text = f"听松湖标准厂房三期总投资9.6亿元，去年5月开工。云溪新材料二期投资6.8亿元，{built}，明年一季度建成。"

    assert facts(project(text, "云溪新材料二期")) == {"investment_total": ["6.8亿元"], "floor_area": ["4.1万平方米"]}
    assert "floor_area" not in facts(project(text, "听松湖标准厂房三期"))
