"""Logging in with a password, logging out, and changing the password: each recorded."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from axes.helpers import get_cool_off
from django.conf import settings
from django.contrib import messages
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth import logout as end_session
from django.contrib.auth.forms import UsernameField
from django.contrib.auth.views import LoginView
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from projects.actions.record_event import record_event
from projects.enums import AuditAction
from projects.login.address import address_of
from projects.login.guesses import one_at_a_time, remember_browser
from projects.login.session_limits import begin
from projects.models import AuditEvent
from projects.second_factor import lacks_second_factor

Act = Callable[..., HttpResponse]


class RecordedLoginView(LoginView):
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with one_at_a_time(UsernameField().to_python(request.POST.get("username", ""))):
            return super().post(request, *args, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        with transaction.atomic():
            response = super().form_valid(form)
            begin(self.request, timezone.now())
            record(AuditAction.LOGIN, self.request, by=self.request.user)
        remember_browser(self.request, response, self.request.user)
        return response

    def form_invalid(self, form: Any) -> HttpResponse:
        """Half a form is no attempt. A locked one is recorded once, however long it goes on being tried."""
        name = form.cleaned_data.get("username")
        if name and form.cleaned_data.get("password"):
            if not getattr(self.request, "axes_locked_out", False):
                record(AuditAction.LOGIN_FAILED, self.request, by=name)
            elif not _is_recorded_as_locked(name, address_of(self.request)):
                record(AuditAction.LOCKED_OUT, self.request, by=name)
        return super().form_invalid(form)


def login(site: Any, request: HttpRequest, extra_context: dict[str, Any] | None) -> HttpResponse:
    """Django's page, but for who has logged in already: he is sent on, to the second factor where that is missing."""
    user = request.user
    if request.method == "GET" and user.is_active and user.is_staff:
        if not lacks_second_factor(user):
            return redirect("admin:index")
        wanted = request.GET.get(REDIRECT_FIELD_NAME) or reverse("admin:index")
        return redirect(f"{reverse('admin:second_factor')}?{urlencode({REDIRECT_FIELD_NAME: wanted})}")
    wanted = request.POST.get(REDIRECT_FIELD_NAME) or request.GET.get(REDIRECT_FIELD_NAME) or reverse("admin:index")
    context = {
        **site.each_context(request),
        "title": _("Log in"),
        "app_path": request.get_full_path(),
        "username": user.get_username(),
        REDIRECT_FIELD_NAME: wanted,
        **(extra_context or {}),
    }
    request.current_app = site.name
    view = RecordedLoginView.as_view(
        authentication_form=AdminAuthenticationForm, template_name="admin/login.html", extra_context=context
    )
    return view(request)


def recorded_logout(request: HttpRequest, logout: Act, extra_context: dict[str, Any] | None) -> HttpResponse:
    user = request.user
    with transaction.atomic():
        response = logout(request, extra_context)
        if user.is_authenticated and request.method == "POST":
            record(AuditAction.LOGOUT, request, by=user)
            # What he typed and didn't send stays on no machine that others use.
            response["Clear-Site-Data"] = '"cache", "storage"'
    return response


def recorded_password_change(request: HttpRequest, change: Act, extra_context: dict[str, Any] | None) -> HttpResponse:
    """Django's page; a new password ends every session of its owner, this one too; so do too many wrong old ones."""
    user = request.user
    before = user.password
    with one_at_a_time(user.get_username()):
        if request.method == "POST" and _wrong_old_passwords(user) >= settings.AXES_FAILURE_LIMIT:
            return _log_in_again(request, messages.ERROR, _("Too many wrong passwords. Log in again in 15 minutes."))
        with transaction.atomic():
            response = change(request, extra_context)
            if user.password != before:
                record(AuditAction.PERMISSION, request, by=user, subject=user, changed=["password"])
            elif _is_refused(response):
                record(AuditAction.LOGIN_FAILED, request, by=user, page="password_change")
    if user.password == before:
        return response
    told = _("Your password is changed and all sessions are ended. Log in with the new one.")
    return _log_in_again(request, messages.SUCCESS, told)


def _log_in_again(request: HttpRequest, level: int, words: Any) -> HttpResponse:
    end_session(request)
    messages.add_message(request, level, words)
    return redirect("admin:login")


def _is_refused(response: HttpResponse) -> bool:
    form = (getattr(response, "context_data", None) or {}).get("form")
    return form is not None and form.is_bound and form.has_error("old_password", "password_incorrect")


def _wrong_old_passwords(user: Any) -> int:
    failed = AuditEvent.objects.filter(action=AuditAction.LOGIN_FAILED, actor=user, detail__page="password_change")
    return failed.filter(at__gte=timezone.now() - get_cool_off()).count()


def _is_recorded_as_locked(name: str, address: str | None) -> bool:
    since = timezone.now() - get_cool_off()
    locked = AuditEvent.objects.filter(action=AuditAction.LOCKED_OUT, actor_name=name[:150], address=address)
    return locked.filter(at__gte=since).exists()


def record(action: AuditAction, request: HttpRequest, *, by: Any, subject: Any = None, **detail: Any) -> None:
    record_event(action, by=by, at=timezone.now(), subject=subject, address=address_of(request), **detail)
