from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from projects.models import Project


@require_safe
def short_address(request: HttpRequest, *, code: str) -> HttpResponse:
    """From the number on a board at the site to the project's page."""
    project = get_object_or_404(Project.objects.public(), pk=int(code))
    return HttpResponsePermanentRedirect(project.get_absolute_url())
