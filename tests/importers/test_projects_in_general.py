"""Projects in general: what is said of many of them is told of none; four streets of a town are no such many."""

import pytest

from tests.importers.reading import facts, names, project

PARK = "云湖景观区项目正在建设，总投资3亿元。"


@pytest.mark.parametrize(
    "told",
    [
        "1-2月份新开工项目完成投资5.9亿元，完成年度计划的26.6%。",
        "续建项目完成投资8亿元。",
        "全市许多老街区改造项目加速推进。",
        "这些重点工业项目进展顺利，总投资800亿元。",
        "全市各地项目6月集中开工。",
    ],
)
def test_what_many_projects_did_is_told_of_none(told: str) -> None:
    record = project(PARK + told)

    assert record.name == "云湖景观区项目"
    assert facts(record) == {"investment_total": ["3亿元"]}


def test_renewal_of_four_quarters_is_one_project() -> None:
    text = "青岩县四大历史街区改造项目计划总投资5亿元，1至8月共完成投资9650万元。"

    assert facts(project(text, "青岩县四大历史街区改造项目")) == {
        "investment_total": ["5亿元"],
        "investment_completed": ["9650万元"],
    }


def test_a_campaign_is_no_project() -> None:
    assert names("全县“四大攻坚”项目完成投资3亿元。") == []


@pytest.mark.parametrize(
    "told",
    [
        "今年云溪市重点抓好的7个安置房项目进展顺利，到今年年底，云溪市安置房项目将全部交付回迁。",
        "今年全县共实施12个老旧小区改造项目，目前，云溪县老旧小区改造项目均已完工。",
    ],
)
def test_all_of_those_that_were_counted_are_no_works_of_that_name(told: str) -> None:
    assert names(told) == []


def test_one_of_those_that_were_counted_is_works() -> None:
    assert names("今年建设3个安置房项目，云溪县望江里安置房项目已全部封顶。") == ["云溪县望江里安置房项目"]
