"""How far works are, told as a share of all that they will have."""

import pytest

from tests.importers.reading import facts, names, project


@pytest.mark.parametrize(
    ("told", "share"),
    [
        ("已吊装风机28台，占总数40台的70%", "70%"),
        ("已吊装风机28台，占总数的70%", "70%"),
        ("累计立塔1036基、占94.5%", "94.5%"),
        ("累计铺管10公里，占全长12公里的80%", "80%"),
    ],
)
def test_a_share_of_what_is_counted(told: str, share: str):
    assert facts(project(f"听松风电场总投资3亿元，{told}。"))["progress_percent"] == [share]


def test_how_works_are_paid_for_is_no_name():
    text = "听松集中供热工程3月开工。工程新建换热站6座，PPP模式总投资1.87亿元，社会资本方为省热力公司。"

    assert names(text) == ["听松集中供热工程"]
    assert facts(project(text))["investment_total"] == ["1.87亿元"]


@pytest.mark.parametrize("joined", ["接轨于青山线松坎站", "引自青山水库", "注入青山河"])
def test_what_a_line_is_joined_to_is_not_told_of(joined: str):
    text = f"听松铁路专用线项目3月开工。专用线{joined}，全长9.87公里，预计下月铺轨。"

    assert names(text) == ["听松铁路专用线项目"]
    assert facts(project(text))["length"] == ["9.87公里"]


def test_a_road_moved_aside_is_called_by_that():
    assert names("国道310青河至桐溪南移项目总投资3亿元，3月2日开工。") == ["国道310青河至桐溪南移项目"]


@pytest.mark.parametrize(
    "told",
    ["云溪公园提升工程已完成80%", "听松路绿化品质提升工程施工进度达80%", "望江里老旧小区改造提升项目已完成80%"],
)
def test_works_that_are_called_an_upgrade_are_done_by_a_share(told: str) -> None:
    assert facts(project(f"目前，{told}。")) == {"progress_percent": ["80%"]}


@pytest.mark.parametrize("told", ["绿化率提升20%", "供水能力将提升20%", "通行效率提升改善20%"])
def test_what_works_raise_by_a_share_is_no_share_of_them(told: str) -> None:
    assert facts(project(f"云溪公园提升工程总投资3亿元，完工后{told}。")) == {"investment_total": ["3亿元"]}
