"""Days told with verbs of the works that are no set phrase: 开干, 就通了, 主线放开, 能修好."""

import pytest

from tests.importers.reading import project, steps

FACTS = "，全长8公里，总投资9亿元。"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("云溪快速路去年9月就通了", ("通了", "actual", "去年9月", "2023-09-30")),
        ("云溪快速路3月8日主线放开", ("主线放开", "actual", "3月8日", "2024-03-08")),
        ("云溪快速路今年6月能修好", ("能修好", "planned", "今年6月", "2024-06-30")),
        ("云溪快速路2023年11月开干", ("开干", "actual", "2023年11月", "2023-11-30")),
        ("云溪快速路去年8月打下了第一根桩", ("打下了第一根桩", "actual", "去年8月", "2023-08-31")),
        ("3月6日，云溪快速路全线铺开", ("全线铺开", "actual", "3月6日", "2024-03-06")),
    ],
)
def test_a_plain_verb_with_its_day(told: str, expected: tuple[str, str, str, str]) -> None:
    assert steps(project(told + FACTS)) == [expected]


@pytest.mark.parametrize(
    "told",
    [
        "去年9月，沿线村庄都通了公交。",
        "去年9月，沿线的人都想通了。",
        "3月8日，镇里放开手脚招商。",
    ],
)
def test_what_only_looks_like_it(told: str) -> None:
    assert steps(project(f"云溪快速路正在施工{FACTS}{told}")) == []
