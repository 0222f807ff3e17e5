"""How works came about, a dated line for each step, with bullets or without a mark."""

import pytest

from tests.importers.reading import project, steps

EXPECTED = [("actual", "2022-11-30"), ("actual", "2024-02-29"), ("planned", "2024-12-31")]


@pytest.mark.parametrize(
    "lines",
    [
        "2022年11月 项目开工\n2024年2月 主体结构封顶\n2024年12月 预计竣工",
        "2022年11月，项目开工\n2024年2月，主体结构封顶\n2024年12月，预计竣工",
        "2022年11月：开工\n2024年2月：主体结构封顶\n2024年12月：竣工（计划）",
        "●2022年11月开工\n●2024年2月主体结构封顶\n●2024年12月竣工",
        "◆2022年11月开工。\n◆2024年2月主体结构封顶。\n◆预计2024年12月竣工。",
    ],
)
@pytest.mark.parametrize("name", ["云溪博物馆新馆", "望湖安置房项目"])
def test_they_are_steps_of_the_works_above(name: str, lines: str):
    found = steps(project(f"{name}总投资1.2亿元。\n{lines}\n"))

    assert [(tense, latest) for _, tense, _, latest in found] == EXPECTED
    assert [step for step, *_ in found] == ["开工", "主体结构封顶", "竣工"]
