from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, QueryDict
from django.views.decorators.http import require_safe

from projects.filters import ProjectFilter
from projects.pages.as_of import AsOf
from projects.pages.long_list import POSITION
from projects.pages.project_list import list_page
from projects.pages.remembering import remembered
from projects.views.dated import as_of_day, render_dated, understood
from projects.views.drawn import Drawn, draw
from projects.views.earlier_days import not_of_very_many

# What an address can ask of the list, besides the day: it takes no notice of the rest.
PARAMETERS = (*ProjectFilter.base_filters, *POSITION)


@dataclass(frozen=True, slots=True)
class DrawnList:
    """A page of the list without what all pages have."""

    query: str
    status: int
    main: Drawn


@require_safe
@as_of_day
@not_of_very_many
def project_list(request: HttpRequest, *, as_of: AsOf) -> HttpResponse:
    asked = understood(request.GET, PARAMETERS)
    shown = remembered(
        as_of, ("list", asked.urlencode()), lambda: draw_list(asked, as_of), lambda shown: shown.main.kilobytes
    )
    context = {"section": "projects", "is_index": True, "list": shown}
    return render_dated(request, "projects/project_list.html", as_of, context, status=shown.status)


def draw_list(asked: QueryDict, as_of: AsOf) -> DrawnList:
    page = list_page(asked, as_of)
    return DrawnList(page.query, page.status, draw("projects/_project_list.html", {"as_of": as_of, "page": page}))
