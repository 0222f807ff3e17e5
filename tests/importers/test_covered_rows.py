"""Streets that works lie along, named in a row, hold nothing of what is told of the works."""

from __future__ import annotations

import pytest

from tests.importers.reading import facts, names, project


@pytest.mark.parametrize(
    "text",
    [
        "望江供水工程投资2亿元，涉及青石路、白塔路、望川路，改造管网12公里。",
        "望江供水工程投资2亿元，覆盖青石街、白塔巷，铺设管网12公里。",
        "望江供水工程投资2亿元，更换青石路、白塔街、望川巷等5条街巷的供水管网12公里。",
        "望江供水工程投资2亿元，改造青石路、白塔街、望川巷等9条道路的供水管道12公里。",
    ],
)
def test_row_of_streets_leaves_the_length_to_the_works(text: str) -> None:
    assert names(text) == ["望江供水工程"]
    assert facts(project(text))["length"] == ["12公里"]
