"""One tar archive, sealed: its last line is the digest of all that stands before it, so that no change goes unnoticed.

Any `tar` reads it, since nothing is read behind an archive's end.
"""

from __future__ import annotations

import hashlib
import io
import os
import tarfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import IO, Self, cast

from operations.backups.manifest import DamagedBackup, Manifest, Measuring, Member, blocks, measured

MANIFEST = "manifest.json"
FILES = "files/"
SEAL = "sha256 {}\n"
SEAL_LENGTH = len(SEAL.format("0" * 64))


class SealedWriter:
    def __init__(self, file: IO[bytes]) -> None:
        self.file, self.digest = file, hashlib.sha256()

    def write(self, block: bytes) -> int:
        self.digest.update(block)
        return self.file.write(block)

    def seal(self) -> None:
        self.file.write(SEAL.format(self.digest.hexdigest()).encode())


class ArchiveWriter:
    """`add` files, then `seal` with the manifest of what was added."""

    def __init__(self, path: Path) -> None:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        self.file = os.fdopen(descriptor, "wb")
        self.sealed = SealedWriter(self.file)
        file = cast("IO[bytes]", self.sealed)
        self.tar = tarfile.open(fileobj=file, mode="w|", format=tarfile.PAX_FORMAT)  # noqa: SIM115 - `seal` does
        self.members: dict[str, Member] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.file.close()

    def add(self, name: str, path: Path) -> None:
        """As long as it is now: what grows meanwhile is a file that no row of the copy knows yet."""
        with path.open("rb") as file:
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode = os.fstat(file.fileno()).st_size, 0o600
            measuring = Measuring(file)
            self.tar.addfile(entry, cast("IO[bytes]", measuring))
        self.members[name] = measuring.member()

    def seal(self, manifest: Manifest) -> None:
        content = manifest.as_json()
        entry = tarfile.TarInfo(MANIFEST)
        entry.size, entry.mode = len(content), 0o600
        self.tar.addfile(entry, io.BytesIO(content))
        self.tar.close()
        self.sealed.seal()
        self.file.flush()
        os.fsync(self.file.fileno())


def read_manifest(path: Path) -> Manifest:
    """Of an archive whose seal holds. Raises DamagedBackup."""
    require_seal(path)
    try:
        with tarfile.open(path, "r:") as tar:
            file = tar.extractfile(MANIFEST)
            assert file is not None
            return Manifest.from_json(file.read())
    except (tarfile.TarError, KeyError, AssertionError) as error:
        raise DamagedBackup(f"it is no backup of this site: {error}") from error


def require_seal(path: Path) -> None:
    sealed = path.stat().st_size - SEAL_LENGTH
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while sealed > file.tell():
            digest.update(file.read(min(1024 * 1024, sealed - file.tell())))
        if file.read() != SEAL.format(digest.hexdigest()).encode():
            raise DamagedBackup("it is cut short or altered: its seal does not hold")


def unpack(path: Path, target: Path) -> Manifest:
    """All files of the archive below `target`, each as the manifest says. Raises DamagedBackup."""
    manifest = read_manifest(path)
    with tarfile.open(path, "r:") as tar:
        entries = {entry.name: entry for entry in tar if entry.name != MANIFEST}
        require_same(entries, manifest.members)
        for name, entry in entries.items():
            file = tar.extractfile(entry)
            if file is None:
                raise DamagedBackup(f"{name} is no file")
            write_out(file, inside(target, name))
            if measured(inside(target, name)) != manifest.members[name]:
                raise DamagedBackup(f"{name} is not what the manifest says")
    return manifest


def require_same(found: Iterable[str], listed: Iterable[str]) -> None:
    differing = sorted(set(found) ^ set(listed))
    if differing:
        raise DamagedBackup(f"files and manifest differ: {', '.join(differing[:5])}")


def inside(target: Path, name: str) -> Path:
    """A name that would lead out of the folder is refused."""
    if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
        raise DamagedBackup(f"{name} leads out of the archive")
    return target / name


def write_out(file: IO[bytes], path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as out:
        for block in blocks(file):
            out.write(block)
