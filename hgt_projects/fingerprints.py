"""Whether files changed since a step of the set-up last went well."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path


def fingerprint(roots: Iterable[Path]) -> str:
    """A digest of the names and contents of all files below `roots`, Python's caches left out. A root may be a file."""
    digest = hashlib.sha256()
    for root in roots:
        for path in sorted([root, *root.rglob("*")]):
            if path.is_file() and "__pycache__" not in path.parts:
                content = hashlib.sha256(path.read_bytes()).hexdigest()
                digest.update(f"{root.name}/{path.relative_to(root).as_posix()} {content}\n".encode())
    return digest.hexdigest()


class Fingerprints:
    """The fingerprints of the last good runs, by step, in a JSON file. A file that cannot be read counts as empty."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def match(self, step: str, value: str) -> bool:
        return self._read().get(step) == value

    def record(self, step: str, value: str) -> None:
        known = {**self._read(), step: value}
        self.path.write_text(json.dumps(known, indent=1, sort_keys=True), encoding="utf-8")

    def _read(self) -> dict[str, str]:
        try:
            known = json.loads(self.path.read_text(encoding="utf-8"))
        except (FileNotFoundError, json.JSONDecodeError):
            return {}
        return known if isinstance(known, dict) else {}
