"""Parts that stand side by side right behind the works that they are of."""

from __future__ import annotations

import pytest

from tests.importers.reading import facts, names, project, read


def parents(text: str) -> dict[str, str]:
    return {found.name: found.parent for found in read(text).projects}


@pytest.mark.parametrize(
    ("whole", "row"),
    [
        ("环岛旅游公路", "北线、南线"),
        ("望江互通立交", "A匝道、D匝道"),
        ("听松片区开发项目", "甲区和乙区"),
        ("云溪码头工程", "1号泊位、2号泊位"),
    ],
)
def test_both_are_parts_of_the_works_before_them(whole: str, row: str):
    first, last = row.replace("和", "、").split("、")

    found = parents(f"{whole}{row}5月底完工。整个项目总投资3亿元，去年8月开工。")

    assert whole in found
    assert {name: up for name, up in found.items() if up} in (
        {first: whole, last: whole},
        {whole + first: whole, last: whole},
    )


def test_what_a_way_runs_from_and_to_is_no_part():
    text = "青河大道工程西起环路东段，东至科教园北区，长4.8公里，投资5.9亿元，今年3月开工。"

    assert names(text) == ["青河大道工程"]
    assert facts(project(text))["length"] == ["4.8公里"]
