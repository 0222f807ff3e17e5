"""What only sounds like a step, a length, a section or works: ways of speaking, plans of lines, and joints."""

import pytest

from tests.importers.reading import facts, names, project, steps

WORKS = "望江高速公路项目去年5月开工，总投资80亿元。"


@pytest.mark.parametrize(
    "told",
    [
        "听松隧道贯通在即，打通了该项目南北段的“咽喉要塞”。",
        "目前，项目累计完成形象投资7.5亿元。",
    ],
)
def test_ways_of_speaking_are_no_steps(told: str) -> None:
    assert {step[0] for step in steps(project(WORKS + told, "望江高速公路项目"))} == {"开工"}


def test_last_kilometre_is_no_length() -> None:
    assert "length" not in facts(project(f"{WORKS}近日，项目最后一公里路床已经交验完成。"))


@pytest.mark.parametrize(
    "aside",
    [
        "该项目止于青石镇（对接江东高速听松段），全长62公里。",
        "该项目与已通车的江东高速、在建的竹林高速公路相连，全长62公里。",
        "该项目将串联在建的听松铁路港，全长62公里。",
    ],
)
def test_what_a_line_belongs_to_and_joins_is_none_of_it(aside: str) -> None:
    assert names(WORKS + aside) == ["望江高速公路项目"]


@pytest.mark.parametrize("aim", ["以确保年底实现通车", "正全力冲刺年底通车", "向着年底通车的目标冲刺"])
def test_step_is_called_by_its_event_alone(aim: str) -> None:
    assert steps(project(f"望江高速公路项目加快建设，{aim}。"))[-1][0] == "通车"
