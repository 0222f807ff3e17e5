"""Progress reports: the staff's monthly ones have pages of their own, a source's words the usual form."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from projects.admin import bulletin, report_decide, report_month, report_write
from projects.admin.project_name import OfProject
from projects.admin.record import RecordAdmin
from projects.admin.windows import words
from projects.day import reporting_month
from projects.forms.sourced_report_form import SourcedReportForm
from projects.models import ProgressReport, Unit, UnitRole
from projects.pages.monthly_report import percent_words
from projects.person_words import person_name
from projects.rights import may_publish, may_report, projects_of

MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])(-01)?")
SHORTEST = 40


def read_month(text: str) -> date:
    """The first day of a month written as 2025-04 or 2025-04-01. Raises Http404."""
    match = MONTH.fullmatch(text)
    if match is None or not 2000 <= int(match[1]) <= 2100:
        raise Http404
    return date(int(match[1]), int(match[2]), 1)


class MonthFilter(admin.SimpleListFilter):
    title = _("month")
    parameter_name = "month"
    SHOWN = 12

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        months = ProgressReport.objects.monthly().order_by("-month").values_list("month", flat=True).distinct()
        return [(f"{month:%Y-%m}", f"{month:%Y-%m}") for month in months[: self.SHOWN]]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(month=read_month(self.value())) if self.value() else queryset


class UnitFilter(admin.SimpleListFilter):
    """Units with a role on a project of which the staff report."""

    title = _("unit")
    parameter_name = "unit"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        mine = projects_of(request.user).order_by().values("pk")
        reported = ProgressReport.objects.monthly().filter(project=OuterRef("project"))
        # Of each unit the first one found: a join would go through the reports of all.
        roles = UnitRole.objects.filter(Exists(reported), unit=OuterRef("pk"), project__in=mine)
        units = Unit.objects.annotate(some_role=Subquery(roles.values("pk")[:1]))
        return units.filter(some_role__isnull=False).values_list("pk", "name")

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if not (self.value() or "").isdecimal():
            return queryset
        return queryset.filter(project__in=Unit.projects.through.objects.filter(unit=self.value()).values("project"))


class KindFilter(admin.SimpleListFilter):
    title = _("kind")
    parameter_name = "told"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        return [("staff", _("Monthly reports")), ("source", _("From a source"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        wanted = {"staff": False, "source": True}.get(self.value() or "")
        return queryset if wanted is None else queryset.filter(month__isnull=wanted)


@admin.register(ProgressReport)
class ProgressReportAdmin(OfProject, RecordAdmin):
    form = SourcedReportForm
    change_list_template = "admin/projects/progressreport/change_list.html"
    list_display = ("headed", "of_project", "progress", "done", "status", "handed_in_by", "stated")
    list_filter = ("status", KindFilter, MonthFilter, UnitFilter)
    search_fields = ("project__name", "project__name_initials", "project__aliases__name", "text")
    autocomplete_fields = ("project", "source")
    fields = ("project", ("reported_on", "percent"), "text", "source")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """With what names a report, in a list and among the choices of another form."""
        related = super().get_queryset(request).select_related("project__parent", "submitted_by", "source")
        return related.defer("source__text")

    @admin.display(description=_("month"), ordering="month")
    def headed(self, report: ProgressReport) -> str:
        if report.month is None:
            return str(_("From a source"))
        words = f"{report.month:%Y-%m}"
        return f"{words} {_('Correction')}" if report.corrects_id else words

    @admin.display(description=_("per cent done"), ordering="percent", empty_value="")
    def done(self, report: ProgressReport) -> str:
        return percent_words(report.percent)

    @admin.display(description=_("submitted by"), ordering="submitted_by")
    def handed_in_by(self, report: ProgressReport) -> str:
        return person_name(report.submitted_by) if report.submitted_by else ""

    @admin.display(description=_("reported on"), ordering="reported_on")
    def stated(self, report: ProgressReport) -> str:
        return words(report.stated)

    @admin.display(description=_("progress"))
    def progress(self, report: ProgressReport) -> str:
        return report.text if len(report.text) <= SHORTEST else f"{report.text[:SHORTEST]}…"

    def get_urls(self) -> list[Any]:
        wrap, name = self.admin_site.admin_view, "projects_progressreport"
        own = [
            path("month/<str:month>/", wrap(self.month_view), name=f"{name}_month"),
            path("bulletin/<str:month>/", wrap(require_safe(self.bulletin_view)), name=f"{name}_bulletin"),
            path("bulletin/<str:month>.xlsx", wrap(require_safe(self.sheet_view)), name=f"{name}_bulletin_sheet"),
            path("write/<int:project>/<str:month>/", wrap(self.write_view), name=f"{name}_write"),
            path("<int:pk>/correct/", wrap(require_POST(self.correct_view)), name=f"{name}_correct"),
            path("<int:pk>/discard/", wrap(require_POST(self.discard_view)), name=f"{name}_discard"),
        ]
        return own + super().get_urls()

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        month = reporting_month(timezone.localdate())
        return super().changelist_view(request, {"bulletin_month": f"{month:%Y-%m}", **(extra_context or {})})

    def has_change_permission(self, request: HttpRequest, obj: ProgressReport | None = None) -> bool:
        """A monthly report moves by its own pages alone; a source's words are mended by reviewers."""
        if obj is not None and (obj.month is not None or not may_publish(request.user)):
            return False
        return super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: ProgressReport | None = None) -> bool:
        return (obj is None or obj.month is None) and super().has_delete_permission(request, obj)

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """The page of `?project=` and `?month=`, or the month's list to choose from."""
        month = read_month(request.GET["month"]) if "month" in request.GET else reporting_month(timezone.localdate())
        project = request.GET.get("project", "")
        name = "write" if project.isdecimal() else "month"
        args = [project, f"{month:%Y-%m}"] if project.isdecimal() else [f"{month:%Y-%m}"]
        return HttpResponseRedirect(reverse(f"admin:projects_progressreport_{name}", args=args))

    def change_view(self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any) -> HttpResponse:
        report = self.get_object(request, unquote(object_id))
        if report.month is None:
            return super().change_view(request, object_id, *args, **kwargs)
        if not self.has_view_permission(request, report):
            raise PermissionDenied
        if report.is_open and may_report(request.user, report.project):
            return report_write.page(self, request, report)
        return report_decide.page(self, request, report)

    def write_view(self, request: HttpRequest, project: int, month: str) -> HttpResponse:
        """The form of a report that may not have been begun yet."""
        about, first_day = get_object_or_404(projects_of(request.user), pk=project), read_month(month)
        if not may_report(request.user, about):
            raise PermissionDenied
        begun = ProgressReport.objects.filter(project=about, month=first_day, corrects=None).first()
        if begun is not None and (request.method != "POST" or not begun.is_open):
            return HttpResponseRedirect(report_write.address(begun))
        return report_write.page(self, request, begun or ProgressReport(project=about, month=first_day))

    def month_view(self, request: HttpRequest, month: str) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        return report_month.page(self, request, read_month(month))

    def bulletin_view(self, request: HttpRequest, month: str) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        return bulletin.page(self, request, read_month(month))

    def sheet_view(self, request: HttpRequest, month: str) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        return bulletin.sheet(request, read_month(month))

    def correct_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        return report_decide.correct(request, self.get_object(request, str(pk)))

    def discard_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        return report_write.discard(request, self.get_object(request, str(pk)))
