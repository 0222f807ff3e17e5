"""Pages by key: each as quick as the first, and none doubled or lost while rows come and go."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from projects.open_data.conditions import Problem, RefusedError

PAGE_SIZE, LARGEST_PAGE = 50, 200
CURSOR = re.compile(r"(after|before)-([1-9][0-9]{0,17})")
SIZE = re.compile(r"[1-9][0-9]{0,2}")


@dataclass(frozen=True, slots=True)
class Place:
    """The page after a row, or before it; from the start where `key` is 0."""

    size: int
    key: int = 0
    is_backward: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """The keys of a page, and the cursors of its neighbours; empty where there is none."""

    keys: list[int]
    next: str
    previous: str


def read_place(asked: QueryDict) -> Place:
    """Raises RefusedError."""
    cursor, size = asked.get("cursor"), asked.get("page_size", str(PAGE_SIZE))
    found = CURSOR.fullmatch(cursor) if cursor is not None else None
    problems = []
    if cursor is not None and found is None:
        problems.append(Problem("cursor", _("Take the cursor from the links of a page.")))
    if not SIZE.fullmatch(size) or int(size) > LARGEST_PAGE:
        problems.append(Problem("page_size", _("A number from 1 to %(most)d.") % {"most": LARGEST_PAGE}))
    if problems:
        raise RefusedError(problems)
    return Place(int(size), int(found[2]), found[1] == "before") if found else Place(int(size))


def page(rows: QuerySet[Any], place: Place) -> Page:
    if place.is_backward:
        found = keys(rows.filter(pk__lt=place.key).order_by("-pk"), place)
        shown = found[: place.size][::-1]
        return Page(shown, after(shown), before(shown) if len(found) > place.size else "")
    found = keys(rows.filter(pk__gt=place.key).order_by("pk"), place)
    shown = found[: place.size]
    return Page(shown, after(shown) if len(found) > place.size else "", before(shown) if place.key else "")


def keys(rows: QuerySet[Any], place: Place) -> list[int]:
    """One more than the page has: it tells whether there is another page."""
    return list(rows.values_list("pk", flat=True)[: place.size + 1])


def after(shown: list[int]) -> str:
    return f"after-{shown[-1]}" if shown else ""


def before(shown: list[int]) -> str:
    return f"before-{shown[0]}" if shown else ""


def link(asked: QueryDict, cursor: str, on: str, address: Callable[[str], str]) -> str | None:
    """The day is named, so that all pages are of the same one."""
    if not cursor:
        return None
    query = asked.copy()
    query["cursor"], query["on"] = cursor, on
    return address(f"?{query.urlencode()}")
