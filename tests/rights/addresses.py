"""Every address of the site, from the resolver, with what is needed to open it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.admin import site
from django.urls import URLPattern, get_resolver, reverse
from django.utils import timezone

from projects import models

PROJECT, SOURCE, PHOTO = models.Project, models.Source, models.ReportPhoto
# Outside the pages of a model: whose key or words an address takes.
ARGUMENTS: dict[str, Any] = {
    "project": lambda row: [row(PROJECT).slug],
    "project_calendar": lambda row: [row(PROJECT).slug],
    "project_feed": lambda row: [row(PROJECT).slug],
    "unit": lambda row: [row(models.UnitRole).unit.slug],
    "unit_feed": lambda row: [row(models.UnitRole).unit.slug],
    "category_feed": lambda row: ["urban_infrastructure"],
    "short_address": lambda row: [row(PROJECT).pk],
    "source": lambda row: [row(SOURCE).pk],
    "report_photo": lambda row: [row(PHOTO).pk],
    "choose_language": lambda row: ["en"],
    "choose_display": lambda row: ["large", "on"],
    "download": lambda row: ["projects", "csv"],
    "archive": lambda row: [timezone.localdate().year - 1],
    "sitemap_part": lambda row: [1],
    "api_missing": lambda row: ["nothing/"],
    "api_projects_row": lambda row: [row(PROJECT).pk],
    "api_milestones_row": lambda row: [row(models.Milestone).pk],
    "api_plan-changes_row": lambda row: [row("approved change").pk],
    "api_reports_row": lambda row: [row("published report").pk],
    "api_investments_row": lambda row: [row(models.Investment).pk],
    "api_units_row": lambda row: [row(models.UnitRole).unit.pk],
    "api_programmes_row": lambda row: [row(models.Programme).pk],
    "api_sources_row": lambda row: [row("source to show").pk],
    "admin:app_list": lambda row: ["projects"],
    "admin:projects_progressreport_month": lambda row: ["2025-05"],
    "admin:projects_progressreport_bulletin": lambda row: ["2025-05"],
    "admin:projects_progressreport_bulletin_sheet": lambda row: ["2025-05"],
    "admin:projects_progressreport_write": lambda row: [row(PROJECT).pk, "2025-05"],
}


class NoArgumentsError(Exception):
    """An address takes arguments, and nobody has said which."""


@dataclass(frozen=True)
class Address:
    name: str
    pattern: URLPattern

    def path(self, row: Any) -> str:
        """`row` gives a row of a model, own or foreign, or one that the public API shows, by its name."""
        count = self.pattern.pattern.regex.groups
        if not count:
            return reverse(self.name)
        if self.name in ARGUMENTS:
            return reverse(self.name, args=ARGUMENTS[self.name](row))
        if model := self._model():
            return reverse(self.name, args=count * [row(model).pk])
        raise NoArgumentsError(f"{self.name}: name its arguments in tests/rights/addresses.py")

    def _model(self) -> Any:
        """The model on whose pages this stands, by the name's beginning: admin:projects_project_change."""
        page = self.name.removeprefix("admin:")
        found = [each for each in site._registry if page.startswith(f"{each._meta.app_label}_{each._meta.model_name}_")]
        return max(found, key=lambda model: len(model._meta.model_name), default=None)


def addresses() -> list[Address]:
    return [Address(name, pattern) for name, pattern in walk(get_resolver().url_patterns) if name]


def unnamed() -> list[URLPattern]:
    return [pattern for name, pattern in walk(get_resolver().url_patterns) if not name]


def walk(patterns: Any, namespace: str = "") -> Iterator[tuple[str, URLPattern]]:
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield (f"{namespace}{pattern.name}" if pattern.name else ""), pattern
        else:
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from walk(pattern.url_patterns, inner)
