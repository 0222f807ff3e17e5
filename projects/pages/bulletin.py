"""月度通报: by unit its projects, the year's plan, what was completed, the rate against 时序进度, lights, reports.

It counts whole projects that are public, as known at the month's end. A whole whose money is stated only of its parts
has the sum of theirs. Units stand in the order of their distance to 时序进度; those without a plan stand last.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from projects.completed_in_year import completed_in_year, month_end
from projects.enums import InvestmentKind
from projects.known_statements import stated_by
from projects.models import Investment, LightRule, Project
from projects.pages.lead_units import lead_units
from projects.schedule import (
    InvestmentProgress,
    Light,
    Preset,
    Thresholds,
    TimeProgress,
    investment_progress,
    time_progress,
)

LIGHTS = {light.severity: light for light in Light}


@dataclass(frozen=True, slots=True)
class Sums:
    """Money of some projects; None where none of them has any stated."""

    planned: Decimal | None
    completed: Decimal | None
    total: Decimal | None


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """One whole project. `progress` is None where there is no plan or nothing was stated as completed."""

    key: int
    name: str
    url: str
    unit: str
    light: Light
    sums: Sums
    progress: InvestmentProgress | None
    is_unreported: bool


@dataclass(frozen=True, slots=True)
class UnitLine:
    """`rank` is None without a plan; units of one gap share a rank."""

    rank: int | None
    unit: str
    projects: int
    sums: Sums
    progress: InvestmentProgress | None
    lights: tuple[tuple[Light, int], ...]
    unreported: int


@dataclass(frozen=True, slots=True)
class Bulletin:
    """`total` is the line of all units together. `on` is the month's last day, or today in the running month."""

    month: date
    on: date
    time: TimeProgress
    units: tuple[UnitLine, ...]
    total: UnitLine
    projects: tuple[ProjectLine, ...]


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What the money is held against."""

    time: TimeProgress
    preset: Preset
    thresholds: Thresholds

    def progress(self, sums: Sums) -> InvestmentProgress | None:
        if not sums.planned or sums.completed is None:
            return None
        return investment_progress(
            sums.completed, sums.planned, time=self.time, preset=self.preset, thresholds=self.thresholds
        )


def bulletin(month: date, *, today: date) -> Bulletin:
    """Of the month that begins on the day `month`."""
    on = min(month_end(month), today)
    rule = LightRule.objects.filter(effective_from__lte=on).order_by("-effective_from").first()
    preset = Preset(rule.preset) if rule else Preset.GAP
    measure = Yardstick(time_progress(month_end(month)), preset, rule.thresholds if rule else Thresholds())
    lines = project_lines(month, on, measure)
    groups: dict[str, list[ProjectLine]] = defaultdict(list)
    for line in lines:
        groups[line.unit].append(line)
    units = ranked(unit_line(unit, group, measure) for unit, group in groups.items())
    return Bulletin(month, on, measure.time, units, unit_line(_("All units"), lines, measure), lines)


# --- projects ---


def project_lines(month: date, on: date, measure: Yardstick) -> tuple[ProjectLine, ...]:
    known = Project.objects.public().known(on).with_light(on, measure.thresholds)
    projects = list(known.select_related("parent").order_by("name_pinyin", "pk"))
    sums = sums_of(projects, on)
    units = lead_units(projects)
    missing = missing_by_whole(projects, month)
    wholes = [project for project in projects if project.parent_id is None]
    return tuple(
        ProjectLine(
            key=whole.pk,
            name=whole.name,
            url=whole.get_absolute_url(),
            unit=units[whole.pk],
            light=LIGHTS[whole.severity],
            sums=sums[whole.pk],
            progress=measure.progress(sums[whole.pk]),
            is_unreported=whole.pk in missing,
        )
        for whole in wholes
    )


def missing_by_whole(projects: Iterable[Project], month: date) -> set[int]:
    """The wholes of which the month's report, or that of a part, is missing."""
    above = {project.pk: project.parent_id for project in projects}
    keys = Project.objects.filter(pk__in=above).unreported(month).values_list("pk", flat=True)
    return {top(key, above) for key in keys}


def top(key: int, above: dict[int, int | None]) -> int:
    while (parent := above.get(key)) is not None:
        key = parent
    return key


def sums_of(projects: list[Project], on: date) -> dict[int, Sums]:
    keys = [project.pk for project in projects]
    children: dict[int | None, list[int]] = defaultdict(list)
    for project in projects:
        children[project.parent_id].append(project.pk)
    planned = amounts(keys, InvestmentKind.ANNUAL_PLANNED, on.year, on)
    total = amounts(keys, InvestmentKind.TOTAL, None, on)
    completed = {pk: one.amount_yuan for pk, one in completed_in_year(keys, year=on.year, on=on).items()}
    return {pk: Sums(*(own_or_parts(pk, stated, children) for stated in (planned, completed, total))) for pk in keys}


def amounts(keys: list[int], kind: InvestmentKind, year: int | None, on: date) -> dict[int, Decimal]:
    rows = Investment.objects.filter(project__in=keys, kind=kind, year=year)
    return dict(stated_by(rows, "investment", "amount_yuan", on).values_list("project", "amount_yuan"))


def own_or_parts(pk: int, stated: dict[int, Decimal], children: dict[int | None, list[int]]) -> Decimal | None:
    if pk in stated:
        return stated[pk]
    parts = [own_or_parts(child, stated, children) for child in children.get(pk, ())]
    known = [part for part in parts if part is not None]
    return sum(known, Decimal(0)) if known else None


# --- units ---


def unit_line(unit: str, lines: Iterable[ProjectLine], measure: Yardstick) -> UnitLine:
    lines = list(lines)
    sums = Sums(*(added(getattr(line.sums, name) for line in lines) for name in ("planned", "completed", "total")))
    lights = Counter(line.light for line in lines)
    return UnitLine(
        rank=None,
        unit=unit or _("No lead unit"),
        projects=len(lines),
        sums=sums,
        progress=measure.progress(sums),
        lights=tuple((light, lights[light]) for light in Light if lights[light]),
        unreported=sum(line.is_unreported for line in lines),
    )


def added(figures: Iterable[Decimal | None]) -> Decimal | None:
    known = [figure for figure in figures if figure is not None]
    return sum(known, Decimal(0)) if known else None


def ranked(lines: Iterable[UnitLine]) -> tuple[UnitLine, ...]:
    """The one furthest ahead of 时序进度 first."""
    lines = list(lines)
    with_rate = sorted((line for line in lines if line.progress), key=lambda line: (-gap(line), line.unit))
    without = sorted((line for line in lines if not line.progress), key=lambda line: (-line.projects, line.unit))
    gaps = [gap(line) for line in with_rate]
    places = [replace(line, rank=gaps.index(gap(line)) + 1) for line in with_rate]
    return (*places, *without)


def gap(line: UnitLine) -> Decimal:
    assert line.progress is not None
    return line.progress.gap_points
