"""The page on how the site runs, for administrators alone."""

from __future__ import annotations

from django.contrib.admin import site
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from operations.status import status
from projects.rights import StaffRole, has_role


def operations(request: HttpRequest) -> HttpResponse:
    if not has_role(request.user, StaffRole.ADMINISTRATOR):
        raise PermissionDenied
    return status_page(request)


@require_safe
def status_page(request: HttpRequest) -> HttpResponse:
    context = {**site.each_context(request), "title": _("State of the site"), "status": status(timezone.now())}
    return render(request, "admin/operations.html", context)
