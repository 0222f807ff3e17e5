"""The text of a Word document. A file made to harm is refused before it is unpacked or parsed."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from lxml import etree

from importers.decode import DecodeError

BEGINNING = b"PK\x03\x04"
PART = "word/document.xml"
PART_BYTES_AT_MOST = 8_000_000
PACKED_AT_MOST = 200
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH, TEXT, TAB, BREAKS = f"{WORD}p", f"{WORD}t", f"{WORD}tab", {f"{WORD}br", f"{WORD}cr"}
CELL, ROW = f"{WORD}tc", f"{WORD}tr"


def is_package(data: bytes) -> bool:
    return data.startswith(BEGINNING)


def read_docx(data: bytes) -> str:
    """One line for a paragraph, a row of a table on one line with tabs; what was struck out or stands in notes is left.

    Raises DecodeError for another kind of package, a broken one, and one that unpacks to far more than it is.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        root = etree.fromstring(part_of(data), parser)
    except etree.XMLSyntaxError as error:
        raise DecodeError("the Word document is broken") from error
    return "\n".join(lines(root))


def part_of(data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            part = package.getinfo(PART)
            if part.file_size > PART_BYTES_AT_MOST or part.file_size > PACKED_AT_MOST * max(part.compress_size, 1):
                raise DecodeError("the Word document unpacks to far more than it is")
            with package.open(part) as file:
                content = file.read(PART_BYTES_AT_MOST + 1)
    except KeyError as error:
        raise DecodeError("the package is no Word document") from error
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError) as error:
        raise error if isinstance(error, DecodeError) else DecodeError("the Word document is broken") from error
    if len(content) > PART_BYTES_AT_MOST or b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content:
        raise DecodeError("the Word document holds what no Word document holds")
    return content


def lines(root: Any) -> Iterator[str]:
    for paragraph in root.iter(PARAGRAPH, ROW):
        if paragraph.tag == ROW:
            yield "\t".join("".join(words(p) for p in cell.iter(PARAGRAPH)).strip() for cell in paragraph.iter(CELL))
        elif next(paragraph.iterancestors(CELL), None) is None:
            yield words(paragraph)


def words(paragraph: Any) -> str:
    return "".join(
        piece.text or "" if piece.tag == TEXT else "\t" if piece.tag == TAB else "\n"
        for piece in paragraph.iter(TEXT, TAB, *BREAKS)
        if piece.tag != TAB or piece.getparent().tag == f"{WORD}r"
    )
