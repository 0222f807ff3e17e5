"""One page of all changes of plans and publications."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from projects.enums import Category
from projects.pages.as_of import AsOf
from projects.pages.change_log import Entry, change_keys, entries
from projects.pages.list_pages import (
    NOT_FOUND,
    PAGE_SIZE,
    NoSuchPageError,
    Pages,
    no_such_page,
    page_count,
    page_url,
    pages,
    read_page_number,
)

# A hundred pages: what is older stands with its project.
MOST_ENTRIES = 3000


@dataclass(frozen=True, slots=True)
class FeedLink:
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class ChangePage:
    """`count` goes up to a limit: what is older isn't read."""

    status: int
    problem: str
    count: int
    entries: tuple[Entry, ...]
    pages: Pages
    feeds: tuple[FeedLink, ...]


def change_page(asked: str, as_of: AsOf) -> ChangePage:
    keys = change_keys(as_of, most=MOST_ENTRIES)
    count = len(keys)
    status, problem, number = 200, "", 1
    try:
        number = read_page_number(asked, page_count(count))
    except NoSuchPageError:
        status, problem = NOT_FOUND, no_such_page()
    return ChangePage(
        status=status,
        problem=problem,
        count=count,
        entries=entries(keys[(number - 1) * PAGE_SIZE : number * PAGE_SIZE], as_of),
        pages=pages(number, page_count(count), lambda page: page_url("changes", page, as_of)),
        feeds=tuple(FeedLink(str(label), reverse("category_feed", args=[value])) for value, label in Category.choices),
    )
