"""A restore's own line in the record of what was done: it is in what is restored before anybody can look at it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from operations.backups.manifest import Manifest
from projects.enums import AuditAction
from projects.models import AuditEvent

TABLE = AuditEvent._meta.db_table


@dataclass(frozen=True, slots=True)
class Act:
    """`by` is an account of the machine: nobody's in the database, which is about to be another."""

    archive: str
    by: str
    at: datetime


def event_row(act: Act, manifest: Manifest, connection: Any) -> dict[str, str]:
    """The columns that the record of every release has, as both databases take them. A restore brings in everything:
    its act is an import, which older archives know too."""
    detail = {"restored": manifest.made_at, "release": manifest.release, "account": act.by}
    return {
        "at": str(connection.ops.adapt_datetimefield_value(act.at)),
        "actor_name": "restore",
        "action": AuditAction.IMPORT.value,
        "subject": act.archive,
        "subject_kind": "",
        "subject_id": "",
        "detail": json.dumps(detail, ensure_ascii=False),
    }
