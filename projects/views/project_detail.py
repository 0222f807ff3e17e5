from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from projects.derived.edited_trees import TreeEdits, tree_edits
from projects.models import Project
from projects.pages.as_of import AsOf
from projects.pages.project_page import project_page, read_family
from projects.pages.qr_code import qr_code
from projects.pages.remembering import remembered
from projects.pages.structured_data import structured_data
from projects.views.dated import as_of_day, not_known_yet, render_dated
from projects.views.drawn import Drawn, draw
from projects.views.site_address import absolute


@dataclass(frozen=True, slots=True)
class DrawnProject:
    """A project's page without what all pages have."""

    name: str
    light: str
    sentence: str
    feed_url: str
    structured_data: SafeString
    main: Drawn

    @property
    def kilobytes(self) -> int:
        return self.main.kilobytes + len(self.structured_data) // 512


@dataclass(frozen=True, slots=True)
class UnknownThen:
    """A project of which the first statement dates from a later day than the one shown."""

    since: date
    kilobytes: int = 1


@require_safe
@as_of_day
def project_detail(request: HttpRequest, *, slug: str, as_of: AsOf) -> HttpResponse:
    site = absolute(request, "/")
    shown = remembered(
        as_of,
        ("project", slug, site),
        lambda: look_at(request, slug, as_of),
        lambda shown: shown.kilobytes,
        remembered(as_of, ("edits", slug), lambda: edits_of(slug)),
    )
    if isinstance(shown, UnknownThen):
        return not_known_yet(request, as_of, _("Nothing was known of this project"), shown.since)
    return render_dated(request, "projects/project_detail.html", as_of, {"section": "projects", "project": shown})


def edits_of(slug: str) -> TreeEdits:
    """The page tells of nothing but the project's tree. Raises Http404 where there is no such project."""
    for edits in tree_edits(Project.objects.filter(slug=slug)).values():
        return edits
    raise Http404(slug)


def look_at(request: HttpRequest, slug: str, as_of: AsOf) -> DrawnProject | UnknownThen:
    """Raises Http404 where there is no such public project."""
    family = read_family(slug)
    if not family:
        raise Http404(slug)
    project, *parts = family
    if project.known_from and project.known_from > as_of.on:
        return UnknownThen(project.known_from)
    return draw_project(request, project, parts, as_of)


def draw_project(request: HttpRequest, project: Project, parts: list[Project], as_of: AsOf) -> DrawnProject:
    page = project_page(project, parts, as_of)
    short_url = absolute(request, reverse("short_address", args=[project.pk]))
    url = absolute(request, project.get_absolute_url())
    site_name = _("Honggutan project tracker")
    feed_url = reverse("project_feed", args=[project.slug])
    around = {"as_of": as_of, "short_url": short_url, "qr_code": qr_code(short_url), "feed_url": feed_url}
    return DrawnProject(
        name=page.name,
        light=page.badge.word,
        sentence=page.sentence,
        feed_url=feed_url,
        structured_data=structured_data(
            page, url=url, short_url=short_url, site_name=site_name, language=as_of.language
        ),
        main=draw("projects/_project.html", {"page": page, **around}),
    )
