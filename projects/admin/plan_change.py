"""Changes of plans: the list with those that wait first, proposing one, deciding it."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from projects.actions.change_errors import ChangeRefusedError
from projects.actions.decide_change import decide_change
from projects.actions.propose_change import check_movable, propose_change
from projects.actions.withdraw_change import withdraw_change
from projects.admin.act import act_of
from projects.admin.change_words import as_of_today, by_whom, decision_words, moved_words, waiting_words
from projects.admin.links import change_link
from projects.admin.project_name import full_name
from projects.admin.record import RecordAdmin
from projects.admin.windows import words
from projects.attachments import KINDS
from projects.enums import Decision
from projects.forms.plan_change_form import ConfirmedProposalForm, ProposalForm, WordsForm
from projects.models import Milestone, PlanChange
from projects.models.plan_change import WAITING_FIRST
from projects.pages.change_preview import change_preview
from projects.rights import deciders, may_decide, may_propose
from projects.row_rights import rows_of
from projects.values import canonical


@admin.register(PlanChange)
class PlanChangeAdmin(RecordAdmin):
    list_display = ("of_milestone", "of_project", "moved", "reason", "proposer")
    list_filter = ("decision", "reason")
    list_select_related = ("milestone__project__parent", "proposed_by__staff_member__unit", "decided_by", "source")
    search_fields = ("milestone__name", "milestone__project__name", "milestone__project__name_initials", "words")
    search_help_text = gettext_lazy("Milestone, project or words of the reason.")
    ordering = (WAITING_FIRST.asc(), "-decided_on", "proposed_on", "pk")

    def get_urls(self) -> list[Any]:
        file = path(
            "<path:object_id>/attachment/",
            self.admin_site.admin_view(self.attachment_view),
            name="projects_planchange_attachment",
        )
        return [file, *super().get_urls()]

    def get_list_display(self, request: HttpRequest) -> Any:
        """With a column that knows the reviewers, asked for once."""
        waits_for = cache(lambda: list(deciders()))

        @admin.display(description=gettext_lazy("decision"), ordering="decision")
        def state(change: PlanChange) -> str:
            if change.decision != Decision.WAITING:
                return decision_words(change)
            return waiting_words(change, waits_for(), timezone.localdate())

        return (*self.list_display, state)

    def has_delete_permission(self, request: HttpRequest, obj: PlanChange | None = None) -> bool:
        return False

    @admin.display(description=gettext_lazy("milestone"), ordering="milestone__name")
    def of_milestone(self, change: PlanChange) -> str:
        return change.milestone.name

    @admin.display(description=gettext_lazy("project"), ordering="milestone__project__name_pinyin")
    def of_project(self, change: PlanChange) -> Any:
        project = change.milestone.project
        return change_link(project, full_name(project))

    @admin.display(description=gettext_lazy("plan before and after"))
    def moved(self, change: PlanChange) -> str:
        return moved_words(change)

    @admin.display(description=gettext_lazy("proposed by"))
    def proposer(self, change: PlanChange) -> str:
        return by_whom(change)

    def attachment_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """For whoever may see the change; a browser is told to save the file, never to show it."""
        change = self.get_object(request, object_id)
        if not self.has_view_permission(request, change):
            raise PermissionDenied
        if not change.attachment:
            raise Http404
        suffix = change.attachment.name[change.attachment.name.rfind(".") :]
        name = f"{change.milestone.project.name}-{change.milestone.name}{suffix}"
        content_type = KINDS[suffix].content_type
        response = FileResponse(change.attachment.open(), as_attachment=True, filename=name, content_type=content_type)
        response["X-Content-Type-Options"] = "nosniff"
        response["Cache-Control"] = "private, no-store"
        return response

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """`?milestone=` names what is to move; without it, there is a list to choose from."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        key = request.GET.get("milestone", "")
        if not key:
            messages.info(request, _("Choose the milestone whose plan is to move, then “Propose another date”."))
            return redirect("admin:projects_milestone_changelist")
        milestone = self.milestone_of(request, key)
        try:
            check_movable(milestone)
        except ChangeRefusedError as refusal:
            messages.error(request, refusal.message)
            return redirect("admin:projects_milestone_change", milestone.pk)
        return self.propose(request, milestone)

    def milestone_of(self, request: HttpRequest, key: str) -> Milestone:
        rows = rows_of(request.user, Milestone.objects.select_related("project__parent"))
        milestone = rows.filter(pk=key).first() if key.isdecimal() and len(key) < 19 else None
        if milestone is None:
            raise Http404
        if not may_propose(request.user, milestone):
            raise PermissionDenied
        return milestone

    def propose(self, request: HttpRequest, milestone: Milestone) -> HttpResponse:
        """First what is asked for, then what that would do, then the confirmation: three pages of one form."""
        if request.method != "POST" or "edit" in request.POST:
            return self.proposal_page(
                request, milestone, ProposalForm(initial=given(request), planned=milestone.planned)
            )
        form = ProposalForm(request.POST, planned=milestone.planned)
        if not form.is_valid():
            return self.proposal_page(request, milestone, form)
        confirmed = ConfirmedProposalForm(request.POST, request.FILES, planned=milestone.planned)
        if "propose" in request.POST and confirmed.is_valid():
            if confirmed.cleaned_data["seen"] == canonical(milestone.planned):
                return self.proposed(request, milestone, confirmed)
            messages.error(request, _("The plan was changed meanwhile: this is what your proposal would do now."))
        return self.preview_page(request, milestone, form, confirmed)

    def proposed(self, request: HttpRequest, milestone: Milestone, form: ConfirmedProposalForm) -> HttpResponse:
        values = {name: form.cleaned_data[name] for name in ("proposed", "reason", "words", "attachment")}
        try:
            change = propose_change(milestone=milestone, **act_of(request), **values)
        except ChangeRefusedError as refusal:
            messages.error(request, refusal.message)
            return self.proposal_page(request, milestone, ProposalForm(request.POST, planned=milestone.planned))
        messages.success(request, _("Proposed. The plan moves when a reviewer has approved it."))
        return redirect("admin:projects_planchange_change", change.pk)

    def proposal_page(self, request: HttpRequest, milestone: Milestone, form: ProposalForm) -> HttpResponse:
        context = {"milestone": milestone, "form": form, "planned_words": words(milestone.planned)}
        return self.page(request, "propose", _("Propose another date"), context)

    def preview_page(
        self, request: HttpRequest, milestone: Milestone, form: ProposalForm, sent: ConfirmedProposalForm
    ) -> HttpResponse:
        kept = {name: request.POST.get(name, "") for name in ProposalForm.base_fields}
        seen = {"seen": canonical(milestone.planned)}
        context = {
            "milestone": milestone,
            "words": form.cleaned_data["words"],
            "reason": dict(form.fields["reason"].choices)[form.cleaned_data["reason"]],
            "preview": change_preview(milestone, form.cleaned_data["proposed"], as_of_today()),
            "form": ConfirmedProposalForm(initial={**kept, **seen}, planned=milestone.planned),
            "errors": sent.errors.get("attachment", []) if "propose" in request.POST else [],
        }
        return self.page(request, "confirm", _("What this would do"), context)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """The change with what it would do, and the decision."""
        change = self.get_object(request, object_id)
        if not self.has_view_permission(request, change):
            raise PermissionDenied
        form = WordsForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            try:
                return self.decided(request, change, form.cleaned_data["words"])
            except ChangeRefusedError as refusal:
                form.add_error("words", refusal.message)
                change.refresh_from_db()
        return self.change_page(request, change, form)

    def decided(self, request: HttpRequest, change: PlanChange, words: str) -> HttpResponse:
        if "withdraw" in request.POST:
            milestone = change.milestone_id
            withdraw_change(change=change, **act_of(request))
            messages.success(request, _("Withdrawn."))
            return redirect("admin:projects_milestone_change", milestone)
        if not {"approve", "reject"} & request.POST.keys():
            raise PermissionDenied
        approve = "approve" in request.POST
        decide_change(change=change, approve=approve, words=words, **act_of(request))
        messages.success(request, _("Approved: the plan has moved.") if approve else _("Rejected."))
        return redirect("admin:projects_planchange_change", change.pk)

    def change_page(self, request: HttpRequest, change: PlanChange, form: WordsForm) -> HttpResponse:
        is_waiting = change.decision == Decision.WAITING
        is_own = change.proposed_by_id == request.user.pk
        milestone = Milestone.objects.select_related("project__parent").get(pk=change.milestone_id)
        context = {
            "original": change,
            "change": change,
            "milestone": milestone,
            "moved": moved_words(change),
            "proposer": by_whom(change),
            "waiting": waiting_words(change, deciders(), timezone.localdate()) if is_waiting else "",
            "decision": "" if is_waiting else decision_words(change),
            "has_moved": is_waiting and canonical(milestone.planned) != canonical(change.old),
            "preview": change_preview(milestone, change.proposed, as_of_today()) if is_waiting else None,
            "may_decide": is_waiting and may_decide(request.user) and not is_own,
            "may_withdraw": is_waiting and is_own,
            "is_own": is_own and may_decide(request.user),
            "form": form,
            "attachment_url": attachment_url(change),
        }
        return self.page(request, "decide", str(change.milestone), context)

    def page(self, request: HttpRequest, name: str, title: str, context: dict[str, Any]) -> HttpResponse:
        whole = {**self.admin_site.each_context(request), "opts": self.opts, "title": title, **context}
        return TemplateResponse(request, f"admin/plan_change/{name}.html", whole)


def given(request: HttpRequest) -> dict[str, Any]:
    """What was typed before the preview, where somebody goes back to it."""
    return {name: request.POST[name] for name in ProposalForm.base_fields if name in request.POST}


def attachment_url(change: PlanChange) -> str:
    return reverse("admin:projects_planchange_attachment", args=[change.pk]) if change.attachment else ""
