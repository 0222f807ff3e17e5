"""A monthly report of the staff as citizens see it: words, per cent, the year's money with its formula, photos."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Prefetch, prefetch_related_objects
from django.utils.translation import gettext as _

from projects.completed_in_year import month_end
from projects.enums import InvestmentKind
from projects.figure_format import format_yuan
from projects.investment_words import CalculationRow, calculation
from projects.models import Investment, LightRule, ProgressReport, Project
from projects.pages.as_of import AsOf
from projects.pages.money import Money, money
from projects.pages.tree import part_name
from projects.schedule import InvestmentProgress, Preset, Thresholds, investment_progress, time_progress

SHOWN_AT_MOST = 24


@dataclass(frozen=True, slots=True)
class Picture:
    url: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class MonthlyReport:
    """`corrects` and `corrected` are the days on which the corrected report and the correction were published."""

    part: str
    month: str
    text: str
    percent: str
    month_money: Money | None
    year_money: Money | None
    rate: tuple[CalculationRow, ...]
    published: str
    corrects: str
    corrected: str
    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class MoneyRule:
    """What a year's money is held against."""

    plan: Decimal
    preset: Preset
    thresholds: Thresholds


MoneyRules = dict[tuple[int, int], MoneyRule]


def monthly_reports(
    public: Sequence[ProgressReport], plans: Iterable[Investment], root: Project, as_of: AsOf
) -> tuple[MonthlyReport, ...]:
    """The staff's among the reports of a project and its parts, the newest month first and a correction before what
    it corrects; `plans` are the yearly plans of these. No query where there are none, else one for the photos.
    """
    monthly = staff_reports(public)
    monthly.sort(key=lambda row: (row.project_id != root.pk, row.project.name_pinyin, row.project_id))
    monthly.sort(key=lambda row: row.month, reverse=True)
    shown = monthly[:SHOWN_AT_MOST]
    prefetch_related_objects(shown, "photos")
    for row in shown:
        row.told_corrections = [one for one in monthly if one.corrects_id == row.pk]
    return worded(shown, rules_of(plans, as_of.rules), as_of, root=root)


def staff_reports(public: Iterable[ProgressReport]) -> list[ProgressReport]:
    """The newest publication first."""
    return sorted((row for row in public if row.month), key=lambda row: (row.published_on, row.pk), reverse=True)


def described(rows: list[ProgressReport], as_of: AsOf) -> tuple[MonthlyReport, ...]:
    """Each report in words; of corrections, only those that were public on the day are told of."""
    public = ProgressReport.objects.published().known(as_of.on)
    prefetch_related_objects(rows, "photos", "corrects", Prefetch("corrections", public, to_attr="told_corrections"))
    return worded(rows, money_rules(rows), as_of)


def worded(
    rows: Iterable[ProgressReport], rules: MoneyRules, as_of: AsOf, *, root: Project | None = None
) -> tuple[MonthlyReport, ...]:
    return tuple(monthly_report(row, root, rules.get((row.project_id, row.month.year)), as_of) for row in rows)


def money_rules(rows: Iterable[ProgressReport]) -> MoneyRules:
    """Read from the database, for the projects and years of the reports."""
    rows = list(rows)
    plans = Investment.objects.filter(
        project__in={row.project_id for row in rows}, year__in={row.month.year for row in rows}
    )
    return rules_of(plans, LightRule.objects.order_by("-effective_from"))


def rules_of(amounts: Iterable[Investment], rules: Sequence[LightRule]) -> MoneyRules:
    """By project and year, where the year's plan is known and above zero."""
    plans = (one for one in amounts if one.kind == InvestmentKind.ANNUAL_PLANNED and one.amount_yuan > 0)
    return {(plan.project_id, plan.year): money_rule(plan, rules) for plan in plans}


def money_rule(plan: Investment, rules: Iterable[LightRule]) -> MoneyRule:
    """By the rule in force at the end of the plan's year, or by the presets."""
    rule = LightRule.in_force(rules, date(plan.year, 12, 31))
    if rule is None:
        return MoneyRule(plan.amount_yuan, Preset.GAP, Thresholds())
    return MoneyRule(plan.amount_yuan, Preset(rule.preset), rule.thresholds)


def monthly_report(row: ProgressReport, root: Project | None, rule: MoneyRule | None, as_of: AsOf) -> MonthlyReport:
    corrections = row.told_corrections
    return MonthlyReport(
        part=part_name(row.project) if root is not None and row.project_id != root.pk else "",
        month=month_words(row.month, as_of),
        text=row.text,
        percent=percent_words(row.percent),
        month_money=reported(row.month_completed_yuan, as_of),
        year_money=reported(row.year_completed_yuan, as_of),
        rate=money_rate(row, rule),
        published=as_of.day(row.published_on) if row.published_on else "",
        corrects=as_of.day(row.corrects.published_on) if row.corrects and row.corrects.published_on else "",
        corrected=as_of.day(corrections[0].published_on) if corrections and corrections[0].published_on else "",
        pictures=pictures(row, as_of),
    )


def money_rate(row: ProgressReport, rule: MoneyRule | None) -> tuple[CalculationRow, ...]:
    """投资完成率 against 时序进度 at the month's end; empty without the figure or the year's plan."""
    if rule is None or row.year_completed_yuan is None:
        return ()
    return calculation(progress_of(row.year_completed_yuan, rule, month_end(row.month)), rule.thresholds)


def progress_of(completed_yuan: Decimal, rule: MoneyRule, day: date, *, year: int | None = None) -> InvestmentProgress:
    time = time_progress(day, year=year)
    return investment_progress(completed_yuan, rule.plan, time=time, preset=rule.preset, thresholds=rule.thresholds)


def pictures(row: ProgressReport, as_of: AsOf) -> tuple[Picture, ...]:
    return tuple(
        Picture(photo.get_absolute_url(), photo.caption or nameless(row, number, as_of), photo.width, photo.height)
        for number, photo in enumerate(row.photos.all(), start=1)
    )


def nameless(row: ProgressReport, number: int, as_of: AsOf) -> str:
    names = {"project": row.project.name, "month": month_words(row.month, as_of), "number": number}
    return _("%(project)s, %(month)s, photo %(number)d") % names


def month_words(month: date, as_of: AsOf) -> str:
    """2025年4月, April 2025."""
    return _("%(month)s %(year)d") % {"month": as_of.month(month.month), "year": month.year}


def percent_words(percent: Decimal | None) -> str:
    return "" if percent is None else f"{percent.normalize():f}%"


def reported(amount: Decimal | None, as_of: AsOf) -> Money | None:
    return None if amount is None else money(amount, as_of)


def money_words(amount: Decimal | None, as_of: AsOf) -> str:
    return "" if amount is None else format_yuan(amount, language=as_of.language)
