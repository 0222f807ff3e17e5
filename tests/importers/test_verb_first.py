"""Works named behind the verb for what is done with them, as reports on a year do."""

import pytest

from importers.records import Status
from importers.verb_first import verb_before
from tests.importers.reading import names, project

REVIEW = "过去一年，建成环城南路，开工建设西河航电枢纽，加快推进云岭水库建设，续建东湖泵站、南山泵站。"


def test_each_is_one_of_the_works_of_the_year():
    assert names(REVIEW) == ["环城南路", "西河航电枢纽", "云岭水库", "东湖泵站", "南山泵站"]


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("环城南路", Status.COMPLETED),
        ("西河航电枢纽", Status.UNDER_CONSTRUCTION),
        ("南山泵站", Status.UNDER_CONSTRUCTION),
    ],
)
def test_the_verb_tells_how_they_stand(name, status):
    assert project(REVIEW, name).status is status


def test_what_is_still_to_be_built_isnt_done():
    text = "新的一年，要全面建成环城南路，开工建设西河航电枢纽。"

    assert project(text, "环城南路").status is Status.UNDER_CONSTRUCTION


@pytest.mark.parametrize("text", ["推进云溪社区的各项工作，提升云溪公园的服务水平。", "走过环城南路。"])
def test_a_single_one_and_what_they_have_is_no_row(text):
    assert names(text) == []


@pytest.mark.parametrize(
    ("before", "verb"),
    [("一是全力推进", "推进"), ("会上，今年续建", "续建"), ("年内将启动", "启动"), ("在群众推进", ""), ("云溪路", "")],
)
def test_the_verb_opens_its_clause(before, verb):
    assert verb_before(before + "云溪大桥", len(before)) == verb


@pytest.mark.parametrize("order", ["先修栈道，后修驿站（3个）", "先做路基，后铺游步道", "先建平台，再盖亭子"])
def test_what_is_built_first_and_then_is_no_name(order: str):
    text = f"听松公园绿道长5.8公里，3月1日进场，{order}，投资6200万元，年底完工。"

    assert names(text) == ["听松公园绿道"]
