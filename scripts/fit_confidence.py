"""Fits the weights of importers/lexicons/likely_right.toml: `python -m scripts.fit_confidence [--write] DIR…`.

Each DIR holds NN.txt and NN.gold.json; without one, the project's own examples are used. Articles that rules were made
for tell too much good of them: weights are worth something where they are fitted to articles at first sight. Prints,
for each folder, how often what is ticked beforehand is right by weights that are fitted on all the others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import wrap
from typing import Any

from importers.decode import decode
from importers.fitted import Features, Scale
from importers.likely_right import Owner, signs_of, stories_of
from importers.printing import as_object
from importers.read import read_by_rules
from importers.records import ArticleRecord
from scripts.fit_command import asked, held_apart, weight_lines, weights_of
from scripts.logistic import BIAS
from scripts.reading_score import KINDS, gold_of, judged, published_of

ROOT = Path(__file__).resolve().parents[1]
LEXICON = ROOT / "importers/lexicons/likely_right.toml"
#: how strongly weights are held near nothing; a sign that fewer statements show is left out
RIDGE, FEWEST = 6.0, 12
LEAST_WEIGHT = 0.05
SHOWN = (0.9, 0.85, 0.8, 0.75, 0.7)
HEAD = """\
# How much each sign says for a statement's being right, on its project (importers/likely_right.py): the logistic
# regression of {right} right statements and {wrong} wrong ones in {articles} articles. Written by
# scripts/fit_confidence.py: don't edit, fit again.\
"""
WIDTH = 117


@dataclass(frozen=True, slots=True)
class Example:
    """A statement: the group that is held out with it, its signs, and whether it is right."""

    group: str
    found: Features
    is_right: bool
    heft: float = 1.0


def examples_of(article: Path, group: str) -> Iterator[Example]:
    gold = gold_of(article)
    read = read_by_rules(decode(article.read_bytes()), published_of(gold))
    printed = as_object(read, explain=True)
    signs = signs_by_item(printed, read)
    for one in judged(printed, gold):
        if id(one.item) in signs:
            yield Example(group, signs[id(one.item)], one.is_right)


def signs_by_item(printed: Any, read: ArticleRecord) -> dict[int, Features]:
    """Of each printed statement that stands in a story, by its identity."""
    stories = stories_of(read)
    return {
        id(item): signs_of(said, owner)
        for shown, project in zip(printed["projects"], read.projects, strict=True)
        if project.evidence.place is not None
        for owner in (Owner.of(project, stories[project.evidence.place.story]),)
        for kind in KINDS
        for item, said in zip(shown[kind], getattr(project, kind), strict=True)
    }


def fit(examples: list[Example]) -> dict[str, float]:
    """The weights by sign, the bias among them."""
    return weights_of(examples, fewest=FEWEST, ridge=RIDGE, least=LEAST_WEIGHT)


@dataclass(slots=True)
class Count:
    """Statements, and for each of SHOWN how many are at least so sure and how many of these are right."""

    found: int = 0
    sure: Counter[float] = field(default_factory=Counter)
    right: Counter[float] = field(default_factory=Counter)

    def add(self, examples: list[Example], scale: Scale) -> None:
        for example in examples:
            likely = scale.likelihood(example.found)
            self.found += 1
            self.sure.update(share for share in SHOWN if likely >= share)
            self.right.update(share for share in SHOWN if likely >= share and example.is_right)

    def __str__(self) -> str:
        told = (f"{self.right[share]} of {self.sure[share]} right from {share:g} on" for share in SHOWN)
        return f"of {self.found} statements " + ", ".join(told)


def held_out(examples: list[Example]) -> dict[str, Count]:
    """For each group: its statements as judged by what was fitted on the others."""
    counts: dict[str, Count] = {}
    for group, mine, others in held_apart(examples):
        weights = fit(others)
        counts[group] = Count()
        counts[group].add(mine, Scale(weights[BIAS], weights))
    return counts


def added_up(counts: Iterable[Count]) -> Count:
    total = Count()
    for count in counts:
        total.found += count.found
        total.sure += count.sure
        total.right += count.right
    return total


def lexicon(examples: list[Example], articles: int, counts: dict[str, Count]) -> str:
    weights = fit(examples)
    right = sum(example.is_right for example in examples)
    told = wrap(f"Cross-validated, {len(counts)} folders held out in turn: {added_up(counts.values())}.", WIDTH)
    head = HEAD.format(right=right, wrong=len(examples) - right, articles=articles)
    bias = weights.pop(BIAS)
    lines = [f"{BIAS} = {bias:.2f}", "", "[weights]", *weight_lines(weights, LEAST_WEIGHT), ""]
    return "\n".join([head, *(f"# {line}" for line in told), "", *lines])


def main() -> None:
    told = asked(__doc__)
    examples = [example for path, group in told.articles for example in examples_of(path, group)]
    counts = held_out(examples)
    for group, count in counts.items():
        print(f"{group}: {count}")
    print(added_up(counts.values()))
    if told.is_to_be_written:
        LEXICON.write_text(lexicon(examples, len(told.articles), counts), encoding="utf-8")


if __name__ == "__main__":
    main()
