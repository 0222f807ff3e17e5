"""Whether the site can do its work: what a monitor, the staff's page and the metrics ask."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db import Error, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from operations.backups.stock import Archive, archives

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Check:
    """`detail` is for the staff and the log, never for the public."""

    name: str
    title: Promise
    is_ok: bool
    detail: str


def readiness(now: datetime) -> list[Check]:
    return [_database(), _migrations(), _disk(), _last_backup(now)]


def _database() -> Check:
    title = _("Database")
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            cursor.fetchone()
    except Error as error:
        return Check("database", title, is_ok=False, detail=_told(error))
    return Check("database", title, is_ok=True, detail=str(_("answers")))


def _migrations() -> Check:
    """A release that is older than the database runs; one that is newer may not."""
    title = _("Migrations")
    try:
        missing = sorted(migrations_of_this_release() - MigrationRecorder(connection).applied_migrations().keys())
    except Error as error:
        return Check("migrations", title, is_ok=False, detail=_told(error))
    if missing:
        return Check("migrations", title, is_ok=False, detail=", ".join(".".join(each) for each in missing))
    return Check("migrations", title, is_ok=True, detail=str(_("all applied")))


@cache
def migrations_of_this_release() -> frozenset[tuple[str, str]]:
    return frozenset(MigrationLoader(None).graph.nodes)


def free_disk_bytes() -> int:
    """Where the least is free of the places that the site writes to."""
    return min(shutil.disk_usage(_existing(place)).free for place in (settings.VAR_DIR, settings.BACKUP_DIR))


def _existing(place: Path) -> Path:
    return next(each for each in (place, *place.parents) if each.exists())


def _disk() -> Check:
    free = free_disk_bytes() // MEBIBYTE
    told = _("%(free)s MiB free, at least %(least)s wanted") % {"free": f"{free:,}", "least": settings.MIN_FREE_DISK_MB}
    return Check("disk", _("Disk"), is_ok=free >= settings.MIN_FREE_DISK_MB, detail=str(told))


def last_backup() -> Archive | None:
    return next(iter(archives(settings.BACKUP_DIR)), None)


def _last_backup(now: datetime) -> Check:
    title, limit = _("Last backup"), settings.MAX_BACKUP_AGE_HOURS
    newest = last_backup()
    if newest is None:
        return Check("backup", title, is_ok=not limit, detail=str(_("there is none")))
    age = now - newest.made_at
    is_recent = not limit or age <= timedelta(hours=limit)
    return Check("backup", title, is_ok=is_recent, detail=age_in_words(age))


def age_in_words(age: timedelta) -> str:
    hours = int(age.total_seconds() // 3600)
    if hours < 1:
        return str(_("less than an hour old"))
    return str(ngettext_lazy("%(n)d hour old", "%(n)d hours old", hours) % {"n": hours})


def _told(error: Error) -> str:
    """Why, in one line."""
    return " ".join(str(error).split())
