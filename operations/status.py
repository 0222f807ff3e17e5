"""What the page for administrators tells: how the site runs, how old its data are, who was refused."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import django
from django.conf import settings
from django.db import connection
from django.db.models import Max
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from operations.backups.stock import Archive, archives
from operations.readiness import Check, age_in_words, readiness
from operations.release import release_name
from projects.enums import AuditAction, Decision
from projects.models import AuditEvent, ImportRun, PlanChange, ProgressReport, Project, Source
from projects.person_words import person_name

SHOWN = 10
DAY = timedelta(days=1)
REFUSED = (AuditAction.LOGIN_FAILED, AuditAction.LOCKED_OUT)


@dataclass(frozen=True, slots=True)
class Pair:
    name: str | Promise
    value: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under their heads; the first cell of a row links where the row has an address."""

    key: str
    title: str
    hint: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    empty: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Status:
    checks: list[Check]
    versions: tuple[Pair, ...]
    data: tuple[Pair, ...]
    tables: tuple[Table, ...]


def status(now: datetime) -> Status:
    return Status(readiness(now), versions(), data_age(), (backups(now), imports(), refusals(now)))


def versions() -> tuple[Pair, ...]:
    database = f"{connection.display_name} {'.'.join(map(str, connection.get_database_version()))}"
    return (
        Pair(gettext_lazy("This site"), release_name()),
        Pair("Python", platform.python_version()),
        Pair("Django", django.get_version()),
        Pair(gettext_lazy("Database"), database),
        Pair(gettext_lazy("System"), platform.platform(aliased=True, terse=True)),
    )


def data_age() -> tuple[Pair, ...]:
    """The newest of each way in which the public learns something."""
    stated = Source.objects.filter(is_public=True).aggregate(
        day=Max(Coalesce("published_latest", "published_earliest"))
    )
    reports = ProgressReport.objects.published().aggregate(day=Max("published_on"))
    changes = PlanChange.objects.filter(decision=Decision.APPROVED).aggregate(day=Max("decided_on"))
    edited = Project.history.aggregate(at=Max("history_date"))
    return (
        Pair(gettext_lazy("Public projects"), f"{Project.objects.filter(is_public=True).count():,}"),
        Pair(gettext_lazy("Newest public source"), day_words(stated["day"])),
        Pair(gettext_lazy("Newest published report"), day_words(reports["day"])),
        Pair(gettext_lazy("Last change of a plan approved"), day_words(changes["day"])),
        Pair(gettext_lazy("Last edit of a project"), moment_words(edited["at"])),
    )


def backups(now: datetime) -> Table:
    found = archives(settings.BACKUP_DIR)
    heads = (_("Archive"), _("Made at"), _("Age"), _("Size"))
    hint = _("%(kept)s are kept, in %(folder)s") % {"kept": settings.BACKUPS_KEPT, "folder": settings.BACKUP_DIR}
    rows = tuple(("", backup_cells(archive, now)) for archive in found[:SHOWN])
    return Table("backups", _("Backups"), hint, heads, rows, _("There is no backup."))


def backup_cells(archive: Archive, now: datetime) -> tuple[str, ...]:
    size = f"{archive.path.stat().st_size / 1024 / 1024:,.1f} MiB"
    return archive.path.name, moment_words(archive.made_at), age_in_words(now - archive.made_at), size


def imports() -> Table:
    heads = (_("Command"), _("Started"), _("Took"), _("By"))
    runs = ImportRun.objects.select_related("by")[:SHOWN]
    rows = tuple((reverse("admin:projects_importrun_change", args=[run.pk]), import_cells(run)) for run in runs)
    address = reverse("admin:projects_importrun_changelist")
    return Table("imports", _("Last imports"), "", heads, rows, _("Nothing was imported yet."), address)


def import_cells(run: ImportRun) -> tuple[str, ...]:
    took = _("%(seconds)s s") % {"seconds": f"{(run.finished_at - run.started_at).total_seconds():.1f}"}
    return run.command, moment_words(run.started_at), took, person_name(run.by) if run.by else _("by command")


def refusals(now: datetime) -> Table:
    events = AuditEvent.objects.filter(action__in=[action.value for action in REFUSED])
    counts = {"day": events.filter(at__gte=now - DAY).count(), "week": events.filter(at__gte=now - 7 * DAY).count()}
    hint = _("%(day)s in the last 24 hours, %(week)s in 7 days") % counts
    heads = (_("User"), _("At"), _("What"), _("From"))
    rows = tuple(("", refusal_cells(event)) for event in events[:SHOWN])
    address = f"{reverse('admin:projects_auditevent_changelist')}?action__exact={AuditAction.LOGIN_FAILED.value}"
    return Table("refusals", _("Failed logins"), hint, heads, rows, _("No login has failed."), address)


def refusal_cells(event: Any) -> tuple[str, ...]:
    name = event.actor_name or event.subject
    return name, moment_words(event.at), str(event.get_action_display()), event.address or _("address unknown")


def day_words(day: Any) -> str:
    return date_format(day, "Y-m-d") if day else _("none yet")


def moment_words(moment: datetime | None) -> str:
    return date_format(localtime(moment), "Y-m-d H:i") if moment else _("none yet")
