"""A year's money of a project: what was planned, what was completed by when, and both against 时序进度."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from projects.completed_in_year import month_end
from projects.enums import InvestmentKind
from projects.figure_format import format_percent
from projects.investment_words import CalculationRow, calculation
from projects.models import Investment, ProgressReport, Project
from projects.pages.as_of import AsOf
from projects.pages.badge import Badge, badge
from projects.pages.evidence import Evidence
from projects.pages.money import Money, money
from projects.pages.monthly_report import month_words, progress_of, rules_of, staff_reports
from projects.schedule import InvestmentProgress

WHOLE_BAR = Decimal(100)


@dataclass(frozen=True, slots=True)
class Completed:
    """`until` is the last day that the amount tells of; None where nobody said."""

    amount_yuan: Decimal
    until: date | None
    said: str


@dataclass(frozen=True, slots=True)
class Bar:
    """Widths in per cent of the year's plan; `rate` and `time` are the same in words."""

    width: str
    time_x: str
    rate: str
    time: str
    is_past_half: bool


@dataclass(frozen=True, slots=True)
class YearMoney:
    """Each None or empty where it isn't published; `said` names the time that the completed amount tells of."""

    year: int
    planned: Money | None
    completed: Money | None
    said: str
    rows: tuple[CalculationRow, ...]
    bar: Bar | None
    badge: Badge | None


def year_money(
    project: Project,
    amounts: Sequence[Investment],
    public: Iterable[ProgressReport],
    evidence: Evidence,
    as_of: AsOf,
) -> YearMoney:
    """Of the day's own year, or of the last one before it of which anything is known.

    `amounts` are those known on the day, `public` the reports then published; both may be of parts too.
    """
    own = [one for one in amounts if one.project_id == project.pk and one.year and one.year <= as_of.on.year]
    reports = [
        one for one in staff_reports(public) if one.project_id == project.pk and one.year_completed_yuan is not None
    ]
    year = max([one.year for one in own] + [one.month.year for one in reports], default=as_of.on.year)
    plan = next((one for one in own if one.year == year and one.kind == InvestmentKind.ANNUAL_PLANNED), None)
    done = newest_completed(year, own, reports, evidence, as_of)
    rule = rules_of([plan], as_of.rules).get((project.pk, year)) if plan else None
    progress = progress_of(done.amount_yuan, rule, done.until, year=year) if rule and done and done.until else None
    return YearMoney(
        year=year,
        planned=money(plan.amount_yuan, as_of, plan.qualifier) if plan else None,
        completed=money(done.amount_yuan, as_of) if done else None,
        said=done.said if done else "",
        rows=calculation(progress, rule.thresholds) if progress and rule else (),
        bar=bar(progress) if progress else None,
        badge=badge(progress.light) if progress else None,
    )


def newest_completed(
    year: int, own: Iterable[Investment], reports: Iterable[ProgressReport], evidence: Evidence, as_of: AsOf
) -> Completed | None:
    """The one that tells of the latest day: a source's statement, or a monthly report (a correction before its
    original, for it was published later)."""
    found = [stated(one, evidence, as_of) for one in own if one.year == year and one.kind == InvestmentKind.COMPLETED]
    found += [reported(one, as_of) for one in reports if one.month.year == year]
    return max(found, key=lambda one: one.until or date.min, default=None)


def stated(amount: Investment, evidence: Evidence, as_of: AsOf) -> Completed:
    behind = evidence.of(amount, "amount_yuan")
    source = behind[0].source if behind else None
    said = as_of.window(source.published) if source and source.published else ""
    return Completed(amount.amount_yuan, source.stated_on if source else None, said)


def reported(report: ProgressReport, as_of: AsOf) -> Completed:
    return Completed(report.year_completed_yuan, month_end(report.month), month_words(report.month, as_of))


def bar(progress: InvestmentProgress) -> Bar:
    percent, time = progress.percent, progress.time.percent
    return Bar(
        width=f"{min(percent, WHOLE_BAR):.1f}%",
        time_x=f"{time:.1f}%",
        rate=format_percent(percent),
        time=format_percent(time),
        is_past_half=time > WHOLE_BAR / 2,
    )
