"""What a reader is told of a milestone and of a project, in both languages."""

from datetime import date

import pytest
from django.utils.translation import override

from projects.date_window import DateWindow
from projects.project_words import headline, list_reason, parts_summary
from projects.schedule import MilestoneState, NamedState, milestone_state, project_state, variance
from projects.schedule_words import (
    actual_cell,
    baseline_cell,
    milestone_why,
    planned_cell,
    shift_words,
    state_reason,
    variance_words,
    verdict_cell,
)
from tests.schedule.grid import made_on

ON = date(2025, 5, 1)
REPORT = date(2025, 4, 28)
LATE_MAY = DateWindow.of_month_part(2025, 5, 3)
BY_APRIL = DateWindow(None, date(2025, 4, 30))


def day(text: str) -> DateWindow:
    return DateWindow.of_day(date.fromisoformat(text))


def state(
    baseline: DateWindow | None,
    planned: DateWindow | None,
    actual: DateWindow | None = None,
    *,
    reported: date | None = None,
    on: date = ON,
) -> MilestoneState:
    return milestone_state(baseline, planned, actual, on=on, last_report=made_on(reported))


JUNE_2022 = DateWindow.of_month(2022, 6)
STATES = {
    "started within its month": state(JUNE_2022, JUNE_2022, day("2022-06-13")),
    "done on the promised day": state(day("2025-03-10"), day("2025-03-10"), day("2025-03-10")),
    "done early": state(day("2025-03-10"), day("2025-03-10"), day("2025-02-26")),
    "done late, before the new plan": state(day("2025-02-10"), day("2025-03-22"), day("2025-03-16")),
    "done after the only plan": state(None, day("2025-03-22"), day("2025-03-23")),
    "done within the only plan": state(None, day("2025-03-22"), day("2025-03-22")),
    "done no later than April": state(DateWindow.of_month_part(2024, 12, 3), None, BY_APRIL),
    "done, never planned": state(None, None, day("2025-03-22")),
    "moved a month": state(day("2025-06-30"), day("2025-07-30")),
    "moved forward": state(day("2025-07-30"), day("2025-06-30")),
    "as promised": state(day("2025-12-30"), day("2025-12-30")),
    "vague": state(LATE_MAY, LATE_MAY),
    "made precise": state(DateWindow.of_month(2025, 8), DateWindow.of_month_part(2025, 8, 3)),
    "end moved, days shared": state(LATE_MAY, DateWindow.of_months(2025, 5, 6)),
    "start moved, days shared": state(DateWindow.of_month(2025, 12), DateWindow.of_months(2025, 10, 12)),
    "open baseline": state(DateWindow(date(2025, 4, 1), None), day("2025-12-30")),
    "due soon": state(None, day("2025-05-06")),
    "due today": state(None, day("2025-05-01")),
    "window ends today": state(None, DateWindow(date(2025, 4, 21), ON)),
    "overdue": state(day("2025-04-20"), day("2025-04-20"), reported=REPORT),
    "unreported since March": state(day("2025-04-16"), day("2025-04-16"), reported=date(2025, 3, 28)),
    "never reported": state(None, day("2025-04-30")),
    "no date": state(None, None),
    "no end date": state(None, DateWindow(date(2025, 4, 1), None)),
}
WHY = {
    "started within its month": "on time, within the baseline (June 2022)|按期，在原定的2022年6月之内",
    "done on the promised day": "on time|按期",
    "done early": "12 days earlier than the baseline|比原定提前12天",
    "done late, before the new plan": "34 days later than the baseline, 6 days earlier than the current plan"
    "|比原定晚34天，比现行计划早6天",
    "done after the only plan": "1 day later than the current plan|比现行计划晚1天",
    "done within the only plan": "on time|按期",
    "done no later than April": "actual date not published, not compared|实际日期未公布，不比较早晚",
    "done, never planned": "no planned date to compare with|没有计划日期可比",
    "moved a month": "moved 30 days later than the baseline, 90 days left|比原定推迟30天，还有90天",
    "moved forward": "moved 30 days earlier than the baseline, 60 days left|比原定提前30天，还有60天",
    "as promised": "as in the baseline, 243 days left|与原定一致，还有243天",
    "vague": "as in the baseline, at most 30 days left|与原定一致，最迟还有30天",
    "made precise": "within the baseline, at most 122 days left|在原定的日期之内，最迟还有122天",
    "end moved, days shared": "moved up to 30 days later than the baseline, at most 60 days left"
    "|比原定最多推迟30天，最迟还有60天",
    "start moved, days shared": "moved up to 61 days earlier than the baseline, at most 244 days left"
    "|比原定最早提前61天，最迟还有244天",
    "open baseline": "not comparable with the baseline, 243 days left|与原定无法比较，还有243天",
    "due soon": "5 days left|还有5天",
    "due today": "due today|今天到期",
    "window ends today": "due today at the latest|最迟今天",
    "overdue": "overdue by 11 days, not done by the report of 28 April|逾期11天，4月28日报告：未完成",
    "unreported since March": "due 15 days ago, unreported, latest report 28 March|到期15天未报，最近报告3月28日",
    "never reported": "due 1 day ago, unreported, no report so far|到期1天未报，没有任何报告",
    "no date": "no date published|没有公布日期",
    "no end date": "no end date published|未公布完成日期",
}
VERDICTS = {
    "started within its month": "On time, within the baseline (June 2022)|按期，在原定的2022年6月之内",
    "done no later than April": "Not comparable|无法比较",
    "moved a month": "Current plan moved 30 days later than the baseline; 90 days left"
    "|现行计划比原定推迟30天；还有90天",
    "as promised": "As in the baseline; 243 days left|与原定一致；还有243天",
    "due soon": "5 days left|还有5天",
    "overdue": "As in the baseline; overdue by 11 days|与原定一致；逾期11天",
    "no date": "Not comparable|无法比较",
}
CELLS = {
    "started within its month": "June 2022, As in the baseline, 13 June 2022|2022年6月, 同原定, 2022年6月13日",
    "done no later than April": "late December 2024, Not published, Done, date not published; by April 2025"
    "|2024年12月底, 未公布, 已完成，日期未公布；不晚于2025年4月",
    "moved a month": "30 June 2025, 30 July 2025, Not happened yet|2025年6月30日, 2025年7月30日, 尚未发生",
    "no date": "Not published, Not published, Not published|未公布, 未公布, 未公布",
}


