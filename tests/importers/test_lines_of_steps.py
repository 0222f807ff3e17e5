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


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("门诊楼、住院楼分别于去年11月、今年2月封顶。", [("门诊楼封顶", "2023-11-30"), ("住院楼封顶", "2024-02-29")]),
        ("1号楼、2号楼先后于今年1月10日和3月8日封顶。", [("1号楼封顶", "2024-01-10"), ("2号楼封顶", "2024-03-08")]),
        ("住院楼和门诊楼将分别在8月底、10月中旬完工。", [("住院楼完工", "2024-08-31"), ("门诊楼完工", "2024-10-20")]),
    ],
)
def test_each_thing_of_a_row_has_its_day(told: str, expected: list[tuple[str, str]]):
    found = steps(project(f"云溪医院迁建项目总投资7亿元。{told}"))

    assert [(name, latest) for name, _, _, latest in found] == expected
