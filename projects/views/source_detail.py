from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from projects.models import Source
from projects.pages.as_of import AsOf
from projects.pages.source_page import source_page
from projects.views.dated import as_of_day, not_known_yet, render_dated


@require_safe
@as_of_day
def source_detail(request: HttpRequest, *, pk: int, as_of: AsOf) -> HttpResponse:
    source = get_object_or_404(Source, is_public=True, pk=pk)
    if source.stated_on and source.stated_on > as_of.on:
        return not_known_yet(request, as_of, _("This had not been published yet"), source.stated_on)
    context = {"section": "sources", "page": source_page(source, as_of, request.GET.get("project", ""))}
    return render_dated(request, "projects/source_detail.html", as_of, context)
