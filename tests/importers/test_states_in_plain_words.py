"""How works stand, in words that name no step."""

import pytest

from importers.records import Status
from tests.importers.reading import project


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("方案正在优化", Status.PREPARATION),
        ("选址已敲定", Status.PREPARATION),
        ("还停留在图纸上", Status.PREPARATION),
        ("正在做地勘", Status.PREPARATION),
        ("施工图在审", Status.PREPARATION),
        ("方案在报批", Status.PREPARATION),
        ("规划许可证已经拿到", Status.PREPARATION),
        ("向省里申报", Status.PREPARATION),
        ("已列入明年计划", Status.PLANNED),
        ("正在砌墙", Status.UNDER_CONSTRUCTION),
        ("工人正在绑钢筋", Status.UNDER_CONSTRUCTION),
        ("修好了", Status.COMPLETED),
        ("画上了句号", Status.COMPLETED),
        ("已经用上了", Status.IN_USE),
        ("可以走车了", Status.IN_USE),
        ("投用以来，运行平稳", Status.IN_USE),
    ],
)
def test_plain_words_tell_how_works_stand(told: str, status: Status):
    assert project(f"云溪大桥工程总投资5亿元，全长3公里。大桥{told}。").status is status


@pytest.mark.parametrize("told", ["计划年底修好了", "远期规划八车道", "设计方案还在打磨"])
def test_plans_and_drawings_are_no_finished_works(told: str):
    found = project(f"云溪大桥工程总投资5亿元，全长3公里。大桥{told}。").status

    assert found not in (Status.COMPLETED, Status.IN_USE, Status.PLANNED)
