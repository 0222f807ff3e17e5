"""The first page: the year's programme, how projects stand, what is due, what was finished, how old the news is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Length
from django.urls import reverse
from django.utils.translation import gettext as _

from projects.compiled import asked
from projects.enums import Stage
from projects.figure_format import format_count, format_yuan
from projects.filters import in_order
from projects.light_words import light_rule
from projects.models import Citation, PlanChange, Programme, ProjectAlias
from projects.pages.as_of import AsOf
from projects.pages.badge import Badge, badge
from projects.pages.calendar_period import Period
from projects.pages.change_log import change_news, plan_changes
from projects.pages.evidence import Evidence
from projects.pages.list_conditions import ListAddress
from projects.pages.milestone_news import News, news
from projects.pages.money import exact
from projects.pages.notes import NoteBook, Support
from projects.pages.plan_changes import PlanChangeNews
from projects.pages.project_list import public_projects
from projects.pages.stated import PROGRAMME_LABELS
from projects.pages.tally import Tally, tally
from projects.schedule import Light

MOST_EXAMPLES, MOST_CHANGES = 4, 4
MOST_SYMBOLS, MOST_TRIED = 400, 200
# How many projects a symbol may stand for.
SYMBOLS = (1, 5, 10, 50, 100, 500, 1000, 5000, 10_000, 50_000)
ENGLISH_UNITS = {"billion": "bn CNY", "million": "m CNY", "": "CNY"}
NUMBER = re.compile(r"[0-9.,]+")


@dataclass(frozen=True, slots=True)
class Figure:
    """`exact` is an amount in full."""

    label: str
    number: str
    unit: str
    exact: str
    support: Support


@dataclass(frozen=True, slots=True)
class LightCount:
    """`symbols` has one entry for each symbol of its row."""

    badge: Badge
    rule: str
    count: int
    url: str
    symbols: range


@dataclass(frozen=True, slots=True)
class StageCount:
    label: str
    count: int
    url: str


@dataclass(frozen=True, slots=True)
class Example:
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class HomePage:
    """`year` and `project_count` are the newest programme's, None where none is known."""

    year: int | None
    project_count: int | None
    figures: tuple[Figure, ...]
    source_title: str
    source_url: str
    examples: tuple[Example, ...]
    count: int
    part_count: int
    per_symbol: int
    lights: tuple[LightCount, ...]
    stages: tuple[StageCount, ...]
    news: News
    changes: tuple[PlanChangeNews, ...]
    unreported: int
    month: str
    month_url: str
    unreported_url: str
    finished_url: str


def home_page(as_of: AsOf) -> HomePage:
    counts = tally(as_of)
    programmes, book = newest_programmes(as_of)
    shown_figures = tuple(figure for programme in programmes for figure in figures(programme, book, as_of))
    first = next(iter(book.notes), None)
    per_symbol = next(one for one in SYMBOLS if counts.count <= one * MOST_SYMBOLS)
    return HomePage(
        year=programmes[0].year if programmes else None,
        project_count=programmes[0].project_count if programmes else None,
        figures=shown_figures,
        source_title=first.title if first else "",
        source_url=first.url if first else "",
        examples=examples(as_of),
        count=counts.count,
        part_count=counts.part_count,
        per_symbol=per_symbol,
        lights=light_counts(counts, per_symbol, as_of),
        stages=stage_counts(counts, as_of),
        news=news(as_of),
        changes=change_news(asked(newest_changes, as_of.on), as_of),
        unreported=counts.unreported,
        month=as_of.month(as_of.on.month),
        month_url=month_url(as_of),
        unreported_url=list_url(as_of, {"light": [Light.GREY.value]}),
        finished_url=list_url(as_of, {"light": [Light.DONE.value]}),
    )


def newest_programmes(as_of: AsOf) -> tuple[list[Programme], NoteBook]:
    """Those of the newest year of which something had been stated by the day, the largest first."""
    evidence = Evidence(asked(citations_of_programmes, None), as_of.on)
    known = [one for one in Programme.objects.all() if is_known(one, evidence)]
    year = max((one.year for one in known), default=None)
    of_year = [one for one in known if one.year == year]
    return sorted(of_year, key=lambda one: -(one.project_count or 0)), NoteBook(evidence, as_of)


