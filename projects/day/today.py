"""The day's page of one person, and the list of all that waits for him."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from projects.date_format import format_month
from projects.day import accounts, deciding, due, entering, reporting
from projects.day.counts import counts_of
from projects.day.desk import Desk
from projects.day.work import Count as Number
from projects.day.work import Day, Section
from projects.rights import StaffRole, has_role
from projects.schedule_words import language


def day_of(user: Any, on: date) -> Day:
    desk = Desk.of(user, on)
    counts = counts_of(desk)
    sections = tuple(section for section in sections_of(desk, counts) if section.rows)
    return Day(title_words(on), note_words(desk), counts, sections, entering.entry_acts(desk))


def sections_of(desk: Desk, counts: tuple[Number, ...]) -> list[Section]:
    """What one has to do oneself comes first: a clerk's returned reports, a reviewer's decisions."""
    number = {count.key: count.number for count in counts}
    sections: list[Section] = []
    if "waiting" in number and desk.is_decider:
        sections.append(deciding.waiting(desk, number["waiting"]))
    if "returned" in number and not desk.is_decider:
        sections.append(reporting.returned(desk))
    if "overdue" in number:
        sections += [due.past_due(desk, number["overdue"] + number["unreported"]), due.coming(desk)]
    if "missing" in number:
        sections.append(reporting.missing(desk, number["missing"]))
    if "returned" in number and desk.is_decider:
        sections.append(reporting.returned(desk))
    if "conflicts" in number:
        sections.append(deciding.conflicts(desk, number["conflicts"]))
    return [*sections, *beside_projects(desk)]


def beside_projects(desk: Desk) -> list[Section]:
    """What waits beside the projects."""
    sections = [entering.entering(desk)] if desk.may_view("articledraft") else []
    if has_role(desk.user, StaffRole.ADMINISTRATOR) and desk.user.has_perm("auth.change_user"):
        sections.append(accounts.unplaced_accounts(desk))
    return sections


def waiting_of(user: Any, on: date) -> Section:
    """All that waits for the person's decision, on a page of its own."""
    desk = Desk.of(user, on)
    total = desk.changes_to_decide().count() + desk.reports_to_decide().count()
    return deciding.waiting(desk, total, shown=None)


def title_words(on: date) -> str:
    return _("Today, %(day)s") % {"day": date_format(on, _("F j, l"))}


def note_words(desk: Desk) -> str:
    month = format_month(desk.month.month, language=language())
    projects = desk.count(desk.projects())
    if projects.is_capped:
        return _("More than %(n)d projects. Reports for %(month)s are being taken.") % {
            "n": projects.number,
            "month": month,
        }
    whole, parts = projects.number, desk.projects().filter(parent__isnull=False).count()
    first = ngettext("%(n)d project", "%(n)d projects", whole) % {"n": whole}
    second = ngettext("%(n)d of them part of another", "%(n)d of them parts of others", parts) % {"n": parts}
    return _("%(projects)s, %(parts)s. Reports for %(month)s are being taken.") % {
        "projects": first,
        "parts": second,
        "month": month,
    }
