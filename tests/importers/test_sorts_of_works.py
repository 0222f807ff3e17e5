"""续建项目, 在建重点项目, 抓项目, 工程科: words for works that are no works of their own."""

from __future__ import annotations

import pytest

from tests.importers.reading import facts, names, project


@pytest.mark.parametrize("sort", ["续建项目", "新建项目", "省重点项目", "市级民生项目", "专项债券项目"])
def test_sort_of_works_says_how_those_before_it_are(sort: str) -> None:
    told = project(
        f"5．北部山区农村供水保障工程。{sort}，概算总投资1.47亿元，铺设管道186公里。", "北部山区农村供水保障工程"
    )

    assert facts(told)["investment_total"] == ["1.47亿元"]


@pytest.mark.parametrize(
    "text",
    [
        "要以起步就是冲刺的劲头，扑下身子抓项目，总投资3亿元。",
        "经部门论证形成14件候选项目，总投资3亿元。",
        "全省122个在建重点公路水路项目复工率达到97.5%，总投资3亿元。",
        "市公路中心工程科的台账上写着：已完成投资1.89亿元。",
        "水务局工程股徐股长说，6月底完工，投资3亿元。",
    ],
)
def test_works_in_general_and_offices_are_no_works(text: str) -> None:
    assert names(text) == []
