"""Texts, lists of units and people, and words with a fixed meaning, as cells hold them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from importers.ledgers.cells import Value, shown
from importers.ledgers.columns import MONEY, Column
from importers.lexicon import tables, words
from projects.personal_numbers import masked
from projects.spreadsheet_text import unguarded

CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
BREAKS = re.compile(r"\r\n?|\u2028|\u2029")
BETWEEN = re.compile(r"[、；;，,\n/]+")
BRACKETED = re.compile(r"[（(]([^（()）]*)[)）]$")
PHONE = re.compile(r"[:：\s]*\+?\d[\d\- ]{6,}")
CODE = re.compile(r"\d{4}-\d{6}-\d{2}-\d{2}-\d{6}")
PEOPLE = frozenset({Column.LEADER, Column.PERSON})
DATES = frozenset({Column.YEARS, Column.START, Column.FINISH, Column.BASELINE, Column.PLANNED, Column.ACTUAL})
FIGURES = MONEY | DATES | {Column.NUMBER, Column.CODE}
DASHES = re.compile(r"[‐‑‒–—―－﹣]")


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    title: str = ""


def text_of(value: Value) -> str:
    """The cell's text without what surrounds it; line breaks within it stay."""
    text = value if isinstance(value, str) else shown(value)
    return tidy(unguarded(text))


def tidy(text: str) -> str:
    """One form for texts that look the same, so that what went through a spreadsheet can be compared."""
    if text.isalnum():
        return text
    return CONTROLS.sub(" ", BREAKS.sub("\n", text)).strip()


def has_controls(text: str) -> bool:
    return "\0" in text


def is_nothing(text: str) -> bool:
    return text.strip() in _nothing()


@cache
def _nothing() -> frozenset[str]:
    return frozenset(words("ledgers", "nothing", "words"))


def listed(text: str) -> tuple[str, ...]:
    """区住建局、九龙湖管委会: each once, in order."""
    parts = (part.strip() for part in BETWEEN.split(text))
    return tuple(dict.fromkeys(part for part in parts if part and not is_nothing(part)))


def person_of(text: str) -> Person:
    """张三（区委常委） or 张三; a telephone number beside it isn't kept."""
    text = PHONE.sub("", text).strip()
    match = BRACKETED.search(text)
    if match and match.start():
        return Person(text[: match.start()].strip(), match[1].strip())
    return Person(text)


def without_personal_numbers(text: str, column: Column) -> str:
    """What is kept of a cell: figures and codes as they are, in words the numbers of persons masked."""
    if column in PEOPLE:
        return PHONE.sub("", text)
    return text if column in FIGURES else masked(text)


def people(text: str) -> tuple[Person, ...]:
    return tuple(person for part in listed(text) if (person := person_of(part)).name)


@cache
def meanings(table: str) -> dict[str, str]:
    """Each word of a table of the lexicon, and what it means."""
    return {word: meaning for meaning, known in tables("ledgers")[table].items() for word in known}


def meaning(table: str, text: str) -> str | None:
    """The value that a word stands for; None where it is unknown."""
    folded = "".join(unicodedata.normalize("NFKC", text).split())
    known = meanings(table)
    for form in (folded, folded.removesuffix("类"), folded.removesuffix("项目"), BRACKETED.sub("", folded)):
        if form in known:
            return known[form]
    return None


def code_of(text: str) -> str:
    """The national project code with plain digits, dashes and capitals."""
    return DASHES.sub("-", unicodedata.normalize("NFKC", text)).strip()


def is_national_code(code: str) -> bool:
    """The shape that GB/T 40058 gives it: year, region, industry, kind, number."""
    return bool(CODE.fullmatch(code))


def whole_number(value: Value | None) -> bool:
    """1, 2, 3 as a number of a row."""
    if isinstance(value, Decimal):
        return value == value.to_integral_value()
    return isinstance(value, str) and unicodedata.normalize("NFKC", value.strip()).isdecimal()
