"""Works whose stretch or kind stands in brackets behind the name are works like others."""

import pytest

from tests.importers.reading import facts, names, project

PARK = "云溪物流产业园一期占地210亩，总投资8亿元，力争明年首批仓库封顶。"


@pytest.mark.parametrize(
    "name", ["省道302改线工程（石港至汪家段）", "听松大道改造工程（青湖至南塘段）", "青河防洪工程（县城段）"]
)
def test_works_in_brackets_are_told_of(name: str) -> None:
    text = f"{PARK}旁边的{name}全长13.6公里，总投资4.48亿元，明年6月底通车。"

    assert facts(project(text, name))["length"] == ["13.6公里"]
    assert facts(project(text, "云溪物流产业园一期"))["investment_total"] == ["8亿元"]


def test_culverts_of_a_road_are_no_bridge() -> None:
    text = "花桥养老服务中心总投资3000万元。省道302改线工程总投资4.48亿元，路基桥涵已完成九成。"

    assert names(text) == ["花桥养老服务中心", "省道302改线工程"]
    assert facts(project(text, "省道302改线工程"))["progress_percent"] == ["九成"]


@pytest.mark.parametrize("whose", ["云溪二十四中教育集团", "望江医疗集团"])
def test_a_group_in_the_name_of_works_is_no_unit_of_theirs(whose: str) -> None:
    text = f"听松学校（{whose}）项目总投资3亿元，由华岳建设集团承建，计划7月竣工。"
    record = project(text)

    assert record.name == f"听松学校（{whose}）项目"
    assert [unit.name for unit in record.units] == ["华岳建设集团"]


def test_the_school_of_one_who_draws_is_no_unit() -> None:
    text = "听松博物馆项目由中国工程院院士崔明领衔设计，占地200亩，总投资11亿元。"

    assert project(text).units == ()
