"""Projects."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from projects.admin.filters import LevelFilter, UnitRoleFilter, UnreportedFilter
from projects.admin.lights import LightFilter, light_badge, light_of, projects_with_light
from projects.admin.links import change_link, list_link
from projects.admin.project_name import full_name
from projects.admin.project_rows import CountsRows, project_rows
from projects.admin.record import RecordAdmin
from projects.admin.search import NAME_SEARCH, with_joined_pinyin
from projects.admin.yes_no import yes_no_column
from projects.forms.project_form import ProjectForm
from projects.models import Citation, Project


@admin.register(Project)
class ProjectAdmin(CountsRows, RecordAdmin):
    form = ProjectForm
    list_display = ("full_name", "light", "category", "stage", "publication", "updated_at")
    list_filter = ("category", "stage", LightFilter, UnreportedFilter, UnitRoleFilter, LevelFilter, "is_public")
    list_select_related = ("parent",)
    search_fields = (*NAME_SEARCH, "code")
    search_help_text = _("Name, other name, pinyin, initials or code.")
    autocomplete_fields = ("parent",)
    inlines = project_rows()
    readonly_fields = ("parts", "quoted", "updated_at")
    fieldsets = (
        (None, {"fields": (("name", "code"), "parent", "parts")}),
        (_("How it stands"), {"fields": (("category", "stage", "stage_stated_on"), "location", "summary")}),
        (_("Publication"), {"fields": (("is_public", "known_from"), ("quoted", "updated_at"))}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return with_joined_pinyin(projects_with_light(request, super().get_queryset(request)))

    @admin.display(description=_("project"), ordering="name_pinyin")
    def full_name(self, project: Project) -> str:
        return full_name(project)

    @admin.display(description=_("light today"), ordering="severity")
    def light(self, project: Any) -> str:
        return light_badge(light_of(project.severity))

    publication = yes_no_column("is_public", _("public"))

    @admin.display(description=_("parts"))
    def parts(self, project: Project) -> str:
        children = project.children.all() if project.pk else []
        return format_html_join("　", "{}", ((change_link(child),) for child in children)) or gettext("None")

    @admin.display(description=_("citations"))
    def quoted(self, project: Project) -> str:
        count = project.citations.count() if project.pk else 0
        text = ngettext("%(count)s citation", "%(count)s citations", count) % {"count": count}
        return list_link(text, Citation, project=project.pk) if count else gettext("None")
