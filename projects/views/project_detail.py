from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from projects.pages.as_of import AsOf
from projects.pages.project_page import project_page, read_family
from projects.views.dated import as_of_day, not_known_yet, render_dated


@require_safe
@as_of_day
def project_detail(request: HttpRequest, *, slug: str, as_of: AsOf) -> HttpResponse:
    family = read_family(slug)
    if not family:
        raise Http404(slug)
    project, *parts = family
    if project.known_from and project.known_from > as_of.on:
        return not_known_yet(request, as_of, _("Nothing was known of this project"), project.known_from)
    context = {"section": "projects", "page": project_page(project, parts, as_of)}
    return render_dated(request, "projects/project_detail.html", as_of, context)
