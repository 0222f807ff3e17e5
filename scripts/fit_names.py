"""Fits the weights of importers/lexicons/likely_names.toml:
`python -m scripts.fit_names [--only PATTERN] [--write] DIR…`.

Each DIR holds NN.txt and NN.gold.json; without one, the project's own examples are used. A name that a project of the
gold goes by is right, one that is called like none is wrong, one that the gold leaves free is passed over. Prints, for
each folder, how weights that are fitted on all the others judge it: with one folder, each article is held out in turn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from importers.decode import decode
from importers.fitted import Features, Scale
from importers.layout import lay_out
from importers.likely_names import THRESHOLD, name_signs
from importers.read import annotated_of
from scripts.fit_command import asked, heft_of, held_apart, kept_weights, weight_lines, weights_of
from scripts.logistic import BIAS, fitted
from scripts.reading_score import SAME_NAME_SHARE, gold_of, is_left_free, likeness

ROOT = Path(__file__).resolve().parents[1]
LEXICON = ROOT / "importers/lexicons/likely_names.toml"
#: how strongly weights are held near nothing; a sign that fewer names show is left out
RIDGE, FEWEST = 4.0, 5
LEAST_WEIGHT = 0.05
HEAD = """\
# How much each sign says for a name's being a project's (importers/likely_names.py): the logistic
# regression of {right} names of projects and {wrong} others in {articles} articles. Written by scripts/fit_names.py:
# don't edit, fit again. Cross-validated, {groups} folders held out in turn: {count}.

# A name less likely than that is no project's.
threshold = {threshold}
"""


@dataclass(frozen=True, slots=True)
class Example:
    """A name in a story: the group that is held out with it, its signs, and whether a project is called so."""

    group: str
    found: Features
    is_right: bool
    heft: float = 1.0


def examples_of(article: Path, group: str) -> Iterator[Example]:
    gold = gold_of(article)
    heft = heft_of(gold)
    for story in lay_out(decode(article.read_bytes()))[0]:
        for name, signs in name_signs(annotated_of(story)).items():
            called = {"name": name, "aliases": []}
            known = max(gold["projects"], key=lambda project: likeness(called, project), default=None)
            if known is None or likeness(called, known) < SAME_NAME_SHARE:
                yield Example(group, signs, is_right=False, heft=heft)
            elif not is_left_free(known):
                yield Example(group, signs, is_right=True, heft=heft)


def fit(examples: list[Example], only: re.Pattern[str] | None = None) -> dict[str, float]:
    """The weights by sign, the bias among them; `only` finds the signs to fit where the others stay as they are."""
    if only is None:
        return weights_of(examples, fewest=FEWEST, ridge=RIDGE, least=LEAST_WEIGHT)
    kept = kept_weights(LEXICON, only)
    used = sorted({sign for example in examples for sign in example.found if only.search(sign)})
    told = [(example.found, example.is_right, example.heft) for example in examples]
    return {**kept, **fitted(told, used, RIDGE, kept=kept)}


@dataclass(slots=True)
class Count:
    """Names: those of projects and how many were passed over; the others and how many were."""

    right: int = 0
    lost: int = 0
    wrong: int = 0
    dropped: int = 0

    def add(self, examples: list[Example], scale: Scale) -> None:
        for example in examples:
            is_passed_over = scale.likelihood(example.found) < THRESHOLD
            self.right += example.is_right
            self.lost += example.is_right and is_passed_over
            self.wrong += not example.is_right
            self.dropped += is_passed_over and not example.is_right

    def __str__(self) -> str:
        return f"{self.dropped} of {self.wrong} others passed over, and {self.lost} of {self.right} names of projects"


def held_out(examples: list[Example], only: re.Pattern[str] | None = None) -> dict[str, Count]:
    """For each group: its names as judged by what was fitted on the others."""
    counts: dict[str, Count] = {}
    for group, mine, others in held_apart(examples):
        weights = fit(others, only)
        counts[group] = Count()
        counts[group].add(mine, Scale(weights[BIAS], weights))
    return counts


def lexicon(
    examples: list[Example], articles: int, counts: dict[str, Count], only: re.Pattern[str] | None = None
) -> str:
    weights = fit(examples, only)
    right = sum(example.is_right for example in examples)
    rows = list(counts.values())
    count = Count(*(sum(getattr(row, part) for row in rows) for part in ("right", "lost", "wrong", "dropped")))
    head = HEAD.format(
        right=right,
        wrong=len(examples) - right,
        articles=articles,
        groups=len(counts),
        count=count,
        threshold=THRESHOLD,
    )
    bias = weights.pop(BIAS)
    return "\n".join([head + f"{BIAS} = {bias:.2f}", "", "[weights]", *weight_lines(weights, LEAST_WEIGHT), ""])


def main() -> None:
    told = asked(__doc__, takes_only=True)
    examples = [example for path, group in told.articles for example in examples_of(path, group)]
    counts = held_out(examples, told.only)
    for group, count in counts.items():
        print(f"{group}: {count}")
    if told.is_to_be_written:
        LEXICON.write_text(lexicon(examples, len(told.articles), counts, told.only), encoding="utf-8")


if __name__ == "__main__":
    main()
