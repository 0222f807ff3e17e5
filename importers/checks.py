"""What can't be so is taken out of a record: a year's plan above the total, absurd sizes, guessed roles of known units.

A start after the finish stays, as any two statements that contradict each other do: importers.store.checks reports it.
"""

from __future__ import annotations

from decimal import Decimal

from importers.records import ArticleRecord, Fact, FactKind, ProjectRecord, UnitMention
from projects.unchanging import changed

#: roles that no word says
GUESSED = frozenset(["unit: the unit told the reporter", "unit: its spokesman speaks", "unit: its role is likely"])
LARGEST = {
    FactKind.INVESTMENT_TOTAL: Decimal(10) ** 13,
    FactKind.LENGTH: Decimal(10) ** 7,
    FactKind.FLOOR_AREA: Decimal(10) ** 8,
    FactKind.SITE_AREA: Decimal(10) ** 10,
    FactKind.WORKERS: Decimal(10) ** 6,
    FactKind.PROGRESS_PERCENT: Decimal(100),
}


def checked(article: ArticleRecord) -> ArticleRecord:
    """The article with implausible facts removed. Conflicting statements stay: they are shown as conflicts."""
    return changed(article, projects=tuple(_checked(project) for project in article.projects))


def _checked(project: ProjectRecord) -> ProjectRecord:
    plausible = tuple(fact for fact in project.facts if _is_plausible(fact, project))
    units = tuple(unit for unit in project.units if not _is_said_better(unit, project))
    same = len(plausible) == len(project.facts) and len(units) == len(project.units)
    return project if same else changed(project, facts=plausible, units=units)


def _is_said_better(unit: UnitMention, project: ProjectRecord) -> bool:
    """记者从X获悉, where the text also says what X does: 由X投资建设."""
    if unit.evidence.rule not in GUESSED:
        return False
    return any(
        other.evidence.rule not in GUESSED and (unit.name in other.name or other.name in unit.name)
        for other in project.units
    )


def _is_plausible(fact: Fact, project: ProjectRecord) -> bool:
    if fact.value <= 0 or fact.value > LARGEST.get(fact.kind, Decimal(10) ** 12):
        return False
    totals = [other.value for other in project.facts if other.kind is FactKind.INVESTMENT_TOTAL]
    is_yearly = fact.kind is FactKind.INVESTMENT_ANNUAL_PLANNED
    return not (is_yearly and totals and fact.value > max(totals))
