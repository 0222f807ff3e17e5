"""Small files of every kind that may be attached, and of some that may not."""

from __future__ import annotations

import io
import zipfile

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
HTML = b"<!doctype html><script>alert(1)</script>"
PROGRAM = b"MZ\x90\x00\x03\x00"


def package(*names: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as written:
        for name in names:
            written.writestr(name, "<x/>")
    return data.getvalue()


WORD = package("[Content_Types].xml", "word/document.xml")
EXCEL = package("[Content_Types].xml", "xl/workbook.xml")
MACROS = package("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")
ARCHIVE = package("run.exe")
BROKEN = WORD[: len(WORD) // 2]
