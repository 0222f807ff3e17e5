from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from projects.pages.as_of import AsOf
from projects.pages.home_page import home_page
from projects.views.dated import as_of_day, render_dated
from projects.views.earlier_days import not_of_very_many


@require_safe
@as_of_day
@not_of_very_many
def home(request: HttpRequest, *, as_of: AsOf) -> HttpResponse:
    return render_dated(request, "projects/home.html", as_of, {"page": home_page(as_of)})
