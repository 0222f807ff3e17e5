"""What is poured, hoisted or moved into works stands before their name."""

import pytest

from tests.importers.reading import project

TOLD = "总投资3亿元，今年5月完工。"


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("随着最后一方混凝土缓缓注入青桐大桥主墩", "青桐大桥"),
        ("最后一根钢梁嵌入青桐剧院", "青桐剧院"),
        ("最后一铲土填进青桐路", "青桐路"),
        ("随着最后一块面板吊入青桐水库", "青桐水库"),
        ("清水流入青桐水厂", "青桐水厂"),
    ],
)
def test_a_name_begins_behind_what_is_put_into_it(opening: str, name: str):
    assert project(f"{opening}，{name}{TOLD}").name == name


@pytest.mark.parametrize("name", ["入海口湿地公园", "嵌入式托育中心", "青桐埋入式变电站"])
def test_but_not_within_a_name(name: str):
    assert project(name + TOLD).name == name
