"""Works of one kind that only what stands before it tells apart, and works that are named with what they become."""

import pytest

from tests.importers.reading import dates_by_name, facts, names, project, steps


def test_works_are_not_one_by_the_name_of_their_kind():
    told = dates_by_name(
        "今年，我市推动组团口袋公园建设。青河东部组团口袋公园、云岭南部组团口袋公园已在去年开放，望江北部组团口袋公园也在3月3日试开放。"
    )

    assert told == {
        "青河东部组团口袋公园": ["去年"],
        "云岭南部组团口袋公园": ["去年"],
        "望江北部组团口袋公园": ["3月3日"],
    }


def test_name_with_another_place_before_it_is_still_one():
    told = project("望江小学去年3月动工。云溪市望江小学总投资3亿元，望江小学计划9月投用。")

    assert [day for _, _, day, _ in steps(told)] == ["去年3月", "9月"]


@pytest.mark.parametrize("place", ["", "云溪县"])
def test_works_and_what_they_become_are_one(place: str):
    told = project(
        f"近日，青杨片危旧房改造项目封顶。{place}青杨片危旧房改造项目暨青云新城小区由高层住宅楼、商业等组成，总建筑面积约9万平方米。"
        "青云新城小区计划明年7月交付。"
    )

    assert facts(told) == {"floor_area": ["9万平方米"]}
    assert [name for name, *_ in steps(told)] == ["封顶", "交付"]


def test_two_works_that_begin_together_are_not_one():
    found = names("望江大桥工程暨青云路改造工程5月8日开工。望江大桥工程总投资3亿元，计划明年10月通车。")

    assert "望江大桥工程" in found
