"""What is going on is no step; this year is no plan behind a word of what went well."""

import pytest

from tests.importers.reading import project, steps


@pytest.mark.parametrize(
    ("told", "tense"),
    [
        ("云溪小学今年顺利封顶", "actual"),
        ("云溪小学、望江小学今年相继封顶", "actual"),
        ("云溪小学力争今年顺利封顶", "planned"),
        ("云溪小学今年将顺利封顶", "planned"),
    ],
)
def test_this_year_is_no_plan_behind_a_word_of_what_went_well(told: str, tense: str) -> None:
    assert [step[1:3] for step in steps(project(f"{told}。", "云溪小学"))] == [(tense, "今年")]


@pytest.mark.parametrize("doing", ["工人正在进行土方开挖", "挖机轰鸣，施工人员正在进行桩基施工"])
def test_what_is_going_on_is_no_step(doing: str) -> None:
    assert steps(project(f"3月8日，云溪大桥项目建设现场，{doing}。")) == []


def test_what_one_is_striving_for_is_a_step_ahead() -> None:
    assert [step[1] for step in steps(project("云溪大桥项目正在冲刺年底通车。"))] == ["planned"]
