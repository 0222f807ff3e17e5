"""Articles that are being entered: the list, the page on which one begins, the page on which its facts are decided."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from importers.admin import sheet_page, start_page
from importers.store.drafts import discard
from importers.store.errors import ImportStoppedError
from projects.admin.record import RecordAdmin
from projects.models import ArticleDraft
from projects.person_words import person_name


@admin.register(ArticleDraft)
class ArticleDraftAdmin(RecordAdmin):
    list_display = ("title", "status", "waiting", "publisher", "enterer", "entered")
    list_filter = ("status",)
    list_select_related = ("started_by",)
    search_fields = ("title", "publisher", "file_name")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """The list needs neither text nor sheet."""
        rows = super().get_queryset(request)
        is_list = request.resolver_match and request.resolver_match.url_name.endswith("_changelist")
        return rows.defer("text", "sheet") if is_list else rows

    def get_urls(self) -> list[Any]:
        own = path(
            "<int:pk>/discard/",
            self.admin_site.admin_view(require_POST(self.discard_view)),
            name="projects_articledraft_discard",
        )
        return [own, *super().get_urls()]

    def has_delete_permission(self, request: HttpRequest, obj: ArticleDraft | None = None) -> bool:
        return False

    @admin.display(description=_("entered by"), ordering="started_by__username")
    def enterer(self, draft: ArticleDraft) -> str:
        return person_name(draft.started_by) if draft.started_by else gettext("by import or command")

    @admin.display(description=_("entered at"), ordering="started_at")
    def entered(self, draft: ArticleDraft) -> str:
        return date_format(localtime(draft.started_at), "Y-m-d H:i")

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        return start_page.page(self, request)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        draft = self.get_object(request, object_id)
        if not self.has_view_permission(request, draft):
            raise PermissionDenied
        return sheet_page.page(self, request, draft)

    def discard_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        draft = self.get_object(request, str(pk))
        if not self.has_change_permission(request, draft):
            raise PermissionDenied
        try:
            discard(draft, by=request.user)
        except ImportStoppedError as stopped:
            messages.error(request, str(stopped))
            return HttpResponseRedirect(reverse("admin:projects_articledraft_change", args=[pk]))
        messages.success(request, gettext("Thrown away. Nothing of this article is kept."))
        return HttpResponseRedirect(reverse("admin:projects_articledraft_changelist"))
