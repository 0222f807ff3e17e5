"""Days in a page about works that are none of theirs: of people, of papers, of the weather, of a year's work."""

from datetime import date

import pytest

from importers.records import Tense
from projects.date_window import DateWindow
from tests.importers.reading import project, read, steps

WORKS = "云溪中学新校区总投资1亿元，由云溪城建集团承建，正在施工。"


@pytest.mark.parametrize(
    "told",
    [
        "明天接听时间：上午9:00—11:00。",
        "学校教师招聘将于7月启动。",
        "今年招生1126人，比去年多了近一倍。",
        "今年改造管网22.4公里，清淤61公里。",
        "各地要在7月底前将年度计划分解到县到乡。",
        "8月底前开工率不低于80%。",
        "局里计划于2025年元月中旬举办塔吊司机技能竞赛。",
        "6月中旬是龙舟水，堤防必须抓紧。",
        "具体以8月份招生简章为准。",
        "7月1日起高温津贴提高。",
        "市领导要求各管线单位7月5日前拿出搬迁时间表。",
        "下月起每周通报一次。",
        "7月底前完成全部农民工工资支付。",
        "公司3月2日召开了业主大会。",
        "企业7月将参加广交会。",
        "7月31日合同到期。",
    ],
)
def test_it_is_no_step(told: str):
    assert [step for step in steps(project(WORKS + told)) if step[2]] == []


@pytest.mark.parametrize("told", ["新校区9月招生。", "新校区9月1日正式招生，首批招生450人。", "新校区9月启动招生。"])
def test_a_school_that_takes_its_first_pupils(told: str):
    assert [step[1] for step in steps(project(WORKS + told)) if step[2]] == ["planned"]


def test_the_quarter_that_a_ceremony_is_called_after_is_not_its_day():
    text = "11月20日，云溪县2018年四季度第二批次重大项目集中开工。听松小学、望江路改造等9个项目开工，总投资9亿元。"

    found = read(text, DateWindow.of_day(date(2018, 11, 25))).projects

    assert [p.name for p in found] == ["听松小学", "望江路改造"]
    assert all(m.tense is Tense.ACTUAL and "季度" not in m.date_text for p in found for m in p.milestones)


def test_a_month_in_the_title_of_a_ceremony_is_not_its_day() -> None:
    text = "3月7日，在青石产业园项目现场，2024年3月全市重大项目集中开工活动举行。该项目总投资3亿元。"
    record = project(text, "青石产业园项目")

    assert {(m.date_text, str(m.window.latest)) for m in record.milestones if m.window} == {("3月7日", "2024-03-07")}


@pytest.mark.parametrize(
    "told",
    [
        "眼看三月都要过完了，路上还没有动静。",
        "市里有关负责人说，这批项目是“决战四季度”的实招。",
        "上半年全市完成有效投资496亿元。",
        "去年，“打通断头路”是民生实事之一。",
        "去年11月底，全县签约29个。",
        "一季度全县还有9个重点项目要开工，年底投产。",
        "青河中学、听松中学等5个都是今年开的工，今年就投了产。",
        "此前，听松县和青岩市去年已完成。",
    ],
)
def test_it_is_no_step_of_the_works_in_focus(told: str):
    assert [step for step in steps(project(WORKS + told, "云溪中学新校区")) if step[2]] == []


@pytest.mark.parametrize(
    "told",
    ["去年12月开的工，年底交房。", "3个标段年底竣工。", "首批9栋楼年底封顶。", "这个项目年底竣工。"],
)
def test_it_is_a_step_of_the_works_in_focus(told: str):
    assert [step for step in steps(project(WORKS + told, "云溪中学新校区")) if step[2]] != []
