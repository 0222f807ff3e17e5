from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from projects.pages.as_of import AsOf
from projects.pages.change_page import change_page
from projects.views.dated import as_of_day, render_dated


@require_safe
@as_of_day
def change_list(request: HttpRequest, *, as_of: AsOf) -> HttpResponse:
    page = change_page(request.GET.get("page", ""), as_of)
    context = {"section": "changes", "is_index": True, "page": page}
    return render_dated(request, "projects/change_list.html", as_of, context, status=page.status)