def both(told: object) -> str:
    """What is told in English and in Chinese."""
    with override("en"):
        english = told()
    with override("zh-hans"):
        return f"{english}|{told()}"


@pytest.mark.parametrize("name", STATES)
def test_why_a_milestone_shows_its_light(name: str) -> None:
    assert both(lambda: milestone_why(STATES[name])) == WHY[name]


@pytest.mark.parametrize("name", VERDICTS)
def test_verdict_on_early_or_late(name: str) -> None:
    assert both(lambda: verdict_cell(STATES[name])) == VERDICTS[name]


@pytest.mark.parametrize("name", CELLS)
def test_cells_of_the_three_dates(name: str) -> None:
    found = STATES[name]

    assert both(lambda: ", ".join([baseline_cell(found), planned_cell(found), actual_cell(found)])) == CELLS[name]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("moved a month", "首批楼栋竣工, 90 days left|首批楼栋竣工，还有90天"),
        ("overdue", "首批楼栋竣工, overdue by 11 days|首批楼栋竣工，逾期11天"),
        ("done early", "首批楼栋竣工, 12 days earlier than the baseline|首批楼栋竣工，比原定提前12天"),
    ],
)
def test_reason_names_the_milestone(name: str, words: str) -> None:
    assert both(lambda: state_reason(STATES[name], "首批楼栋竣工")) == words


def test_report_of_another_year_names_its_year() -> None:
    found = state(None, day("2025-04-16"), reported=date(2025, 3, 28), on=date(2026, 11, 22))

    assert "最近报告2025年3月28日" in both(lambda: milestone_why(found))


def test_a_report_of_a_month_names_no_day() -> None:
    plans, april = (day("2025-04-20"), day("2025-05-01")), DateWindow.of_month(2025, 4)
    found = [milestone_state(plan, plan, None, on=date(2025, 5, 4), last_report=april) for plan in plans]

    assert [both(lambda state=state: milestone_why(state)) for state in found] == [
        "overdue by 14 days, not done by the report of April|逾期14天，4月报告：未完成",
        "due 3 days ago, unreported, latest report April|到期3天未报，最近报告4月",
    ]


