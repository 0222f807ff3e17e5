"""A line whose name is short for its only phase."""

from tests.importers.reading import facts, names, project

METRO = (
    "地铁8号线又有新进展！昨日，8号线一期工程望江站主体结构封顶。8号线一期全长15公里，总投资98亿元，2021年3月开工。"
    "8号线计划明年通车。"
)


def test_a_line_is_its_only_phase():
    found = project(METRO, "8号线一期")

    assert "地铁8号线" in found.aliases
    assert facts(found) == {"length": ["15公里"], "investment_total": ["98亿元"]}
    assert {m.name for m in found.milestones} == {"开工", "通车"}
    assert names(METRO) == ["望江站", "8号线一期"]


def test_stations_of_the_line_are_the_phases():
    assert project(METRO, "望江站").parent == "8号线一期"


def test_a_line_with_two_phases_is_neither():
    text = "地铁8号线全长33公里。8号线一期工程2021年3月开工，8号线二期工程明年开工。"

    assert len(names(text)) > 2


def test_a_plant_is_more_than_its_first_phase():
    text = "城北水厂正在加紧建设。城北水厂一期工程5月28日竣工，解决了城南片区水压不足的问题。"

    assert names(text) == ["城北水厂", "城北水厂一期工程"]
