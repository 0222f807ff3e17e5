from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from projects.pages.as_of import AsOf
from projects.pages.source_list import source_list_page
from projects.views.dated import as_of_day, render_dated


@require_safe
@as_of_day
def source_list(request: HttpRequest, *, as_of: AsOf) -> HttpResponse:
    page = source_list_page(request.GET.get("page", ""), as_of)
    context = {"section": "sources", "is_index": True, "page": page, "rows": [*page.rows]}
    return render_dated(request, "projects/source_list.html", as_of, context, status=page.status)
