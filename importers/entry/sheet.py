"""What a clerk decides on: everything that an article's reading found, each with its words, its project and a decision.

A sheet goes to the database and comes back as JSON. Projects keep the names under which the article has them, for these
are part of each fact's identity; what a person calls them, and which project of ours they are, stands beside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any

from importers.records import Evidence, Place, Quote


class Choice(StrEnum):
    """What becomes of one fact."""

    ACCEPT = "accept"
    WAIT = "wait"
    REJECT = "reject"


class Target:
    """Which project of ours an article's project is: a key of one, or one of these."""

    UNDECIDED = ""
    NEW = "new"
    REJECT = "reject"


class Kind(StrEnum):
    """What a fact is about. The figures have the names of FactKind."""

    STAGE = "stage"
    CATEGORY = "category"
    LOCATION = "location"
    SUMMARY = "summary"
    INVESTMENT_TOTAL = "investment_total"
    INVESTMENT_ANNUAL_PLANNED = "investment_annual_planned"
    INVESTMENT_COMPLETED = "investment_completed"
    SITE_AREA = "site_area"
    FLOOR_AREA = "floor_area"
    LENGTH = "length"
    UNITS_COUNT = "units_count"
    WORKERS = "workers"
    PROGRESS_PERCENT = "progress_percent"
    MILESTONE = "milestone"
    UNIT = "unit"
    PERSON = "person"
    PROGRESS = "progress"
    PROGRAMME = "programme"

    @property
    def is_figure(self) -> bool:
        return self.value in FIGURES

    @property
    def is_yearly(self) -> bool:
        return self in (Kind.INVESTMENT_ANNUAL_PLANNED, Kind.INVESTMENT_COMPLETED)


FIGURES = frozenset(
    [
        "investment_total",
        "investment_annual_planned",
        "investment_completed",
        "site_area",
        "floor_area",
        "length",
        "units_count",
        "workers",
        "progress_percent",
    ]
)
#: What only the words themselves can say.
WORDS_ALONE = frozenset({Kind.LOCATION, Kind.SUMMARY, Kind.PROGRESS})


@dataclass(frozen=True, slots=True)
class Words:
    """Where a fact stands in the article, how it was read, and how sure that is."""

    text: str
    start: int
    end: int
    rule: str = ""
    confidence: float = 1.0
    attached_by: str = ""
    story: int = 0
    sentence: int = 0

    @classmethod
    def of(cls, evidence: Evidence) -> Words:
        quote, why = evidence.quote, (evidence.rule, evidence.confidence, evidence.attached_by)
        return cls(quote.text, quote.start, quote.end, *why, *(evidence.place or ()))

    @property
    def evidence(self) -> Evidence:
        place = Place(self.story, self.sentence) if self.story else None
        return Evidence(Quote(self.text, self.start, self.end), self.rule, self.confidence, self.attached_by, place)


@dataclass(frozen=True, slots=True)
class Item:
    """One fact of the project `owner`, "" for a programme. `values` are the texts that its form shows.

    `read` and `read_owner` are what the rules had read, where a person has put something else; both empty for a fact
    that a person added. `run` is the import run that stored it, `note` why it couldn't be stored.
    """

    key: str
    owner: str
    kind: Kind
    values: Mapping[str, str]
    words: Words
    choice: Choice
    read: Mapping[str, str] = field(default_factory=dict)
    read_owner: str = ""
    is_added: bool = False
    run: int | None = None
    note: str = ""

    @property
    def is_stored(self) -> bool:
        return self.run is not None

    @property
    def is_changed(self) -> bool:
        return self.is_added or dict(self.values) != dict(self.read) or self.owner != self.read_owner

    def as_read(self) -> Item:
        return replace(self, values=self.read, owner=self.read_owner)


@dataclass(frozen=True, slots=True)
class Entry:
    """A project as the article has it: `name` and `parent` (a key) identify it; for `target` see `Target`.

    `called` is what a new project of ours will be called. `words` is None where a person added a project that the
    article doesn't name. `is_chosen` says that a person made the choice.
    """

    key: str
    name: str
    called: str
    words: Words | None
    parent: str = ""
    aliases: tuple[str, ...] = ()
    target: str = Target.UNDECIDED
    is_chosen: bool = False
    is_stored: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    entries: tuple[Entry, ...] = ()
    items: tuple[Item, ...] = ()

    def of(self, owner: str) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.owner == owner)

    def entry(self, key: str) -> Entry:
        return next(entry for entry in self.entries if entry.key == key)

    def item(self, key: str) -> Item:
        return next(item for item in self.items if item.key == key)

    @property
    def waiting(self) -> tuple[Item, ...]:
        """What somebody has still to decide."""
        refused = {entry.key for entry in self.entries if entry.target == Target.REJECT}
        return tuple(
            item
            for item in self.items
            if item.choice != Choice.REJECT and not item.is_stored and item.owner not in refused
        )

    def with_items(self, items: Iterable[Item]) -> Sheet:
        changed = {item.key: item for item in items}
        return replace(self, items=tuple(changed.get(item.key, item) for item in self.items))

    def with_entries(self, entries: Iterable[Entry]) -> Sheet:
        changed = {entry.key: entry for entry in entries}
        return replace(self, entries=tuple(changed.get(entry.key, entry) for entry in self.entries))

    def next_key(self, letter: str) -> str:
        keys = [*(entry.key for entry in self.entries), *(item.key for item in self.items)]
        numbers = [int(key[1:]) for key in keys if key.startswith(letter)]
        return f"{letter}{max(numbers, default=0) + 1}"

    def as_json(self) -> dict[str, Any]:
        return {"entries": [asdict(entry) for entry in self.entries], "items": [asdict(item) for item in self.items]}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Sheet:
        return cls(tuple(map(_entry, data["entries"])), tuple(map(_item, data["items"])))


def _entry(row: Mapping[str, Any]) -> Entry:
    words = Words(**row["words"]) if row["words"] else None
    return Entry(**{**row, "words": words, "aliases": tuple(row["aliases"])})


def _item(row: Mapping[str, Any]) -> Item:
    kind, choice = Kind(row["kind"]), Choice(row["choice"])
    return Item(**{**row, "kind": kind, "choice": choice, "words": Words(**row["words"])})


def in_a_circle(sheet: Sheet) -> frozenset[str]:
    """The keys of entries that are told to be parts of their own parts."""
    parents = {entry.key: entry.parent for entry in sheet.entries}
    found = set()
    for key, above in parents.items():
        seen = {key}
        while above and above not in seen:
            seen.add(above)
            above = parents.get(above, "")
        found |= {key} if above == key else set()
    return frozenset(found)


def families(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Parents first, their parts behind them."""
    listed = list(entries)
    keys = {entry.key for entry in listed}
    roots = [entry for entry in listed if entry.parent not in keys]
    seen: set[str] = set()
    for root in [*roots, *listed]:
        yield from _branch(root, listed, seen)


def _branch(entry: Entry, listed: list[Entry], seen: set[str]) -> Iterator[Entry]:
    if entry.key in seen:
        return
    seen.add(entry.key)
    yield entry
    for part in listed:
        if part.parent == entry.key:
            yield from _branch(part, listed, seen)
