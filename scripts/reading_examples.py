"""What the weights of importers/lexicons/readings.toml are fitted to: places in articles, as their gold judges them."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from importers.attach_works import steps_of
from importers.decode import decode
from importers.fitted import Features
from importers.layout import lay_out
from importers.likely_roles import role_signs
from importers.likely_steps import Day, day_signs, unread_days
from importers.read import candidates_of
from importers.scene import Scene
from projects.date_window import DateWindow
from projects.date_words import parse_window

#: words of a quote that must stand in a sentence where a line of it was cut
TELLING = 8
MILESTONES = ("milestones", "optional_milestones")


@dataclass(frozen=True, slots=True)
class Example:
    """A place in a text: the group that is held out with it, its signs, and the readings that are right there."""

    group: str
    reading: str
    found: Features
    right: frozenset[str]


def examples_of(article: Path, group: str) -> Iterator[Example]:
    """Every place of an article that a fitted reading has to judge."""
    gold = json.loads(article.with_suffix(".gold.json").read_text(encoding="utf-8"))
    printed = gold.get("published_on") or gold.get("published_month") or gold.get("with_date", {}).get("published_on")
    published = parse_window(printed) if printed else None
    for story in lay_out(decode(article.read_bytes()))[0]:
        for scene in candidates_of(story, published)[1]:
            if scene.is_body:
                yield from _units(scene, gold, group)
                yield from _days(scene, gold, group, published)


def _units(scene: Scene, gold: Any, group: str) -> Iterator[Example]:
    """Organisations without a set role; those that the gold tells of elsewhere are passed over."""
    known = [
        unit for project in gold["projects"] for key in ("units", "optional_units") for unit in project.get(key, [])
    ]
    for item in scene.here.organisations:
        if item.role:
            continue
        called = scene.here.printed(item.start, item.end)
        same = [
            unit for unit in known if any(_is_same(called, name) for name in (unit["name"], *unit.get("aliases", [])))
        ]
        here = [unit for unit in same if stands_in(unit.get("quote", ""), scene)]
        if here or not same:
            yield Example(group, "unit", role_signs(scene, item), frozenset(unit["role"] for unit in here))


def _days(scene: Scene, gold: Any, group: str, published: DateWindow | None) -> Iterator[Example]:
    """Days without a set step; those that the gold tells of elsewhere are passed over."""
    known = [step for project in gold["projects"] for key in MILESTONES for step in project.get(key, [])]
    for day in unread_days(scene.here, steps_of(scene, published), published):
        same = [step for step in known if _is_day(day, step)]
        here = [step for step in same if stands_in(step.get("quote", ""), scene)]
        if here or not same:
            yield Example(group, "day", day_signs(scene, day, published), frozenset({"step"} if here else ()))


def _is_day(day: Day, step: Any) -> bool:
    """The gold's step has that tense and that last day, in those words."""
    words, printed = squeezed(step.get("date_text") or ""), squeezed(day.found.text)
    told = bool(words) and (words in printed or printed in words)
    latest = day.window.latest.isoformat() if day.window.latest else ""
    return told and step["kind"] == day.tense.value and step.get("latest") == latest


def _is_same(one: str, other: str) -> bool:
    short, long = sorted((squeezed(one), squeezed(other)), key=len)
    return len(short) >= 3 and short in long and (len(short) >= 0.6 * len(long) or long.startswith(short))


def stands_in(quote: str, scene: Scene) -> bool:
    """The quote of a gold item, if it has one, is of this sentence, whatever line breaks or widths it has."""
    words, text = squeezed(quote), squeezed(scene.here.text)
    return not words or words in text or text in words or words[:TELLING] in text


def squeezed(text: str) -> str:
    plain = unicodedata.normalize("NFKC", re.sub(r"\s", "", text or ""))
    return plain.translate(str.maketrans(",;:()?!", "，；：（）？！"))
