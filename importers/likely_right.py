"""How sure a statement is, once all that the article tells is known.

A rule knows how sure its own words are. On a new page most errors are right figures on the wrong project: so the reason
why a statement went to its project, how many others its story tells of, and how far away it is told weigh as they were
fitted to articles with gold (scripts/fit_confidence.py, lexicons/likely_right.toml).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log
from typing import TypeVar

from importers.fitted import Features, Scale
from importers.lexicon import tables
from importers.records import (
    ArticleRecord,
    Evidence,
    Fact,
    MilestoneStatement,
    PersonMention,
    ProgressStatement,
    ProjectRecord,
    UnitMention,
)
from projects.unchanging import changed, unchanging

SCALE = Scale.of(tables("likely_right"))
#: from so many on more of them say nothing new
MANY_PROJECTS, MANY_STATEMENTS, FAR = 12, 12, 8
#: more projects than any story tells of
MOST_COMPARED = 60

Told = Fact | MilestoneStatement | UnitMention | PersonMention
Weighed = TypeVar("Weighed", Fact, MilestoneStatement, UnitMention, PersonMention, ProgressStatement)


def as_sure_as_likely(article: ArticleRecord) -> ArticleRecord:
    """The article with the confidence of each statement that stands in a story; rows of tables keep their own."""
    stories = stories_of(article)
    return changed(article, projects=tuple(_weighed(project, stories) for project in article.projects))


def stories_of(article: ArticleRecord) -> dict[int, list[ProjectRecord]]:
    """The projects of each story, by its number; of very many the first ones, so that the time grows with the page."""
    stories: defaultdict[int, list[ProjectRecord]] = defaultdict(list)
    for project in article.projects:
        place = project.evidence.place
        if place is not None and len(stories[place.story]) < MOST_COMPARED:
            stories[place.story].append(project)
    return stories


def statements_of(project: ProjectRecord) -> Iterator[Told]:
    yield from project.facts
    yield from project.milestones
    yield from project.units
    yield from project.people


@unchanging
class Owner:
    """A project in its story, with what that says of each of its statements alike."""

    evidence: Evidence
    signs: Features
    among: float
    names: tuple[str, ...]
    other_names: tuple[str, ...]

    @classmethod
    def of(cls, project: ProjectRecord, story: Sequence[ProjectRecord]) -> Owner:
        """`story`: all projects of its story."""
        among = log(max(1, min(len(story), MANY_PROJECTS)))
        others = [other.name for other in story if other is not project and other.name not in project.name]
        signs = _of_project(project, story, among)
        return cls(project.evidence, signs, among, (project.name, *project.aliases), tuple(others))


def signs_of(said: Told, owner: Owner) -> Features:
    """What speaks for and against the statement's being right."""
    found = _of_words(said)
    found.update(owner.signs)
    reason = _head(said.evidence.attached_by)
    found[f"told by {reason}"] = 1.0
    found[f"told by {reason}, among others"] = owner.among
    found.update(_of_distance(said.evidence, owner.evidence))
    quote = said.evidence.quote.text
    if _names_any(quote, owner.names):
        found["its project is named"] = 1.0
    if _names_any(quote, owner.other_names):
        found["another project is named"] = 1.0
    return found


def _weighed(project: ProjectRecord, stories: dict[int, list[ProjectRecord]]) -> ProjectRecord:
    if project.evidence.place is None:
        return project
    owner = Owner.of(project, stories[project.evidence.place.story])

    def all_weighed(statements: tuple[Weighed, ...]) -> tuple[Weighed, ...]:
        return tuple([_as_likely(one, owner) for one in statements])

    return changed(
        project,
        facts=all_weighed(project.facts),
        milestones=all_weighed(project.milestones),
        units=all_weighed(project.units),
        people=all_weighed(project.people),
    )


def _as_likely(said: Weighed, owner: Owner) -> Weighed:
    if said.evidence.place is None or isinstance(said, ProgressStatement):
        return said
    likely = SCALE.likelihood(signs_of(said, owner))
    return changed(said, evidence=said.evidence.sure(min(said.evidence.confidence, likely)))


def _of_words(said: Told) -> Features:
    kind = _kind(said)
    return {
        f"a {kind}": 1.0,
        f"read as {_head(said.evidence.rule)}": 1.0,
        "as sure as its words": said.evidence.confidence,
    }


def _kind(said: Told) -> str:
    match said:
        case Fact():
            return str(said.kind)
        case MilestoneStatement():
            return f"step, {said.tense}"
        case UnitMention():
            return f"unit, {said.role}"
        case _:
            return "person"


def _of_project(project: ProjectRecord, story: Sequence[ProjectRecord], among: float) -> Features:
    names = (project.name, project.parent)
    is_whole = any(other.parent == project.name for other in story)
    return {
        "as sure as its project": project.evidence.confidence,
        "projects of its story": among,
        "statements of its project": log(max(1, min(_count(project), MANY_STATEMENTS))),
        "other names of its project": float(min(len(project.aliases), 3)),
        "of a part": float(bool(project.parent)),
        "of a whole": float(is_whole),
        "of a family": float(is_whole or any(p.name in names or p.parent in names for p in story if p is not project)),
    }


def _count(project: ProjectRecord) -> int:
    return sum(1 for _ in statements_of(project))


def _of_distance(said: Evidence, project: Evidence) -> Features:
    if said.place is None or project.place is None or said.place.story != project.place.story:
        return {"told in another story": 1.0}
    sentences = abs(said.place.sentence - project.place.sentence)
    return {"sentences from its name": min(sentences, FAR) / FAR, "in the sentence of its name": float(sentences == 0)}


def _names_any(quote: str, names: tuple[str, ...]) -> bool:
    return any(map(quote.__contains__, names))


@lru_cache(maxsize=4096)
def _head(words: str) -> str:
    """The kind of a rule or a reason, without the words that it met."""
    return words.partition(":")[0].partition(" (")[0].strip()
