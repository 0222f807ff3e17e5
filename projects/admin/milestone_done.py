"""From a list of milestones to a date in three clicks: the row's button, the form, saved and back in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from projects.actions.change_errors import ChangeRefusedError
from projects.actions.report_done import report_done
from projects.actions.report_errors import ReportRefusedError
from projects.actions.set_actual import set_actual
from projects.admin.lights import limits_today, state_badge
from projects.admin.links import change_link
from projects.admin.milestone_dates import adjust_link
from projects.admin.stale import stale_rows
from projects.admin.windows import shown, words
from projects.day.due import proposal_address
from projects.day.reporting import report_words
from projects.forms.done_form import DoneForm, ProvenDoneForm
from projects.models.versioned import StaleRowError
from projects.project_words import full_name
from projects.rights import may_publish, may_report

if TYPE_CHECKING:
    from django.contrib.admin import ModelAdmin as AnyAdmin
else:
    AnyAdmin = object

REFUSALS = (ChangeRefusedError, ReportRefusedError)


class DoneView(AnyAdmin):
    """For the milestones' page."""

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.done_view)
        return [path("<path:object_id>/done/", view, name="projects_milestone_done"), *super().get_urls()]

    def get_list_display(self, request: HttpRequest) -> Any:
        """Whoever may report gets the buttons, the change of plan among them, in one column."""
        columns = super().get_list_display(request)
        if not request.user.has_perm("projects.add_planchange"):
            return columns
        return (*(column for column in columns if column != "adjust"), "acts")

    @admin.display(description=gettext_lazy("actions"))
    def acts(self, milestone: Any) -> SafeString | None:
        if milestone.actual is not None:
            return None
        about = f"{full_name(milestone.project)} {milestone.name}"
        address = reverse("admin:projects_milestone_done", args=[milestone.pk])
        button = '<a class="btn s" href="{}">{}<span class="vh">　{}</span></a>'
        done = format_html(button, address, _("Report done"), about)
        return format_html("{} {}", done, adjust_link(milestone, milestone.waiting_change))

    def done_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        milestone = self.open_milestone(request, object_id)
        if milestone.actual is not None:
            messages.info(request, _("This milestone has its actual date: %(day)s.") % {"day": shown(milestone.actual)})
            return redirect(back_to(request))
        form = self.done_form(request, milestone)
        if request.method == "POST" and form.is_valid():
            try:
                self.save_done(request, milestone, form)
            except REFUSALS as refusal:
                form.add_error(None, str(refusal.message))
            except StaleRowError:
                form = self.done_form(request, self.open_milestone(request, object_id))
                form.is_valid()
            else:
                return redirect(back_to(request))
        return self.done_page(request, milestone, form)

    def open_milestone(self, request: HttpRequest, object_id: str) -> Any:
        milestone = self.get_object(request, object_id)
        if milestone is None:
            raise Http404
        if not may_report(request.user, milestone.project):
            raise PermissionDenied
        return milestone

    def done_form(self, request: HttpRequest, milestone: Any) -> Any:
        form = ProvenDoneForm if may_publish(request.user) else DoneForm
        return form(request.POST or None, instance=milestone, on=timezone.localdate())

    def save_done(self, request: HttpRequest, milestone: Any, form: Any) -> None:
        by = {"by": request.user, "at": timezone.now()}
        actual, name = form.cleaned_data["actual"], f"{full_name(milestone.project)} {milestone.name}"
        said = {"name": name, "day": shown(actual)}
        if may_publish(request.user):
            set_actual(milestone=milestone, actual=actual, **form.behind(), **by)
            messages.success(request, _("%(name)s: done, %(day)s.") % said)
            return
        report = report_done(milestone=milestone, actual=actual, words=form.cleaned_data["words"], **by)
        template = _(
            "{name}: done, {day}. It stands in the draft of the {report}, and is public once that is published."
        )
        link = change_link(report, report_words(report))
        messages.success(request, format_html(template, **said, report=link))

    def done_page(self, request: HttpRequest, milestone: Any, form: Any) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": _("Report done: %(name)s") % {"name": milestone.name},
            "opts": self.opts,
            "milestone": milestone,
            "project": full_name(milestone.project),
            "plan": words(milestone.planned),
            "baseline": words(milestone.baseline),
            "badge": state_badge(milestone, limits_today(request)),
            "form": form,
            "is_public_at_once": may_publish(request.user),
            "proposal": proposal_address(milestone),
            "stale": stale_rows(form, ()),
            "next": back_to(request),
        }
        return TemplateResponse(request, "admin/milestone_done.html", context)


def back_to(request: HttpRequest) -> str:
    """The list from which the button was pressed: of this site's pages only, and not the form itself."""
    given = request.POST.get("next") or request.headers.get("Referer", "")
    parts = urlsplit(given)
    here = url_has_allowed_host_and_scheme(given, {request.get_host()}, request.is_secure())
    if not given or not here or not parts.path.startswith(reverse("admin:index")) or parts.path == request.path:
        return reverse("admin:index")
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
