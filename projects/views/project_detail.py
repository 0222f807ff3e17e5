from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from projects.models import Project
from projects.pages.as_of import AsOf
from projects.pages.project_page import ProjectPage, project_page, read_family
from projects.pages.qr_code import qr_code
from projects.pages.structured_data import structured_data
from projects.views.dated import as_of_day, not_known_yet, render_dated
from projects.views.site_address import absolute


@require_safe
@as_of_day
def project_detail(request: HttpRequest, *, slug: str, as_of: AsOf) -> HttpResponse:
    family = read_family(slug)
    if not family:
        raise Http404(slug)
    project, *parts = family
    if project.known_from and project.known_from > as_of.on:
        return not_known_yet(request, as_of, _("Nothing was known of this project"), project.known_from)
    page = project_page(project, parts, as_of)
    context = {"section": "projects", "page": page, **addresses(request, project, page, as_of)}
    return render_dated(request, "projects/project_detail.html", as_of, context)


def addresses(request: HttpRequest, project: Project, page: ProjectPage, as_of: AsOf) -> dict[str, str]:
    short_url = absolute(request, reverse("short_address", args=[project.pk]))
    url = absolute(request, project.get_absolute_url())
    site_name = _("Honggutan project tracker")
    data = structured_data(page, url=url, short_url=short_url, site_name=site_name, language=as_of.language)
    return {
        "short_url": short_url,
        "qr_code": qr_code(short_url),
        "structured_data": data,
        "feed_url": reverse("project_feed", args=[project.slug]),
    }
