"""The uploaded files: gathered while the site adds and deletes some, and put back with none lacking meanwhile."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from operations.backups.manifest import measured


def files_below(folder: Path) -> Iterator[tuple[str, Path]]:
    """Each file's name, relative and with slashes."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path


def gather(media: Path, stage: Path) -> None:
    """Link what isn't gathered yet: a file that the site deletes from now on stays in the stage.

    Called before and after the database is copied, so that whatever the copy names is there.
    """
    for name, path in files_below(media):
        target = stage / name
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            link_or_copy(path, target)


def link_or_copy(path: Path, target: Path) -> None:
    try:
        os.link(path, target)
    except FileNotFoundError:
        return  # deleted this moment: no row names it
    except OSError:
        shutil.copyfile(path, target)


@dataclass(slots=True)
class PuttingBack:
    """In three steps around the database's own: add what is missing, replace what differs, remove what is surplus.

    Until the database is back its rows still find all their files; from then on the restored rows do.
    """

    stage: Path
    media: Path
    added: list[Path] = field(default_factory=list)

    def add_missing(self) -> None:
        for name, path in files_below(self.stage):
            target = self.media / name
            if not target.exists():
                self.added.append(target)
                put(path, target)

    def take_back(self) -> None:
        for path in self.added:
            path.unlink(missing_ok=True)

    def finish(self) -> None:
        wanted = dict(files_below(self.stage))
        for name, path in wanted.items():
            if measured(self.media / name) != measured(path):
                put(path, self.media / name)
        for name, path in list(files_below(self.media)):
            if name not in wanted:
                path.unlink(missing_ok=True)


def put(path: Path, target: Path) -> None:
    """Beside its place and then there, so that nobody reads half a file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{target.name}.restoring")
    shutil.copyfile(path, draft)
    draft.replace(target)
