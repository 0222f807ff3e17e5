"""Filters that several lists share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

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
