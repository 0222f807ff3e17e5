"""What can't be so is taken out of a record: a year's plan above the total, absurd sizes.

A start after the finish stays, as any two statements that contradict each other do: importers.store.checks reports it.
"""

from __future__ import annotations

from decimal import Decimal

from importers.records import ArticleRecord, Fact, FactKind, ProjectRecord
from projects.unchanging import changed

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
    return project if len(plausible) == len(project.facts) else changed(project, facts=plausible)


def _is_plausible(fact: Fact, project: ProjectRecord) -> bool:
    if fact.value <= 0 or fact.value > LARGEST.get(fact.kind, Decimal(10) ** 12):
        return False
    totals = [other.value for other in project.facts if other.kind is FactKind.INVESTMENT_TOTAL]
    is_yearly = fact.kind is FactKind.INVESTMENT_ANNUAL_PLANNED
    return not (is_yearly and totals and fact.value > max(totals))
