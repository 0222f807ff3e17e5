"""A row of works, each with its own figures in brackets behind it."""

from __future__ import annotations

import pytest

from tests.importers.reading import facts, read

ROW = "望江小学（{told}，投资1亿元）、青石水厂（{told}，投资2亿元）和云山公园（{told}，投资3亿元）"


@pytest.mark.parametrize(
    "told", ["24个班", "占地50亩", "计划2026年投用", "建筑面积2万平方米", "全长3公里", "床位600张"]
)
@pytest.mark.parametrize(
    "text", ["参加此次集中开工的还有{row}等项目。", "{row}正在加快建设。", "今年新开工的有{row}。"]
)
def test_each_of_a_row_has_what_stands_in_its_brackets(text: str, told: str) -> None:
    found = read(text.format(row=ROW.format(told=told))).projects

    assert {p.name: facts(p)["investment_total"] for p in found} == {
        "望江小学": ["1亿元"],
        "青石水厂": ["2亿元"],
        "云山公园": ["3亿元"],
    }
