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


@pytest.mark.parametrize(
    ("told", "step"),
    [
        ("竣工时间不变，为2025年6月。", ("竣工", "planned", "2025年6月", "2025-06-30")),
        ("通车目标不变，还是年底。", ("通车", "planned", "年底", "2024-12-31")),
        ("开园时间定了，9月1日。", ("开园", "planned", "9月1日", "2024-09-01")),
    ],
)
def test_a_day_that_stays_or_is_settled(told: str, step: tuple[str, str, str, str]):
    found = steps(project(f"听松植物园工程总投资7100万元，去年5月动工。{told}"))

    assert found[1:] == [step]
