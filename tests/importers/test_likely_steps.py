"""Days that no set word makes a step of."""

import pytest

from tests.importers.reading import project, steps

WORKS = "云溪大桥工程总投资2亿元，正在施工。"


def latest(told: str) -> list[tuple[str, str]]:
    return [(tense, day) for _, tense, _, day in steps(project(WORKS + told))]


@pytest.mark.parametrize(
    ("told", "step"),
    [
        ("大桥的荷载试验定在4月15日。", ("planned", "2024-04-15")),
        ("大桥的交通标线只能推到今年8月下旬。", ("planned", "2024-08-31")),
        ("大桥的栏杆预计6月中旬搞定。", ("planned", "2024-06-20")),
    ],
)
def test_a_day_ahead_that_works_are_moved_to_is_a_plan(told, step):
    assert step in latest(told)


@pytest.mark.parametrize(
    "told", ["2月8日，记者在大桥看到工人。", "5月12日，大桥旁举行马拉松比赛。", "今年以来，大桥推进顺利。"]
)
def test_the_days_of_other_matters_are_none(told):
    assert latest(told) == []


def test_such_a_step_waits_for_a_person_to_confirm_it():
    (step,) = project(WORKS + "大桥的承重检测定在4月15日。").milestones

    assert step.evidence.rule == "step: its day is likely one of the works'"
    assert step.evidence.confidence < 0.85


SEASONS = [
    *("“五一”前", "五一节前", "中秋节前", "国庆期间", "雨季来临前", "主汛期前", "明春", "清明节前"),
    *("国庆长假前", "“七一”前", "采暖季前", "封冻前", "高考前", "汛期来临前", "年前"),
]


@pytest.mark.parametrize("day", SEASONS)
def test_a_plan_for_a_season_is_kept_as_it_is_said(day: str):
    (step,) = steps(project(f"云溪大厦总投资2亿元，预计{day}建成。"))

    assert step == ("建成", "planned", day, "")
