"""Whether a step is planned or past, where its day has hardly begun or has just been."""

from datetime import date

import pytest

from projects.date_window import DateWindow
from tests.importers.reading import project, steps

WORKS = "云溪中学扩建项目总投资2亿元，"


def told(text: str, published: date) -> list[tuple[str, str, str]]:
    found = steps(project(WORKS + text, published=DateWindow.of_day(published)))
    return [(tense, words, latest) for _, tense, words, latest in found]


@pytest.mark.parametrize(
    ("text", "day", "tense"),
    [
        ("3月下旬启动。", 21, "planned"),
        ("3月下旬启动。", 28, "actual"),
        ("3月下旬已启动。", 22, "actual"),
        ("3月中旬完成调试。", 12, "planned"),
        ("3月开工。", 5, "actual"),
    ],
)
def test_a_part_of_a_month_that_has_hardly_begun_is_ahead(text: str, day: int, tense: str):
    assert [step[0] for step in told(text, date(2025, 3, day))] == [tense]


@pytest.mark.parametrize("words", ["按既定目标", "按计划", "按照既定计划", "赶在开学前"])
def test_a_plan_that_was_kept(words: str):
    assert told(f"11月30日{words}封顶。", date(2025, 12, 3)) == [("actual", "11月30日", "2025-11-30")]


def test_a_plan_for_a_day_to_come():
    assert told("12月30日按计划封顶。", date(2025, 12, 3)) == [("planned", "12月30日", "2025-12-30")]


def test_what_is_done_is_told_of_its_own_item():
    text = "听松老市场开门了、平沙河景观更新工程启动了、云溪人民医院北院区年内开工、青岩体育公园改造工程完工了！"

    record = project(text, "云溪人民医院北院区", DateWindow.of_day(date(2025, 7, 8)))

    assert steps(record) == [("开工", "planned", "年内", "2025-12-31")]
