"""Works that are used from a day on, told without a set word for it: handed over, run, supplying a town."""

import pytest

from importers.records import Status
from tests.importers.reading import project, steps


@pytest.mark.parametrize(
    ("told", "step", "status"),
    [
        ("听松打井工程3月2日全部移交村组管护使用，惠及9个村。", "全部移交村组管护使用", Status.IN_USE),
        ("听松公园3月2日移交给市园林中心管养，总投资2亿元。", "移交给市园林中心管养", Status.COMPLETED),
        ("听松铁路3月2日开行首列货车，总投资6亿元。", "开行首列货车", Status.IN_USE),
        ("听松公交枢纽3月2日发出首班车，总投资6亿元。", "发出首班车", Status.IN_USE),
        ("听松水厂3月2日正式向城区供水，日供水能力10万吨。", "向城区供水", Status.IN_USE),
    ],
)
def test_what_works_are_used_for_tells_how_they_stand(told: str, step: str, status: Status):
    found = project(told)

    assert steps(found) == [(step, "actual", "3月2日", "2024-03-02")]
    assert found.status is status


def test_land_handed_over_for_works_ends_nothing():
    found = project("听松大桥所需土地3月2日移交施工单位使用，大桥总投资6亿元。")

    assert found.status is Status.UNDER_CONSTRUCTION
