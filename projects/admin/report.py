"""Progress reports."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from projects.admin.project_name import OfProject
from projects.admin.record import RecordAdmin
from projects.models import ProgressReport


@admin.register(ProgressReport)
class ProgressReportAdmin(OfProject, RecordAdmin):
    list_display = ("reported_on", "of_project", "progress", "percent", "status")
    list_filter = ("status",)
    search_fields = ("project__name", "project__name_initials", "project__aliases__name", "text")
    autocomplete_fields = ("project", "source")
    fields = ("project", ("reported_on", "percent", "status"), "text", "source")

    @admin.display(description=_("progress"))
    def progress(self, report: ProgressReport) -> str:
        return report.text if len(report.text) <= 40 else f"{report.text[:40]}…"
