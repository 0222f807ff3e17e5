"""A year's programme, and the lists on which projects stand."""

from __future__ import annotations

from decimal import Decimal

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from projects.admin.money import grouped
from projects.admin.project_name import OfProject
from projects.admin.record import RecordAdmin
from projects.models import Listing, Programme


@admin.register(Programme)
class ProgrammeAdmin(RecordAdmin):
    list_display = ("year", "scope", "project_count", "total", "annual_planned", "node_count")
    list_display_links = ("year", "scope")
    search_fields = ("=year", "scope")
    fields = (
        ("year", "scope"),
        ("project_count", "node_count"),
        ("total_yuan", "annual_planned_yuan", "completed_yuan"),
    )

    @admin.display(description=_("total investment (yuan)"), ordering="total_yuan")
    def total(self, programme: Programme) -> str | None:
        return maybe_grouped(programme.total_yuan)

    @admin.display(description=_("planned for the year (yuan)"), ordering="annual_planned_yuan")
    def annual_planned(self, programme: Programme) -> str | None:
        return maybe_grouped(programme.annual_planned_yuan)


@admin.register(Listing)
class ListingAdmin(OfProject, RecordAdmin):
    list_display = ("of_project", "level", "since", "until")
    list_display_links = ("level",)
    list_filter = ("level",)
    search_fields = ("project__name", "project__name_initials", "project__aliases__name")
    autocomplete_fields = ("project",)
    fields = ("project", "level", ("since", "until"))


def maybe_grouped(amount: Decimal | None) -> str | None:
    return None if amount is None else grouped(amount)
