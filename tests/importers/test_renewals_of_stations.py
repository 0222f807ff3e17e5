"""Stations, quarters and homes as local papers tell of them: how often they mean the works by another word."""

from __future__ import annotations

import pytest

from tests.importers.reading import facts, names, project, steps


def test_what_has_been_reached_is_no_plan():
    told = "听松工坊二期项目总投资24亿元，目前已于2月29日顺利完成既定封顶目标。"

    assert steps(project(told)) == [("完成封顶", "actual", "2月29日", "2024-02-29")]


def test_new_year_s_days_are_no_part_of_the_year():
    told = "听松工坊项目总投资24亿元。大年初四，工地就复工建设了。"

    assert not any(day for *_, day in steps(project(told)))


def test_what_a_phase_is_said_to_be_is_no_part_of_it():
    told = (
        "富明路建设工程于今年1月开工建设，一期工程为望江路至安康路段的快车道，宽15米，长2100米，投资约738万元，"
        "预计今年年底建成通车。"
    )

    assert names(told) == ["富明路建设工程", "富明路一期"]
    assert facts(project(told, "富明路一期"))["length"] == ["2100米"]


def test_how_many_were_renewed_after_all_is_told_of_the_works():
    told = "听松大学二期老旧小区改造工程2月开工。听松大学二期老旧小区工程实际改造43栋，涉及1468户。"

    assert names(told) == ["听松大学二期老旧小区改造工程"]


def test_a_station_built_in_two_phases_is_called_by_its_name():
    told = "云山县选址城南镇三星村1组，征地70亩，分两期建设云山客运站。项目总投资7400万元。"

    record = project(told)

    assert (record.name, facts(record)) == ("云山客运站", {"investment_total": ["7400万元"]})


def test_which_houses_is_no_number_of_them():
    told = "新城小区改造项目总投资300万元，涉及10幢至38幢居民楼，原本200余个停车位已满足不了需求。"

    assert list(facts(project(told))) == ["investment_total"]


def test_what_a_station_is_good_for_is_no_use_of_it():
    told = "听松客运站项目2023年7月开工，预计于今年10月底投入运营。客运站投入运营后，将完善城市功能。"

    assert project(told).status.value == "under_construction"


@pytest.mark.parametrize(
    ("told", "step"),
    [
        ("听松客运站将于10月29日凌晨零时起正式启用。", ("启用", "planned", "10月29日", "2024-10-29")),
        ("3月4日，彩旗飘飘，全县2024年首个安置点听松安置点正式开工。", ("开工", "actual", "3月4日", "2024-03-04")),
    ],
)
def test_the_step_and_its_own_day(told: str, step: tuple[str, str, str, str]):
    assert step in steps(project(told))


def test_getting_ready_to_begin_is_no_beginning():
    assert steps(project("中坝安置点建筑面积1298平方米，目前正在积极开展开工入场工作。")) == []


def test_this_renewal_may_be_of_all_the_town_s_quarters():
    told = "我市2023年老旧小区改造项目自7月开工以来进展有序。此次改造共涉及全市39个小区，331栋住宅楼。"

    assert facts(project(told))["units_count"] == ["39个", "331栋"]


def test_two_hyphens_are_a_dash():
    assert names("陇西最大的水利工程--引青工程进展顺利，总投资3亿元。") == ["引青工程"]
