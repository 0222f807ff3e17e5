"""Fits the weights of importers/lexicons/selection.toml:
`python -m scripts.fit_selection [--only PATTERN] [--write] DIR…`.

Each DIR holds NN.txt and NN.gold.json; without one, the project's own examples are used. A candidate that is paired
with a project of the gold is right, one paired with none is wrong, one that the gold leaves free is passed over.
Prints, for each folder, how weights that are fitted on all the others judge it: with one folder, each article is held
out in turn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from importers.decode import decode
from importers.evidence import SPEAK_AGAINST, THRESHOLD, features
from importers.fitted import Features, Scale
from importers.layout import lay_out
from importers.read import candidates_of
from importers.select import note_headings
from projects.date_words import parse_window
from scripts.fit_command import asked, heft_of, held_apart, kept_weights, weight_lines
from scripts.logistic import BIAS, fitted
from scripts.reading_score import gold_of, is_left_free, pairs_of

ROOT = Path(__file__).resolve().parents[1]
LEXICON = ROOT / "importers/lexicons/selection.toml"
#: how strongly weights are held near nothing: evidence that few candidates show must not decide
RIDGE = 2.0
LEAST_WEIGHT, WITHOUT_ANY = 0.01, 3.0
#: what a weight is held near where not at nothing: evidence as plain as it is rare
BELIEVED = {
    "its building site": 1.0,
    "one of a row of works": 1.2,
    "a part its project was said to have": 1.0,
    "only works have what follows it": 0.8,
    "people are at work on it": 0.8,
    "people are at work there": 0.8,
    "the figures after it are those of works": 0.8,
    "titles its paragraph": 1.9,
    "called the works of a facility": 0.8,
    "object of building": 0.5,
    "fact: investment_total": 0.6,
    "fact: investment_completed": 0.4,
    "state: under_construction": 0.6,
    "works done to a facility": 0.6,
    "works done to several": 0.8,
}
HEAD = """\
# How much each piece of evidence says for a candidate's being a project (importers/evidence.py names them): the
# logistic regression of {right} projects and {wrong} other noun phrases in {articles} articles. Written by
# scripts/fit_selection.py: don't edit, fit again. Cross-validated, {folders} folders held out in turn: precision
# {precision:.3f}, recall {recall:.3f}.

# A candidate at least as likely as this is a project.
threshold = {threshold}
"""


@dataclass(frozen=True, slots=True)
class Example:
    """A candidate: the group that is held out with it, its evidence, and whether it is a project."""

    group: str
    found: Features
    is_project: bool
    #: how much it counts: a project where a story has none is worse than one too many
    heft: float = 1.0


def examples_of(article: Path, group: str) -> Iterator[Example]:
    """The candidates of an article, as the gold beside it judges them."""
    gold = gold_of(article)
    printed = gold.get("published_on") or gold.get("published_month") or gold.get("with_date", {}).get("published_on")
    published = parse_window(printed) if printed else None
    stories, _ = lay_out(decode(article.read_bytes()))
    told = [candidates_of(story, published)[:2] for story in stories]
    rows = [
        {"name": draft.printed, "aliases": draft.printed_aliases, "draft": draft}
        for drafts, _ in told
        for draft in drafts
    ]
    paired = {id(row["draft"]): known for row, known in pairs_of(rows, gold["projects"])[0]}
    for drafts, scenes in told:
        note_headings(drafts, scenes)
        heft = heft_of(gold) * (1.0 if any(id(draft) in paired for draft in drafts) else WITHOUT_ANY)
        for draft in drafts:
            known = paired.get(id(draft))
            if known is None or not is_left_free(known):
                yield Example(group, features(draft, drafts), known is not None, heft)


def fit(examples: list[Example], only: re.Pattern[str] | None = None) -> dict[str, float]:
    """The weights by name, the bias among them; `only` finds the signs to fit where the others stay.

    What can only speak for a project is left out where it would speak against it: then the few that it was seen with
    were wrong for other reasons.
    """
    names = {name for example in examples for name in example.found if only is None or only.search(name)}
    kept = kept_weights(LEXICON, only)
    told = [(example.found, example.is_project, example.heft) for example in examples]
    while True:
        weights = {**kept, **fitted(told, sorted(names), RIDGE, BELIEVED, kept)}
        contrary = {name for name in names if weights[name] < 0 and name not in SPEAK_AGAINST}
        if not contrary:
            return weights
        names -= contrary


@dataclass(slots=True)
class Count:
    """Candidates: how many are projects, how many were taken for one, and how many of these rightly."""

    owed: int = 0
    found: int = 0
    right: int = 0

    def add(self, examples: list[Example], weights: dict[str, float]) -> None:
        for example in examples:
            is_taken = Scale(weights[BIAS], weights).likelihood(example.found) >= THRESHOLD
            self.owed += example.is_project
            self.found += is_taken
            self.right += is_taken and example.is_project

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.owed if self.owed else 1.0


def held_out(examples: list[Example], only: re.Pattern[str] | None = None) -> dict[str, Count]:
    """For each group: its candidates as judged by what was fitted on the others."""
    counts: dict[str, Count] = {}
    for group, mine, others in held_apart(examples):
        counts[group] = Count()
        counts[group].add(mine, fit(others, only))
    return counts


def lexicon(
    examples: list[Example], articles: int, total: Count, groups: int, only: re.Pattern[str] | None = None
) -> str:
    weights = fit(examples, only)
    right = sum(example.is_project for example in examples)
    head = HEAD.format(
        right=right,
        wrong=len(examples) - right,
        articles=articles,
        folders=groups,
        precision=total.precision,
        recall=total.recall,
        threshold=THRESHOLD,
    )
    bias = weights.pop(BIAS)
    return "\n".join([head + f"{BIAS} = {bias:.2f}", "", "[weights]", *weight_lines(weights, LEAST_WEIGHT), ""])


def main() -> None:
    told = asked(__doc__, takes_only=True)
    examples = [example for path, group in told.articles for example in examples_of(path, group)]
    counts, total = held_out(examples, told.only), Count()
    for group, count in counts.items():
        print(f"{group}: {count.owed} projects, precision {count.precision:.3f}, recall {count.recall:.3f}")
        total = Count(total.owed + count.owed, total.found + count.found, total.right + count.right)
    print(f"all: {total.owed} projects, precision {total.precision:.3f}, recall {total.recall:.3f}")
    if told.is_to_be_written:
        LEXICON.write_text(lexicon(examples, len(told.articles), total, len(counts), told.only), encoding="utf-8")


if __name__ == "__main__":
    main()
