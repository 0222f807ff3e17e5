"""The staff's site: its name, and its pages in groups that follow the work instead of the code.

It stands outside `projects.admin`, whose modules register their pages with it while they are imported.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from django.contrib.admin import AdminSite
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, get_script_prefix, path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect

from projects.day import day_of, person_title, waiting_of
from projects.login import password, second_factor
from projects.second_factor import lacks_second_factor

GROUPS = (
    (_("Projects"), ("Project", "Milestone", "PlanChange", "ProgressReport", "Investment", "Quantity")),
    (_("Programme and lists"), ("Programme", "Listing", "LightRule")),
    (_("Sources"), ("ArticleDraft", "Source", "Citation", "ImportRun", "ImportRow", "LedgerUpload")),
    (_("Units"), ("Unit", "UnitRole", "ContactPerson")),
    (_("Accounts"), ("User", "Group", "TOTPDevice")),
    (_("Record"), ("AuditEvent", "AccessAttempt", "AccessLog", "AccessFailureLog")),
)


class StaffSite(AdminSite):
    site_header = _("Honggutan projects · staff")
    site_title = _("Honggutan projects")
    index_title = _("Staff pages")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.disable_action("delete_selected")

    def get_urls(self) -> list[Any]:
        """Without the detour to a public page by a row's key, which tells of any row to anybody of the staff."""
        replaced = {"logout", "view_on_site"}
        urls = [url for url in super().get_urls() if not (isinstance(url, URLPattern) and url.name in replaced)]
        return [
            path("second-factor/", csrf_protect(second_factor.give_code), name="second_factor"),
            path("second-factor/set-up/", csrf_protect(second_factor.set_up), name="set_up_second_factor"),
            # Also for those who have given the password and no code yet.
            path("logout/", csrf_protect(self.logout), name="logout"),
            path("waiting/", self.admin_view(self.waiting), name="waiting"),
            *urls,
        ]

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        person = person_title(request.user) if request.user.is_authenticated else ""
        return {**super().each_context(request), "person": person}

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The first page is the day's work."""
        day = day_of(request.user, timezone.localdate())
        return super().index(request, {"day": day, "title": day.title, **(extra_context or {})})

    def waiting(self, request: HttpRequest) -> HttpResponse:
        section = waiting_of(request.user, timezone.localdate())
        context = {**self.each_context(request), "title": section.title, "section": section}
        return render(request, "admin/waiting.html", context)

    def has_permission(self, request: HttpRequest) -> bool:
        return super().has_permission(request) and not lacks_second_factor(request.user)

    @method_decorator(never_cache)
    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        return password.login(self, request, extra_context)

    @method_decorator(never_cache)
    def logout(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        return password.recorded_logout(request, super().logout, extra_context)

    def password_change(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        return password.recorded_password_change(request, super().password_change, extra_context)

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[dict[str, Any]]:
        if app_label is not None:
            return super().get_app_list(request, app_label)
        models = self._pages_of(request)
        groups = [(name, [models.pop(each) for each in members if each in models]) for name, members in GROUPS]
        groups.append((_("Other"), sorted(models.values(), key=lambda model: str(model["name"]).lower())))
        return [
            {
                "name": str(name),
                "app_label": "projects",
                "app_url": reverse("admin:index"),
                "has_module_perms": True,
                "models": members,
            }
            for name, members in groups
            if members
        ]

    def _pages_of(self, request: HttpRequest) -> dict[str, dict[str, Any]]:
        """By the model's name: what a template needs to link to its pages, where the visitor may do anything there."""
        pages = {}
        for model, admin in self._registry.items():
            rights = admin.get_model_perms(request) if admin.has_module_permission(request) else {}
            if any(rights.values()):
                shown = rights["change"] or rights["view"]
                pages[model._meta.object_name] = {
                    "model": model,
                    "name": capfirst(model._meta.verbose_name_plural),
                    "object_name": model._meta.object_name,
                    "perms": rights,
                    "admin_url": _address(get_script_prefix(), model, "changelist") if shown else None,
                    "add_url": _address(get_script_prefix(), model, "add") if rights["add"] else None,
                    "view_only": not rights["change"],
                }
        return pages


@cache
def _address(prefix: str, model: type[Model], page: str) -> str:
    """Asked for on each page, for each model: `prefix` is where the site hangs, which the address begins with."""
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}")
