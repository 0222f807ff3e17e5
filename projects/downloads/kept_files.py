"""Pieces of downloads kept on disk, compressed, for whoever asks for the same while nothing in them was edited.

To make a row takes forty times as long as to write it. Nothing depends on what is kept: where there is no room for it,
or it was thrown away, the piece is made anew.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import NamedTemporaryFile

from zlib_ng import zlib_ng

MOST_BYTES = 256 * 1024 * 1024
MOST_FILES = 20_000
LOOK_EACH = 64  # so many that one process has kept: to look at all of them takes longer than to make most of them
QUICK = 2  # packs to a tenth in a tenth of a millisecond
KEPT = count(1)


@dataclass(frozen=True, slots=True)
class KeptFiles:
    """Of all server processes on a machine together."""

    folder: Path
    most_bytes: int = MOST_BYTES
    most_files: int = MOST_FILES
    look_each: int = LOOK_EACH

    def find(self, name: str) -> bytes | None:
        """None as well for what a full disk has left of one."""
        try:
            with open(self.folder / name, "rb", buffering=0) as file:  # noqa: PTH123 - a third of the time
                packed = file.read()
                with suppress(OSError):
                    os.utime(file.fileno())  # what is longest unused makes room first
            return zlib_ng.decompress(packed)
        except (OSError, zlib_ng.error):  # type: ignore[misc]  # told to be no class
            return None

    def keep(self, name: str, content: bytes) -> None:
        """Whole or not at all: whoever looks for it meanwhile finds nothing. Each process makes room now and then."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=self.folder, prefix="new-", delete=False) as file:
                path = Path(file.name)
                try:
                    file.write(zlib_ng.compress(content, QUICK))
                    file.close()
                    path.replace(self.folder / name)
                finally:
                    path.unlink(missing_ok=True)
        if next(KEPT) % self.look_each == 0:
            self.make_room()

    def make_room(self) -> None:
        """Copies that a killed process has left go with the rest."""
        with suppress(OSError):  # another process may throw away the same
            size = 0
            by_use = sorted(map(used_and_size, os.scandir(self.folder)), reverse=True)
            for number, (_used, its_size, path) in enumerate(by_use):
                size += its_size
                if size > self.most_bytes or number >= self.most_files:
                    Path(path).unlink(missing_ok=True)


def used_and_size(file: os.DirEntry[str]) -> tuple[float, int, str]:
    told = file.stat()
    return told.st_mtime, told.st_size, file.path
