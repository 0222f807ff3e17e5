from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from projects.models import Unit
from projects.pages.as_of import AsOf
from projects.pages.unit_page import unit_page
from projects.pages.unit_roles import first_stated
from projects.views.dated import as_of_day, not_known_yet, render_dated
from projects.views.earlier_days import not_of_very_many


@require_safe
@as_of_day
@not_of_very_many
def unit_detail(request: HttpRequest, *, slug: str, as_of: AsOf) -> HttpResponse:
    """404 for a unit that works on no public project, as if it were not there."""
    unit = get_object_or_404(Unit.objects.with_public_projects(), slug=slug)
    page = unit_page(unit, as_of)
    if page.rows:
        return render_dated(request, "projects/unit_detail.html", as_of, {"section": "units", "page": page})
    since = first_stated(unit)
    if since is None or since <= as_of.on:
        raise Http404(slug)
    return not_known_yet(request, as_of, _("Nothing was known of this unit"), since)
