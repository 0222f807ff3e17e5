"""The seven numbers, each the length of the list that it leads to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from django.db.models import Count as Rows
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from projects.date_format import format_month
from projects.day.addresses import list_address
from projects.day.desk import MOST_COUNTED, Desk, is_writer
from projects.day.work import Count
from projects.pages.long_list import RowCount
from projects.schedule import Light
from projects.schedule_words import language

ORDER = ("returned", "unreported", "overdue", "due_soon", "missing", "waiting", "conflicts")
OVERDUE = (Light.RED, Light.YELLOW)
PAST = (*OVERDUE, Light.GREY)


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
        count(
            key, label, sum((numbers[light] for light in lights), RowCount(0)), list_address("milestone", light=value)
        )
        for key, label, lights, value in lit
    ]


def by_light(desk: Desk) -> dict[Light, RowCount]:
    """Of what is past due or due soon; nothing else is counted."""
    if desk.are_many:
        return {**counted(desk, date.min, desk.yesterday, PAST), **counted(desk, desk.on, desk.soon, (Light.BLUE,))}
    rows = desk.open_milestones(date.min, desk.soon).order_by().values("severity").annotate(number=Rows("pk"))
    found = {list(Light)[row["severity"]]: row["number"] for row in rows}
    return {light: RowCount(found.get(light, 0)) for light in (*PAST, Light.BLUE)}


def counted(desk: Desk, first: date, last: date, lights: Sequence[Light]) -> dict[Light, RowCount]:
    """Of the first ones by their plan."""
    rows = desk.open_milestones(first, last).order_by("known_planned_latest", "pk").values_list("severity", flat=True)
    severities = [*rows[: MOST_COUNTED + 1]]
    found = Counter(severities[:MOST_COUNTED])
    is_capped = len(severities) > MOST_COUNTED
    return {light: RowCount(found[light.severity], is_capped) for light in lights}


def count(key: str, label: str, number: RowCount, address: str) -> Count:
    return Count(key, label, number.number, address, number.is_capped)


def report_counts(desk: Desk) -> list[Count]:
    if not (desk.may_view("progressreport") and desk.may_view("project")):
        return []
    returned = list_address("progressreport", status__exact="returned")
    missing = list_address("project", unreported=f"{desk.month:%Y-%m}")
    label = _("%(month)s reports missing") % {"month": format_month(desk.month.month, language=language())}
    to_me = _("Returned to me") if is_writer(desk) else _("Returned to units")
    return [
        count("returned", to_me, desk.count(desk.returned_reports()), returned),
        count("missing", label, desk.count(desk.unreported_projects()), missing),
    ]


def decision_counts(desk: Desk) -> list[Count]:
    counts = []
    if desk.may_view("planchange"):
        number = desk.count(desk.changes_to_decide()) + desk.count(desk.reports_to_decide())
        counts.append(count("waiting", _("Waiting for my decision"), number, reverse("admin:waiting")))
    if desk.may_view("importrow"):
        address = list_address("importrow", undecided="yes")
        counts.append(count("conflicts", _("Import conflicts"), desk.count(desk.open_conflicts()), address))
    return counts
