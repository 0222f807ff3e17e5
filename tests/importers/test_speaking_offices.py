"""Offices whose names end like those of works, told by what they say."""

import pytest

from importers.organisations import find_organisations
from tests.importers.reading import names, project

MARKET = "青岩农贸市场建筑面积5600平方米，总投资2180万元，去年9月开工。"
OFFICES = ["青岩区市场开发服务中心", "远安县移民安置中心", "青溪经联社", "云溪海事处", "青岩村股份合作社"]


@pytest.mark.parametrize("office", OFFICES)
@pytest.mark.parametrize(
    "told", ["{}主任章明说，6月底完工。", "{}回应称，6月底完工。", "{}相关负责人表示，6月底完工。"]
)
def test_who_speaks_is_a_unit_and_no_works(office: str, told: str) -> None:
    works = project(MARKET + told.format(office), "青岩农贸市场")

    assert [unit.name for unit in works.units] == [office]
    assert names(MARKET + told.format(office)) == ["青岩农贸市场"]


def test_a_centre_that_is_built_is_works() -> None:
    assert names("云溪市民服务中心总投资2亿元，6月底完工。") == ["云溪市民服务中心"]
    assert find_organisations("青岩养老服务中心主任章明说，6月底完工。") == []


@pytest.mark.parametrize("answer", ["的答复是：6月底完工。", "的要求是，6月底完工。", "的说法是，6月底完工。"])
def test_whose_answer_is_told_speaks(answer: str) -> None:
    works = project(f"云溪大桥全长1.2公里，总投资3.6亿元。县水务局{answer}")

    assert [(unit.name, unit.role) for unit in works.units] == [("县水务局", "other")]
