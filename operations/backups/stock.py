"""The archives in the folder of backups, told by their names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

NAME = re.compile(r"honggutan-(\d{8}T\d{6}Z)\.tar")
MOMENT = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Archive:
    path: Path
    made_at: datetime


def archive_name(made_at: datetime) -> str:
    return f"honggutan-{made_at.astimezone(UTC).strftime(MOMENT)}.tar"


def archives(folder: Path) -> list[Archive]:
    """Newest first. A folder that isn't there holds none."""
    if not folder.is_dir():
        return []
    named = [(path, NAME.fullmatch(path.name)) for path in folder.iterdir()]
    found = [Archive(path, moment(match[1])) for path, match in named if match and path.is_file()]
    return sorted(found, key=lambda archive: archive.made_at, reverse=True)


def moment(words: str) -> datetime:
    return datetime.strptime(words, MOMENT).replace(tzinfo=UTC)


def prune(folder: Path, *, keep: int) -> list[Path]:
    """Delete all but the newest `keep`. Returns what is gone."""
    surplus = [archive.path for archive in archives(folder)[keep:]]
    for path in surplus:
        path.unlink()
    return surplus
