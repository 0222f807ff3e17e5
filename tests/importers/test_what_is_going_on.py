"""What is going on is no step; this year is no plan behind a word of what went well."""

import pytest

from importers.records import Status
from tests.importers.reading import project, read, steps


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


@pytest.mark.parametrize(
    "words",
    ["正在加快建设", "正加紧建设", "也在抓紧建设", "加快建设", "正在有序推进", "建设正加快推进", "正在热火朝天地施工"],
)
def test_what_is_being_built_is_works(words: str) -> None:
    found = {p.name: p.status for p in read(f"云溪中学已封顶，听松小学{words}。").projects}

    assert found["听松小学"] is Status.UNDER_CONSTRUCTION


@pytest.mark.parametrize("words", ["加快推进智慧校园", "各项教学工作有序推进", "正在加快推进教研改革"])
def test_what_an_institution_goes_on_with_is_no_works(words: str) -> None:
    assert "听松小学" not in [p.name for p in read(f"云溪中学已封顶，听松小学{words}。").projects]
