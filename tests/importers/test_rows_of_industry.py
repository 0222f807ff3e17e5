"""Industrial works: names that join two trades, and the rows in which mass starts name them."""

import pytest

from importers.records import Status
from tests.importers.reading import facts, names, read, steps


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


def test_each_of_a_row_has_the_money_before_its_name_and_the_start_behind_all():
    text = "总投资1.2亿元的白石物流园、总投资5000万元的青禾冷库和投资8000万元的听松大厦将于年底开工建设。"

    told = read(text).projects
    assert [(record.name, facts(record), [step[2] for step in steps(record)]) for record in told] == [
        ("白石物流园", {"investment_total": ["1.2亿元"]}, ["年底"]),
        ("青禾冷库", {"investment_total": ["5000万元"]}, ["年底"]),
        ("听松大厦", {"investment_total": ["8000万元"]}, ["年底"]),
    ]


def test_the_money_before_the_last_of_a_counted_row_is_no_part_of_its_name():
    assert names("白石物流园和总投资8000万元的听松大厦两个项目将于年底开工建设。") == ["白石物流园", "听松大厦"]
