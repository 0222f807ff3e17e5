"""What waits for a reviewer's decision: changes of plans and reports that were handed in; and conflicts of imports."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from projects.date_format import format_window
from projects.date_window import DateWindow
from projects.day.addresses import list_address, page_address
from projects.day.desk import Desk
from projects.day.due import SHOWN
from projects.day.reporting import report_words, short
from projects.day.work import Act, Row, Section
from projects.person_words import person_name
from projects.project_words import full_name
from projects.schedule_words import days_words, language


def waiting(desk: Desk, total: int, shown: int | None = SHOWN) -> Section:
    """Who has waited longest comes first; the two kinds stand together."""
    changes = desk.changes_to_decide().select_related("milestone__project__parent", "proposed_by")
    reports = desk.reports_to_decide().select_related("project__parent", "submitted_by")
    first_changes, first_reports = changes.order_by("proposed_on", "pk"), reports.order_by("reported_on", "pk")
    dated = [(change.proposed_on, change_row(desk, change)) for change in first_changes[:shown]]
    dated += [(report.reported_on, submitted_row(desk, report)) for report in first_reports[:shown]]
    rows = tuple(row for _day, row in sorted(dated, key=lambda pair: pair[0])[:shown])
    heads = (_("Project"), _("What is asked"), _("Since"), _("State"))
    hint = _("longest waiting first")
    return Section("waiting", _("Waiting for my decision"), hint, heads, rows, total, reverse("admin:waiting"))


def change_row(desk: Desk, change: Any) -> Row:
    project, name = full_name(change.milestone.project), change.milestone.name
    moved = {"old": window_words(desk, change.old), "new": window_words(desk, change.proposed)}
    asked = _("%(name)s: %(moved)s, %(reason)s") % {
        "name": name,
        "moved": f"{moved['old']} → {moved['new']}",
        "reason": change.get_reason_display(),
    }
    return Row(
        project=project,
        address=page_address(change),
        what=asked,
        day=short(change.proposed_on, desk),
        why=waited(desk, change.proposed_on, change.proposed_by),
        acts=(Act(_("Decide"), page_address(change), f"{project} {name}"),) if desk.is_decider else (),
    )


def submitted_row(desk: Desk, report: Any) -> Row:
    project, words = full_name(report.project), report_words(report)
    return Row(
        project=project,
        address=page_address(report),
        what=words,
        day=short(report.reported_on, desk),
        why=waited(desk, report.reported_on, report.submitted_by),
        acts=(Act(_("Review"), page_address(report), f"{project} {words}"),) if desk.is_decider else (),
    )


def waited(desk: Desk, since: Any, person: Any) -> str:
    name = person_name(person) if person else _("by import or command")
    days = (desk.on - since).days
    if days <= 0:
        return _("%(name)s, since today") % {"name": name}
    return _("%(name)s, waiting %(days)s") % {"name": name, "days": days_words(days)}


def window_words(desk: Desk, window: DateWindow | None) -> str:
    return format_window(window, language=language(), year=desk.on.year) if window else _("No date set")


def conflicts(desk: Desk, total: int) -> Section:
    rows = desk.open_conflicts().select_related("project__parent", "run").order_by("-pk")[:SHOWN]
    heads = (_("Project"), _("Question"), _("Imported on"), _("State"))
    address = list_address("importrow", undecided="yes")
    shown = tuple(conflict_row(desk, row) for row in rows)
    return Section("conflicts", _("Import conflicts"), _("nothing is chosen for you"), heads, shown, total, address)


def conflict_row(desk: Desk, row: Any) -> Row:
    project = full_name(row.project) if row.project else row.subject
    about = row.detail if row.subject == project else f"{row.subject}　{row.detail}"
    return Row(
        project=project,
        address=page_address(row),
        what=about.strip("　") or row.stated,
        day=short(localdate(row.run.started_at), desk),
        why=str(row.get_outcome_display()),
        acts=(Act(_("Look"), page_address(row), f"{project} {row.subject}", is_main=desk.is_decider),),
    )
