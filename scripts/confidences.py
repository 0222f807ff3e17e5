"""How often facts of each confidence are right: `python -m scripts.confidences FOLDER…` of NN.txt with NN.gold.json.

A fact counts as sure as its own words and as its project, whichever is less; that is what the sheet compares with
ACCEPT_ABOVE. Right is a value of the gold's project of that name, as the tests of the reading engine match them.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from importers.decode import decode
from importers.name_forms import same_project
from importers.names import core
from importers.printing import as_object
from importers.read import read_article
from projects.date_words import parse_window

SQUARE_METRES = {"mu": 2000 / 3}
OPEN_KINDS = {"units_count", "progress_percent"}
SHOWN = (0.0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)

Fact = tuple[float, bool]


def read_examples(*folders: Path) -> list[Fact]:
    """(confidence, whether it is right) of each fact, date, unit and person found in the folders' articles."""
    paths = [path for folder in folders for path in sorted(folder.glob("*.gold.json"))]
    return [fact for path in paths for fact in of_article(path)]


def measured(facts: Iterable[Fact], threshold: float) -> tuple[int, int]:
    """How many are at least so sure, and how many of these are right."""
    sure = [is_right for confidence, is_right in facts if confidence >= threshold]
    return len(sure), sum(sure)


def of_article(path: Path) -> Iterator[Fact]:
    gold = json.loads(path.read_text(encoding="utf-8"))
    article = path.with_name(path.name.replace(".gold.json", ".txt"))
    day = gold.get("published_on") or gold.get("published_month") or gold.get("with_date", {}).get("published_on")
    record = read_article(decode(article.read_bytes()), published=parse_window(day) if day else None)
    for project in as_object(record, explain=True)["projects"]:
        known = [each for each in gold["projects"] if is_same(project, each)]
        family = {each["name"] for each in known} | {each.get("parent") for each in known}
        kin = [each for each in gold["projects"] if each["name"] in family or each.get("parent") in family]
        for kind in ("facts", "milestones", "units", "people"):
            rows = [row for each in kin for name in (kind, f"optional_{kind}") for row in each.get(name, [])]
            for item in project[kind]:
                if kind == "milestones" and not item["latest"]:
                    continue
                confidence = min(project["explain"]["confidence"], item["explain"]["confidence"])
                yield confidence, bool(known) and is_right(kind, item, rows)


def is_same(project: Any, known: Any) -> bool:
    names = [known["name"], *known.get("aliases", []), (known.get("parent") or "") + known["name"]]
    found = (project["name"], *project["aliases"])
    return any(core(one) == core(other) or same_project(one, other) for one in found for other in names)


def is_right(kind: str, item: Any, rows: list[Any]) -> bool:
    if kind == "facts":
        return item["kind"] in OPEN_KINDS or any(is_same_figure(item, row) for row in rows)
    if kind == "milestones":
        return any(item["kind"] == row["kind"] and item["latest"] in latest_days(row) for row in rows)
    return any(core(item["name"]) == core(row["name"]) or item["name"] in row.get("aliases", []) for row in rows)


def is_same_figure(item: Any, row: Any) -> bool:
    values = [row["value"], *row.get("value_accept", [])]
    kinds = {row["kind"], *row.get("kind_accept", [])}
    figure = float(item["value"]) * SQUARE_METRES.get(item["unit"], 1)
    wanted = (float(value) * SQUARE_METRES.get(row["unit"], 1) for value in values)
    return item["kind"] in kinds and any(abs(figure - value) <= 0.001 * max(figure, value) for value in wanted)


def latest_days(row: Any) -> set[str | None]:
    return {row.get("latest"), *(window[1] for window in row.get("window_accept", []))}


def main(folders: list[str]) -> int:
    facts = read_examples(*map(Path, folders))
    print(f"{'from':>5} {'facts':>6} {'of all':>7} {'right':>7}")
    for threshold in SHOWN:
        sure, right = measured(facts, threshold)
        if sure:
            print(f"{threshold:5.2f} {sure:6} {sure / len(facts):7.1%} {right / sure:7.1%}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
