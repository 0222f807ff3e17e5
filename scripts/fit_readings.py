"""Fits the weights of importers/lexicons/readings.toml: `python -m scripts.fit_readings [--write] DIR…`.

Each DIR holds NN.txt and NN.gold.json; without one, the project's own examples are used. Prints, for each reading, how
weights that are fitted on all other folders judge a folder: with one folder, each article is held out in turn.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from importers.fitted import Features, Scale
from importers.likely_roles import ROLES
from scripts.fit_command import asked, held_apart, weight_lines
from scripts.logistic import BIAS, fitted
from scripts.reading_examples import Example, examples_of

ROOT = Path(__file__).resolve().parents[1]
LEXICON = ROOT / "importers/lexicons/readings.toml"
LEAST_WEIGHT = 0.02
HEAD = """\
# How much each sign says where no set words decide a reading: logistic regressions on {articles} articles with gold.
# Written by scripts/fit_readings.py: don't edit, fit again. Cross-validated, {groups} folders held out in turn:
{results}
"""


@dataclass(frozen=True, slots=True)
class Reading:
    """A question asked of places: is there anything to read, and if so, which of the kinds."""

    name: str
    kinds: tuple[str, ...]
    ridge: float
    #: where it is at least as likely as this, it is read
    threshold: float
    #: what the weights of a kind are held near where not near nothing: signs as plain as they are rare
    believed: dict[str, dict[str, float]] = field(default_factory=dict)


NAMED_AFTER = {"designer": "designers", "supervisor": "supervisors"}
DOERS = ("owner", "contractor", "designer", "supervisor", "operator")
BELIEVED = {
    role: {f"{role} word right after": 1.5, f"called like {NAMED_AFTER.get(role, '')}": 1.5, f"{role} word before": 0.7}
    for role in DOERS
}
#: days of talk and money, however few of them the articles have
NO_STEPS = {
    "a reporter's day": -3.0,
    "gatherings in the clause": -1.0,
    "money in the clause": -0.7,
}
READINGS = (Reading("unit", ROLES, 3.0, 0.6, BELIEVED), Reading("day", ("step",), 1.0, 0.5, {"": NO_STEPS}))


@dataclass(slots=True)
class Count:
    """Places: how many have something to read, how many were read, and how many of these rightly."""

    owed: int = 0
    found: int = 0
    right: int = 0

    def add(self, example: Example, read: str) -> None:
        self.owed += bool(example.right)
        self.found += bool(read)
        self.right += read in example.right

    def __str__(self) -> str:
        return f"{self.right} of {self.found} read are right, {self.owed} were to be read"


def scales(reading: Reading, examples: list[Example]) -> dict[str, Scale]:
    """The scale of the whole question under "", those of its kinds under their names."""
    used = sorted({name for example in examples for name in example.found})
    asked = {"": [bool(e.right) for e in examples], **{k: [k in e.right for e in examples] for k in reading.kinds}}
    found: dict[str, Scale] = {}
    for kind, answers in asked.items():
        told = [(example.found, answer, 1.0) for example, answer in zip(examples, answers, strict=True)]
        weights = fitted(told, used, reading.ridge, reading.believed.get(kind))
        found[kind] = Scale(weights.pop(BIAS), weights)
    return found


def read(reading: Reading, known: dict[str, Scale], found: Features) -> str:
    """The kind that is read, "" where nothing is."""
    if known[""].likelihood(found) < reading.threshold:
        return ""
    return max(reading.kinds, key=lambda kind: known[kind].likelihood(found))


def held_out(reading: Reading, examples: list[Example]) -> dict[str, Count]:
    """For each group: its places as read by what was fitted on the others."""
    counts: dict[str, Count] = {}
    for group, mine, others in held_apart(examples):
        counts[group] = Count()
        known = scales(reading, others)
        for example in mine:
            counts[group].add(example, read(reading, known, example.found))
    return counts


def total(counts: dict[str, Count]) -> Count:
    rows = list(counts.values())
    return Count(sum(c.owed for c in rows), sum(c.found for c in rows), sum(c.right for c in rows))


def tables(reading: Reading, examples: list[Example]) -> Iterator[str]:
    """The lines of the lexicon for one reading."""
    for kind, scale in scales(reading, examples).items():
        name = f'"{reading.name}, {kind}"' if kind else f'"{reading.name}"'
        yield f"[{name}]"
        if not kind:
            yield f"threshold = {reading.threshold}"
        yield f"bias = {scale.bias:.2f}"
        yield f"[{name}.weights]"
        yield from weight_lines(scale.weights, LEAST_WEIGHT)
        yield ""


def main() -> None:
    told = asked(__doc__)
    examples = [example for path, group in told.articles for example in examples_of(path, group)]
    results, lines = [], []
    for reading in READINGS:
        mine = [example for example in examples if example.reading == reading.name]
        counts = held_out(reading, mine)
        for group, count in counts.items():
            print(f"{reading.name}, {group}: {count}")
        results.append(f"# {reading.name}: {total(counts)}.")
        print(results[-1])
        lines += list(tables(reading, mine)) if told.is_to_be_written else []
    if told.is_to_be_written:
        groups = len({group for _, group in told.articles})
        head = HEAD.format(articles=len(told.articles), groups=groups, results="\n".join(results))
        LEXICON.write_text("\n".join([head, *lines]), encoding="utf-8")


if __name__ == "__main__":
    main()
