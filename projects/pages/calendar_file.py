"""Milestones as iCalendar (RFC 5545): all-day events whose address in a calendar stays when their days move."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta

from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from projects.light_words import LIGHT_WORDS
from projects.pages.as_of import AsOf
from projects.pages.dated_steps import current
from projects.pages.tree import Step, public_name
from projects.schedule_words import clauses, milestone_why, statements

DOMAIN = "projects.honggutan"
PRODUCT = "-//Honggutan//Project tracker//ZH"
REFRESH = "PT12H"
NOT_IN_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
Absolute = Callable[[str], str]


def calendar_file(name: str, steps: Iterable[Step], as_of: AsOf, absolute: Absolute) -> bytes:
    """`absolute` makes an address of a path. A plan without a last day is no date to wait for, and is left out."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", clean(name))
    calendar.add("x-wr-timezone", "Asia/Shanghai")
    calendar.add("x-published-ttl", REFRESH)
    for step in steps:
        window = current(step)
        if window and window.latest:
            calendar.add_component(event(step, window.earliest or window.latest, window.latest, as_of, absolute))
    return bytes(calendar.to_ical())


def event(step: Step, first: date, last: date, as_of: AsOf, absolute: Absolute) -> Event:
    """SEQUENCE is the version of the milestone's row: a calendar takes the higher one, and moves its entry."""
    found = Event()
    found.add("uid", f"milestone-{step.milestone.pk}@{DOMAIN}")
    found.add("dtstamp", stamp(step))
    found.add("last-modified", stamp(step))
    found.add("sequence", step.milestone.version)
    found.add("dtstart", first)
    found.add("dtend", last + timedelta(days=1))
    found.add("summary", clean(summary(step, as_of)))
    url = absolute(step.owner.get_absolute_url())
    found.add("description", clean(f"{description(step, as_of)}\n{url}"))
    found.add("url", url)
    if step.owner.location:
        found.add("location", clean(step.owner.location))
    if step.owner.category:
        found.add("categories", [str(step.owner.get_category_display())])
    found.add("transp", "TRANSPARENT")
    found.add("status", "CONFIRMED" if step.state.is_done else "TENTATIVE")
    return found


def stamp(step: Step) -> datetime:
    """When the milestone last changed, of which its history tells: the same file until something does."""
    changed_at = getattr(step.milestone, "changed_at", None) or step.owner.updated_at
    return changed_at.astimezone(UTC).replace(microsecond=0)


def summary(step: Step, as_of: AsOf) -> str:
    """学校路网：德兴街 通车（5月底，正常）; a day needs no words, for the calendar shows it."""
    window = current(step)
    words = "" if window is None or window.is_day else as_of.window(window, year=(window.latest or as_of.on).year)
    state = clauses(words, str(LIGHT_WORDS[step.state.light]))
    return _("%(project)s: %(milestone)s (%(state)s)") % {
        "project": public_name(step.owner),
        "milestone": step.milestone.name,
        "state": state,
    }


def description(step: Step, as_of: AsOf) -> str:
    state = step.state
    dates = [
        (_("Baseline"), state.baseline),
        (_("Current plan"), state.planned),
        (_("Actual"), state.actual),
    ]
    known = [f"{label} {as_of.window(window)}" for label, window in dates if window]
    return "\n".join([statements(*known), clauses(str(LIGHT_WORDS[state.light]), milestone_why(state))])


def clean(text: str) -> str:
    return NOT_IN_TEXT.sub("", text)
