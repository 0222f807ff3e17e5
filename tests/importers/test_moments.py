"""What happens as something else does: the day is that of the works' own step."""

import pytest

from tests.importers.reading import project, steps


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("3月2日，随着最后一车混凝土浇筑完成，云溪体育馆主体结构封顶。", ("主体结构封顶", "3月2日")),
        ("3月2日，随着最后一榀钢箱梁吊装完成，望江大桥主桥合龙。", ("主桥合龙", "3月2日")),
        ("3月2日，随着盾构机刀盘破土而出，青山隧道左线贯通。", ("左线贯通", "3月2日")),
    ],
)
def test_the_day_is_that_of_what_follows(text: str, step: tuple[str, str]) -> None:
    assert [(name, words) for name, _, words, _ in steps(project(text))] == [step]


def test_a_moment_with_a_day_of_its_own_keeps_it() -> None:
    record = project("随着2月9日通车试验完成，望江大桥离通车又近了一步。")

    assert [words for _, _, words, _ in steps(record)] == ["2月9日"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "2月24日，青云高速开工动员会举行。云头山隧道已于1月18日进洞。截至2月20日，用地移交率达83%。\n"
            "同日开工的还有金鸡岭疏港公路，全长9.8公里。",
            "2024-02-24",
        ),
        (
            "3月2日，云溪大桥正式通车。大桥2021年5月8日开工。\n同日通车的还有金鸡岭疏港公路，全长2公里。",
            "2024-03-02",
        ),
    ],
)
def test_the_same_day_is_that_of_the_same_event(text: str, day: str) -> None:
    assert steps(project(text, "金鸡岭疏港公路"))[0][3] == day
