from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from projects.pages.as_of import AsOf
from projects.pages.unit_list import unit_list_page
from projects.views.dated import as_of_day, render_dated
from projects.views.earlier_days import not_of_very_many


@require_safe
@as_of_day
@not_of_very_many
def unit_list(request: HttpRequest, *, as_of: AsOf) -> HttpResponse:
    page = unit_list_page(request.GET.get("page", ""), as_of)
    context = {"section": "units", "is_index": True, "page": page, "rows": page.rows}
    return render_dated(request, "projects/unit_list.html", as_of, context, status=page.status)
