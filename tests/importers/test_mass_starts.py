"""The day of a mass start is told once, and the projects that the story goes on to name have it."""

import pytest

from tests.importers.reading import project, read, steps


def begun(text: str) -> dict[str, list[str]]:
    """The latest day of each dated past step, by project."""
    return {
        p.name: [latest for _, tense, _, latest in steps(p) if tense == "actual" and latest]
        for p in read(text).projects
    }


@pytest.mark.parametrize(
    "opening",
    [
        "昨日，云溪县第一批亿元以上项目集中开工。",
        "3月9日，云溪县今年首批重点项目开工，县领导到场。",
        "3月9日，云溪县四项重点工程同时动土。",
        "3月9日，云溪县举行开工仪式，6个项目总投资52亿元。",
        "云溪县一季度重大项目集中开工仪式昨天举行。",
        "3月9日上午，全市120个重大项目集中开工，总投资300亿元。",
    ],
)
def test_what_the_story_goes_on_to_name_began_that_day(opening: str) -> None:
    text = f"{opening}\n青云芯片封装项目占地186亩，总投资6亿元。松林冷链物流园项目总投资2亿元，2025年投产。"

    found = begun(text)

    assert found == {"青云芯片封装项目": ["2024-03-09"], "松林冷链物流园项目": ["2024-03-09"]}
    assert project(text, "青云芯片封装项目").status == "under_construction"


@pytest.mark.parametrize(
    "held",
    [
        "仪式放在青云芯片封装项目工地",
        "云溪分会场就设在青云芯片封装项目",
        "仪式在青云芯片封装项目施工现场举行",
    ],
)
def test_the_works_that_the_ceremony_is_held_at_began_that_day(held: str) -> None:
    text = f"3月9日，全市第二批重点项目集中开工，{held}。项目总投资6亿元。"

    assert begun(text) == {"青云芯片封装项目": ["2024-03-09"]}


def test_each_row_has_its_own_event() -> None:
    text = (
        "3月9日，云溪市45个重点项目举行集中开（竣）工仪式。市长宣布青云芯片封装项目等6个项目开工，"
        "松林传感器项目等3个项目竣工。"
    )

    assert [(p.name, [m.name for m in p.milestones]) for p in read(text).projects] == [
        ("青云芯片封装项目", ["开工"]),
        ("松林传感器项目", ["竣工"]),
    ]


def test_those_of_one_kind_are_named_behind_their_count() -> None:
    text = (
        "3月9日，云溪高新区举行项目集中签约、集中开工活动。签约的15个，总投资39亿元。"
        "开工的14个，总投资33亿元，最大的是青云芯片封装项目，总投资6亿元。"
    )

    assert steps(project(text, "青云芯片封装项目")) == [("开工", "actual", "3月9日", "2024-03-09")]


def test_a_row_behind_a_colon_has_the_day_of_its_count() -> None:
    found = begun("昨天上午，云溪10项交通工程一齐通车：青云大道南延线、松林立交、桐溪大桥、望江隧道。")

    assert [found[name] for name in ("青云大道南延线", "松林立交", "桐溪大桥")] == [["2024-03-09"]] * 3


@pytest.mark.parametrize(
    "told",
    [
        "今年，全县要推进望江抽水蓄能电站等大项目，力争增长9%。",
        "下一步，望江抽水蓄能电站总投资40亿元，还要抓紧报批。",
    ],
)
def test_works_that_are_still_to_come_did_not_begin_that_day(told: str) -> None:
    text = f"3月9日，云溪县重大项目集中开工，总投资300亿元。\n青云芯片封装项目总投资6亿元。\n{told}"

    assert begun(text).get("望江抽水蓄能电站", []) == []


def test_the_start_of_one_project_is_not_that_of_what_it_serves() -> None:
    text = "3月9日，青云公路项目开工仪式在桐溪镇举行。\n建成后，望江旅游环线全长180公里，沿线6个村受益。"

    assert begun(text).get("望江旅游环线", []) == []
