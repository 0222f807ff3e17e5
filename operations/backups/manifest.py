"""What an archive holds, written into it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

FORM = 1
BLOCK = 1024 * 1024


class DamagedBackup(Exception):
    """An archive that isn't what was written, or isn't one at all."""


class WrongBackup(Exception):
    """A whole archive that doesn't belong here."""


@dataclass(frozen=True, slots=True)
class Member:
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """`tables` has the number of rows of each, `members` every other file of the archive."""

    made_at: str
    release: str
    engine: str
    engine_version: str
    migrations: list[str]
    tables: dict[str, int]
    members: dict[str, Member]
    form: int = FORM

    def as_json(self) -> bytes:
        return json.dumps(asdict(self), indent=1, sort_keys=True, ensure_ascii=False).encode()

    @classmethod
    def from_json(cls, content: bytes) -> Manifest:
        try:
            told: dict[str, Any] = json.loads(content)
            if told["form"] != FORM:
                raise WrongBackup(f"its form {told['form']} is not known to this release")
            return cls(**{**told, "members": {name: Member(**member) for name, member in told["members"].items()}})
        except (ValueError, KeyError, TypeError) as error:
            raise DamagedBackup(f"its manifest cannot be read: {error}") from error


class Measuring:
    """A file that is read once, measured meanwhile."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file, self.size, self.digest = file, 0, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        block = self.file.read(size)
        self.size += len(block)
        self.digest.update(block)
        return block

    def member(self) -> Member:
        return Member(self.size, self.digest.hexdigest())


def blocks(file: Any) -> Iterator[bytes]:
    return iter(lambda: file.read(BLOCK), b"")


def measured(path: Path) -> Member:
    with path.open("rb") as file:
        measuring = Measuring(file)
        for _block in blocks(measuring):
            continue
        return measuring.member()


def differing(expected: Mapping[str, int], found: Mapping[str, int]) -> list[str]:
    """Tables whose numbers of rows differ, in words."""
    names = sorted(expected.keys() | found.keys())
    pairs = [(name, expected.get(name), found.get(name)) for name in names]
    return [f"{name}: {found} rows, not {wanted}" for name, wanted, found in pairs if wanted != found]