@pytest.mark.parametrize(
    ("new", "old", "shift", "verdict"),
    [
        (day("2025-07-30"), day("2025-06-30"), "30 days later|推迟30天", "30 days later|推迟30天"),
        (day("2025-06-27"), day("2025-06-30"), "3 days earlier|提前3天", "3 days earlier|提前3天"),
        (LATE_MAY, LATE_MAY, "dates unchanged|日期不变", "on time|按期"),
        (day("2025-05-30"), LATE_MAY, "dates narrowed|日期更具体", "on time|按期"),
        (
            DateWindow.of_months(2025, 10, 12),
            DateWindow.of_month(2025, 12),
            "up to 61 days earlier|最早提前61天",
            "on time|按期",
        ),
        (DateWindow.of_months(2025, 5, 6), LATE_MAY, "up to 30 days later|最多推迟30天", "on time|按期"),
        (BY_APRIL, LATE_MAY, "not comparable|无法比较", "not comparable|无法比较"),
    ],
)
def test_change_of_plan_in_words(new: DateWindow, old: DateWindow, shift: str, verdict: str) -> None:
    moved = variance(new, old)

    assert both(lambda: shift_words(moved)) == shift
    assert both(lambda: variance_words(moved)) == verdict


def named(name: str, key: str) -> NamedState:
    return NamedState(name, STATES[key])


PROJECTS = {
    "red": [NamedState("主体结构封顶", state(None, day("2025-04-10"), reported=REPORT)), named("竣工", "as promised")],
    "grey": [named("开工", "unreported since March")],
    "green": [named("开工", "started within its month"), named("首批楼栋竣工", "moved a month")],
    "vague": [named("通车", "vague")],
    "an older one is grey": [
        NamedState("主体结构封顶", state(None, day("2025-04-10"), reported=REPORT)),
        NamedState("土方", state(None, day("2025-03-10"), reported=date(2025, 3, 1))),
    ],
    "undated": [named("开工", "started within its month"), named("装修", "no date")],
    "empty": [],
}
HEADLINES = {
    "red": "Milestone “主体结构封顶”: overdue by 21 days.|节点“主体结构封顶”逾期21天。",
    "grey": "Milestone “开工”: due 15 days ago, unreported, latest report 28 March."
    "|节点“开工”到期15天未报，最近报告3月28日。",
    "green": "Next milestone “首批楼栋竣工”: planned 30 July 2025, 90 days left; moved 30 days later than the baseline."
    "|下一节点“首批楼栋竣工”计划2025年7月30日，还有90天；比原定推迟30天。",
    "vague": "Next milestone “通车”: planned late May 2025 (21 to 31 May), at most 30 days left."
    "|下一节点“通车”计划2025年5月底（5月21日至31日），最迟还有30天。",
    "undated": "No date has been published for what is still open.|未完成的节点没有公布日期。",
    "empty": "No milestones have been published.|没有公布节点。",
}
REASONS = {
    "red": "overdue by 21 days|逾期21天",
    "grey": "due 15 days ago, unreported / latest report 28 March|到期15天未报 / 最近报告3月28日",
    "green": "首批楼栋竣工, 90 days left|首批楼栋竣工，还有90天",
    "vague": "通车, at most 30 days left|通车，最迟还有30天",
    "an older one is grey": "主体结构封顶, overdue by 21 days|主体结构封顶，逾期21天",
    "undated": "no date published|没有公布日期",
}


@pytest.mark.parametrize("name", HEADLINES)
def test_headline_says_why_the_project_shows_its_light(name: str) -> None:
    assert both(lambda: headline(project_state(PROJECTS[name], finished=False))) == HEADLINES[name]


@pytest.mark.parametrize("name", REASONS)
def test_list_says_the_reason_in_a_few_words(name: str) -> None:
    assert both(lambda: " / ".join(list_reason(project_state(PROJECTS[name], finished=False)))) == REASONS[name]


def test_finished_project_has_nothing_open() -> None:
    finished = project_state([named("开工", "done early")], finished=True)

    assert both(lambda: headline(finished)) == "Completed; no milestone is open.|已完成，没有未完成的节点。"
    assert both(lambda: " / ".join(list_reason(finished))) == "nothing left open|全部完成"


def test_network_is_summed_up_in_one_sentence() -> None:
    roads = [named("玉壶山大道", "done no later than April"), *[named("路", "vague")] * 3, named("崇礼路", "no date")]

    assert both(lambda: parts_summary(project_state(roads, finished=False))) == (
        "1 milestone done; 3 milestones planned late May 2025 (21 to 31 May), at most 30 days left; "
        "1 milestone without a date."
        "|1个节点已完成；3个节点计划2025年5月底（5月21日至31日），最迟还有30天；1个节点没有公布日期。"
    )


def test_summary_counts_what_it_does_not_tell() -> None:
    planned = [NamedState("节点", state(None, day(f"2025-0{month}-15"))) for month in (6, 7, 8, 9, 9)]

    assert both(lambda: parts_summary(project_state(planned, finished=False))).endswith("；另有2个节点有计划。")
