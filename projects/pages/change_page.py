"""One page of all changes of plans and publications."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from projects.enums import Category
from projects.pages.as_of import AsOf
from projects.pages.change_log import Entry, change_keys, entries
from projects.pages.list_pages import NOT_FOUND, Pages, on_page, page_asked, page_count, page_url, pages

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
    number, problem = page_asked(asked, page_count(count))
    return ChangePage(
        status=NOT_FOUND if problem else 200,
        problem=problem,
        count=count,
        entries=entries(on_page(keys, number), as_of),
        pages=pages(number, page_count(count), lambda page: page_url("changes", page, as_of)),
        feeds=tuple(FeedLink(str(label), reverse("category_feed", args=[value])) for value, label in Category.choices),
    )
