"""The page of all downloads, and the dictionary of their columns."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from projects.downloads.data_page import data_page
from projects.downloads.dictionary import dictionary
from projects.open_data.asked import Asked
from projects.pages.as_of import AsOf
from projects.views.dated import as_of_day, render_dated
from projects.views.site_address import absolute
from projects.views.unchanged import newest_on


@require_safe
@as_of_day
def data(request: HttpRequest, *, as_of: AsOf) -> HttpResponse:
    asked = Asked(as_of, lambda address: absolute(request, address))
    page = data_page(request.GET, asked, newest_on(request, as_of.on))
    context = {"section": "data", "is_index": True, "page": page}
    return render_dated(request, "projects/data.html", as_of, context, status=400 if page.problems else 200)


@require_safe
@as_of_day
def data_dictionary(request: HttpRequest, *, as_of: AsOf) -> HttpResponse:
    return render_dated(request, "projects/data_dictionary.html", as_of, {"section": "data", "tables": dictionary()})
