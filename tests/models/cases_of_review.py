"""Reports, plan changes and the record: what each constraint refuses, and the nearest thing it accepts."""

from datetime import date
from decimal import Decimal

from projects.date_window import DateWindow
from projects.enums import Decision, ReportStatus
from tests import factories as make
from tests.models.rows import in_one_project, window_reversed

JUNE = DateWindow.of_month(2025, 6, "6月")
MAY_REPORT = {"month": date(2025, 5, 1)}


def decided_by(factory, *, proposer, same):
    """A row that one user proposed, and the same user or another one decided."""

    def build():
        user = make.UserFactory()
        decider = user if same else make.UserFactory()
        factory(**{proposer: user}, decided_by=decider)

    return build


def changes_of_one_milestone(*decisions):
    def build():
        milestone = make.MilestoneFactory()
        for decision in decisions:
            make.PlanChangeFactory(milestone=milestone, decision=decision)

    return build


def corrections(*, of_one):
    def build():
        first, second = make.ProgressReportFactory(), make.ProgressReportFactory()
        for corrected in (first, first if of_one else second):
            make.ProgressReportFactory(corrects=corrected)

    return build


def updates(*, milestones):
    def build():
        report = make.ProgressReportFactory()
        same = make.MilestoneFactory()
        for number in range(2):
            milestone = same if number < 2 - milestones + 1 else make.MilestoneFactory()
            make.MilestoneUpdateFactory(report=report, milestone=milestone)

    return build


REVIEW = {
    "report_published_on_a_day": (
        lambda: make.ProgressReportFactory(published_on=None, source=make.SourceFactory()),
        lambda: make.ProgressReportFactory(published_on=date(2025, 5, 2)),
    ),
    "report_published_by_someone": (
        lambda: make.ProgressReportFactory(source=None),
        lambda: make.ProgressReportFactory(source=None, decided_by=make.UserFactory()),
    ),
    "report_decided_by_another": (
        decided_by(make.ProgressReportFactory, proposer="submitted_by", same=True),
        decided_by(make.ProgressReportFactory, proposer="submitted_by", same=False),
    ),
    "report_returned_with_words": (
        lambda: make.ProgressReportFactory(status=ReportStatus.RETURNED),
        lambda: make.ProgressReportFactory(status=ReportStatus.RETURNED, decision_words="缺照片"),
    ),
    "report_month_is_a_first_day": (
        lambda: make.ProgressReportFactory(month=date(2025, 5, 2)),
        lambda: make.ProgressReportFactory(month=date(2025, 5, 1)),
    ),
    "report_corrected_once": (corrections(of_one=True), corrections(of_one=False)),
    "report_once_a_month": (
        in_one_project(make.ProgressReportFactory, MAY_REPORT, MAY_REPORT),
        in_one_project(make.ProgressReportFactory, MAY_REPORT, {"month": date(2025, 6, 1)}, {}, {}),
    ),
    **{
        f"report_{column}_not_negative": (
            lambda column=column: make.ProgressReportFactory(**{f"{column}_yuan": Decimal("-0.01")}),
            lambda column=column: make.ProgressReportFactory(**{f"{column}_yuan": Decimal(0)}),
        )
        for column in ("month_completed", "year_completed")
    },
    "planchange_old_ordered": (
        window_reversed(make.PlanChangeFactory, "old", milestone=make.MilestoneFactory, proposed_by=make.UserFactory),
        lambda: make.PlanChangeFactory(old=JUNE),
    ),
    "planchange_proposed_ordered": (
        window_reversed(
            make.PlanChangeFactory, "proposed", milestone=make.MilestoneFactory, proposed_by=make.UserFactory
        ),
        lambda: make.PlanChangeFactory(proposed=JUNE),
    ),
    "planchange_proposes_a_plan": (
        lambda: make.PlanChangeFactory(proposed=None),
        lambda: make.PlanChangeFactory(old=None),
    ),
    "planchange_reason_known": (
        lambda: make.PlanChangeFactory(reason="whim"),
        lambda: make.PlanChangeFactory(reason="other"),
    ),
    "planchange_explained": (lambda: make.PlanChangeFactory(words=""), lambda: make.PlanChangeFactory(words="雨季")),
    "planchange_decided_by_someone": (
        lambda: make.PlanChangeFactory(decision=Decision.APPROVED, decided_by=None),
        lambda: make.PlanChangeFactory(decision=Decision.APPROVED),
    ),
    "planchange_decided_by_another": (
        decided_by(
            lambda **people: make.PlanChangeFactory(decision=Decision.APPROVED, **people),
            proposer="proposed_by",
            same=True,
        ),
        decided_by(
            lambda **people: make.PlanChangeFactory(decision=Decision.APPROVED, **people),
            proposer="proposed_by",
            same=False,
        ),
    ),
    "planchange_rejected_with_words": (
        lambda: make.PlanChangeFactory(decision=Decision.REJECTED, decision_words=""),
        lambda: make.PlanChangeFactory(decision=Decision.REJECTED, decision_words="理由不足"),
    ),
    "planchange_days_ordered": (
        lambda: make.PlanChangeFactory(decision=Decision.APPROVED, decided_on=date(2025, 4, 30)),
        lambda: make.PlanChangeFactory(decision=Decision.APPROVED, decided_on=date(2025, 5, 1)),
    ),
    "planchange_one_waiting": (
        changes_of_one_milestone(Decision.WAITING, Decision.WAITING),
        changes_of_one_milestone(Decision.WAITING, Decision.APPROVED, Decision.APPROVED),
    ),
    "lightrule_gap_ordered": (
        lambda: make.LightRuleFactory(gap_yellow_points=Decimal(31)),
        lambda: make.LightRuleFactory(gap_yellow_points=Decimal(30)),
    ),
    "lightrule_ratio_ordered": (
        lambda: make.LightRuleFactory(ratio_red_percent=Decimal(81)),
        lambda: make.LightRuleFactory(ratio_red_percent=Decimal(80)),
    ),
    "lightrule_preset_known": (
        lambda: make.LightRuleFactory(preset="mood"),
        lambda: make.LightRuleFactory(preset="ratio"),
    ),
    "update_actual_ordered": (
        window_reversed(
            make.MilestoneUpdateFactory,
            "actual",
            milestone=make.MilestoneFactory,
            report=make.ProgressReportFactory,
        ),
        lambda: make.MilestoneUpdateFactory(actual=JUNE),
    ),
    "update_once_in_a_report": (updates(milestones=1), updates(milestones=2)),
    "update_kind_known": (
        lambda: make.MilestoneUpdateFactory(kind="perhaps", actual=None),
        lambda: make.MilestoneUpdateFactory(kind="not_yet", actual=None),
    ),
    "update_done_has_a_day": (
        lambda: make.MilestoneUpdateFactory(kind="done", actual=None),
        lambda: make.MilestoneUpdateFactory(kind="done", actual=JUNE),
    ),
    "closedmonth_is_a_first_day": (
        lambda: make.ClosedMonthFactory(month=date(2025, 5, 31)),
        lambda: make.ClosedMonthFactory(month=date(2025, 5, 1)),
    ),
    "auditevent_action_known": (
        lambda: make.AuditEventFactory(action="dance"),
        lambda: make.AuditEventFactory(action="login"),
    ),
}
