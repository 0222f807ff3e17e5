"""One of a kind that is built, with figures of its own: works though it is counted."""

import pytest

from tests.importers.reading import names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("新建城南垃圾转运站1座，日处理能力150吨，投资2200万元，10月建成投用。", "城南垃圾转运站"),
        ("今年开发区还新建污水处理厂1座，日处理能力1.5万吨，投资1.13亿元，年底完工。", "开发区污水处理厂"),
        ("县里投资860万元，在青石村新建幼儿园一所，占地12亩，主体完工。", "青石村幼儿园"),
    ],
)
def test_the_one_that_is_built_is_works(text, name):
    assert names(text) == [name]


@pytest.mark.parametrize("text", ["云溪片区改造项目新建泵站1座、管网12公里。", "云溪新区新建幼儿园6所，投资1.1亿元。"])
def test_what_works_have_and_what_is_many_is_none(text):
    assert not {"泵站", "云溪新区幼儿园"} & {*names(text)}


@pytest.mark.parametrize(
    "told", ["也要拓宽了，投资1350万元", "将拓宽改造，投资1350万元", "即将翻修，投资1350万元", "准备大修，投资1350万元"]
)
def test_what_is_to_be_done_to_a_road_makes_works_of_it(told):
    assert names(f"听松路{told}，6月12日起封闭施工。") == ["听松路"]
