"""A ledger taken into the database: new rows, changed values, conflicts, and nothing where something is wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from importers.ledgers.read import open_ledger
from importers.store import ImportStoppedError
from importers.store.ledgers.preview import Preview
from importers.store.ledgers.run import MovedMeanwhileError, RowsStopError
from projects.date_window import DateWindow
from projects.enums import Duty, InvestmentKind, Outcome
from projects.models import (
    AnnualTask,
    AuditEvent,
    Citation,
    ContactPerson,
    ImportRow,
    ImportRun,
    Investment,
    Listing,
    Milestone,
    ProgressReport,
    Project,
    Source,
    UnitRole,
)
from tests import factories as make
from tests.ledgers.books import MAY, two_sheets, workbook
from tests.ledgers.people import deeds, kinds, ledger, plans, problems, take, with_nodes

pytestmark = pytest.mark.django_db

JUNE = replace(MAY, on=date(2026, 6, 30))
FULL = (
    "序号", "项目代码", "项目名称", "建设地点", "建设规模及内容", "项目性质", "级别", "类别",
    "挂点领导", "计划开工时间", "计划竣工时间", "总投资（亿元）", "2026年计划投资（万元）",
    "年度形象进度目标", "责任单位",
    "责任人", "业主单位", "本月完成投资（万元）", "本年累计完成投资（万元）", "形象进度", "存在问题",
)  # fmt: skip
ROW = (
    1, "2026-360113-48-03-123456", "九龙湖第九小学", "九龙湖", "36个班", "续建", "区重点、市重点", "社会民生",
    "王五（区长）", "2025年3月", "2026年12月底", 3.5, 12000, "主体封顶", "区教体局", "张三 13970001234",
    "红谷滩城投集团", 800.5, 5000, "主体施工至三层", "缺人手",
)  # fmt: skip


def test_new_project_gets_every_value_with_its_words(tmp_path):
    take(workbook(tmp_path / "l.xlsx", FULL, ROW))

    project = Project.objects.get()
    assert (project.name, project.code, project.location, project.summary, project.category, project.stage) == (
        "九龙湖第九小学",
        "2026-360113-48-03-123456",
        "九龙湖",
        "36个班",
        "public_welfare",
        "under_construction",
    )
    assert (project.is_public, project.known_from) == (True, MAY.on)
    amounts = {(one.kind, one.year): one.amount_yuan for one in Investment.objects.all()}
    assert amounts == {
        ("total", None): Decimal("350000000.00"),
        ("annual_planned", 2026): Decimal("120000000.00"),
        ("completed", 2026): Decimal("50000000.00"),
    }
    assert {(one.name, one.duty, one.title) for one in ContactPerson.objects.all()} == {
        ("王五", Duty.LEADER, "区长"),
        ("张三", Duty.RESPONSIBLE, ""),
    }
    assert {(role.unit.name, role.role) for role in UnitRole.objects.all()} == {
        ("区教体局", "lead"),
        ("红谷滩城投集团", "owner"),
    }
    assert {one.level for one in Listing.objects.all()} == {"district_key", "city_key"}
    task = AnnualTask.objects.get()
    assert (task.year, task.cohort, task.goal) == (2026, "continue", "主体封顶")
    steps = {step.name: (step.baseline, step.planned) for step in Milestone.objects.all()}
    assert steps["竣工"][0] == steps["竣工"][1] == DateWindow.of_month_part(2026, 12, 3, "2026年12月底")
    report = ProgressReport.objects.get()
    assert (report.text, report.problems, report.month_completed_yuan) == ("主体施工至三层", "缺人手", Decimal(8005000))
    source = Source.objects.get()
    assert (report.source, source.kind, source.is_public, source.stated_on) == (source, "ledger", True, MAY.on)


def test_words_behind_each_value_stand_in_the_source(tmp_path):
    take(workbook(tmp_path / "l.xlsx", FULL, ROW))

    source = Source.objects.get()
    cited = {(one.field, one.quote) for one in Citation.objects.all()}
    assert {
        ("amount_yuan", "3.5"),
        ("level", "区重点、市重点"),
        ("goal", "主体封顶"),
        ("planned", "2025年3月"),
    } <= cited
    assert all(source.text[one.start : one.end] == one.quote for one in Citation.objects.all())
    assert all(one.agrees() for one in Citation.objects.all())
    assert "13970001234" not in source.text
    assert "缺人手" not in source.text


def test_same_ledger_twice_changes_nothing(tmp_path):
    path = workbook(tmp_path / "l.xlsx", FULL, ROW)
    take(path)
    rows = [model.objects.count() for model in (Citation, ImportRun, Source, ProgressReport, Project.history.model)]

    taken = take(path)

    assert taken.run is None
    assert kinds(path) == ["unchanged"]
    assert rows == [m.objects.count() for m in (Citation, ImportRun, Source, ProgressReport, Project.history.model)]


def test_run_and_record_tell_what_was_done(tmp_path):
    taken = take(ledger(tmp_path, ["德兴街", 1, None, None, None]))

    outcomes = [row.outcome for row in ImportRow.objects.filter(run=taken.run)]
    assert outcomes == [Outcome.INSERTED, Outcome.INSERTED]
    assert AuditEvent.objects.filter(action="import").count() == 1


def test_dry_run_writes_nothing(tmp_path):
    taken = take(ledger(tmp_path, ["德兴街", 1, None, None, None]), is_dry=True)

    assert taken.totals.rows["new"] == 1
    assert not Project.objects.exists()
    assert not Source.objects.exists()


def test_newer_ledger_updates_what_an_older_one_said(tmp_path):
    take(ledger(tmp_path, ["德兴街", 1, 0.5, "区住建局", "地基"]))
    later = ledger(tmp_path, ["德兴街", 1.2, 0.5, "区城管局", "主体"])

    take(later, dated=JUNE)

    assert Investment.objects.get(kind=InvestmentKind.TOTAL).amount_yuan == Decimal(120000000)
    assert [role.unit.name for role in UnitRole.objects.all()] == ["区城管局"]
    assert [report.text for report in ProgressReport.objects.order_by("pk")] == ["地基", "主体"]


def test_corrected_ledger_of_the_same_day_updates(tmp_path):
    take(ledger(tmp_path, ["德兴街", 1, None, None, None]))

    assert deeds(ledger(tmp_path, ["德兴街", 2, None, None, None])) == [("total", "100000000", "200000000", "update")]


def test_older_ledger_is_filed_beside_the_newer_value(tmp_path):
    take(ledger(tmp_path, ["德兴街", 1, None, None, None]), dated=JUNE)

    take(ledger(tmp_path, ["德兴街", 2, None, None, None]))

    investment = Investment.objects.get()
    assert investment.amount_yuan == Decimal(100000000)
    assert [one.stated for one in investment.citations.order_by("pk")] == ["100000000", "200000000"]


def test_nodes_are_milestones_with_their_own_unit(tmp_path):
    path = with_nodes(
        tmp_path,
        [["德兴街", 1, None, None, None]],
        [
            ["德兴街", "开工", None, "2026年3月", "2026年3月20日", None, None],
            [None, "通车", "2026年9月", "2026年10月底", None, "区城管局", "李四"],
        ],
    )

    take(path)

    start, opening = Milestone.objects.order_by("pk")
    assert (start.actual, start.actual_source) == (
        DateWindow.of_day(date(2026, 3, 20), "2026年3月20日"),
        Source.objects.get(),
    )
    assert (opening.baseline.text, opening.planned.text) == ("2026年9月", "2026年10月底")
    assert (opening.responsible_unit.name, opening.responsible_person) == ("区城管局", "李四")
    assert kinds(path) == ["unchanged", "unchanged", "unchanged"]


@pytest.mark.parametrize(
    ("heading", "cohort", "start", "field"),
    [
        ("建设年限", "续建", "2024-2027", "actual"),
        ("开工时间", "续建", "2024年3月", "actual"),
        ("计划开工时间", "续建", "2024年3月", "planned"),
        ("开工时间", "开工", "2024年3月", "planned"),
        ("建设年限", "续建", "2026-2027", "planned"),
    ],
)
def test_past_start_of_a_continued_project_is_an_event(tmp_path, heading, cohort, start, field):
    path = workbook(tmp_path / "l.xlsx", ["项目名称", "项目性质", heading], ["德兴街", cohort, start])

    take(path)

    step = Milestone.objects.get(name="开工")
    assert [name for name in ("planned", "actual") if getattr(step, name)] == [field]
    assert kinds(path) == ["unchanged"]


def test_node_says_more_exactly_what_the_years_of_building_say(tmp_path):
    head = ["项目名称", "建设年限"]
    nodes = [["项目", "节点", "计划"], ["德兴街", "开工", "2026年3月"]]
    path = two_sheets(tmp_path / "l.xlsx", [head, ["德兴街", "2026-2027"]], nodes)
    take(path)

    assert {step.name: step.planned.text for step in Milestone.objects.all()} == {
        "开工": "2026年3月",
        "竣工": "2027",
    }
    assert kinds(path) == ["unchanged", "unchanged"]


def test_start_and_node_that_disagree_are_a_problem(tmp_path):
    nodes = [["项目", "节点", "计划"], ["德兴街", "开工", "2026年4月"]]
    path = two_sheets(tmp_path / "l.xlsx", [["项目名称", "计划开工时间"], ["德兴街", "2026年3月"]], nodes)

    assert problems(path) == [("contradicts", "")]


def test_frozen_baseline_is_kept(tmp_path):
    make.MilestoneFactory(project__name="德兴街", name="通车", planned=DateWindow.of_month(2026, 5, "5月"))
    path = with_nodes(
        tmp_path, [["德兴街", None, None, None, "施工"]], [["德兴街", "通车", "2026年9月", None, None, None, None]]
    )

    assert ("baseline", "2026-05-01/2026-05-31", "2026-09-01/2026-09-30", "keep") in deeds(path)


def test_one_wrong_row_keeps_all_out(tmp_path):
    path = ledger(tmp_path, ["德兴街", 1, None, None, None], ["万年街", "很多", None, None, None])

    with pytest.raises(RowsStopError) as stopped:
        take(path)

    assert stopped.value.totals.stopped == 1
    assert not Project.objects.exists()


def test_good_rows_alone_by_choice(tmp_path):
    path = ledger(tmp_path, ["德兴街", 1, None, None, None], ["万年街", "很多", None, None, None])

    take(path, valid_rows=True)

    assert [project.name for project in Project.objects.all()] == ["德兴街"]


def test_missing_row_deletes_nothing(tmp_path):
    take(ledger(tmp_path, ["德兴街", 1, None, None, None], ["万年街", 2, None, None, None]))

    take(ledger(tmp_path, ["德兴街", 3, None, None, None]), dated=JUNE)

    assert Project.objects.count() == 2


def test_confirming_after_the_data_moved_is_refused(tmp_path):
    project = make.ProjectFactory(name="德兴街")
    path = ledger(tmp_path, ["德兴街", 1, None, None, None])
    with open_ledger(path) as opened:
        seen = Preview(opened, MAY)
        list(seen.plans())
    make.InvestmentFactory(project=project, amount_yuan=Decimal(5))

    with pytest.raises(MovedMeanwhileError):
        take(path, seen=seen.fingerprint)

    assert not ImportRun.objects.exists()


def test_empty_ledger_is_an_error(tmp_path):
    with pytest.raises(ImportStoppedError):
        take(ledger(tmp_path))


def test_formula_without_result_doesnt_empty_anything(tmp_path):
    make.InvestmentFactory(project__name="德兴街", amount_yuan=Decimal(5))

    assert [
        (plan.kind, plan.problems[0].problem) for plan in plans(ledger(tmp_path, ["德兴街", "=A9", None, None, None]))
    ] == [("error", "no_result")]
