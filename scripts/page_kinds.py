"""One page of every kind, found in the seeds as a visitor finds it: what pictures, audits and tests go through."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import quote

# Shortly after the newer of the two articles.
DAY = "2025-05-01"
PARK, NETWORK, SCHOOL = "流量经济", "学校路网", "行知中学"


class NoSuchLinkError(Exception):
    """A page lacks a link by which a visitor goes on."""


@dataclass(frozen=True, slots=True)
class PageKind:
    name: str
    address: str
    status: int = 200

    def on(self, day: str) -> PageKind:
        """The same page as of a day; of today where `day` is empty."""
        if not day or "on=" in self.address:
            return self
        return replace(self, address=f"{self.address}{'&' if '?' in self.address else '?'}on={day}")


def page_kinds(read: Callable[[str], str]) -> list[PageKind]:
    """`read` gives the HTML at an address of the site."""
    return [
        PageKind("home", "/"),
        *lists(),
        *projects(read),
        PageKind("wall", "/wall/"),
        PageKind("wall-by-unit", "/wall/?group=unit"),
        PageKind("calendar", "/calendar/"),
        PageKind("calendar-month", "/calendar/?month=2025-05"),
        PageKind("units", "/units/"),
        PageKind("unit", link(read("/units/"), "/units/[a-z0-9-]+/")),
        PageKind("changes", "/changes/"),
        PageKind("sources", "/sources/"),
        *sources(read),
        PageKind("about", "/about/"),
        PageKind("data", "/data/"),
        PageKind("data-filtered", f"/data/?q={quote('学校')}"),
        PageKind("data-dictionary", "/data/dictionary/"),
        PageKind("not-found", "/nowhere/", 404),
        PageKind("no-such-day", "/?on=2025-02-30", 400),
        PageKind("nul-byte", "/projects/?q=%00", 400),
    ]


def lists() -> list[PageKind]:
    return [
        PageKind("projects", "/projects/"),
        PageKind("search", f"/projects/?q={quote('学校')}"),
        PageKind("filtered", "/projects/?category=public_welfare&stage=under_construction&sort=name"),
        PageKind("nothing-found", f"/projects/?q={quote('红角洲隧道')}&light=red"),
        PageKind("refused", "/projects/?light=pink", 400),
    ]


def projects(read: Callable[[str], str]) -> list[PageKind]:
    """A project with two dates of one milestone, one with parts, one of the parts, one with vague dates."""
    found = {name: link(read(f"/projects/?q={quote(words)}"), "/projects/[a-z0-9-]+/") for name, words in KINDS.items()}
    part = link(read(found["network"]), "/projects/[a-z0-9-]+/", but=tuple(found.values()))
    return [PageKind(name, address) for name, address in {**found, "part": part}.items()]


KINDS = {"project": PARK, "network": NETWORK, "school": SCHOOL}


def sources(read: Callable[[str], str]) -> list[PageKind]:
    addresses = list(dict.fromkeys(re.findall(r'href="(/sources/\d+/)', read("/sources/"))))
    return [PageKind(f"source-{number}", address) for number, address in enumerate(addresses, start=1)]


def link(html: str, pattern: str, *, but: tuple[str, ...] = ()) -> str:
    """The address of the first link that fits."""
    found: list[str] = [address for address in re.findall(rf'href="({pattern})["?#]', html) if address not in but]
    if not found:
        raise NoSuchLinkError(f"no link to {pattern}")
    return found[0]
