"""Words for steps that tell none of the works: of a thing, a paper, a ceremony's guests or a wish."""

from __future__ import annotations

import pytest

from tests.importers.reading import facts, project, steps

WORKS = "云溪中学新校区总投资3亿元。"


@pytest.mark.parametrize(
    "told",
    [
        "已建成的教学楼、体育馆已进入装修阶段。",
        "记者看到，已封顶的宿舍楼正在砌墙。",
        "县教育局党委书记、局长吴明远应邀参加了开工仪式。",
        "副县长黄大平主持了动工仪式。",
        "他希望，施工单位严格按照进度要求，保质保量如期完成工程建设。",
        "验收组形成了工程验收鉴定书。",
        "项目2023年批复投资4600余万元。",
        "围挡混凝土顺利浇筑。",
        "项目完成形象进度98.7%。",
    ],
)
def test_what_is_no_step_of_the_works(told: str):
    record = project(WORKS + told)

    assert (steps(record), record.status.value) == ([], "under_construction")


def test_a_ceremony_on_a_day_is_told_by_who_came():
    assert steps(project("3月6日，副县长黄大平出席云溪中学新校区开工仪式。")) == [
        ("开工", "actual", "3月6日", "2024-03-06")
    ]


def test_a_share_that_is_done_leaves_works_unfinished():
    record = project(WORKS + "“截至目前，项目建设已经完成工程量的百分之五十。”")

    assert record.status.value == "under_construction"


def test_the_day_of_a_check_stands_before_the_year_of_the_plan():
    told = "2024年2月23日，云溪县2023年度23座小型水库除险加固工程顺利通过完工验收。"

    assert [day for *_, day in steps(project(told))] == ["2024-02-23"]


def test_some_days_from_now_are_a_plan():
    told = "云溪体育馆总投资3亿元。镀锌钢板楼承板再过10天将完工。再过半个月，云溪体育馆就要封顶。"

    found = [(name, tense, said) for name, tense, said, _ in steps(project(told))]

    assert found == [("镀锌钢板楼承板完工", "planned", "再过10天"), ("封顶", "planned", "再过半个月")]


@pytest.mark.parametrize(
    ("told", "kinds"),
    [
        ("是云溪新建的一所九年一贯制学校，占地85亩。", ["investment_total", "site_area"]),
        ("体育馆每层的建筑面积2495平方米，其中游泳池长50米。", ["investment_total"]),
        ("新建建筑共计54250.8平方米。", ["investment_total", "floor_area"]),
    ],
)
def test_figures_of_the_works_alone(told: str, kinds: list[str]):
    assert list(facts(project("云溪中学新校区总投资3亿元，" + told))) == kinds
