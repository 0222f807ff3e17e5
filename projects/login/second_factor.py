"""The pages between the password and the staff's pages: set up a phone, then give a code from it at each login."""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Callable
from functools import wraps
from typing import Any

import django_otp
import segno
from django.contrib import admin, messages
from django.contrib.auth.views import redirect_to_login
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from django_otp.plugins.otp_totp.models import default_key

from projects.actions.set_up_second_factor import set_up_second_factor
from projects.enums import AuditAction
from projects.login.address import address_of
from projects.login.forms import CodeForm
from projects.login.password import record
from projects.second_factor import (
    Verdict,
    device_to_set_up,
    has_second_factor,
    recovery_codes_left,
    verify_code,
)

Page = Callable[[HttpRequest], HttpResponse]
KEY_TO_SET_UP = "second_factor_key"


def between_password_and_code(page: Page) -> Page:
    """Whoever has given the password and no code yet: others are sent where they belong."""

    @never_cache
    @require_http_methods(["GET", "POST"])
    @wraps(page)
    def checked(request: HttpRequest) -> HttpResponse:
        user = request.user
        if not (user.is_active and user.is_staff):
            return redirect_to_login(_wanted(request), reverse("admin:login"))
        if user.is_verified():
            return redirect(_wanted(request))
        return page(request)

    return checked


@between_password_and_code
def give_code(request: HttpRequest) -> HttpResponse:
    if not has_second_factor(request.user):
        return redirect(_with_next("admin:set_up_second_factor", request))
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        with transaction.atomic():
            verdict = verify_code(request.user, form.cleaned_data["code"])
        if verdict.device is not None:
            _let_in(request, verdict)
            return redirect(_wanted(request))
        _refuse(request, form, verdict)
    return _page(request, "give_code", gettext("Second step of the login"), form=form)


@between_password_and_code
def set_up(request: HttpRequest) -> HttpResponse:
    """A phone is set up once: with the password alone nobody puts his own in its place."""
    if has_second_factor(request.user):
        return redirect(_with_next("admin:second_factor", request))
    # The session holds it until it is confirmed, so that a page opened twice shows one QR code.
    key = request.session.setdefault(KEY_TO_SET_UP, default_key())
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        verdict, codes = set_up_second_factor(
            form.cleaned_data["code"], key=key, by=request.user, at=timezone.now(), address=address_of(request)
        )
        if codes:
            del request.session[KEY_TO_SET_UP]
            _let_in(request, verdict)
            return _page(request, "recovery_codes", gettext("Recovery codes"), codes=codes, next=_wanted(request))
        _refuse(request, form, verdict)
    device = device_to_set_up(request.user, key)
    drawing = {"qr": qr_code(device.config_url), "key": _key_in_groups(device)}
    return _page(request, "set_up", gettext("Set up the second step"), form=form, **drawing)


def qr_code(text: str) -> SafeString:
    """As SVG within the page; its colours are attributes, which the content policy allows."""
    drawing = segno.make(text, error="l").svg_inline(scale=5, border=4, dark="#000", light="#fff", svgclass="qr")
    return mark_safe(drawing)  # nosec B308, B703  # noqa: S308 - paths drawn from the text, which itself isn't in it


def _key_in_groups(device: Any) -> str:
    """For typing: ABCD EFGH …"""
    key = b32encode(device.bin_key).decode().rstrip("=")
    return " ".join(key[start : start + 4] for start in range(0, len(key), 4))


def _let_in(request: HttpRequest, verdict: Verdict) -> None:
    """The session gets a new key: who saw the old one stays with the password alone."""
    request.session.cycle_key()
    django_otp.login(request, verdict.device)
    kind = "recovery code" if verdict.is_recovery else "code"
    record(AuditAction.LOGIN, request, by=request.user, second_factor=kind)
    if verdict.is_recovery:
        left = recovery_codes_left(request.user)
        text = ngettext("%(count)s recovery code is left.", "%(count)s recovery codes are left.", left)
        messages.warning(request, text % {"count": left})


def _refuse(request: HttpRequest, form: CodeForm, verdict: Verdict) -> None:
    record(AuditAction.LOGIN_FAILED, request, by=request.user, second_factor="wrong code")
    if verdict.locked_until:
        seconds = max(1, round((verdict.locked_until - timezone.now()).total_seconds()))
        text = ngettext(
            "Too many wrong codes. Wait %(count)s second.", "Too many wrong codes. Wait %(count)s seconds.", seconds
        )
        form.add_error("code", text % {"count": seconds})
    else:
        form.add_error("code", gettext("This code is wrong or has been used. Wait for the next one."))


def _page(request: HttpRequest, name: str, title: str, **context: Any) -> HttpResponse:
    values = {**admin.site.each_context(request), "has_permission": False, "next": _wanted(request), "title": title}
    return TemplateResponse(request, f"admin/second_factor/{name}.html", {**values, **context})


def _wanted(request: HttpRequest) -> str:
    """Where the visitor was going, if that is a page of this site."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    is_ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if is_ours else reverse("admin:index")


def _with_next(name: str, request: HttpRequest) -> str:
    return f"{reverse(name)}?{urlencode({'next': _wanted(request)})}"
