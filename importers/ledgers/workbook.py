"""What a workbook says of itself: its sheets, the epoch of its dates, its shared texts and which formats are dates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from posixpath import join, normpath

from importers.ledgers import limits
from importers.ledgers.package import WORKBOOK, Package
from importers.ledgers.refusal import LedgerRefusedError, Refusal
from importers.ledgers.xml import elements, feed, local, parser

RELATIONS = "xl/_rels/workbook.xml.rels"
TEXTS = "xl/sharedStrings.xml"
STYLES = "xl/styles.xml"
EPOCH_1900, EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
#: The formats that a number alone names; those that Chinese Excel shows as 年月日 lie in 27–36 and 50–58.
DATE_FORMATS = frozenset({*range(14, 18), 22, *range(27, 37), *range(50, 59)})
PERCENT_FORMATS = frozenset({9, 10})
TWO_PLACES = 2
#: Words in quotation marks or brackets, and escaped characters, are no part of what a format shows of the value.
NOT_SHOWN = re.compile(r'"[^"]*"|\[(?!h|m|s)[^\]]*\]|\\.|_.|\*.', re.IGNORECASE)
SHOWS_A_DAY = re.compile(r"[ydYD]|(?<![hHsS:])[mM](?![hHsS:])|e", re.IGNORECASE)
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Style(Enum):
    """What a cell's format makes of its number."""

    PLAIN = "plain"
    DAY = "day"
    PERCENT = "percent"
    TWO_PLACES = "two places"


@dataclass(frozen=True, slots=True)
class SheetPart:
    name: str
    part: str
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Workbook:
    """`styles` has the style of each cell format by its number."""

    sheets: tuple[SheetPart, ...]
    epoch: date
    texts: list[str]
    styles: tuple[Style, ...]


def read_workbook(package: Package) -> Workbook:
    epoch, named = _sheets(package)
    return Workbook(named, epoch, _texts(package), _styles(package))


def _sheets(package: Package) -> tuple[date, tuple[SheetPart, ...]]:
    targets = _targets(package)
    epoch, sheets = EPOCH_1900, []
    for name, attributes in elements(package.chunks(WORKBOOK, at_most=limits.SMALL_PART_BYTES)):
        if name == "workbookPr" and attributes.get("date1904") in ("1", "true"):
            epoch = EPOCH_1904
        elif name == "sheet":
            key = next((value for each, value in attributes.items() if local(each) == "id"), "")
            if key in targets:
                hidden = attributes.get("state", "visible") != "visible"
                sheets.append(SheetPart(attributes.get("name", ""), targets[key], hidden))
    if not sheets or len(sheets) > limits.SHEETS:
        raise LedgerRefusedError(Refusal.NO_SHEETS)
    return epoch, tuple(sheets)


def _targets(package: Package) -> dict[str, str]:
    """The parts that hold sheets of cells; charts and dialogs have sheets too."""
    targets = {}
    for name, attributes in elements(package.chunks(RELATIONS, at_most=limits.SMALL_PART_BYTES)):
        if name == "Relationship" and attributes.get("Type", "").endswith("/worksheet"):
            target = attributes.get("Target", "")
            targets[attributes.get("Id", "")] = normpath(
                target.lstrip("/") if target[:1] == "/" else join("xl", target)
            )
    return targets


def _styles(package: Package) -> tuple[Style, ...]:
    if not package.has(STYLES):
        return ()
    codes: dict[int, str] = {}
    styles: list[Style] = []
    within = ""
    for name, attributes in elements(package.chunks(STYLES, at_most=limits.SMALL_PART_BYTES)):
        if name in ("cellStyleXfs", "cellXfs", "cellStyles"):
            within = name
        elif name == "numFmt":
            codes[_number(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif name == "xf" and within == "cellXfs":
            number = _number(attributes.get("numFmtId"))
            styles.append(style_of(number, codes.get(number, "")))
    return tuple(styles)


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 9 else 0


def style_of(number: int, code: str) -> Style:
    shown = NOT_SHOWN.sub("", code.split(";", maxsplit=1)[0])
    if number in DATE_FORMATS or SHOWS_A_DAY.search(shown.replace("General", "")):
        return Style.DAY
    if number in PERCENT_FORMATS or "%" in shown:
        return Style.PERCENT
    return Style.TWO_PLACES if number == TWO_PLACES or shown.strip() == "0.00" else Style.PLAIN


def _texts(package: Package) -> list[str]:
    """The texts that cells share, without the readings (注音) that may stand beside them."""
    if not package.has(TEXTS):
        return []
    collector = _TextCollector()
    for _piece in feed(collector.parser, package.chunks(TEXTS, at_most=limits.TEXT_PART_BYTES)):
        pass
    return collector.texts


class _TextCollector:
    def __init__(self) -> None:
        self.texts: list[str] = []
        self.pieces: list[str] = []
        self.is_reading = self.is_phonetic = False
        self.characters = self.length = 0
        self.parser = parser()
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.data

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        name = local(name)
        if name == "si":
            self.pieces, self.length = [], 0
        elif name == "rPh":
            self.is_phonetic = True
        self.is_reading = name == "t" and not self.is_phonetic

    def data(self, text: str) -> None:
        if self.is_reading:
            self.length += len(text)
            if self.length > limits.CELL_CHARACTERS:
                raise LedgerRefusedError(Refusal.TEXT_TOO_LONG, limit=limits.CELL_CHARACTERS)
            self.pieces.append(text)

    def end(self, name: str) -> None:
        name = local(name)
        if name == "t":
            self.is_reading = False
        elif name == "rPh":
            self.is_phonetic = False
        elif name == "si":
            self.characters += self.length
            if len(self.texts) >= limits.TEXTS or self.characters > limits.TEXT_CHARACTERS:
                raise LedgerRefusedError(Refusal.TOO_MANY_TEXTS)
            self.texts.append(unescaped("".join(self.pieces)))


def unescaped(text: str) -> str:
    """Excel writes a control character as _x000D_."""
    return ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text
