"""The ways by which a milestone's dates change on the staff's pages: a proposal, or an actual date taken back."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from projects.actions.change_errors import ChangeRefusedError
from projects.actions.withdraw_actual import withdraw_actual
from projects.admin.act import act_of
from projects.admin.windows import shown
from projects.forms.plan_change_form import WordsForm
from projects.models import Milestone, PlanChange
from projects.rights import may_propose, may_publish


def adjust_link(milestone: Milestone, waiting: int | None) -> SafeString | str:
    """To the change that waits, or to where one is proposed; nothing where there is nothing left to move."""
    if milestone.pk is None or milestone.actual is not None:
        return ""
    if waiting:
        address, text = reverse("admin:projects_planchange_change", args=[waiting]), _("Change waiting")
    else:
        address, text = proposal_address(milestone), _("Propose another date")
    return format_html('<a href="{}">{}</a>', address, text)


def proposal_address(milestone: Milestone) -> str:
    return f"{reverse('admin:projects_planchange_add')}?milestone={milestone.pk}"


def with_waiting_change(milestones: QuerySet) -> QuerySet:
    """Annotates `waiting_change`, the key of the change that waits for a decision."""
    waiting = PlanChange.objects.waiting().filter(milestone=OuterRef("pk"))
    return milestones.annotate(waiting_change=Subquery(waiting.values("pk")[:1]))


class AdjustColumn:
    """A link to the milestone's change of plan, in lists and in rows below a project."""

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return with_waiting_change(super().get_queryset(request))  # type: ignore[misc]

    @admin.display(description=gettext_lazy("plan change"))
    def adjust(self, milestone: Any) -> SafeString | str:
        return adjust_link(milestone, getattr(milestone, "waiting_change", None))


class MovesDates(AdjustColumn):
    """The milestone's page with what may be done to its dates, and the page that takes an actual date back."""

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.withdraw_view)  # type: ignore[attr-defined]
        withdraw = path("<path:object_id>/withdraw/", view, name="projects_milestone_withdraw")
        return [withdraw, *super().get_urls()]  # type: ignore[misc]

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        milestone = kwargs.get("obj")
        is_done = milestone is not None and milestone.actual is not None
        context["may_withdraw"] = is_done and may_publish(request.user)
        context["may_propose"] = milestone is not None and not is_done and may_propose(request.user, milestone)
        return super().render_change_form(request, context, **kwargs)  # type: ignore[misc]

    def withdraw_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        milestone = self.get_object(request, object_id)  # type: ignore[attr-defined]
        if not may_publish(request.user):
            raise PermissionDenied
        if milestone.actual is None:
            return redirect("admin:projects_milestone_change", milestone.pk)
        form = WordsForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            try:
                withdraw_actual(milestone=milestone, words=form.cleaned_data["words"], **act_of(request))
            except ChangeRefusedError as refusal:
                form.add_error("words", refusal.message)
            else:
                messages.success(request, _("Withdrawn: the milestone is open again."))
                return redirect("admin:projects_milestone_change", milestone.pk)
        context = {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            "opts": self.opts,  # type: ignore[attr-defined]
            "title": _("Withdraw the actual date"),
            "milestone": milestone,
            "actual": shown(milestone.actual),
            "form": form,
        }
        return TemplateResponse(request, "admin/plan_change/withdraw.html", context)
