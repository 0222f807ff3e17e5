from __future__ import annotations

from collections.abc import Iterable

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from projects.models import Project
from projects.pages.as_of import AsOf
from projects.pages.calendar_file import calendar_file
from projects.pages.calendar_filter import calendar_filter
from projects.pages.dated_steps import DatedSteps
from projects.pages.project_page import read_family
from projects.pages.tree import Step, public_name
from projects.views.dated import as_of_day, not_known_yet, refused
from projects.views.earlier_days import not_of_very_many

MOST_EVENTS = 3000


@require_safe
@as_of_day
@not_of_very_many
def calendar_of_all(request: HttpRequest, *, as_of: AsOf) -> HttpResponse:
    """What the list's filters find, for a calendar program to subscribe to; of many dates those nearest to the day."""
    chosen = calendar_filter(request.GET, as_of)
    if chosen.problems:
        return refused(request, as_of, chosen.problems)
    name = " · ".join([_("Honggutan project tracker"), *(chip.label for chip in chosen.chips)])
    return calendar(request, name, DatedSteps(as_of, chosen.projects).nearest(MOST_EVENTS), as_of, "honggutan")


@require_safe
@as_of_day
def project_calendar(request: HttpRequest, *, slug: str, as_of: AsOf) -> HttpResponse:
    family = read_family(slug)
    if not family:
        raise Http404(slug)
    project = family[0]
    if project.known_from and project.known_from > as_of.on:
        return not_known_yet(request, as_of, _("Nothing was known of this project"), project.known_from)
    its_own = Project.objects.filter(pk=project.pk)
    return calendar(request, public_name(project), DatedSteps(as_of, its_own).nearest(MOST_EVENTS), as_of, slug)


def calendar(request: HttpRequest, name: str, steps: Iterable[Step], as_of: AsOf, file: str) -> HttpResponse:
    content = calendar_file(name, steps, as_of, request.build_absolute_uri)
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'inline; filename="{file}.ics"'
    return response
