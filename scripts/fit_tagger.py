"""Fits the weights of importers/lexicons/tagger.tsv: `python -m scripts.fit_tagger [--write] [--judge DIR]… DIR…`.

Each DIR holds texts, each with a NN.gold.json beside it whose projects have a name and aliases: nothing else is needed.
Every place where one of these stands in its text is a name, all else is none. The folders of --judge teach nothing: it
is printed how many of their projects are found by a name, and how many of the names found are a project's.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pycrfsuite

from importers.decode import decode
from importers.layout import lay_out
from importers.name_forms import same_project
from importers.passage import SAME_WIDTH
from importers.read import untagged_of
from importers.tagged import repeated_in
from importers.tagger import NONE, SHIFTS, TAGS, WEIGHTS, Signs, Tagger, at_characters, signs_of, tags_of
from scripts.reading_score import gold_of, is_left_free

#: what holds the weights near nothing: by how far they are from it, and by its square
LASSO, RIDGE, ROUNDS = 1.0, 0.1, 90
LEAST_WRITTEN = 0.005
SHORTEST = 3
#: 一期, 该项目, A区: who is called so depends on what was told before
DEPENDS = re.compile(
    r"[该此]|本(?:项目|工程)|(?:项目|工程)?(?:(?:第?[一二三四五六七八九十\d]+期|[一二三四五六七八九十\d]+(?:号|标段?)|[A-Z]\d*[区栋座]?|首期)"
    r"(?:项目|工程|厂房|大?楼|标?段)?)$"
)
FOLDED = {**SAME_WIDTH, ord(","): "，", ord(":"): "："}
HEAD = """\
# How much each sign at a character says for its being the first of a project's name (B), within one (I), its last (E)
# or in none (O), and behind a > how much each tag says for the next (importers/tagger.py): the conditional random field
# of {names} names in {texts} texts. Written by scripts/fit_tagger.py: don't edit, fit again.
"""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence: the signs at its characters, and the tag of each."""

    signs: Signs
    tags: str


@dataclass(slots=True)
class Count:
    """Projects that are owed and that are found by a name; names that are found and that are a project's."""

    owed: int = 0
    hit: int = 0
    found: int = 0
    right: int = 0

    def __str__(self) -> str:
        return f"{self.hit} of {self.owed} projects found, {self.right} of {self.found} names right"


def names_of(gold: Any) -> set[str]:
    """What its projects are called, as the engine folds a text."""
    called = {
        "".join(name.split()).translate(FOLDED)
        for project in gold["projects"]
        for name in (project["name"], *project.get("aliases", ()))
    }
    return {name for name in called if len(name) >= SHORTEST and not DEPENDS.match(name)}


def tagged_by(text: str, names: Iterable[str]) -> str:
    """The tag of each character of the text; of names that overlap the longest counts."""
    tags = NONE * len(text)
    for name in sorted(names, key=lambda name: (-len(name), name)):
        for match in re.finditer(re.escape(name), text):
            start, end = match.span()
            if tags[start:end] == NONE * len(name):
                tags = tags[:start] + tags_of(len(name)) + tags[end:]
    return tags


def sentences_of(article: Path) -> Iterator[tuple[str, Signs]]:
    """The text of each sentence, with the signs at its characters."""
    for story in lay_out(decode(article.read_bytes()))[0]:
        annotated = untagged_of(story)
        repeated = repeated_in(annotated)
        for here in annotated:
            yield here.text, signs_of(here, repeated)


def examples_of(article: Path) -> Iterator[Example]:
    names = names_of(gold_of(article))
    for text, signs in sentences_of(article):
        yield Example(signs, tagged_by(text, names))


def fit(examples: Iterable[Example]) -> list[str]:
    """The weights as the lines of the lexicon, to its two decimal places; a sign that says nothing is left out."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for example in examples:
        if example.tags:
            trainer.append(named(example.signs), list(example.tags))
    trainer.set_params({"c1": LASSO, "c2": RIDGE, "max_iterations": ROUNDS})
    with TemporaryDirectory() as folder:
        model = str(Path(folder) / "model")
        trainer.train(model)
        fitted = pycrfsuite.Tagger()
        fitted.open(model)
        learnt = fitted.info()
        fitted.close()
    shares: dict[str, dict[str, str]] = defaultdict(dict)
    for (sign, tag), weight in learnt.state_features.items():
        if written := written_as(weight):
            shares[sign][tag] = written
    return [
        *(f"> {before}{after}\t{written_as(weight)}" for (before, after), weight in sorted(learnt.transitions.items())),
        *("\t".join([sign, *(shares[sign].get(tag, "") for tag in TAGS)]) for sign in sorted(shares)),
    ]


def named(signs: Signs) -> list[tuple[str, ...]]:
    """All the signs of each character, c-1=云: what kind of sign, where it begins, and which it is."""
    lines: list[Sequence[str]] = []
    for kind, line in signs.items():
        lines += at_characters([[f"{kind}{shift}={sign}" for sign in line] for shift in SHIFTS[kind]])
    return list(zip(*lines, strict=True))


def written_as(weight: float) -> str:
    """1.5, -0.25, 3; empty where it is nothing to two places."""
    return f"{weight:.2f}".rstrip("0").removesuffix(".") if abs(weight) >= LEAST_WRITTEN else ""


def judged(article: Path, tagger: Tagger) -> Count:
    """By the names that are found anywhere in an article."""
    gold = gold_of(article)
    found = {text[start:end] for text, signs in sentences_of(article) for start, end in tagger.read(signs).names}
    called = [(p, [p["name"], *p.get("aliases", ())]) for p in gold["projects"]]
    owed = [names for project, names in called if not is_left_free(project)]
    return Count(
        len(owed),
        sum(any(same_project(name, one) for name in names for one in found) for names in owed),
        len(found),
        sum(any(same_project(name, one) for _, names in called for name in names) for one in found),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    parser.add_argument("--judge", action="append", default=[], type=Path, metavar="DIR")
    parser.add_argument("--write", action="store_true", help="write the lexicon")
    options = parser.parse_args()
    articles = [path for folder in options.folders for path in sorted(folder.glob("*.txt"))]
    names = 0

    def examples() -> Iterator[Example]:
        nonlocal names
        for article in articles:
            for example in examples_of(article):
                names += example.tags.count(TAGS[0])
                yield example

    lines = fit(examples())
    tagger = Tagger.of(lines)
    for folder in options.judge:
        counts = [judged(article, tagger) for article in sorted(folder.glob("*.txt"))]
        total = Count(*(sum(getattr(one, part) for one in counts) for part in ("owed", "hit", "found", "right")))
        print(f"{folder}: {total}")
    if options.write:
        head = HEAD.format(names=names, texts=len(articles))
        WEIGHTS.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
