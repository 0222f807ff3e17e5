"""A plan that is put off: the day that it was for, and the day that it is for now."""

import pytest

from tests.importers.reading import project, steps


@pytest.mark.parametrize(
    "text",
    [
        "受征迁滞后影响，原定今年6月开放的听松公园二期工程要推迟到9月。",
        "原计划今年6月开放的听松植物园，因资金问题延期至9月，市园林局说。",
    ],
)
def test_a_plan_that_is_told_before_its_works(text: str):
    assert ("开放", "planned", "9月", "2024-09-30") in steps(project(text))


def test_a_day_that_an_event_of_its_own_follows_is_not_told_twice():
    found = steps(project("原定今年6月开工的听松幼儿园迁建项目，推迟到9月动工。"))

    assert [step[0] for step in found] == ["开工", "动工"]
