"""Facts and their sources: what each constraint refuses, and the nearest thing it accepts."""

from datetime import date, timedelta
from decimal import Decimal

from django.utils import timezone

from projects.date_window import DateWindow
from tests import factories as make
from tests.models.rows import (
    citation_of,
    import_rows,
    in_one_project,
    once_each,
    own_parent,
    parts,
    roles,
    twice,
    window_reversed,
)

MAY = DateWindow.of_month(2025, 5, "5月")
NOW = timezone.now()

# name of the constraint: (what it refuses, the nearest thing it accepts)
FACTS = {
    "project_name_unique_in_parent": (parts("一期", "一期"), parts("一期", "一期", parents=2)),
    "project_name_unique_at_top": (
        twice(make.ProjectFactory, name="德兴街"),
        once_each(make.ProjectFactory, {"name": "德兴街"}, {"name": "万年街"}),
    ),
    "project_name_given": (lambda: make.ProjectFactory(name=""), lambda: make.ProjectFactory(name="街")),
    "project_not_its_own_parent": (
        own_parent(make.ProjectFactory),
        lambda: make.ProjectFactory(parent=make.ProjectFactory()),
    ),
    "project_category_known": (
        lambda: make.ProjectFactory(category="roads"),
        lambda: make.ProjectFactory(category="urban_infrastructure"),
    ),
    "project_stage_known": (lambda: make.ProjectFactory(stage="done"), lambda: make.ProjectFactory(stage="in_use")),
    "alias_unique_in_project": (
        in_one_project(make.ProjectAliasFactory, {"name": "学校"}, {"name": "学校"}),
        once_each(make.ProjectAliasFactory, {}, {}, name="学校"),
    ),
    "alias_name_given": (lambda: make.ProjectAliasFactory(name=""), lambda: make.ProjectAliasFactory(name="校")),
    "unit_name_unique": (
        twice(make.UnitFactory, name="区住建局"),
        once_each(make.UnitFactory, {"name": "区住建局"}, {"name": "区教体局"}),
    ),
    "unit_name_given": (lambda: make.UnitFactory(name=""), lambda: make.UnitFactory(name="局")),
    "unit_not_its_own_parent": (own_parent(make.UnitFactory), lambda: make.UnitFactory(parent=make.UnitFactory())),
    "unit_alias_unique": (
        twice(make.UnitAliasFactory, name="住建局"),
        once_each(make.UnitAliasFactory, {"name": "住建局"}, {"name": "教体局"}),
    ),
    "unit_alias_name_given": (lambda: make.UnitAliasFactory(name=""), lambda: make.UnitAliasFactory(name="局")),
    "unit_role_unique": (roles((0, "owner"), (0, "owner")), roles((0, "owner"), (0, "lead"), (1, "owner"))),
    "unit_role_known": (lambda: make.UnitRoleFactory(role="boss"), lambda: make.UnitRoleFactory(role="other")),
    "contact_unique_in_project": (
        in_one_project(make.ContactPersonFactory, {"name": "黄某"}, {"name": "黄某"}),
        once_each(make.ContactPersonFactory, {}, {}, name="黄某"),
    ),
    "contact_duty_known": (
        lambda: make.ContactPersonFactory(duty="boss"),
        in_one_project(make.ContactPersonFactory, {"name": "黄某"}, {"name": "黄某", "duty": "leader"}),
    ),
    "annual_task_once_a_year": (
        in_one_project(make.AnnualTaskFactory, {}, {}),
        in_one_project(make.AnnualTaskFactory, {}, {"year": 2027}),
    ),
    "annual_task_cohort_known": (
        lambda: make.AnnualTaskFactory(cohort="rest"),
        lambda: make.AnnualTaskFactory(cohort="start"),
    ),
    "annual_task_says_something": (
        lambda: make.AnnualTaskFactory(cohort="", goal=""),
        lambda: make.AnnualTaskFactory(cohort="", goal="封顶"),
    ),
    "upload_state_known": (
        lambda: make.LedgerUploadFactory(state="lost"),
        lambda: make.LedgerUploadFactory(state="seen"),
    ),
    "upload_taken_by_a_run": (
        lambda: make.LedgerUploadFactory(state="taken"),
        lambda: make.LedgerUploadFactory(state="taken", run=make.ImportRunFactory()),
    ),
    "contact_name_given": (lambda: make.ContactPersonFactory(name=""), lambda: make.ContactPersonFactory(name="黄")),
    "source_published_ordered": (
        window_reversed(make.SourceFactory, "published"),
        lambda: make.SourceFactory(published=DateWindow(date(2025, 5, 1), date(2025, 5, 1))),
    ),
    "source_title_given": (lambda: make.SourceFactory(title=""), lambda: make.SourceFactory(title="文")),
    "source_kind_known": (lambda: make.SourceFactory(kind="rumour"), lambda: make.SourceFactory(kind="ledger")),
    "investment_unique_in_year": (
        in_one_project(make.InvestmentFactory, *2 * [{"kind": "annual_planned", "year": 2025}]),
        in_one_project(
            make.InvestmentFactory,
            {"kind": "annual_planned", "year": 2025},
            {"kind": "annual_planned", "year": 2026},
            {"kind": "completed", "year": 2025},
        ),
    ),
    "investment_unique_without_year": (
        in_one_project(make.InvestmentFactory, {}, {}),
        in_one_project(make.InvestmentFactory, {}, {"kind": "completed"}),
    ),
    "investment_not_negative": (
        lambda: make.InvestmentFactory(amount_yuan=Decimal("-0.01")),
        lambda: make.InvestmentFactory(amount_yuan=Decimal(0)),
    ),
    "investment_kind_known": (
        lambda: make.InvestmentFactory(kind="tax"),
        lambda: make.InvestmentFactory(kind="completed"),
    ),
    "investment_year_fits_kind": (
        lambda: make.InvestmentFactory(kind="total", year=2025),
        lambda: make.InvestmentFactory(kind="annual_planned", year=2025),
    ),
    "quantity_unique_in_project": (
        in_one_project(make.QuantityFactory, *2 * [{"kind": "count", "noun": "套"}]),
        in_one_project(make.QuantityFactory, {"kind": "count", "noun": "套"}, {"kind": "count", "noun": "栋"}),
    ),
    "quantity_not_negative": (
        lambda: make.QuantityFactory(value_si=Decimal(-1)),
        lambda: make.QuantityFactory(value_si=Decimal(0)),
    ),
    "quantity_kind_known": (lambda: make.QuantityFactory(kind="weight"), lambda: make.QuantityFactory(kind="length")),
    **{
        f"milestone_{window}_ordered": (
            window_reversed(
                make.MilestoneFactory,
                window,
                planned=MAY,
                actual=MAY,
                project=make.ProjectFactory,
                actual_source=make.SourceFactory,
            ),
            lambda: make.MilestoneFactory(planned=MAY, actual=DateWindow(None, date(2025, 4, 30))),
        )
        for window in ("baseline", "planned", "actual")
    },
    "milestone_unique_in_project": (
        in_one_project(make.MilestoneFactory, {"name": "通车"}, {"name": "通车"}),
        in_one_project(make.MilestoneFactory, {"name": "通车"}, {"name": "开工"}),
    ),
    "milestone_name_given": (lambda: make.MilestoneFactory(name=""), lambda: make.MilestoneFactory(name="竣工")),
    "milestone_line_known": (
        lambda: make.MilestoneFactory(line="road"),
        lambda: make.MilestoneFactory(line="construction"),
    ),
    "milestone_plan_has_baseline": (
        lambda: make.MilestoneFactory(planned=MAY, baseline=None),
        lambda: make.MilestoneFactory(planned=None, baseline=MAY),
    ),
    "milestone_actual_has_source": (
        lambda: make.MilestoneFactory(actual=MAY, actual_source=None),
        lambda: make.MilestoneFactory(actual=MAY, actual_source=None, actual_report=make.ProgressReportFactory()),
    ),
    "report_says_something": (
        lambda: make.ProgressReportFactory(text=""),
        lambda: make.ProgressReportFactory(text="", percent=Decimal(80)),
    ),
    "report_percent_in_range": (
        lambda: make.ProgressReportFactory(percent=Decimal("100.01")),
        lambda: make.ProgressReportFactory(percent=Decimal(100)),
    ),
    "report_status_known": (
        lambda: make.ProgressReportFactory(status="lost"),
        lambda: make.ProgressReportFactory(status="submitted"),
    ),
    "programme_unique_in_year": (
        twice(make.ProgrammeFactory, scope="重大项目"),
        once_each(make.ProgrammeFactory, {"year": 2025}, {"year": 2026}, scope="重大项目"),
    ),
    "programme_scope_given": (lambda: make.ProgrammeFactory(scope=""), lambda: make.ProgrammeFactory(scope="区")),
    **{
        f"programme_{column}_not_negative": (
            lambda column=column: make.ProgrammeFactory(**{column: Decimal("-0.01")}),
            lambda column=column: make.ProgrammeFactory(**{column: Decimal(0)}),
        )
        for column in ("total_yuan", "annual_planned_yuan", "completed_yuan")
    },
    "listing_unique_from_a_day": (
        in_one_project(make.ListingFactory, *2 * [{"until": date(2025, 12, 31)}]),
        in_one_project(
            make.ListingFactory,
            {"until": date(2025, 12, 31)},
            {"until": date(2025, 12, 31), "level": "city_key"},
        ),
    ),
    "listing_open_once": (
        in_one_project(make.ListingFactory, {}, {"since": date(2026, 1, 1)}),
        in_one_project(make.ListingFactory, {"until": date(2025, 12, 31)}, {"since": date(2026, 1, 1)}),
    ),
    "listing_days_ordered": (
        lambda: make.ListingFactory(until=date(2024, 12, 31)),
        lambda: make.ListingFactory(until=date(2025, 1, 1)),
    ),
    "listing_level_known": (
        lambda: make.ListingFactory(level="village"),
        lambda: make.ListingFactory(level="city_key"),
    ),
    "citation_offsets_ordered": (
        lambda: make.CitationFactory(start=5, end=5),
        lambda: make.CitationFactory(start=5, end=6),
    ),
    "citation_words_and_field_given": (
        lambda: make.CitationFactory(quote="", end=3),
        lambda: make.CitationFactory(quote="开工"),
    ),
    "citation_confidence_in_range": (
        lambda: make.CitationFactory(confidence=Decimal("1.01")),
        lambda: make.CitationFactory(confidence=Decimal(1)),
    ),
    "citation_about_one_thing": (
        citation_of(project=make.ProjectFactory, programme=make.ProgrammeFactory),
        citation_of(project=None, programme=make.ProgrammeFactory),
    ),
    "citation_programme_without_detail": (
        citation_of(project=None, programme=make.ProgrammeFactory, milestone=make.MilestoneFactory),
        citation_of(project=make.ProjectFactory, milestone=make.MilestoneFactory),
    ),
    "citation_one_detail": (
        citation_of(milestone=make.MilestoneFactory, report=make.ProgressReportFactory),
        citation_of(report=make.ProgressReportFactory),
    ),
    "import_run_times_ordered": (
        lambda: make.ImportRunFactory(started_at=NOW, finished_at=NOW - timedelta(seconds=1)),
        lambda: make.ImportRunFactory(started_at=NOW, finished_at=NOW),
    ),
    "import_row_once_in_a_run": (import_rows("a", "a"), import_rows("a", "b")),
    "import_row_outcome_known": (
        lambda: make.ImportRowFactory(outcome="lost"),
        lambda: make.ImportRowFactory(outcome="conflict"),
    ),
}
