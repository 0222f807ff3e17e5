"""Industrial works: names that join two trades, and the rows in which mass starts name them."""

import pytest

from importers.records import Status
from tests.importers.reading import names, read


@pytest.mark.parametrize(
    "name",
    [
        "青禾储能电池研发生产项目",
        "青禾储能电池研发和生产项目",
        "青禾铝型材和铝模板加工项目",
        "青禾废电池回收和综合利用项目",
        "青禾科技有限公司储能电池研发生产项目",
    ],
)
def test_a_name_goes_on_behind_its_first_trade(name):
    assert names(f"{name}总投资3亿元，占地120亩。") == [name]


def test_two_works_joined_stay_two():
    text = "青禾家具项目和白石纸品加工项目主体封顶。"

    assert names(text) == ["青禾家具项目", "白石纸品加工项目"]


def test_between_the_marks_of_a_row_of_works_stands_one_name():
    text = "青禾豆制品项目、白石置业有限公司星河和园项目、利顺粗纺和家纺项目也陆续开工建设。"

    assert names(text) == ["青禾豆制品项目", "白石置业有限公司星河和园项目", "利顺粗纺和家纺项目"]


@pytest.mark.parametrize("lead", ["集中开工的重大项目包括", "集中开工的项目主要有", "集中开工的产业项目涵盖了"])
def test_a_mass_start_names_what_starts(lead):
    text = f"本次{lead}白石国际陆港产业园（白石电商物流服务中心）、青禾生物医药产业园等，涉及多个领域。"

    assert names(text) == ["白石国际陆港产业园", "青禾生物医药产业园"]
    assert {record.status for record in read(text).projects} == {Status.UNDER_CONSTRUCTION}
