"""The seven numbers, each the length of the list that it leads to."""

from __future__ import annotations

from datetime import date

from django.db.models import Count as Number
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from projects.date_format import format_month
from projects.day.addresses import list_address
from projects.day.desk import Desk, is_writer
from projects.day.work import Count
from projects.schedule import Light
from projects.schedule_words import language

ORDER = ("returned", "unreported", "overdue", "due_soon", "missing", "waiting", "conflicts")
OVERDUE = (Light.RED, Light.YELLOW)


def counts_of(desk: Desk) -> tuple[Count, ...]:
    """Those whose list the person may open."""
    counts = {each.key: each for each in (*milestone_counts(desk), *report_counts(desk), *decision_counts(desk))}
    return tuple(counts[key] for key in ORDER if key in counts)


def milestone_counts(desk: Desk) -> list[Count]:
    if not desk.may_view("milestone"):
        return []
    numbers = by_light(desk)
    soon = desk.limits.due_soon_days
    within = ngettext("Due within %(n)s day", "Due within %(n)s days", soon) % {"n": soon}
    lit = (
        ("unreported", _("Due, unreported"), (Light.GREY,), "grey"),
        ("overdue", _("Overdue"), OVERDUE, "overdue"),
        ("due_soon", within, (Light.BLUE,), "blue"),
    )
    return [
        Count(key, label, sum(numbers.get(light, 0) for light in lights), list_address("milestone", light=value))
        for key, label, lights, value in lit
    ]


def by_light(desk: Desk) -> dict[Light, int]:
    """Of what is past due or due soon; nothing else is counted."""
    rows = desk.open_milestones(date.min, desk.soon).order_by().values("severity").annotate(number=Number("pk"))
    return {list(Light)[row["severity"]]: row["number"] for row in rows}


def report_counts(desk: Desk) -> list[Count]:
    if not (desk.may_view("progressreport") and desk.may_view("project")):
        return []
    returned = list_address("progressreport", status__exact="returned")
    missing = list_address("project", unreported=f"{desk.month:%Y-%m}")
    label = _("%(month)s reports missing") % {"month": format_month(desk.month.month, language=language())}
    to_me = _("Returned to me") if is_writer(desk) else _("Returned to units")
    return [
        Count("returned", to_me, desk.returned_reports().count(), returned),
        Count("missing", label, desk.unreported_projects().count(), missing),
    ]


def decision_counts(desk: Desk) -> list[Count]:
    counts = []
    if desk.may_view("planchange"):
        number = desk.changes_to_decide().count() + desk.reports_to_decide().count()
        counts.append(Count("waiting", _("Waiting for my decision"), number, reverse("admin:waiting")))
    if desk.may_view("importrow"):
        address = list_address("importrow", undecided="yes")
        counts.append(Count("conflicts", _("Import conflicts"), desk.open_conflicts().count(), address))
    return counts
