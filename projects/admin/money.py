"""Money and size of projects."""

from __future__ import annotations

from decimal import Decimal

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from projects.admin.filters import ProjectCategoryFilter
from projects.admin.project_name import OfProject
from projects.admin.record import RecordAdmin
from projects.models import Investment, Quantity


def grouped(amount: Decimal) -> str:
    """1,800,000,000 and never a rounded one; fen only where there are any."""
    return f"{amount:,.2f}".removesuffix(".00")


@admin.register(Investment)
class InvestmentAdmin(OfProject, RecordAdmin):
    list_display = ("of_project", "kind", "year", "amount")
    list_display_links = ("kind",)
    list_filter = ("kind", ProjectCategoryFilter)
    search_fields = ("project__name", "project__name_initials", "project__aliases__name", "=year")
    autocomplete_fields = ("project",)
    fields = ("project", ("kind", "year"), ("qualifier", "amount_yuan"))

    @admin.display(description=_("amount (yuan)"), ordering="amount_yuan")
    def amount(self, investment: Investment) -> str:
        return f"{investment.qualifier}{grouped(investment.amount_yuan)}"


@admin.register(Quantity)
class QuantityAdmin(OfProject, RecordAdmin):
    list_display = ("of_project", "kind", "noun", "as_written")
    list_display_links = ("kind",)
    list_filter = ("kind",)
    search_fields = ("project__name", "project__name_initials", "project__aliases__name", "noun", "written")
    autocomplete_fields = ("project",)
    fields = ("project", ("kind", "noun"), ("qualifier", "written"), "value_si")

    @admin.display(description=_("as written"), ordering="value_si")
    def as_written(self, quantity: Quantity) -> str:
        return f"{quantity.qualifier}{quantity.written}"
