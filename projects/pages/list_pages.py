"""Page links of a list."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from projects.pages.as_of import AsOf

T = TypeVar("T")
NOT_FOUND = 404
PAGE_SIZE = 30
PAGE_NUMBER = re.compile(r"[1-9][0-9]{0,5}")


class NoSuchPageError(ValueError):
    """The list has no page of that number."""


@dataclass(frozen=True, slots=True)
class Pages:
    """One page of several; addresses are empty where there is no such page, `count` is 0 where that isn't known."""

    number: int
    count: int
    previous_url: str
    next_url: str


def read_page_number(text: str, count: int) -> int:
    """The page asked for, 1 where none is. Raises NoSuchPageError."""
    if not text:
        return 1
    if not PAGE_NUMBER.fullmatch(text) or int(text) > count:
        raise NoSuchPageError(text)
    return int(text)


def page_asked(text: str, count: int) -> tuple[int, str]:
    """The page to show and what was wrong with the one asked for: the first one, where that isn't there."""
    try:
        return read_page_number(text, count), ""
    except NoSuchPageError:
        return 1, no_such_page()


def no_such_page() -> str:
    return _("There is no such page of this list: this is the first one.")


def page_count(rows: int, size: int = PAGE_SIZE) -> int:
    return max(1, -(-rows // size))


def page_url(name: str, number: int, as_of: AsOf) -> str:
    """Of the page of this name in `projects.urls`."""
    query = urlencode({**as_of.parameters, **({"page": number} if number > 1 else {})})
    return f"{reverse(name)}?{query}" if query else reverse(name)


def on_page(rows: Sequence[T], number: int) -> Sequence[T]:
    return rows[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]


def pages(number: int, count: int, url_of: Callable[[int], str]) -> Pages:
    return Pages(
        number,
        count,
        url_of(number - 1) if number > 1 else "",
        url_of(number + 1) if number < count else "",
    )
