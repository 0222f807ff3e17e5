"""A workbook as the zip file that it is: looked at from outside, and refused, before any part of it is unpacked."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from importers.ledgers import limits
from importers.ledgers.refusal import LedgerRefusedError, Refusal

ZIP = b"PK\x03\x04"
EMPTY_ZIP = b"PK\x05\x06"
COMPOUND_FILE = b"\xd0\xcf\x11\xe0"  # Word, Excel and PowerPoint to 2003, and everything with a password
IS_ENCRYPTED = 0x1
STORED_OR_DEFLATED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
WORKBOOK = "xl/workbook.xml"
UNREADABLE = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError)
CHUNK = 256 * 1024


class Package:
    """The parts of a workbook, each read as a stream. Raises LedgerRefusedError for whatever is no sound workbook."""

    def __init__(self, path: Path) -> None:
        try:
            self.archive = zipfile.ZipFile(path)
            parts = self.archive.infolist()
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise LedgerRefusedError(Refusal.DAMAGED) from error
        self.parts = {part.filename.lstrip("/"): part for part in parts}
        if len(self.parts) < len(parts):
            raise LedgerRefusedError(Refusal.DAMAGED)
        self._check()

    def __enter__(self) -> Package:
        return self

    def __exit__(self, *_raised: object) -> None:
        self.archive.close()

    def _check(self) -> None:
        if len(self.parts) > limits.PARTS:
            raise LedgerRefusedError(Refusal.TOO_MANY_PARTS, limit=limits.PARTS)
        for part in self.parts.values():
            _check_part(part)
        if sum(part.file_size for part in self.parts.values()) > limits.ALL_BYTES:
            raise LedgerRefusedError(Refusal.UNPACKS_TOO_LARGE)
        self._check_content()

    def _check_content(self) -> None:
        names = [name.casefold() for name in self.parts]
        if any(
            name.endswith(("vbaproject.bin", "macrosheets/sheet1.xml")) or "/macrosheets/" in name for name in names
        ):
            raise LedgerRefusedError(Refusal.MACROS)
        if any("/externallinks/" in name for name in names):
            raise LedgerRefusedError(Refusal.EXTERNAL_LINKS)
        if "xl/workbook.bin" in names:
            raise LedgerRefusedError(Refusal.BINARY_WORKBOOK)
        if WORKBOOK not in self.parts:
            raise LedgerRefusedError(Refusal.NOT_A_LEDGER)

    def has(self, name: str) -> bool:
        return name in self.parts

    def chunks(self, name: str, *, at_most: int = limits.PART_BYTES) -> Iterator[bytes]:
        """The unpacked bytes of a part, piece by piece."""
        part = self.parts.get(name)
        if part is None:
            raise LedgerRefusedError(Refusal.DAMAGED)
        if part.file_size > at_most:
            raise LedgerRefusedError(Refusal.UNPACKS_TOO_LARGE)
        try:
            with self.archive.open(part) as stream:
                while chunk := stream.read(CHUNK):
                    yield chunk
        except UNREADABLE as error:
            raise LedgerRefusedError(Refusal.DAMAGED) from error


def _check_part(part: zipfile.ZipInfo) -> None:
    if part.flag_bits & IS_ENCRYPTED:
        raise LedgerRefusedError(Refusal.ENCRYPTED)
    if part.compress_type not in STORED_OR_DEFLATED:
        raise LedgerRefusedError(Refusal.DAMAGED)
    pressed_too_far = part.file_size > limits.RATIO_COUNTS_FROM and part.file_size > limits.RATIO * part.compress_size
    if part.file_size > limits.PART_BYTES or pressed_too_far:
        raise LedgerRefusedError(Refusal.UNPACKS_TOO_LARGE)
