"""Filters that several lists share."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from projects.day.desk import end_of_month
from projects.enums import Category, Role
from projects.models import UnitRole


class ProjectCategoryFilter(admin.SimpleListFilter):
    title = _("category of the project")
    parameter_name = "category"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        return Category.choices

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(project__category=self.value()) if self.value() in Category.values else queryset


class UnitRoleFilter(admin.SimpleListFilter):
    """Projects on which some unit has the role, and those where the lead is missing."""

    title = _("unit's role")
    parameter_name = "role"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        return [*Role.choices, ("no_lead", _("No lead unit"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        roles = UnitRole.objects.filter(project=OuterRef("pk"))
        if self.value() == "no_lead":
            return queryset.exclude(Exists(roles.filter(role=Role.LEAD)))
        return queryset.filter(Exists(roles.filter(role=self.value()))) if self.value() in Role.values else queryset


class LevelFilter(admin.SimpleListFilter):
    """Top projects, or parts of others."""

    title = _("place in the tree")
    parameter_name = "tree"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        return [("top", _("Whole projects")), ("part", _("Parts of a project"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        wanted = {"top": True, "part": False}.get(self.value() or "")
        return queryset if wanted is None else queryset.filter(parent__isnull=wanted)


class DueFilter(admin.SimpleListFilter):
    """Open milestones that come next; needs `with_light` on the list's query."""

    title = _("due")
    parameter_name = "due"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        return [("month", _("soon, or by the end of the month"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.coming(end_of_month(timezone.localdate())) if self.value() == "month" else queryset


class UnreportedFilter(admin.SimpleListFilter):
    """Projects whose report for a month is missing."""

    title = _("monthly report missing")
    parameter_name = "unreported"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        this = timezone.localdate().replace(day=1)
        months = ((this - timedelta(days=1)).replace(day=1), this)
        return [(f"{month:%Y-%m}", date_format(month, "YEAR_MONTH_FORMAT")) for month in months]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        month = first_day(self.value() or "")
        return queryset.unreported(month) if month else queryset


class UndecidedFilter(admin.SimpleListFilter):
    """What imports left for a person."""

    title = _("waiting for a decision")
    parameter_name = "undecided"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        return [("yes", _("Yes"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.undecided() if self.value() == "yes" else queryset


def first_day(month: str) -> date | None:
    """1 May 2025 for 2025-05; None for anything else."""
    try:
        return date.fromisoformat(f"{month}-01")
    except ValueError:
        return None
