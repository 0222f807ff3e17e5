"""Files that would hurt: each is made here, with the refusal that it must meet. None comes from outside.

python -m tests.ledgers.hostile FOLDER
"""

from __future__ import annotations

import struct
import sys
import warnings
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

from importers.ledgers.refusal import Refusal
from tests.ledgers.books import (
    MAIN,
    OFFICE,
    PACKAGE,
    RELATIONS_XML,
    TYPES_XML,
    WORKBOOK_XML,
    packed,
    sheet_xml,
    text_row,
)

MEGABYTE = 1024 * 1024
HEADINGS = text_row(1, "项目名称", "级别")
GOOD = sheet_xml(HEADINGS, text_row(2, "德兴街", "区重点"))
TIMES_TEN = [10 * f"&l{n - 1};" for n in range(10)]
ENTITIES = "".join(f'<!ENTITY l{n} "{TIMES_TEN[n]}">' for n in range(1, 10))
BOMB = f'<?xml version="1.0"?><!DOCTYPE b [<!ENTITY l0 "哈">{ENTITIES}]>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE b [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
Maker = Callable[[Path], object]


def written(content: bytes) -> Maker:
    return lambda path: path.write_bytes(content)


def book(sheet: bytes | str = GOOD, **parts: bytes | str) -> Maker:
    return lambda path: packed(path, sheet, **parts)


def with_members(*members: tuple[str, bytes | str]) -> Maker:
    """A sound workbook with more parts."""

    def make(path: Path) -> None:
        packed(path, GOOD)
        with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
            for name, content in members:
                archive.writestr(name, content)

    return make


