"""A page of a list that is too long to be read as a whole: found by the row before it, counted to a limit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import BooleanField, F, Func, QuerySet, Value
from django.db.models.functions import Least
from django.db.models.lookups import GreaterThan, LessThan

from projects.derived.finding import Search
from projects.derived.places import Stand
from projects.models import Standing
from projects.pages.list_conditions import ListAddress
from projects.pages.list_pages import PAGE_NUMBER, PAGE_SIZE, NoSuchPageError, Pages

MOST_COUNTED = 10_000
# The parameters by which a page of it is found
POSITION = ("page", "after", "before")
BETWEEN = "~"
# The columns of each order, as an index of Standing has them.
BY_LIGHT = "light"
ORDERS: Mapping[str, tuple[str, ...]] = {
    BY_LIGHT: ("late_on", "due_on", "is_finished", "name_pinyin", "project_id"),
    "next": ("next_on", "name_pinyin", "project_id"),
    "name": ("name_pinyin", "project_id"),
    "investment": ("total_rank", "name_pinyin", "project_id"),
}
Key = tuple[Any, ...]


class Row(Func):
    """Several values that are compared one after the other, which an index can follow."""

    template = "(%(expressions)s)"
    output_field = BooleanField()


@dataclass(frozen=True, slots=True)
class RowCount:
    """`is_capped`: there are more than `number`."""

    number: int
    is_capped: bool = False

    def __str__(self) -> str:
        return f"{self.number}+" if self.is_capped else str(self.number)

    def __add__(self, other: RowCount) -> RowCount:
        return RowCount(self.number + other.number, self.is_capped or other.is_capped)


@dataclass(frozen=True, slots=True)
class Position:
    """What an address says of a page: its number, and the key of the row before or after it."""

    number: int
    after: Key | None = None
    before: Key | None = None


@dataclass(frozen=True, slots=True)
class LongPage:
    keys: tuple[int, ...]
    first: Key | None
    last: Key | None
    has_next: bool


def read_position(asked: Mapping[str, str], order: str) -> Position:
    """Raises NoSuchPageError."""
    number = asked.get("page", "") or "1"
    if not PAGE_NUMBER.fullmatch(number):
        raise NoSuchPageError(number)
    after, before = (read_key(asked.get(name, ""), order) for name in ("after", "before"))
    if after is None and before is None and int(number) > MOST_COUNTED // PAGE_SIZE:
        raise NoSuchPageError(number)
    return Position(int(number), after, before)


def read_key(text: str, order: str) -> Key | None:
    """Raises NoSuchPageError for what is no key of this order."""
    if not text:
        return None
    parts, columns = text.split(BETWEEN), ORDERS[order]
    if len(parts) != len(columns):
        raise NoSuchPageError(text)
    try:
        return tuple(READERS.get(column, str)(part) for column, part in zip(columns, parts, strict=True))
    except ValueError as error:
        raise NoSuchPageError(text) from error


def read_bool(text: str) -> bool:
    if text not in ("0", "1"):
        raise ValueError(text)
    return text == "1"


def read_number(text: str) -> int:
    if len(text) > 18:
        raise ValueError(text)
    return int(text)


READERS: Mapping[str, Any] = {
    "late_on": date.fromisoformat,
    "due_on": date.fromisoformat,
    "next_on": date.fromisoformat,
    "is_finished": read_bool,
    "total_rank": read_number,
    "project_id": read_number,
}


def key_text(key: Key) -> str:
    return BETWEEN.join(str(int(part)) if isinstance(part, bool) else str(part) for part in key)


@dataclass(frozen=True, slots=True)
class LongRows:
    """Rows of a list in one of `ORDERS`.

    `read_by`: the search by whose entries the rows are read, in the list's own order. `counted_by`: the search that is
    all that was asked for.
    """

    rows: QuerySet[Standing]
    order: str
    read_by: Search | None = None
    counted_by: Search | None = None


def long_page(listed: LongRows, position: Position) -> LongPage:
    """One query: the row behind the last one tells whether there is another page."""
    columns = ORDERS[listed.order]
    rows = listed.rows.annotate(next_on=Least("late_on", "due_on")).values_list(*columns)
    order = columns
    if listed.read_by:
        between = listed.read_by.places_between(stand(position.after), stand(position.before))
        rows, order = rows.filter(place__range=between), ("place", *columns)
    if position.before is not None:
        earlier = rows.filter(LessThan(row_of(columns), values_of(position.before)))
        return as_page([*earlier.order_by(*falling(order))[:PAGE_SIZE]][::-1], has_next=True)
    if position.after is not None:
        rows = rows.filter(GreaterThan(row_of(columns), values_of(position.after)))
    start = 0 if position.after is not None else (position.number - 1) * PAGE_SIZE
    found = list(rows.order_by(*order)[start : start + PAGE_SIZE + 1])
    if not found and position.number > 1:
        raise NoSuchPageError(str(position.number))
    return as_page(found[:PAGE_SIZE], has_next=len(found) > PAGE_SIZE)


def stand(key: Key | None) -> Stand | None:
    """What a key of the list's own order begins with."""
    return key and (key[0], key[1], key[2])


def row_of(columns: Sequence[str]) -> Row:
    return Row(*(F(column) for column in columns))


def values_of(key: Key) -> Row:
    return Row(*(Value(part) for part in key))


def falling(columns: Sequence[str]) -> list[str]:
    return [f"-{column}" for column in columns]


def as_page(rows: Sequence[Key], *, has_next: bool) -> LongPage:
    keys = tuple(row[-1] for row in rows)
    return LongPage(keys, rows[0] if rows else None, rows[-1] if rows else None, has_next)


def count_up_to(rows: QuerySet[Any], most: int) -> int:
    """One more than `most` where there are more."""
    return int(rows.order_by().values("pk")[: most + 1].count())


def count_rows(rows: QuerySet[Any]) -> RowCount:
    """Counted to a limit: beyond it nobody wants to know, and counting would take as long as the download."""
    return up_to_limit(count_up_to(rows, MOST_COUNTED), MOST_COUNTED)


def count_long_rows(listed: LongRows) -> RowCount:
    found = listed.counted_by.count_up_to(MOST_COUNTED) if listed.counted_by else None
    return count_rows(listed.rows) if found is None else up_to_limit(found, MOST_COUNTED)


def up_to_limit(found: int, most: int) -> RowCount:
    return RowCount(min(found, most), found > most)


def long_pages(page: LongPage, position: Position, address: ListAddress) -> Pages:
    number = position.number
    back, on = number - 1, number + 1
    previous = ahead = ""
    if back == 1:
        previous = address.url()
    elif back > 1 and page.first:
        previous = at(address, "before", page.first).url(page=back)
    if page.has_next and page.last:
        ahead = at(address, "after", page.last).url(page=on)
    return Pages(number, 0, previous, ahead)


def at(address: ListAddress, name: str, key: Key) -> ListAddress:
    return replace(address, extra=(*address.extra, (name, key_text(key))))
