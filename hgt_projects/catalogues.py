"""Message catalogues compiled from .po to .mo by Babel, so that no system program is needed for it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def compile_stale_catalogues(locale_dirs: Iterable[Path]) -> list[Path]:
    """Compile every catalogue that has no .mo or an older one. Returns the files written."""
    sources = sorted(source for folder in locale_dirs for source in Path(folder).glob("*/LC_MESSAGES/*.po"))
    return [_compile(source) for source in sources if _is_stale(source)]


def _is_stale(source: Path) -> bool:
    compiled = source.with_suffix(".mo")
    return not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime


def _compile(source: Path) -> Path:
    """Written beside its place and moved there, so that a process that starts meanwhile reads a whole file."""
    compiled = source.with_suffix(".mo")
    draft = compiled.with_suffix(f".mo.{os.getpid()}")
    with source.open("rb") as po_file, draft.open("wb") as mo_file:
        write_mo(mo_file, read_po(po_file, locale=source.parent.parent.name))
    return draft.replace(compiled)


if __name__ == "__main__":
    compile_stale_catalogues(map(Path, sys.argv[1:]))
