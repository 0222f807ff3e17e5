"""What a name's own modifier plans is its size; work that is pushed on has not begun by that."""

from datetime import date

import pytest

from projects.date_window import DateWindow
from tests.importers.reading import project, steps

FEBRUARY = DateWindow.of_day(date(2025, 2, 6))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("昨日，计划投资3亿元的听松产业园项目奠基。", ("奠基", "actual", "昨日", "2025-02-05")),
        ("2月3日，预计年产值5亿元的听松产业园项目正式动工建设。", ("动工", "actual", "2月3日", "2025-02-03")),
        ("计划投资3亿元的听松产业园项目正式开工建设。", ("开工", "actual", "", "")),
        ("计划投资3亿元的听松产业园项目预计6月开工。", ("开工", "planned", "6月", "2025-06-30")),
    ],
)
def test_a_planned_size_before_the_name_is_no_plan_of_the_step(text: str, told: tuple[str, ...]) -> None:
    assert steps(project(text, published=FEBRUARY)) == [told]


def test_to_push_work_on_is_no_start_of_works() -> None:
    text = "听松大桥项目总投资2亿元。周远充分肯定了该项目所做的推动工作，要求加快进度。"

    assert project(text, published=FEBRUARY).milestones == ()
