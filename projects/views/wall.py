from __future__ import annotations

import re

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from projects.pages.as_of import AsOf
from projects.pages.wall_page import wall_page
from projects.pages.wall_svg import SHEET, wall_drawing
from projects.views.dated import as_of_day, refused, render_dated
from projects.views.earlier_days import not_of_very_many

NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@require_safe
@as_of_day
@not_of_very_many
def wall(request: HttpRequest, *, as_of: AsOf) -> HttpResponse:
    page = wall_page(request.GET, as_of)
    context = {"section": "wall", "is_index": True, "page": page}
    return render_dated(request, "projects/wall.html", as_of, context, status=page.status)


@require_safe
@as_of_day
@not_of_very_many
def wall_svg(request: HttpRequest, *, as_of: AsOf) -> HttpResponse:
    """The chart as one drawing that needs nothing else: for a slide, a poster, a wall."""
    page = wall_page(request.GET, as_of, papers=(SHEET,))
    if page.problems:
        return refused(request, as_of, page.problems)
    context = {"as_of": as_of, "page": page, "drawing": wall_drawing(page)}
    drawn = NOT_IN_XML.sub("", render_to_string("projects/wall.svg", context))
    response = HttpResponse(drawn, content_type="image/svg+xml; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="wall-{page.year}-{as_of.on.isoformat()}.svg"'
    return response
