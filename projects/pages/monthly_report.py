"""A monthly report of the staff as citizens see it: words, per cent, the year's money with its formula, photos."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Prefetch, prefetch_related_objects
from django.utils.translation import gettext as _

from projects.enums import InvestmentKind
from projects.figure_format import format_yuan
from projects.investment_words import CalculationRow, calculation
from projects.models import Investment, LightRule, ProgressReport, Project
from projects.pages.as_of import AsOf
from projects.pages.tree import part_name
from projects.schedule import Preset, Thresholds, investment_progress, time_progress

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
    month_money: str
    year_money: str
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


def monthly_reports(public: Iterable[ProgressReport], root: Project, as_of: AsOf) -> tuple[MonthlyReport, ...]:
    """The staff's among the reports of a project and its parts, the newest month first and a correction before what
    it corrects. No query where there are none, five at most."""
    monthly = sorted((row for row in public if row.month), key=lambda row: (row.published_on, row.pk), reverse=True)
    monthly.sort(key=lambda row: (row.project_id != root.pk, row.project.name_pinyin, row.project_id))
    monthly.sort(key=lambda row: row.month, reverse=True)
    return described(monthly[:SHOWN_AT_MOST], as_of, root=root)


def described(rows: list[ProgressReport], as_of: AsOf, *, root: Project | None = None) -> tuple[MonthlyReport, ...]:
    """Each report in words; of corrections, only those that were public on the day are told of."""
    if not rows:
        return ()
    public = ProgressReport.objects.published().known(as_of.on)
    prefetch_related_objects(rows, "photos", "corrects", Prefetch("corrections", public, to_attr="told_corrections"))
    rules = money_rules(rows)
    return tuple(monthly_report(row, root, rules.get((row.project_id, row.month.year)), as_of) for row in rows)


def money_rules(rows: Iterable[ProgressReport]) -> dict[tuple[int, int], MoneyRule]:
    """By project and year, where the year's plan is known and above zero."""
    rows = list(rows)
    years, projects = {row.month.year for row in rows}, {row.project_id for row in rows}
    plans = Investment.objects.filter(
        kind=InvestmentKind.ANNUAL_PLANNED, project__in=projects, year__in=years, amount_yuan__gt=0
    )
    rules = list(LightRule.objects.order_by("-effective_from"))
    return {(plan.project_id, plan.year): money_rule(plan, rules) for plan in plans}


def money_rule(plan: Investment, rules: Iterable[LightRule]) -> MoneyRule:
    """By the rule in force at the end of the plan's year, or by the presets."""
    rule = next((one for one in rules if one.effective_from <= date(plan.year, 12, 31)), None)
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
        month_money=money_words(row.month_completed_yuan, as_of),
        year_money=money_words(row.year_completed_yuan, as_of),
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
    progress = investment_progress(
        row.year_completed_yuan,
        rule.plan,
        time=time_progress(month_end(row.month)),
        preset=rule.preset,
        thresholds=rule.thresholds,
    )
    return calculation(progress, rule.thresholds)


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


def money_words(amount: Decimal | None, as_of: AsOf) -> str:
    return "" if amount is None else format_yuan(amount, language=as_of.language)


def month_end(month: date) -> date:
    return month.replace(day=monthrange(month.year, month.month)[1])
