"""What search engines may read: a map of all public pages, and where to find it."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from projects.models import Project, Source, Unit
from projects.pages.unit_roles import known_roles
from projects.views.site_address import absolute
from projects.views.unchanged import unless_unchanged

FIXED = ("home", "projects", "wall", "calendar", "units", "changes", "sources", "about", "data", "data_dictionary")
CLOSED = ("/admin/", "/language/", "/display/", "/*?*on=")


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    return unless_unchanged(request, today, lambda: site_map(request, today))


def site_map(request: HttpRequest, today: date) -> HttpResponse:
    projects = Project.objects.public().known(today).only("slug", "updated_at").order_by("pk")
    sources = Source.objects.filter(is_public=True).only("pk").order_by("pk")
    units = Unit.objects.filter(pk__in=known_roles(today).values("unit")).only("slug").order_by("pk")
    entries = [
        *((reverse(name), None) for name in FIXED),
        *((project.get_absolute_url(), project.updated_at) for project in projects),
        *((row.get_absolute_url(), None) for rows in (units, sources) for row in rows),
    ]
    context = {"entries": [(absolute(request, address), changed) for address, changed in entries]}
    return render(request, "sitemap.xml", context, content_type="application/xml; charset=utf-8")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in CLOSED)]
    lines.append(f"Sitemap: {absolute(request, reverse('sitemap'))}")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
