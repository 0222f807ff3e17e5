"""What is used while works are being built is none of theirs; what stands in the place of something old is works."""

import pytest

from tests.importers.reading import facts, names, project, steps


@pytest.mark.parametrize(
    "told",
    [
        "临时市场设在原粮库，1月1日已启用。",
        "过渡校区1月1日启用，学生全部搬入。",
        "便桥1月20日已通车。",
        "临时门诊楼今年1月投入使用。",
        "为方便群众出行，临时客运站1月10日启用。",
    ],
)
def test_what_stands_in_for_the_works_is_no_step_of_theirs(told: str) -> None:
    works = project(f"青石农贸市场改造工程去年12月开工，总投资6500万元。{told}")

    assert (works.name, works.status) == ("青石农贸市场改造工程", "under_construction")
    assert [words for _, _, words, _ in steps(works)] == ["去年12月"]


def test_works_that_are_named_behind_it_have_their_step() -> None:
    works = project("临时市场1月10日启用，青石农贸市场改造工程5月15日完工，总投资6500万元。")

    assert ("完工", "planned", "5月15日", "2024-05-15") in steps(works)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("老棉纺厂的三栋厂房将改造为云溪纺织博物馆", "云溪纺织博物馆"),
        ("一座旧糖厂的烟囱将原地保留，修缮为青溪糖厂记忆馆", "青溪糖厂记忆馆"),
        ("原县委大院改建成望江文化驿站", "望江文化驿站"),
        ("旧粮库地块将打造成“青禾”文创园", "“青禾”文创园"),
        ("一期地块将建设“摩天工坊”智造园", "“摩天工坊”智造园"),
    ],
)
def test_what_something_old_is_turned_into_is_works(told: str, name: str) -> None:
    text = f"望江路改造去年8月动工。\n另悉，{told}，建筑面积3200平方米，预计明年动工。"

    assert name in names(text)
    assert facts(project(text, name)) == {"floor_area": ["3200平方米"]}


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("县里计划改造望江路", "望江路"),
        ("区城管局将整修青石桥", "青石桥"),
        ("县交通局拟拓宽云岭路", "云岭路"),
        ("今年还将修缮听松书院", "听松书院"),
    ],
)
def test_the_verb_is_no_part_of_the_name(told: str, name: str) -> None:
    assert names(f"{told}，投资5000万元，8月动工。") == [name]


@pytest.mark.parametrize("size", ["规模每日8万立方米", "日处理3万吨", "设计规模10万吨"])
def test_a_capacity_begins_to_tell_of_other_works(size: str) -> None:
    text = f"望江大桥去年8月动工，总投资3.7亿元。新区再生水厂{size}，已完成83%，计划明年6月通水。"

    assert names(text) == ["望江大桥", "新区再生水厂"]
