"""How sure a statement is, once all that the article tells is known.

A rule knows how sure its own words are. On a new page most errors are right figures on the wrong project: so the reason
why a statement went to its project, how many others its story tells of, and how far away it is told weigh as they were
fitted to articles with gold (scripts/fit_confidence.py, lexicons/likely_right.toml).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
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
    return replace(article, projects=tuple(_weighed(project, stories) for project in article.projects))


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


def signs_of(said: Told, project: ProjectRecord, story: Sequence[ProjectRecord]) -> Features:
    """What speaks for and against the statement's being right. `story`: all projects of its story."""
    found = _of_words(said) | _of_project(project, story)
    reason = _head(said.evidence.attached_by)
    found[f"told by {reason}"] = 1.0
    found[f"told by {reason}, among others"] = log(max(1, min(len(story), MANY_PROJECTS)))
    found |= _of_distance(said.evidence, project.evidence)
    found |= dict.fromkeys(_of_names(said.evidence.quote.text, project, story), 1.0)
    return found


def _weighed(project: ProjectRecord, stories: dict[int, list[ProjectRecord]]) -> ProjectRecord:
    if project.evidence.place is None:
        return project
    story = stories[project.evidence.place.story]

    def all_weighed(statements: tuple[Weighed, ...]) -> tuple[Weighed, ...]:
        return tuple(_as_likely(one, project, story) for one in statements)

    return replace(
        project,
        facts=all_weighed(project.facts),
        milestones=all_weighed(project.milestones),
        units=all_weighed(project.units),
        people=all_weighed(project.people),
    )


def _as_likely(said: Weighed, project: ProjectRecord, story: Sequence[ProjectRecord]) -> Weighed:
    if said.evidence.place is None or isinstance(said, ProgressStatement):
        return said
    likely = SCALE.likelihood(signs_of(said, project, story))
    return replace(said, evidence=said.evidence.sure(min(said.evidence.confidence, likely)))


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
            return said.kind.value
        case MilestoneStatement():
            return f"step, {said.tense.value}"
        case UnitMention():
            return f"unit, {said.role}"
        case _:
            return "person"


def _of_project(project: ProjectRecord, story: Sequence[ProjectRecord]) -> Features:
    names = (project.name, project.parent)
    is_whole = any(other.parent == project.name for other in story)
    return {
        "as sure as its project": project.evidence.confidence,
        "projects of its story": log(max(1, min(len(story), MANY_PROJECTS))),
        "statements of its project": log(min(_count(project), MANY_STATEMENTS)),
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


def _of_names(quote: str, project: ProjectRecord, story: Sequence[ProjectRecord]) -> Iterator[str]:
    if any(name in quote for name in (project.name, *project.aliases)):
        yield "its project is named"
    if any(other.name in quote for other in story if other is not project and other.name not in project.name):
        yield "another project is named"


def _head(words: str) -> str:
    """The kind of a rule or a reason, without the words that it met."""
    return words.partition(":")[0].partition(" (")[0].strip()
