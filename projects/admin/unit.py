"""Units, what each does on which project, and the people who speak for them."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from projects.admin.project_name import OfProject
from projects.admin.record import RecordAdmin, Rows
from projects.admin.search import NAME_SEARCH, with_joined_pinyin
from projects.models import ContactPerson, Unit, UnitAlias, UnitRole


class UnitAliasRows(Rows):
    model = UnitAlias
    fields = ("name",)


class ProjectRoleRows(Rows):
    model = UnitRole
    fields = (("project", "role"),)
    autocomplete_fields = ("project",)
    verbose_name_plural = _("roles on projects")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related("unit", "project")


@admin.register(Unit)
class UnitAdmin(RecordAdmin):
    list_display = ("name", "parent")
    list_select_related = ("parent",)
    search_fields = NAME_SEARCH
    search_help_text = _("Name, other name, pinyin or initials.")
    autocomplete_fields = ("parent",)
    fields = ("name", "parent")
    inlines = (UnitAliasRows, ProjectRoleRows)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return with_joined_pinyin(super().get_queryset(request))


@admin.register(UnitRole)
class UnitRoleAdmin(OfProject, RecordAdmin):
    list_display = ("unit", "role", "of_project")
    list_filter = ("role",)
    list_select_related = ("unit", "project__parent")
    search_fields = ("unit__name", "unit__name_initials", "unit__aliases__name", "project__name")
    autocomplete_fields = ("project", "unit")
    ordering = ("unit__name_pinyin", "pk")


@admin.register(ContactPerson)
class ContactPersonAdmin(OfProject, RecordAdmin):
    list_display = ("name", "title", "unit", "of_project")
    list_select_related = ("unit", "project__parent")
    search_fields = ("name", "title", "unit__name", "project__name")
    autocomplete_fields = ("project", "unit")
