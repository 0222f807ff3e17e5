"""Plans told by what can happen, the hour of a day, and stages that are no end."""

from datetime import date

import pytest

from projects.date_window import DateWindow
from tests.importers.reading import project

OCTOBER = DateWindow.of_day(date(2018, 10, 19))


@pytest.mark.parametrize("told", ["五月份能通车", "五月份就能正式通车", "五月份才能通车"])
def test_what_can_happen_by_a_month_lies_ahead(told):
    (step,) = project(f"听松大桥总投资3亿元。大桥{told}。", published=OCTOBER).milestones

    assert (step.tense.value, str(step.window.latest)) == ("planned", "2019-05-31")


@pytest.mark.parametrize("energy", ["听松储能电站昨日开工", "听松智能工厂昨日开工"])
def test_energy_and_wits_are_no_plan(energy):
    (step,) = project(f"{energy}，总投资3亿元。", published=OCTOBER).milestones

    assert step.tense.value == "actual"


@pytest.mark.parametrize("clock", ["昨天夜里11点40分", "昨日深夜11时许", "昨天清早6点"])
def test_the_hour_of_a_day_may_be_told_by_any_part_of_it(clock):
    (step,) = project(f"{clock}，随着最后一方混凝土浇筑完，听松大桥主桥顺利合龙。", published=OCTOBER).milestones

    assert str(step.window.latest) == "2018-10-18"


def test_a_stage_that_was_accepted_is_not_the_end():
    found = project("听松游泳馆上周四通过主体结构验收，正在贴砖，总投资3亿元。", published=OCTOBER)

    assert found.status.value == "under_construction"