def citations_of_programmes() -> QuerySet[Citation]:
    found = Citation.objects.filter(programme__isnull=False).select_related("source", "programme")
    return found.defer("source__text")


def newest_changes(on: date) -> QuerySet[PlanChange]:
    return plan_changes(on)[:MOST_CHANGES]


def is_known(programme: Programme, evidence: Evidence) -> bool:
    return all(evidence.is_known(programme, field) for field in FIGURES)


FIGURES = ("project_count", "total_yuan", "annual_planned_yuan", "completed_yuan", "node_count")


def figures(programme: Programme, book: NoteBook, as_of: AsOf) -> Iterable[Figure]:
    for field in FIGURES:
        value = getattr(programme, field)
        if value is not None:
            number, unit = figure_words(value, field, as_of)
            in_full = exact(value, as_of) if isinstance(value, Decimal) else ""
            yield Figure(figure_label(programme, field), number, unit, in_full, book.support(programme, field))


def figure_words(value: Decimal | int, field: str, as_of: AsOf) -> tuple[str, str]:
    """A figure and its unit, set in two sizes: 1655.7 and 亿元."""
    if not isinstance(value, Decimal):
        return format_count(Decimal(value)), _("nodes") if field == "node_count" else _("listed")
    words = format_yuan(value, language=as_of.language).removeprefix("CNY ")
    number = NUMBER.match(words)
    assert number is not None
    unit = words[number.end() :].strip()
    return number.group(), ENGLISH_UNITS[unit] if as_of.language == "en" else unit


def figure_label(programme: Programme, field: str) -> str:
    """The count stands for the programme as a whole, which its scope names."""
    return programme.scope if field == "project_count" else str(PROGRAMME_LABELS[field])


def examples(as_of: AsOf) -> tuple[Example, ...]:
    """Short names to try, one from each tree: what a citizen would type. Of the most urgent projects."""
    aliases = ProjectAlias.objects.filter(project=OuterRef("pk")).order_by(Length("name"), "name")
    urgent = in_order(public_projects(as_of), "light", as_of.on, stored=as_of.holds)
    named = urgent.annotate(short_alias=Subquery(aliases.values("name")[:1]))
    shortest: dict[int, str] = {}
    for key, parent, *names in named.values_list("pk", "parent", "name", "short_alias")[:MOST_TRIED]:
        of_tree = [*filter(None, names), *filter(None, [shortest.get(parent or key)])]
        shortest[parent or key] = min(of_tree, key=lambda name: (len(name), name))
    shown = sorted(shortest.values(), key=lambda name: (len(name), name))[:MOST_EXAMPLES]
    return tuple(Example(name, list_url(as_of, {"q": [name]})) for name in shown)


def light_counts(counts: Tally, per_symbol: int, as_of: AsOf) -> tuple[LightCount, ...]:
    """Every light that a project shows, worst first."""
    return tuple(
        LightCount(
            badge=badge(light),
            rule=light_rule(light, as_of.thresholds),
            count=counts.lights[light],
            url=list_url(as_of, {"light": [light.value], "level": ["top"]}),
            symbols=range(-(-counts.lights[light] // per_symbol)),
        )
        for light in Light
        if counts.lights[light]
    )


def stage_counts(counts: Tally, as_of: AsOf) -> tuple[StageCount, ...]:
    return tuple(
        StageCount(str(label), counts.stages[value], list_url(as_of, {"stage": [value], "level": ["top"]}))
        for value, label in Stage.choices
        if counts.stages[value]
    )


def month_url(as_of: AsOf) -> str:
    month = (("month", Period(as_of.on.year, as_of.on.month).text),)
    return ListAddress(reverse("calendar"), as_of, {}, "", month).url()


def list_url(as_of: AsOf, conditions: dict[str, list[str]]) -> str:
    return ListAddress(reverse("projects"), as_of, conditions, "").url()
