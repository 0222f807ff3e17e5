"""What may be attached to a change of a plan: told by what a file holds, never by its name or what a browser says."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from typing import BinaryIO

BYTES_AT_MOST = 10 * 1024 * 1024


class AttachmentError(ValueError):
    """The file can't be kept."""


class TooLargeAttachmentError(AttachmentError):
    """More bytes than BYTES_AT_MOST."""


class UnknownAttachmentError(AttachmentError):
    """No PDF, JPEG, PNG, Word or Excel file."""


class MacroError(AttachmentError):
    """A document that would run a program on the reader's computer."""


@dataclass(frozen=True, slots=True)
class Kind:
    suffix: str
    content_type: str


PDF = Kind(".pdf", "application/pdf")
JPEG = Kind(".jpg", "image/jpeg")
PNG = Kind(".png", "image/png")
WORD = Kind(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
EXCEL = Kind(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
KINDS = {kind.suffix: kind for kind in (PDF, JPEG, PNG, WORD, EXCEL)}

# The first bytes of a file of the kind.
BEGINNINGS = {b"%PDF-": PDF, b"\xff\xd8\xff": JPEG, b"\x89PNG\r\n\x1a\n": PNG}
# The part (ECMA-376) that a package of the kind has to hold.
PARTS = {"word/document.xml": WORD, "xl/workbook.xml": EXCEL}
MACROS = ("vbaProject.bin", "vbaData.xml")


def kind_of(file: BinaryIO, size: int) -> Kind:
    """Raises an AttachmentError for what isn't kept; leaves the file at its beginning."""
    if size > BYTES_AT_MOST:
        raise TooLargeAttachmentError(f"{size} bytes")
    file.seek(0)
    head = file.read(8)
    file.seek(0)
    for beginning, kind in BEGINNINGS.items():
        if head.startswith(beginning):
            return kind
    if head.startswith(b"PK\x03\x04"):
        return kind_of_package(file)
    raise UnknownAttachmentError("no known beginning")


def kind_of_package(file: BinaryIO) -> Kind:
    """By its table of contents alone: nothing is unpacked."""
    try:
        with zipfile.ZipFile(file) as package:
            names = package.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UnknownAttachmentError("a broken package") from error
    finally:
        file.seek(0)
    if any(name.endswith(MACROS) for name in names):
        raise MacroError("with macros")
    for part, kind in PARTS.items():
        if part in names:
            return kind
    raise UnknownAttachmentError("another package")
