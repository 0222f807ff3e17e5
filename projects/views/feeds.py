"""Atom feeds of what was published and changed: everything, or what concerns a project, a unit or a category."""

from __future__ import annotations

import re
from datetime import datetime, time
from typing import Any

from django.contrib.syndication.views import Feed
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import gettext as _

from projects.enums import Category
from projects.models import Project, Unit
from projects.pages.as_of import AsOf
from projects.pages.change_log import Entry, change_keys, entries, lasting_name
from projects.pages.unit_roles import known_roles
from projects.views.dated import language
from projects.views.site_address import absolute
from projects.views.unchanged import unless_unchanged

SAFE = ("GET", "HEAD")
MOST_ENTRIES = 50
NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


class ChangesFeed(Feed):
    """Everything. Another feed is of what `get_object` returns."""

    feed_type = Atom1Feed
    name = "all"

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if request.method not in SAFE:
            return HttpResponseNotAllowed(SAFE)
        today = timezone.localdate()
        request.as_of = AsOf(today, today, language())
        return unless_unchanged(request, today, lambda: super(ChangesFeed, self).__call__(request, *args, **kwargs))

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        return Subject(request, *self.subject(request.as_of, **kwargs))

    def subject(self, as_of: AsOf) -> tuple[str, str, QuerySet[Project] | None]:
        """The title, the address of the page and the projects that the feed is about; None: all, with all sources."""
        return _("Changes and publications"), reverse("changes"), None

    def title(self, about: Subject) -> str:
        return clean(f"{about.title}｜{_('Honggutan project tracker')}")

    def subtitle(self, about: Subject) -> str:
        return _("Approved changes of plans, published reports and sources.")

    def link(self, about: Subject) -> str:
        return absolute(about.request, about.address)

    def feed_url(self, about: Subject) -> str:
        return absolute(about.request, about.request.path)

    def feed_guid(self, about: Subject) -> str:
        return lasting_name("feed", about.request.path)

    def author_name(self, about: Subject) -> str:
        return _("the Major Projects Promotion Centre")

    def items(self, about: Subject) -> list[tuple[HttpRequest, Entry]]:
        as_of = about.request.as_of
        shown = entries(change_keys(as_of, about.projects, most=MOST_ENTRIES), as_of)
        return [(about.request, entry) for entry in shown]

    def item_title(self, item: tuple[HttpRequest, Entry]) -> str:
        return clean(f"{item[1].title}｜{item[1].kind}")

    def item_description(self, item: tuple[HttpRequest, Entry]) -> str:
        return escape(clean(item[1].words))

    def item_link(self, item: tuple[HttpRequest, Entry]) -> str:
        return absolute(item[0], item[1].url)

    def item_guid(self, item: tuple[HttpRequest, Entry]) -> str:
        return item[1].key

    def item_pubdate(self, item: tuple[HttpRequest, Entry]) -> datetime:
        return timezone.make_aware(datetime.combine(item[1].day, time()))

    item_updateddate = item_pubdate


class Subject:
    def __init__(self, request: HttpRequest, title: str, address: str, projects: QuerySet[Project] | None) -> None:
        self.request, self.title, self.address, self.projects = request, title, address, projects


class ProjectFeed(ChangesFeed):
    def subject(self, as_of: AsOf, slug: str) -> tuple[str, str, QuerySet[Project]]:  # type: ignore[override]
        project = get_object_or_404(Project.objects.public().known(as_of.on), slug=slug)
        return project.name, project.get_absolute_url(), Project.objects.filter(pk=project.pk)


class UnitFeed(ChangesFeed):
    def subject(self, as_of: AsOf, slug: str) -> tuple[str, str, QuerySet[Project]]:  # type: ignore[override]
        unit = get_object_or_404(Unit.objects.with_public_projects(), slug=slug)
        roles = known_roles(as_of.on).filter(unit=unit)
        return unit.name, unit.get_absolute_url(), Project.objects.public().filter(pk__in=roles.values("project"))


class CategoryFeed(ChangesFeed):
    def subject(self, as_of: AsOf, category: str) -> tuple[str, str, QuerySet[Project]]:  # type: ignore[override]
        if category not in Category.values:
            raise Http404(category)
        address = f"{reverse('projects')}?category={category}"
        return str(Category(category).label), address, Project.objects.public().filter(category=category)


def clean(words: str) -> str:
    """Without what XML can't hold."""
    return NOT_XML.sub("", words)
