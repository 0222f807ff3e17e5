"""What the day's page shows, ready to be printed."""

from __future__ import annotations

from dataclasses import dataclass

from projects.pages.badge import Badge


@dataclass(frozen=True, slots=True)
class Count:
    """A number with the list that holds exactly these rows; `is_capped`: there are more."""

    key: str
    label: str
    number: int
    address: str
    is_capped: bool = False


@dataclass(frozen=True, slots=True)
class Act:
    """A button at the end of a row; `about` names the row for who can't see where the button stands."""

    words: str
    address: str
    about: str
    is_main: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    project: str
    address: str
    what: str
    day: str
    badge: Badge | None = None
    why: str = ""
    acts: tuple[Act, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the work list: its first rows, and how many there are in the whole list behind `address`."""

    key: str
    title: str
    hint: str
    heads: tuple[str, str, str, str]
    rows: tuple[Row, ...]
    total: int
    address: str


@dataclass(frozen=True, slots=True)
class Day:
    title: str
    note: str
    counts: tuple[Count, ...]
    sections: tuple[Section, ...]
    acts: tuple[Act, ...] = ()
