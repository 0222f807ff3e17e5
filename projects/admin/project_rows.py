"""What stands below a project, on the project's own page."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from projects.admin.milestone_dates import AdjustColumn
from projects.admin.record import Rows
from projects.admin.windows import window_column
from projects.forms.milestone_form import MilestoneForm
from projects.forms.sourced_report_form import SourcedReportForm
from projects.models import (
    ContactPerson,
    Investment,
    Listing,
    Milestone,
    ProgressReport,
    ProjectAlias,
    Quantity,
    UnitRole,
)


class AliasRows(Rows):
    model = ProjectAlias
    fields = ("name",)


class UnitRoleRows(Rows):
    model = UnitRole
    fields = (("unit", "role"),)
    autocomplete_fields = ("unit",)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related("unit")


class ContactRows(Rows):
    model = ContactPerson
    fields = (("name", "title", "unit"),)
    autocomplete_fields = ("unit",)


class InvestmentRows(Rows):
    model = Investment
    fields = (("kind", "year", "qualifier", "amount_yuan"),)


class QuantityRows(Rows):
    model = Quantity
    fields = (("kind", "noun", "qualifier", "written", "value_si"),)


class ListingRows(Rows):
    model = Listing
    fields = (("level", "since", "until"),)


class MilestoneRows(AdjustColumn, Rows):
    model = Milestone
    form = MilestoneForm
    fields = (("name", "line", "baseline", "planned", "actual"), ("actual_source", "actual_report", "adjust"))
    readonly_fields = ("adjust",)
    autocomplete_fields = ("actual_source", "actual_report")
    show_change_link = True
    baseline = window_column("baseline")
    planned = window_column("planned")
    actual = window_column("actual")


class ReportRows(Rows):
    """What sources said; the staff's monthly reports have pages of their own."""

    model = ProgressReport
    form = SourcedReportForm
    fields = (("reported_on", "percent", "source"), "text")
    autocomplete_fields = ("source",)
    show_change_link = True

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).filter(month=None).select_related("project")


def project_rows() -> tuple[type[Any], ...]:
    """In the order in which a person tells of a project."""
    return (
        MilestoneRows,
        UnitRoleRows,
        InvestmentRows,
        QuantityRows,
        ReportRows,
        ContactRows,
        ListingRows,
        AliasRows,
    )
