"""The words of the sheet's page: kinds, values, problems, why a project of ours was taken for one of the article's."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from importers.entry.corrections import CorrectionError, Problem
from importers.entry.publication import Clue, Reason
from importers.entry.records import window_of
from importers.entry.sheet import WORDS_ALONE, Choice, Item, Kind
from importers.records import Tense
from importers.store.matching import How
from projects.date_format import format_bounds, format_day, format_window
from projects.enums import Category, InvestmentKind, QuantityKind, Role, Stage
from projects.figure_format import format_yuan
from projects.models import ProgressReport, Project
from projects.schedule_words import language

KINDS: dict[Kind, Any] = {
    Kind.STAGE: Project._meta.get_field("stage").verbose_name,
    Kind.CATEGORY: Project._meta.get_field("category").verbose_name,
    Kind.LOCATION: Project._meta.get_field("location").verbose_name,
    Kind.SUMMARY: Project._meta.get_field("summary").verbose_name,
    Kind.INVESTMENT_TOTAL: InvestmentKind.TOTAL.label,
    Kind.INVESTMENT_ANNUAL_PLANNED: InvestmentKind.ANNUAL_PLANNED.label,
    Kind.INVESTMENT_COMPLETED: InvestmentKind.COMPLETED.label,
    Kind.SITE_AREA: QuantityKind.SITE_AREA.label,
    Kind.FLOOR_AREA: QuantityKind.FLOOR_AREA.label,
    Kind.LENGTH: QuantityKind.LENGTH.label,
    Kind.UNITS_COUNT: QuantityKind.COUNT.label,
    Kind.WORKERS: QuantityKind.WORKERS.label,
    Kind.PROGRESS_PERCENT: ProgressReport._meta.get_field("percent").verbose_name,
    Kind.MILESTONE: gettext_lazy("milestone"),
    Kind.UNIT: gettext_lazy("responsible unit"),
    Kind.PERSON: gettext_lazy("contact person"),
    Kind.PROGRESS: ProgressReport._meta.get_field("text").verbose_name,
    Kind.PROGRAMME: gettext_lazy("yearly programme"),
}
CHOICES = (
    (Choice.ACCEPT.value, gettext_lazy("Take")),
    (Choice.WAIT.value, gettext_lazy("Wait")),
    (Choice.REJECT.value, gettext_lazy("Refuse")),
)
TENSES = ((Tense.PLANNED.value, gettext_lazy("planned")), (Tense.ACTUAL.value, gettext_lazy("done")))
SELECTS: dict[Kind, Any] = {Kind.STAGE: Stage.choices, Kind.CATEGORY: Category.choices}
PROBLEMS: dict[Problem, Any] = {
    Problem.NO_MONEY: gettext_lazy("“%(text)s” is no amount. Write 18亿元, 约2600万元 or 12.5亿."),
    Problem.NO_AREA: gettext_lazy("“%(text)s” is no area. Write 46.3亩, 20.26万平方米 or 3公顷."),
    Problem.NO_LENGTH: gettext_lazy("“%(text)s” is no length. Write 6.5公里 or 860米."),
    Problem.NO_COUNT: gettext_lazy("“%(text)s” counts nothing. Write 1200套安置房 or 300名工人."),
    Problem.NO_PERCENT: gettext_lazy("“%(text)s” is no percentage. Write 85% or 八成."),
    Problem.NO_DATE: gettext_lazy(
        "“%(text)s” can’t be read as a date. Write 2025年5月31日, 2025年5月底, 2025年三季度 or leave it empty."
    ),
    Problem.NO_YEAR: gettext_lazy("“%(text)s” is no year."),
    Problem.NO_NUMBER: gettext_lazy("“%(text)s” is no number."),
    Problem.NO_NAME: gettext_lazy("The name is missing."),
    Problem.TOO_LONG: gettext_lazy("“%(text)s…” is too long."),
    Problem.NOT_IN_TEXT: gettext_lazy("“%(text)s” doesn’t stand in the article. Copy the words exactly."),
    Problem.SEVERAL_TIMES: gettext_lazy("“%(text)s” stands in the article several times. Copy a few words more."),
}
HOWS: dict[How, Any] = {
    How.CODE: gettext_lazy("same code"),
    How.NAME: gettext_lazy("same name"),
    How.ALIAS: gettext_lazy("by another name"),
    How.CONTAINMENT: gettext_lazy("same name but for the place"),
}
REASONS: dict[Reason, Any] = {
    Reason.DATELINE: gettext_lazy("“%(words)s” stands in its head or at its foot."),
    Reason.COUNTED_FROM: gettext_lazy("“%(words)s” counts from the day of publication."),
    Reason.WEEKDAY: gettext_lazy("“%(words)s”: the weekday fits one year alone."),
    Reason.PAST: gettext_lazy("Not before %(day)s: “%(words)s” is told as past."),
    Reason.PLANNED: gettext_lazy("Not after %(day)s: “%(words)s” is told as planned."),
}
WORDS_SHOWN = 60


def problem_words(error: CorrectionError) -> str:
    return str(PROBLEMS[error.problem]) % {"text": error.text}


def reason_words(clue: Clue) -> str:
    day = clue.earliest if clue.reason is Reason.PAST else clue.latest or clue.earliest
    assert day is not None
    words = clue.words if len(clue.words) <= WORDS_SHOWN else f"{clue.words[:WORDS_SHOWN]}…"
    return str(REASONS[clue.reason]) % {"words": words, "day": format_day(day, language=language())}


def kind_words(item: Item) -> str:
    return str(KINDS[item.kind])


def value_words(item: Item) -> str:
    """What the fact says, as short as it can be."""
    values = item.values
    if item.kind.is_figure:
        written = values["written"]
        qualifier = values["qualifier"] if values["qualifier"] not in written else ""
        noun = values["noun"] if values["noun"] not in written else ""
        counted = noun.removeprefix(written[-1:])  # 5栋 of 栋高层办公楼
        return " ".join(part for part in (values["year"], f"{qualifier}{written}{counted}") if part)
    if item.kind in SELECTS:
        return str(dict(SELECTS[item.kind]).get(values["value"], values["value"]))
    if item.kind in WORDS_ALONE:
        return _("the words above")
    return {
        Kind.MILESTONE: milestone_words,
        Kind.UNIT: unit_words,
        Kind.PERSON: person_words,
        Kind.PROGRAMME: programme_words,
    }[item.kind](item)


def milestone_words(item: Item) -> str:
    values, window = item.values, window_of(item)
    tense = _("was planned") if values["superseded"] else str(dict(TENSES)[values["tense"]])
    when = format_window(window, language=language()) if window else values["date"] or _("no date")
    return f"{values['name']}　{tense} {when}"


def unit_words(item: Item) -> str:
    return f"{item.values['name']}　{dict(Role.choices).get(item.values['role'], item.values['role'])}"


def person_words(item: Item) -> str:
    return f"{item.values['name']}　{item.values['title']}".strip()


def programme_words(item: Item) -> str:
    values = item.values
    told = [f"{values['year'] or _('year unknown')} {values['scope']}{values['part'] and '（' + values['part'] + '）'}"]
    for name, label in PROGRAMME_LABELS.items():
        if text := values[name]:
            amount = format_yuan(Decimal(text), language=language()) if name.endswith("_investment") else text
            told.append(f"{label} {amount}")
    return "　".join(told)


PROGRAMME_LABELS: dict[str, Any] = {
    "project_count": gettext_lazy("projects"),
    "total_investment": InvestmentKind.TOTAL.label,
    "annual_planned_investment": InvestmentKind.ANNUAL_PLANNED.label,
    "completed_investment": InvestmentKind.COMPLETED.label,
    "node_count": gettext_lazy("key nodes"),
}


def notes(item: Item) -> list[str]:
    """What the words leave open, and what a person has made of them."""
    told = []
    window = window_of(item) if item.kind is Kind.MILESTONE else None
    if window and not window.is_day and not window.is_open:
        told.append(format_bounds(window, language=language()))
    if window and window.year_inferred:
        told.append(_("year inferred"))
    if item.is_added:
        told.append(_("added by a person"))
    elif dict(item.values) != dict(item.read):
        told.append(_("was read as: %(words)s") % {"words": value_words(item.as_read())})
    if item.note:
        told.append(item.note)
    return told
