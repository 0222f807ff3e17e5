"""In a tour of sites whoever comes stops at what the story goes on to tell of."""

import pytest

from tests.importers.reading import facts, names, project


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("在云溪文化广场，周明停下脚步。该广场占地45亩，总投资8000万元，9月底完工。", "云溪文化广场"),
        ("在望江路，李大为俯身查看路面。该路全长2.1公里，总投资6000万元，年底通车。", "望江路"),
        ("在市第三医院，调研组详细了解进度。这座总投资6亿元的医院，预计明年6月投用。", "市第三医院"),
    ],
)
def test_what_a_visitor_looks_at_is_told_of(text: str, name: str) -> None:
    record = project(text)

    assert record.name == name
    assert facts(record)["investment_total"]


def test_a_school_that_is_looked_at_is_not_the_road_before() -> None:
    text = (
        "在站南大道延伸段施工现场，压路机来回碾压。该路全长2.8公里，总投资1.62亿元。\n"
        "“桌椅到位了没有？”在县第四小学，周明看得很细。这所总投资9800万元的新学校，8月20日通过竣工验收。"
    )

    assert facts(project(text, "县第四小学"))["investment_total"] == ["9800万元"]


def test_a_town_that_is_visited_is_no_works() -> None:
    assert names("在石塘镇，周明要求加快进度。") == []


@pytest.mark.parametrize(
    ("told", "seen"),
    [
        ("一行来到望江医院项目、云溪大桥项目等地，看展板、听汇报。", ["望江医院项目", "云溪大桥项目"]),
        (
            "调研组先后深入望江医院项目、云溪大桥、青石路改造项目等现场，了解进展。",
            ["望江医院项目", "云溪大桥", "青石路改造项目"],
        ),
        (
            "县领导先后察看了望江医院迁建、云溪大桥、听松公园等项目建设情况。",
            ["望江医院迁建", "云溪大桥", "听松公园"],
        ),
        ("他先后来到文化艺术中心、东府小学等项目建设现场，实地察看。", ["文化艺术中心", "东府小学"]),
    ],
)
def test_each_of_a_row_of_works_is_visited(told: str, seen: list[str]) -> None:
    assert names(told) == seen


@pytest.mark.parametrize(
    "told",
    [
        "县领导先后深入青石镇、望江社区、听松公园等地调研基层治理情况。",
        "县领导调研望江中学、青石小学开学准备情况。",
        "调研组走进望江电子产业园、青石新材料公司等企业一线，了解生产情况。",
    ],
)
def test_places_visited_for_something_else_are_no_works(told: str) -> None:
    assert names(told) == []
