from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from projects.pages.as_of import AsOf
from projects.pages.project_list import list_page
from projects.views.dated import as_of_day, render_dated
from projects.views.earlier_days import not_of_very_many


@require_safe
@as_of_day
@not_of_very_many
def project_list(request: HttpRequest, *, as_of: AsOf) -> HttpResponse:
    page = list_page(request.GET, as_of)
    context = {"section": "projects", "is_index": True, "page": page}
    return render_dated(request, "projects/project_list.html", as_of, context, status=page.status)
