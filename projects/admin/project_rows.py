"""What stands below a project, on the project's own page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from projects.admin.milestone_dates import AdjustColumn
from projects.admin.record import Rows
from projects.admin.windows import window_column
from projects.forms.milestone_form import MilestoneForm
from projects.forms.sourced_report_form import SourcedReportForm
from projects.models import (
    AnnualTask,
    ContactPerson,
    Investment,
    Listing,
    Milestone,
    ProgressReport,
    ProjectAlias,
    Quantity,
    UnitRole,
)


class FoldedRows(Rows):
    """Eight kinds of rows are long on a phone: each opens by its heading without a script, by itself on an error."""

    classes = (*Rows.classes, "collapse")


class CountsRows:
    """Says beside the heading of each kind of rows how many there are, as they may be folded away."""

    def get_inline_formsets(
        self, request: HttpRequest, formsets: Sequence[Any], inline_instances: Sequence[Any], obj: Any = None
    ) -> list[Any]:
        for formset, inline in zip(formsets, inline_instances, strict=True):
            named = {"rows": inline.verbose_name_plural, "count": formset.initial_form_count()}
            inline.verbose_name_plural = _("%(rows)s (%(count)d)") % named
        return super().get_inline_formsets(request, formsets, inline_instances, obj)  # type: ignore[misc]


class AliasRows(FoldedRows):
    model = ProjectAlias
    fields = ("name",)


class UnitRoleRows(FoldedRows):
    model = UnitRole
    fields = (("unit", "role"),)
    autocomplete_fields = ("unit",)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related("unit")


class ContactRows(FoldedRows):
    model = ContactPerson
    fields = (("name", "duty", "title", "unit"),)
    autocomplete_fields = ("unit",)


class InvestmentRows(FoldedRows):
    model = Investment
    fields = (("kind", "year", "qualifier", "amount_yuan"),)


class QuantityRows(FoldedRows):
    model = Quantity
    fields = (("kind", "noun", "qualifier", "written", "value_si"),)


class ListingRows(FoldedRows):
    model = Listing
    fields = (("level", "since", "until"),)


class AnnualTaskRows(FoldedRows):
    model = AnnualTask
    fields = (("year", "cohort"), "goal")


class MilestoneRows(AdjustColumn, FoldedRows):
    model = Milestone
    form = MilestoneForm
    fields = (
        ("name", "line", "baseline", "planned", "actual"),
        ("actual_source", "actual_report", "adjust"),
        ("responsible_unit", "responsible_person"),
    )
    readonly_fields = ("adjust",)
    autocomplete_fields = ("actual_source", "actual_report", "responsible_unit")
    show_change_link = True
    baseline = window_column("baseline")
    planned = window_column("planned")
    actual = window_column("actual")


class ReportRows(FoldedRows):
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
        AnnualTaskRows,
        InvestmentRows,
        QuantityRows,
        ReportRows,
        ContactRows,
        ListingRows,
        AliasRows,
    )
