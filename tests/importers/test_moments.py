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
