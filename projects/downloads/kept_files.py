"""Finished downloads kept on disk, for whoever asks for the same file while nothing was edited.

To make a row takes forty times as long as to write it. Nothing depends on what is kept: where there is no room for it,
or it was thrown away, the file is made anew.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

MOST_BYTES = 256 * 1024 * 1024
MOST_FILES = 500


@dataclass(frozen=True, slots=True)
class KeptFiles:
    """Of all server processes on a machine together. One file takes no more than a quarter of the room."""

    folder: Path
    most_bytes: int = MOST_BYTES
    most_files: int = MOST_FILES

    def find(self, name: str) -> IO[bytes] | None:
        try:
            file = (self.folder / name).open("rb")
        except OSError:
            return None
        with suppress(OSError):
            os.utime(file.fileno())  # what is longest unused makes room first
        return file

    def keeping(self, name: str, parts: Iterable[bytes]) -> Iterator[bytes]:
        """The same parts; when all have been taken, what they are together is kept under the name."""
        copy = Copy(self.folder, self.most_bytes // 4)
        try:
            for part in parts:
                copy.add(part)
                yield part
            copy.keep(name)
        finally:
            copy.drop()
        self.make_room()

    def make_room(self) -> None:
        """Copies that a killed process has left go with the rest."""
        with suppress(OSError):  # another process may throw away the same
            size = 0
            by_use = sorted(map(used_and_size, self.folder.iterdir()), reverse=True)
            for number, (_used, its_size, file) in enumerate(by_use):
                size += its_size
                if size > self.most_bytes or number >= self.most_files:
                    file.unlink(missing_ok=True)


def used_and_size(file: Path) -> tuple[float, int, Path]:
    told = file.stat()
    return told.st_mtime, told.st_size, file


class Copy:
    """A file that is being made. It is given up where it gets larger than `most_bytes` or the disk is full."""

    def __init__(self, folder: Path, most_bytes: int) -> None:
        self.folder = folder
        self.left = most_bytes
        self.file: IO[bytes] | None = None
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            self.file = NamedTemporaryFile(dir=folder, prefix="new-", delete=False)  # noqa: SIM115 - see `drop`

    def add(self, part: bytes) -> None:
        self.left -= len(part)
        if self.file and self.left < 0:
            self.drop()
        if self.file:
            try:
                self.file.write(part)
            except OSError:
                self.drop()

    def keep(self, name: str) -> None:
        if self.file:
            with suppress(OSError):
                self.file.close()
                Path(self.file.name).replace(self.folder / name)
                self.file = None

    def drop(self) -> None:
        """Nothing where it was kept already."""
        file, self.file = self.file, None
        if file:
            with suppress(OSError):
                file.close()
            Path(file.name).unlink(missing_ok=True)
