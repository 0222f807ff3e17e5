"""The shorter name that a text goes on with: 阳光家园 for the homes built there, 新泵站 for one that is replaced."""

from __future__ import annotations

import pytest

from importers.name_forms import same_project
from tests.importers.reading import facts, names, project


@pytest.mark.parametrize(
    ("homes", "short"),
    [
        ("阳光家园经济适用住房小区", "阳光家园"),
        ("福满苑棚户区改造安置小区", "福满苑"),
        ("安泰佳园保障性租赁住房项目", "安泰佳园"),
        ("云溪新村易地扶贫搬迁安置点", "云溪新村"),
        ("惠民小区公租房项目", "惠民小区"),
    ],
)
def test_homes_are_called_by_their_place(homes: str, short: str) -> None:
    text = f"位于铁西新区的{homes}昨日奠基。{short}是我市重点工程，总投资3亿元，占地80亩。"

    assert names(text) == [homes]
    assert facts(project(text))["investment_total"] == ["3亿元"]


def test_homes_in_a_new_town_are_not_the_town() -> None:
    assert not same_project("锦绣新城", "锦绣新城安置小区")


@pytest.mark.parametrize(("name", "new"), [("望川泵站", "新泵站"), ("望川客运站", "新客运站"), ("望川粮库", "新粮库")])
def test_new_one_of_a_kind_is_what_the_works_build(name: str, new: str) -> None:
    text = f"{name}主体完工了。据介绍，{new}总投资3亿元，2023年5月开工，预计2025年10月投用。"

    assert names(text) == [name]
    assert facts(project(text))["investment_total"] == ["3亿元"]
