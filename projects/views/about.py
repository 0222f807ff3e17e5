from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from projects.pages.about_page import about_page
from projects.pages.as_of import AsOf
from projects.views.dated import as_of_day, render_dated


@require_safe
@as_of_day
def about(request: HttpRequest, *, as_of: AsOf) -> HttpResponse:
    context = {"section": "about", "is_index": True, "page": about_page(as_of), "contact": settings.CONTACT}
    return render_dated(request, "projects/about.html", as_of, context)
