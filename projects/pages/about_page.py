"""How dates, lights and figures are defined, from the rules in force on a day, and how often anything is published."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.utils.translation import gettext as _

from projects.change_totals import Totals
from projects.date_window import DateWindow
from projects.enums import Preset
from projects.figure_format import format_percent
from projects.investment_words import gap_rule, ratio_rule
from projects.light_words import light_rule
from projects.models import LightRule
from projects.pages.as_of import AsOf
from projects.pages.badge import Badge, badge
from projects.pages.change_log import PLAN, REPORT, SOURCE, Key, entries, keys_by_kind
from projects.pages.unit_record import CountedFigure, changes_record, on_time_record
from projects.schedule import Light, Thresholds

YEAR = timedelta(days=365)
MOST_COUNTED = 3000


@dataclass(frozen=True, slots=True)
class Definition:
    term: str
    meaning: str


@dataclass(frozen=True, slots=True)
class LightDefinition:
    badge: Badge
    rule: str


@dataclass(frozen=True, slots=True)
class Published:
    """What was published by the day: in all, in the year before it, and when last; empty where nothing was."""

    kind: str
    count: str
    lately: str
    newest: str


@dataclass(frozen=True, slots=True)
class AboutPage:
    """`since` is the day from which the limits of the lights hold; empty where no rule says so."""

    dates: tuple[Definition, ...]
    vague: tuple[Definition, ...]
    lights: tuple[LightDefinition, ...]
    since: str
    money: tuple[Definition, ...]
    record: tuple[CountedFigure, ...]
    changes: tuple[CountedFigure, ...]
    published: tuple[Published, ...]


def about_page(as_of: AsOf) -> AboutPage:
    rule = LightRule.in_force(as_of.rules, as_of.on)
    thresholds = rule.thresholds if rule else Thresholds()
    return AboutPage(
        dates=three_dates(),
        vague=tuple(vague_words(as_of)),
        lights=tuple(LightDefinition(badge(light), light_rule(light, thresholds)) for light in Light),
        since=as_of.day(rule.effective_from) if rule else "",
        money=tuple(money_rules(Preset(rule.preset) if rule else Preset.GAP, thresholds, as_of)),
        record=on_time_record({}),
        changes=changes_record(Totals()),
        published=published(keys_by_kind(as_of, most=MOST_COUNTED + 1), as_of),
    )


def three_dates() -> tuple[Definition, ...]:
    return (
        Definition(_("Baseline"), _("What was promised first. It stays as it is, whatever happens to the plan.")),
        Definition(
            _("Current plan"),
            _("What is planned now. It moves only by a change of plan with a reason, approved by a second person."),
        ),
        Definition(
            _("Actual"), _("When it happened, as a published report or a source says. Without one nothing is done.")
        ),
    )


def vague_words(as_of: AsOf) -> Iterable[Definition]:
    """In the month and the year of the day, the words as people write them."""
    year, month = as_of.on.year, as_of.on.month
    examples = (
        *(DateWindow.of_month_part(year, month, part) for part in (1, 2, 3)),
        DateWindow.of_month(year, month),
        DateWindow.of_months(year, 7, 9),
        DateWindow.of_months(year, 1, 6),
    )
    return (Definition(as_of.window(one), as_of.bounds(one)) for one in examples)


def money_rules(preset: Preset, thresholds: Thresholds, as_of: AsOf) -> Iterable[Definition]:
    yield Definition(_("Investment rate"), _("completed since January ÷ planned for the year"))
    passed = _("%(months)d months passed ÷ 12") % {"months": as_of.year_progress.months_passed}
    today = _("%(formula)s = %(result)s") % {"formula": passed, "result": format_percent(as_of.year_progress.percent)}
    yield Definition(_("Time progress"), today)
    if preset is Preset.GAP:
        yield Definition(
            _("Difference"), _("investment rate − time progress: %(rule)s") % {"rule": gap_rule(thresholds)}
        )
    else:
        rule = _("investment rate ÷ time progress: %(rule)s") % {"rule": ratio_rule(thresholds)}
        yield Definition(_("Share of time progress"), rule)


def published(found: dict[str, list[Key]], as_of: AsOf) -> tuple[Published, ...]:
    """Of each kind the newest first. The newest of each kind bears its date as the page of changes has it."""
    names = {SOURCE: _("Sources"), REPORT: _("Progress reports"), PLAN: _("Changes of plan")}
    since = as_of.on - YEAR
    newest = [of_kind[0] for of_kind in found.values() if of_kind]
    dates = {key[1]: entry.date for key, entry in zip(newest, entries(newest, as_of), strict=True)}
    return tuple(
        Published(
            kind=names[kind],
            count=counted(len(of_kind)),
            lately=counted(sum(day > since for day, _kind, _key in of_kind)),
            newest=dates.get(kind, ""),
        )
        for kind, of_kind in ((kind, found[kind]) for kind in names)
    )


def counted(rows: int) -> str:
    return f"{MOST_COUNTED}+" if rows > MOST_COUNTED else str(rows)
