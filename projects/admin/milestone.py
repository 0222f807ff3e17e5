"""Milestones, with the state of each today."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from projects.admin.filters import DueFilter, ProjectCategoryFilter
from projects.admin.lights import LightFilter, limits_today, milestones_with_light, state_column
from projects.admin.milestone_dates import MovesDates
from projects.admin.milestone_done import DoneView
from projects.admin.project_name import OfProject
from projects.admin.record import RecordAdmin
from projects.admin.windows import window_column, words
from projects.forms.milestone_form import MilestoneForm
from projects.models import Milestone


@admin.register(Milestone)
class MilestoneAdmin(DoneView, OfProject, MovesDates, RecordAdmin):
    form = MilestoneForm
    list_display = ("name", "of_project", "plan", "actual", "adjust", "line")
    list_filter = (LightFilter, DueFilter, "line", ProjectCategoryFilter)
    search_fields = ("name", "project__name", "project__name_initials", "project__aliases__name")
    search_help_text = _("Milestone, project, other name or initials of the project.")
    autocomplete_fields = ("project", "actual_source", "actual_report", "responsible_unit")
    ordering = ("planned_latest", "pk")
    fieldsets = (
        (None, {"fields": ("project", ("name", "scope"), "line")}),
        (_("Three dates"), {"fields": ("baseline", "planned", "actual", "actual_source", "actual_report")}),
        (None, {"fields": (("responsible_unit", "responsible_person"), "known_from")}),
    )

    baseline = window_column("baseline")
    planned = window_column("planned")
    actual = window_column("actual")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return milestones_with_light(request, super().get_queryset(request))

    def get_list_display(self, request: HttpRequest) -> Sequence[Any]:
        name, project, *rest = super().get_list_display(request)
        return [name, project, state_column(limits_today(request)), *rest]

    @admin.display(description=_("current plan"), ordering="planned_latest", empty_value="—")
    def plan(self, milestone: Any) -> str | None:
        """The plan; where it was moved, what it was moved from."""
        baseline, planned = milestone.baseline, milestone.planned
        if planned is None or baseline is None or planned.same_days(baseline):
            return words(planned or baseline) or None
        return format_html("<s>{}</s> → {}", words(baseline), words(planned))
