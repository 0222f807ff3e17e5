"""What a row of a table holds, whatever kind of file it came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

LETTERS = 26


class Odd(Enum):
    """A cell that holds something other than a value."""

    NO_RESULT = "a formula whose result the file doesn't hold"
    ERROR = "a formula that ended in an error, as #REF!"


Value = str | Decimal | date | bool | Odd


@dataclass(frozen=True, slots=True)
class RawRow:
    """The filled cells of a row by the number of their column; rows and columns count from 1."""

    number: int
    cells: dict[int, Value]


@dataclass(frozen=True, slots=True)
class Area:
    """A merged range, both corners included."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        return self.top <= row <= self.bottom and self.left <= column <= self.right


def column_letters(column: int) -> str:
    """A, Z, AA, XFD."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * LETTERS + ord(letter) - ord("A") + 1
    return number


def shown(value: Value | None) -> str:
    """The cell as a person sees it, on one line."""
    if value is None:
        return ""
    if isinstance(value, str):
        return " ".join(value.split()) if "\n" in value or "\t" in value or "\r" in value else value
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Odd):
        return "" if value is Odd.NO_RESULT else "#"
    return "TRUE" if value else "FALSE"
