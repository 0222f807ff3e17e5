"""Figures as they are printed, and what is held against what else the text tells."""

import pytest

from tests.importers.reading import facts, project, read, steps


@pytest.mark.parametrize(
    ("count", "told"), [("3", ["3条"]), ("五", ["五条"]), ("2", None)], ids=["all named", "more than named", "too few"]
)
def test_the_count_of_a_list_is_held_against_its_names(count, told):
    """A(甲、乙、丙等N条道路): fewer than are named can't be."""
    network, *roads = read(f"学校路网（德兴街、玉壶山大道、行知路等{count}条道路）正在施工。").projects

    assert facts(network).get("units_count") == told
    assert [(road.name, road.parent) for road in roads] == [
        ("德兴街", "学校路网"), ("玉壶山大道", "学校路网"), ("行知路", "学校路网")
    ]  # fmt: skip


def test_statements_that_contradict_each_other_both_stay():
    bridge = project("南湖大桥工程总投资2亿元，6月竣工。据介绍，南湖大桥工程总投资3亿元，预计9月竣工。")

    assert facts(bridge) == {"investment_total": ["2亿元", "3亿元"]}
    assert [step[3] for step in steps(bridge)] == ["2024-06-30", "2024-09-30"]


@pytest.mark.parametrize("told", ["年度计划投资3亿元", "建筑面积9亿平方米", "全长1.8万公里", "完成工程量的170%"])
def test_what_cannot_be_is_left_out(told):
    """More in a year than in all, or larger than any works are."""
    assert facts(project(f"南湖大桥工程正在施工，总投资2亿元，{told}。")) == {"investment_total": ["2亿元"]}


@pytest.mark.parametrize(
    ("printed", "value", "qualifier"),
    [
        ("约2亿元", 200_000_000, "约"),
        ("近2亿元", 200_000_000, "近"),
        ("超2亿元", 200_000_000, "超"),
        ("2亿余元", 200_000_000, "余"),
        ("2亿多元", 200_000_000, "多"),
        ("2亿元左右", 200_000_000, "左右"),
        ("2亿元以上", 200_000_000, "以上"),
        ("二十亿三千万元", 2_030_000_000, ""),
        ("一点二亿元", 120_000_000, ""),
        ("１．２亿元", 120_000_000, ""),
        ("3至5亿元", 500_000_000, "区间"),
    ],
)
def test_softened_written_out_and_ranged_amounts(printed, value, qualifier):
    (amount,) = project(f"南湖大桥工程正在施工，总投资{printed}。").facts

    assert (amount.kind.value, amount.value, amount.qualifier) == ("investment_total", value, qualifier)


@pytest.mark.parametrize("plan", ["年度计划", "年度计划投资", "全年任务总投资"])
def test_a_share_of_the_years_plan_has_its_amounts_beside_it(plan: str):
    text = f"云溪路改造工程正在施工。云溪路改造工程上半年投了3169万元，占{plan}1亿元的31.69%。"

    told = {(fact.kind.value, fact.written) for fact in project(text).facts}
    assert told == {
        ("investment_completed", "3169万元"),
        ("investment_annual_planned", "1亿元"),
        ("progress_percent", "31.69%"),
    }
