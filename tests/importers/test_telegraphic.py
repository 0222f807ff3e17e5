"""Works told of in few words: a turn of the road, a clause that is a figure, a firm by its trade."""

from datetime import date

import pytest

from projects.date_window import DateWindow
from tests.importers.reading import facts, names, project, steps

MAY = DateWindow.of_day(date(2024, 5, 14))


@pytest.mark.parametrize(
    "turn", ["隔着一条路，是", "隔一条河就是", "拐过一道弯，是", "几百米外，是", "再往前两公里，是", "一路之隔，就是"]
)
@pytest.mark.parametrize("name", ["望江齿轮搬迁入园项目", "望江水厂扩建工程"])
def test_what_a_turn_leads_to_is_told_of(turn: str, name: str) -> None:
    works = project(f"{turn}{name}。项目占地132亩，总投资4.6亿元。")

    assert (works.name, facts(works)) == (name, {"site_area": ["132亩"], "investment_total": ["4.6亿元"]})


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("白塔镇中心幼儿园，12个班，1500万元，5月底封顶。", ["1500万元"]),
        ("云岭敬老院，120张床位，860万元，8月投用。", ["860万元"]),
        ("望江桥，长120米，2300万元，年底通车。", ["2300万元"]),
    ],
)
def test_money_alone_behind_a_size_is_the_total(text: str, total: list[str]) -> None:
    assert facts(project(text))["investment_total"] == total


def test_a_station_of_a_line_is_called_without_the_line() -> None:
    text = "轨道交通4号线东延段青湾站附属结构正在施工，青湾站6月底完工。"

    assert [name for name in names(text) if name.endswith("青湾站")] == ["轨道交通4号线东延段青湾站"]


@pytest.mark.parametrize("day", ["今年正月十六", "去年腊月初八"])
def test_a_day_of_the_moon_is_no_month_of_the_sun(day: str) -> None:
    works = project(f"云岭饮片加工项目总投资2亿元，{day}打的第一根桩，年底投产。", published=MAY)

    assert [words for _, _, words, _ in steps(works)] == ["年底"]


def test_a_good_beginning_opens_nothing() -> None:
    works = project("云岭安置社区总投资2亿元，正在施工。“一季度开门红，不等于全年满堂红。”", published=MAY)

    assert (works.status, steps(works)) == ("under_construction", [])


def test_a_firm_is_known_by_its_trade() -> None:
    units = project("城南水厂由首创环境中标，投资3亿元，去年5月开工。").units

    assert [(unit.name, unit.role) for unit in units] == [("首创环境", "contractor")]
