"""Projects told of one group after the other: what is said of the second is not said of the first."""

import pytest

from tests.importers.reading import facts, project, read, steps


def test_what_some_have_reached_is_not_told_of_those_before() -> None:
    text = "听松大桥项目、望江路改造工程开工建设，青石产业园、白鹭水厂等项目建成投用。"

    found = {p.name: [step.name for step in p.milestones] for p in read(text).projects}
    assert found == {
        "听松大桥项目": ["开工建设"],
        "望江路改造工程": ["开工建设"],
        "青石产业园": ["建成投用"],
        "白鹭水厂": ["建成投用"],
    }


def test_one_of_many_is_no_part_of_the_last_that_was_listed() -> None:
    text = (
        "本次集中开工的重大项目包括望江陆港产业园、听松冷链产业园等，涵盖工业、农业等领域。"
        "其中，恒源锂电材料项目占地320亩，总投资5亿元。"
    )

    assert project(text, "恒源锂电材料项目").parent == ""


def test_one_of_a_network_is_a_part_of_it() -> None:
    text = "望江新城路网工程包括听松路、青石路等5条道路。其中，听松路全长3公里，总投资2亿元。"

    assert project(text, "听松路").parent == "望江新城路网工程"


@pytest.mark.parametrize("name", ["望江市中医医院项目", "市中医医院项目"])
def test_works_that_all_strength_goes_into_are_one(name: str) -> None:
    found = project(f"{name}集中攻坚，日夜赶工。目前，该项目主体封顶，总投资2亿元。")

    assert (found.name, [step[0] for step in steps(found)]) == (name, ["主体封顶"])


@pytest.mark.parametrize("works", ["农村饮水安全工程", "城区雨污分流改造工程", "老旧小区改造项目"])
def test_works_of_a_kind_have_what_was_spent_on_them(works: str):
    told = {
        p.name: facts(p) for p in read(f"东门河整治工程已完工，整治河道3公里；{works}目前共完成投资2300万元。").projects
    }

    assert told == {"东门河整治工程": {"length": ["3公里"]}, works: {"investment_completed": ["2300万元"]}}


@pytest.mark.parametrize(
    ("said", "those"),
    [
        ("今年改造的道路有", ["青云大道", "听松大道", "石岭大道"]),
        ("今年新建的学校共有3所，分别为", ["青云小学", "听松小学", "石岭中学"]),
        ("目前，正在施工的中心幼儿园有", ["青云幼儿园", "听松幼儿园", "石岭幼儿园"]),
    ],
)
def test_each_of_those_that_are_named_behind_their_kind_is_works(said: str, those: list[str]) -> None:
    found = read(f"{said}{'、'.join(those)}，10月完工。").projects

    assert [(p.name, p.parent) for p in found] == [(name, "") for name in those]


def test_those_that_works_are_done_to_are_their_parts() -> None:
    found = read("老城区道路提升工程总投资3亿元，改造的道路包括青云路、听松路、石岭路，全长3公里。").projects

    assert {p.name: p.parent for p in found} == {
        "老城区道路提升工程": "",
        "青云路": "老城区道路提升工程",
        "听松路": "老城区道路提升工程",
        "石岭路": "老城区道路提升工程",
    }
