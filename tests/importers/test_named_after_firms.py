"""Houses and plants that are called after the firm that they belong to (青石集团创新大厦)."""

import pytest

from tests.importers.reading import names, project


@pytest.mark.parametrize(
    "name",
    [
        "青石集团创新大厦",
        "青石科技集团望江智造基地",
        "青石集团总部大楼",
        "望江恒源锂业有限公司正极材料研发生产项目",
        "望江丰收生物有限公司有机肥生产项目",
    ],
)
def test_firm_before_what_it_builds_is_part_of_the_name(name: str) -> None:
    assert names(f"{name}占地35亩，总投资3亿元，去年8月开工。") == [name]


def test_rows_hold_what_is_called_after_firms() -> None:
    text = "望江化妆品产业基地、青石集团创新大厦、白鹭总部大厦等项目近期开工建设。"

    assert names(text) == ["望江化妆品产业基地", "青石集团创新大厦", "白鹭总部大厦"]


def test_firm_in_its_own_house_builds_nothing() -> None:
    assert names("3月8日，青石集团总部举行座谈会，企业代表发言。") == []


@pytest.mark.parametrize("name", ["“山水间”农业观光园", "望江汽车园", "听松蛋鸡场"])
def test_kinds_of_parks_and_farms_are_works(name: str) -> None:
    assert project(f"总投资2亿元的{name}去年8月开工。").name == name
