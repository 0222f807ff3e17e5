"""How much of what a careful reader finds in an article the engine finds too, on the right project."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from importers.decode import decode
from importers.name_forms import same_project
from importers.names import core
from importers.printing import as_object
from importers.read import read_article
from projects.date_window import DateWindow
from projects.date_words import parse_window

SQUARE_METRES_OF_MU = Decimal(2000) / 3
SAME_NAME_SHARE = 0.6
KINDS = ("facts", "milestones", "units", "people")
OPEN_KINDS = {"units_count", "progress_percent"}


@dataclass(frozen=True, slots=True)
class Count:
    """Of one kind: how many the gold asks for, how many were found, how many of these are right."""

    owed: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.owed + other.owed, self.found + other.found, self.right + other.right)

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.owed + self.found) if self.owed + self.found else 1.0


def read_with_gold(article: Path) -> tuple[Any, Any]:
    """(what the engine finds, what a careful reader finds) in NN.txt, whose gold stands beside it."""
    gold = gold_of(article)
    return as_object(read_article(decode(article.read_bytes()), published=published_of(gold)), explain=True), gold


def gold_of(article: Path) -> Any:
    return json.loads(article.with_suffix(".gold.json").read_text(encoding="utf-8"))


def published_of(gold: Any) -> DateWindow | None:
    printed = gold.get("published_on") or gold.get("published_month")
    return parse_window(printed) if printed else None


@dataclass(frozen=True, slots=True)
class Judged:
    """A statement of the engine. `sureness`: its own or its project's, whichever is less, as a clerk's sheet has it."""

    item: Any
    sureness: float
    is_right: bool


def judged(read: Any, gold: Any) -> Iterator[Judged]:
    """Each statement about a project that the gold judges: not those of projects and of open kinds that it leaves free,
    nor what it has on the whole or on a part of the project.
    """
    for found, known in pairs_with_gold(read["projects"], gold["projects"]):
        kin = [one for one in gold["projects"] if known and is_kin(one, known)]
        for kind in KINDS if not is_left_free(known) else ():
            told, beside = keys_told(kind, [known]), keys_told(kind, kin)
            for item in found.get(kind, []):
                keys = _key(kind, item)
                is_right = any(key in told for key in keys)
                is_free = (kind == "facts" and item["kind"] in OPEN_KINDS) or any(key in beside for key in keys)
                if keys and (is_right or not is_free):
                    sureness = min(item["explain"]["confidence"], found["explain"]["confidence"])
                    yield Judged(item, sureness, is_right)


def is_kin(one: Any, other: Any) -> bool:
    """Whether one of them is part of the other."""
    return bool(one["name"] == other.get("parent") or one.get("parent") == other["name"])


def keys_told(kind: str, projects: list[Any]) -> set[tuple[str, ...]]:
    """What the gold tells of some projects, also what it leaves free, by all names that it accepts."""
    rows = [row for one in projects for field in (kind, f"optional_{kind}") for row in one.get(field, [])]
    named = [{**row, "name": alias} for row in rows for alias in row.get("aliases", [])]
    return {key for row in [*rows, *named] for key in _key(kind, row)}


def pairs_with_gold(found: list[Any], gold: list[Any]) -> list[tuple[Any, Any]]:
    """Each found project with that of the gold, or with nothing."""
    pairs, spare = pairs_of(found, gold)
    return [*pairs, *((project, {}) for project in spare)]


def score(article: Path) -> dict[str, Count]:
    """projects, facts, dates, units and people of one example against its gold."""
    read, gold = read_with_gold(article)
    pairs, spare = pairs_of(read["projects"], gold["projects"])
    owed = [project for project in gold["projects"] if not project.get("optional")]
    right = [project for _, project in pairs if not project.get("optional")]
    counts = {"projects": Count(len(owed), len(right) + len(spare), len(right))}
    missed = [project for project in owed if not any(project is known for _, known in pairs)]
    everything = [*pairs, *((project, {}) for project in spare), *(({}, project) for project in missed)]
    for kind in KINDS:
        counts[kind] = sum((_compare(kind, found, known) for found, known in everything), Count())
    return counts


def pairs_of(found: list[Any], gold: list[Any]) -> tuple[list[tuple[Any, Any]], list[Any]]:
    pairs, spare, left = [], [], list(gold)
    for project in sorted(found, key=lambda row: -len(row["name"])):
        best = max(left, key=lambda known: likeness(project, known), default=None)
        if best is None or likeness(project, best) < SAME_NAME_SHARE:
            spare.append(project)
        else:
            left.remove(best)
            pairs.append((project, best))
    return pairs, spare


def is_left_free(known: Any) -> bool:
    """Whether a project of the gold may be found and need not."""
    return bool(known.get("optional")) or known.get("confidence") == "peripheral"


def likeness(project: Any, known: Any) -> float:
    """From 0 to 1: how like the names of a found project are to those of one in the gold."""
    names = [known["name"], *known["aliases"], (known["parent"] or "") + known["name"]]
    return max(_alike(one, other) for one in (project["name"], *project["aliases"]) for other in names)


def _alike(one: str, other: str) -> float:
    short, long = sorted((core(one), core(other)), key=len)
    if short == long:
        return 1.0
    return len(short) / len(long) if short in long else 0.6 if same_project(one, other) else 0.0


def _compare(kind: str, found: Any, known: Any) -> Count:
    wanted = Counter(key for item in known.get(kind, []) if not item.get("optional") for key in _key(kind, item))
    free = Counter(key for item in known.get(kind, []) if item.get("optional") for key in _key(kind, item))
    told = Counter(key for item in found.get(kind, []) for key in _key(kind, item))
    right = wanted & told
    wrong = told - wanted - free
    if kind == "facts":
        wrong = Counter({key: n for key, n in wrong.items() if key[0] not in OPEN_KINDS})
    if known.get("optional"):
        return Count()
    return Count(wanted.total(), right.total() + wrong.total(), right.total())


def _key(kind: str, item: Any) -> list[tuple[str, ...]]:
    if kind == "facts":
        factor = SQUARE_METRES_OF_MU if item["unit"] == "mu" else Decimal(1)
        return [(item["kind"], str(round(Decimal(item["value"]) * factor)))]
    if kind == "milestones":
        superseded = item.get("superseded") or not item["latest"]
        return [] if superseded else [(item["kind"], item["latest"])]
    return [(item["name"],)]
