"""Hills and valleys whose names begin with 大, 小, 新 or 老 are names like others."""

import pytest

from importers.names import has_own_name
from tests.importers.reading import project, read


@pytest.mark.parametrize("name", ["大坪隧道", "小岭特大桥", "老寨水库", "新寨一号隧道", "上湾变电站", "大井互通"])
def test_a_hill_has_a_name(name: str):
    assert has_own_name(name)


@pytest.mark.parametrize("name", ["大型隧道", "新大桥", "老水库", "小桥", "新井", "大坝"])
def test_what_works_are_like_is_no_name(name: str):
    assert not has_own_name(name)


@pytest.mark.parametrize("leads", ["的控制性工程", "控制性工程", "的控制性工程——", "上的"])
def test_a_tunnel_called_after_a_hill_is_a_part_of_its_line(leads: str):
    found = {p.name: p.parent for p in read(f"听松高速{leads}大坪隧道3月2日贯通。听松高速全长41.7公里。").projects}

    assert "大坪隧道" in found


def test_a_size_in_round_words_is_a_part_of_the_name():
    assert project("县里的百万亩人工种草项目分三年实施，总投资2.6亿元。").name == "百万亩人工种草项目"