def streamed(
    name: str, piece: bytes, count: int, *, start: bytes = b"", end: bytes = b"", pressed: bool = True
) -> Maker:
    """A workbook of which one part repeats a piece, written without holding it all."""
    method = zipfile.ZIP_DEFLATED if pressed else zipfile.ZIP_STORED

    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w", method) as archive:
            archive.writestr("[Content_Types].xml", TYPES_XML)
            archive.writestr("xl/workbook.xml", WORKBOOK_XML)
            archive.writestr("xl/_rels/workbook.xml.rels", RELATIONS_XML)
            if name != "xl/worksheets/sheet1.xml":
                archive.writestr("xl/worksheets/sheet1.xml", GOOD)
            with archive.open(name, "w", force_zip64=True) as part:
                part.write(start)
                for _block in range(count // 1000):
                    part.write(piece * 1000)
                part.write(end)

    return make


def sheet_of(piece: bytes, count: int, *, end: bytes = b"") -> Maker:
    start = f'<worksheet xmlns="{MAIN}"><sheetData>{HEADINGS}'.encode()
    end = end or b"</sheetData></worksheet>"
    return streamed("xl/worksheets/sheet1.xml", piece, count, start=start, end=end, pressed=False)


def texts_of(piece: bytes, count: int) -> Maker:
    start, end = f'<sst xmlns="{MAIN}">'.encode(), b"</sst>"
    return streamed("xl/sharedStrings.xml", piece, count, start=start, end=end, pressed=False)


def good_bytes() -> bytes:
    made = BytesIO()
    sound = Workbook()
    for row in (["项目名称", "级别"], *(["德兴街", "区重点"] for _each in range(2000))):
        sound.active.append(row)
    sound.save(made)
    return made.getvalue()


def encrypted_flag(path: Path) -> None:
    packed(path, GOOD)
    content = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(signature)
        while at >= 0:
            content[at + offset] |= 1
            at = content.find(signature, at + 4)
    path.write_bytes(content)


def lying_size(path: Path) -> None:
    """The directory claims that the sheet is small."""
    packed(path, sheet_xml(HEADINGS, *(text_row(n, "德兴街", "区重点") for n in range(2, 5000))))
    content = bytearray(path.read_bytes())
    at = content.find(b"xl/worksheets/sheet1.xml", content.find(b"PK\x01\x02")) - 46
    struct.pack_into("<I", content, at + 24, 100)
    path.write_bytes(content)


def overlapping(path: Path) -> None:
    """Many names for the same bytes: each part alone is small enough."""
    packed(path, GOOD, xl__a=b" " * (30 * MEGABYTE))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        first = archive.getinfo("xl/a.xml")
        for n in range(40):
            copy = zipfile.ZipInfo(f"xl/b{n}.xml")
            for field in ("header_offset", "compress_size", "file_size", "CRC", "compress_type", "flag_bits"):
                setattr(copy, field, getattr(first, field))
            archive.filelist.append(copy)
            archive.NameToInfo[copy.filename] = copy
        archive._didModify = True


def quoted(path: Path) -> None:
    path.write_text('项目名称,级别\n"' + "长" * 200_000 + '",区重点\n', "utf-8")


def inner_zip(path: Path) -> None:
    inner = BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb", b"\0" * (40 * MEGABYTE))
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("inner.zip", inner.getvalue())


def many_sheets(path: Path) -> None:
    names = "".join(f'<sheet name="s{n}" sheetId="{n}" r:id="rId1"/>' for n in range(1, 500))
    packed(path, GOOD, xl__workbook=f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{names}</sheets></workbook>')


def merged(*areas: str) -> Maker:
    listed = "".join(f'<mergeCell ref="{area}"/>' for area in areas)
    return book(sheet_xml(HEADINGS, text_row(2, "德兴街", "区重点"), after=f"<mergeCells>{listed}</mergeCells>"))


def relations(target: str) -> str:
    kind = f"{OFFICE}/worksheet"
    return f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{kind}" Target="{target}"/></Relationships>'


def with_relations(content: str) -> Maker:
    def make(path: Path) -> None:
        parts = {
            "xl/workbook.xml": WORKBOOK_XML,
            "xl/_rels/workbook.xml.rels": content,
            "xl/worksheets/sheet1.xml": GOOD,
        }
        with zipfile.ZipFile(path, "w") as archive:
            for name, part in parts.items():
                archive.writestr(name, part)

    return make


def same_name_twice(path: Path) -> None:
    packed(path, GOOD)
    with warnings.catch_warnings(), zipfile.ZipFile(path, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("xl/worksheets/sheet1.xml", GOOD)


def cell_at(place: str) -> Maker:
    row = "".join(character for character in place if character.isdigit())
    return book(sheet_xml(HEADINGS, f'<row r="{row}"><c r="{place}"><v>1</v></c></row>'))


ATTRIBUTES = " ".join(f'a{n}="1"' for n in range(100_000))
TRUNCATED = good_bytes()

#: name of the file: (who makes it, the refusal)
FILES: dict[str, tuple[Maker, Refusal]] = {
    "empty.xlsx": (written(b""), Refusal.EMPTY),
    "blank.csv": (written(b" \r\n\t\n"), Refusal.EMPTY),
    "zip-bomb.xlsx": (streamed("xl/worksheets/sheet1.xml", b"\0" * 1024, 190_000), Refusal.UNPACKS_TOO_LARGE),
    "huge-part.xlsx": (streamed("xl/media/picture.png", b"\0" * 1024, 300_000), Refusal.UNPACKS_TOO_LARGE),
    "overlapping-parts.xlsx": (overlapping, Refusal.UNPACKS_TOO_LARGE),
    "zip-in-zip.xlsx": (inner_zip, Refusal.NOT_A_LEDGER),
    "many-parts.xlsx": (with_members(*((f"xl/p{n}.xml", "<a/>") for n in range(1200))), Refusal.TOO_MANY_PARTS),
    "lying-size.xlsx": (lying_size, Refusal.DAMAGED),
    "entity-bomb-sheet.xlsx": (book(BOMB + "<worksheet>&l9;</worksheet>"), Refusal.DECLARES_ENTITIES),
    "entity-bomb-workbook.xlsx": (book(xl__workbook=BOMB + "<workbook>&l9;</workbook>"), Refusal.DECLARES_ENTITIES),
    "entity-bomb-texts.xlsx": (book(xl__sharedStrings=BOMB + "<sst>&l9;</sst>"), Refusal.DECLARES_ENTITIES),
    "entity-bomb-styles.xlsx": (book(xl__styles=BOMB + "<styleSheet>&l9;</styleSheet>"), Refusal.DECLARES_ENTITIES),
    "outside-entity.xlsx": (book(OUTSIDE + "<worksheet>&x;</worksheet>"), Refusal.DECLARES_ENTITIES),
    "utf16-entity-bomb.xlsx": (book((BOMB + "<a>&l9;</a>").encode("utf-16")), Refusal.DECLARES_ENTITIES),
    "cell-at-xfd1048576.xlsx": (cell_at("XFD1048576"), Refusal.OUT_OF_BOUNDS),
    "cell-at-a1048576.xlsx": (cell_at("A1048576"), Refusal.OUT_OF_BOUNDS),
    "cell-at-xfd2.xlsx": (cell_at("XFD2"), Refusal.OUT_OF_BOUNDS),
    "cell-at-zzz9999999.xlsx": (cell_at("ZZZ9999999"), Refusal.TOO_MANY_ROWS),
    "cell-nowhere.xlsx": (book(sheet_xml(HEADINGS, '<row><c r="你好"><v>1</v></c></row>')), Refusal.DAMAGED),
    "million-empty-rows.xlsx": (sheet_of(b"<row/>", 1_000_000), Refusal.TOO_MANY_ROWS),
    "million-formatted-rows.xlsx": (sheet_of(b'<row><c s="1"/></row>', 1_000_000), Refusal.TOO_MANY_ROWS),
    "million-numbered-rows.xlsx": (sheet_of(b'<row r="3" spans="1:2"/>', 1_000_000), Refusal.TOO_MANY_ROWS),
    "wide-rows.xlsx": (sheet_of(b"<row>" + b"<c><v>1</v></c>" * 300 + b"</row>", 1_000), Refusal.OUT_OF_BOUNDS),
    "millions-of-cells.xlsx": (
        sheet_of(b"<row>" + b"<c><v>1</v></c>" * 200 + b"</row>", 14_000),
        Refusal.TOO_MANY_CELLS,
    ),
    "row-without-end.xlsx": (
        sheet_of(b"<c><v>1</v></c>", 1_000_000, end=b"</row></sheetData></worksheet>"),
        Refusal.OUT_OF_BOUNDS,
    ),
    "huge-inline-text.xlsx": (book(sheet_xml(HEADINGS, text_row(2, "长" * 1_000_000))), Refusal.TEXT_TOO_LONG),
    "huge-shared-text.xlsx": (
        book(xl__sharedStrings=f'<sst xmlns="{MAIN}"><si><t>{"长" * 1_000_000}</t></si></sst>'),
        Refusal.TEXT_TOO_LONG,
    ),
    "millions-of-texts.xlsx": (texts_of(b"<si><t>a</t></si>", 2_500_000), Refusal.TOO_MANY_TEXTS),
    "long-texts.xlsx": (texts_of(b"<si><t>" + b"long" * 2000 + b"</t></si>", 5_000), Refusal.TOO_MANY_TEXTS),
    "huge-texts-part.xlsx": (texts_of(b"<si><t>a</t></si>", 3_200_000), Refusal.UNPACKS_TOO_LARGE),
    "deep-elements.xlsx": (book(sheet_xml(HEADINGS)[:-12] + "<a>" * 300_000), Refusal.DAMAGED),
    "many-attributes.xlsx": (
        book(sheet_xml(f"<row {ATTRIBUTES}/>")),
        Refusal.EMPTY,
    ),
    "many-merges.xlsx": (merged(*(f"A{n}:B{n}" for n in range(1, 60_000))), Refusal.TOO_MANY_MERGES),
    "truncated.xlsx": (written(TRUNCATED[: len(TRUNCATED) // 2]), Refusal.DAMAGED),
    "truncated-end.xlsx": (written(TRUNCATED[:-10]), Refusal.DAMAGED),
    "flipped-bits.xlsx": (
        written(TRUNCATED[:400] + bytes(b ^ 0x55 for b in TRUNCATED[400:3000]) + TRUNCATED[3000:]),
        Refusal.DAMAGED,
    ),
    "truncated-xml.xlsx": (book(GOOD[: len(GOOD) // 2]), Refusal.DAMAGED),
    "garbage-sheet.xlsx": (book(b"\x89PNG\r\n\x1a\n" * 1000), Refusal.DAMAGED),
    "no-relations.xlsx": (with_relations(""), Refusal.DAMAGED),
    "missing-sheet.xlsx": (with_relations(relations("worksheets/sheet9.xml")), Refusal.DAMAGED),
    "sheet-outside.xlsx": (with_relations(relations("../../../../etc/passwd")), Refusal.DAMAGED),
    "same-name-twice.xlsx": (same_name_twice, Refusal.DAMAGED),
    "bad-text-number.xlsx": (
        book(sheet_xml(HEADINGS, '<row><c t="s"><v>999</v></c></row>')),
        Refusal.DAMAGED,
    ),
    "negative-text-number.xlsx": (book(sheet_xml('<row><c t="s"><v>a</v></c></row>')), Refusal.DAMAGED),
    "bad-number.xlsx": (book(sheet_xml(HEADINGS, "<row><c><v>0x10</v></c></row>")), Refusal.DAMAGED),
    "many-sheets.xlsx": (many_sheets, Refusal.NO_SHEETS),
    "encrypted-parts.xlsx": (encrypted_flag, Refusal.ENCRYPTED),
    "encrypted.xlsx": (written(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4096), Refusal.OLD_OR_ENCRYPTED),
    "old.xls": (written(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 4096), Refusal.OLD_OR_ENCRYPTED),
    "macros.xlsm": (with_members(("xl/vbaProject.bin", b"\0" * 100)), Refusal.MACROS),
    "old-macros.xlsx": (with_members(("xl/macrosheets/sheet1.xml", "<a/>")), Refusal.MACROS),
    "outside-links.xlsx": (with_members(("xl/externalLinks/externalLink1.xml", "<a/>")), Refusal.EXTERNAL_LINKS),
    "binary-workbook.xlsb": (with_members(("xl/workbook.bin", b"\0")), Refusal.BINARY_WORKBOOK),
    "renamed.docx.xlsx": (
        lambda path: zipped(path, "word/document.xml", "<document/>"),
        Refusal.NOT_A_LEDGER,
    ),
    "renamed-page.xls": (written(b"<html><table><tr><td>1</td></tr></table>"), Refusal.NOT_A_LEDGER),
    "renamed.pdf.xlsx": (written(b"%PDF-1.7 " + b"x" * 500), Refusal.NOT_A_LEDGER),
    "renamed.jpg.csv": (written(b"\xff\xd8\xff\xe0" + bytes(range(256)) * 50), Refusal.BINARY),
    "nul.csv": (written("项目名称,级别\n德兴街\0,区重点\n".encode()), Refusal.BINARY),
    "bad-utf8.csv": (written("项目名称,级别\n".encode() + b"\xff\xfe\xfa\x80\n"), Refusal.UNKNOWN_ENCODING),
    "half-utf16.csv": (written(b"\xff\xfe" + "项目".encode("utf-16-le") + b"\x00"), Refusal.UNKNOWN_ENCODING),
    "huge-field.csv": (quoted, Refusal.DAMAGED),
    "million-lines.csv": (written("项目名称,级别\n".encode() + b",\n" * 1_000_000), Refusal.TOO_MANY_ROWS),
    "wide.csv": (written("项目名称,级别\n".encode() + b"1," * 5000 + b"\n"), Refusal.OUT_OF_BOUNDS),
    "too-large.csv": (written(b"a" * (61 * MEGABYTE)), Refusal.TOO_LARGE),
}


def zipped(path: Path, name: str, content: str) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(name, content)


if __name__ == "__main__":
    for name, (make, _refusal) in FILES.items():
        make(Path(sys.argv[1]) / name)
