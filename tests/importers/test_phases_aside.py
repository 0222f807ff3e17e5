"""Phases that are named while another is told of, and all of them at once."""

import pytest

from tests.importers.reading import facts, names, project, read


def speakers(text: str) -> dict[str, list[str]]:
    return {p.name: [person.name for person in p.people] for p in read(text).projects if p.people}


@pytest.mark.parametrize(
    "beside",
    ["二期与一期连在一起，新增床位220张", "二期和一期仅一墙之隔，新增床位220张", "二期跟一期共用食堂，新增床位220张"],
)
def test_what_a_phase_lies_beside_is_told_nothing(beside: str):
    text = f"云溪养老中心二期去年开工。{beside}，总投资4950万元，计划明年6月入住。"

    assert facts(project(text, "云溪养老中心二期"))["investment_total"] == ["4950万元"]
    assert names(text) == ["云溪养老中心二期"]


@pytest.mark.parametrize(
    ("name", "total", "built"),
    [
        ("听松物流园", "三期建成后总库容10万吨，总投资7.5亿元", "现在做的是一期"),
        ("望江产业园", "三期全部建成后总建筑面积60万平方米，总投资7.5亿元", "眼下在建的是一期"),
        ("桐溪康养城", "总投资7.5亿元", "目前正在建一期"),
    ],
)
def test_so_many_phases_are_all_of_it(name: str, total: str, built: str):
    text = f"{name}规划用地260亩，{total}，{built}，投资2.2亿元，年底完工。"

    assert {p.name: facts(p)["investment_total"] for p in read(text).projects} == {
        name: ["7.5亿元"],
        f"{name}一期": ["2.2亿元"],
    }


@pytest.mark.parametrize(
    "text",
    [
        "听松产业园二期用地312亩，总投资18.5亿元。县工投集团董事长饶立军说，一期去年11月已全部交付，入驻企业27家。",
        "望江污水处理厂二期总投资1.3亿元，预计10月通水。“一期已经满负荷了。”厂长饶立军说。",
    ],
)
def test_whoever_recalls_the_phase_before_speaks_for_the_one_told(text: str):
    assert list(speakers(text)) == [names(text)[0]]
    assert names(text)[0].endswith("二期")


def test_whoever_tells_of_the_next_phase_speaks_for_it():
    text = "听松产业园二期总投资18.5亿元。“三期的280亩地已经平整好了，四季度动工。”园区管委会科长饶立军说。"

    assert list(speakers(text)) == ["听松产业园三期"]


@pytest.mark.parametrize("lot", ["承建这一标段的", "每一标段都有带班的", "负责另一标段的"])
def test_no_number_makes_no_lot(lot: str):
    text = f"白鹤大桥全长6.34公里，去年9月动工。“我们连着干了61个小时。”{lot}中楚路桥三公司项目总工鲁大川说。"

    assert names(text) == ["白鹤大桥"]


def test_what_follows_the_phases_that_a_line_is_divided_into_is_of_the_line():
    found = project("14号线最高时速140公里，分一期、二期工程，全长约68公里，计划明年通车。", "14号线")

    assert (facts(found), len(found.milestones)) == ({"length": ["68公里"]}, 1)
