"""Homes that are called after whoever had them built, and the new sites of institutions."""

import pytest

from tests.importers.reading import project, steps


@pytest.mark.parametrize(
    "name",
    [
        "粮食局楼院",
        "农机厂家属大院",
        "供销社生活区",
        "四中教师楼",
        "青桐县幼儿园新园",
        "青桐县特校新校园",
        "青桐县粮库新库区",
        "青桐县气象局新站址",
    ],
)
def test_they_are_works_by_their_name(name: str) -> None:
    found = project(f"{name}正在铺设燃气管道，6月30日完工。")

    assert (found.name, steps(found)) == (name, [("完工", "planned", "6月30日", "2024-06-30")])
