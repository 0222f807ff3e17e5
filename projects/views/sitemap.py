"""What search engines may read: a map of all public pages, and where to find it."""

from __future__ import annotations

from datetime import date

from django.db.models import Max, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from projects.models import Project, Source, Unit
from projects.pages.unit_roles import known_roles
from projects.views.site_address import absolute
from projects.views.unchanged import unless_unchanged

FIXED = ("home", "projects", "wall", "calendar", "units", "changes", "sources", "about", "data", "data_dictionary")
XML = "application/xml; charset=utf-8"
KEYS_OF_A_PART = 5000
CLOSED = ("/admin/", "/language/", "/display/", "/*?*on=")


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    return unless_unchanged(request, today, lambda: site_map(request, today))


def site_map(request: HttpRequest, today: date) -> HttpResponse:
    """All of it, or where the parts are."""
    count = part_count()
    if count == 1:
        return map_of_part(request, today, 1)
    parts = [absolute(request, reverse("sitemap_part", args=[number])) for number in range(1, count + 1)]
    return render(request, "sitemap_index.xml", {"parts": parts}, content_type=XML)


@require_safe
def sitemap_part(request: HttpRequest, *, number: int) -> HttpResponse:
    """The pages of the rows whose keys lie in one stretch; with the first the pages that are always there."""
    if not 1 <= number <= part_count():
        raise Http404
    today = timezone.localdate()
    return unless_unchanged(request, today, lambda: map_of_part(request, today, number))


def part_count() -> int:
    rows = (Project.objects.public(), Source.objects.filter(is_public=True), Unit.objects.all())
    last = max(one.aggregate(last=Max("pk"))["last"] or 1 for one in rows)
    return int(-(-last // KEYS_OF_A_PART))


def map_of_part(request: HttpRequest, today: date, number: int) -> HttpResponse:
    keys = Q(pk__gt=(number - 1) * KEYS_OF_A_PART, pk__lte=number * KEYS_OF_A_PART)
    projects = Project.objects.public().known(today).filter(keys).only("slug", "updated_at").order_by("pk")
    sources = Source.objects.filter(keys, is_public=True).only("pk").order_by("pk")
    units = Unit.objects.filter(keys, pk__in=known_roles(today).values("unit")).only("slug").order_by("pk")
    entries = [
        *((reverse(name), None) for name in (FIXED if number == 1 else ())),
        *((project.get_absolute_url(), project.updated_at) for project in projects),
        *((row.get_absolute_url(), None) for rows in (units, sources) for row in rows),
    ]
    context = {"entries": [(absolute(request, address), changed) for address, changed in entries]}
    return render(request, "sitemap.xml", context, content_type=XML)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in CLOSED)]
    lines.append(f"Sitemap: {absolute(request, reverse('sitemap'))}")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
