"""From the reader's records to a sheet: each fact one item, ticked where the reading is sure enough."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from importers.entry.sheet import Choice, Entry, Item, Kind, Sheet, Words
from importers.records import (
    ArticleRecord,
    Evidence,
    Fact,
    MilestoneStatement,
    PersonMention,
    ProgrammeRecord,
    ProjectRecord,
    Status,
    UnitMention,
)
from projects.date_window import DateWindow
from projects.values import canonical

PROGRAMME_FIGURES = (
    "project_count",
    "total_investment",
    "annual_planned_investment",
    "completed_investment",
    "node_count",
)


@dataclass
class _Making:
    """A sheet while it is made. A fact counts as sure as its words and as its project, whichever is less."""

    accept_above: float
    entries: list[Entry] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)

    def add(self, owner: str, kind: Kind, values: Mapping[str, str], evidence: Evidence, project: float) -> None:
        sure = min(evidence.confidence, project) >= self.accept_above
        key, choice = f"f{len(self.items) + 1}", Choice.ACCEPT if sure else Choice.WAIT
        item = Item(key, owner, kind, values, Words.of(evidence), choice, read=values, read_owner=owner)
        self.items.append(item)


def sheet_of(record: ArticleRecord, *, accept_above: float) -> Sheet:
    making = _Making(accept_above)
    keys = {project.name: f"p{number}" for number, project in enumerate(record.projects, 1)}
    for number, project in enumerate(record.projects, 1):
        key = f"p{number}"
        parent = keys.get(project.parent, "") if project.parent != project.name else ""
        words = Words.of(project.evidence)
        making.entries.append(Entry(key, project.name, project.name, words, parent, project.aliases))
        for kind, values, evidence in _facts(project):
            making.add(key, kind, values, evidence, project.evidence.confidence)
    for programme in record.programmes:
        making.add("", Kind.PROGRAMME, _programme(programme), programme.evidence, 1.0)
    return Sheet(tuple(making.entries), tuple(making.items))


def _facts(project: ProjectRecord) -> Iterator[tuple[Kind, dict[str, str], Evidence]]:
    if project.status != Status.UNKNOWN:
        yield Kind.STAGE, {"value": project.status.value}, project.status_evidence or project.evidence
    if project.category:
        yield Kind.CATEGORY, {"value": project.category}, project.evidence
    for kind, evidence in ((Kind.LOCATION, project.location), (Kind.SUMMARY, project.summary)):
        if evidence:
            yield kind, {}, evidence
    yield from ((Kind(fact.kind.value), _fact(fact), fact.evidence) for fact in project.facts)
    yield from ((Kind.MILESTONE, _milestone(step), step.evidence) for step in project.milestones)
    yield from ((Kind.UNIT, _unit(unit), unit.evidence) for unit in project.units)
    yield from ((Kind.PERSON, _person(person), person.evidence) for person in project.people)
    yield from ((Kind.PROGRESS, {}, statement.evidence) for statement in project.progress)


def _fact(fact: Fact) -> dict[str, str]:
    return {
        "written": fact.written,
        "value": canonical(fact.value),
        "unit": fact.unit,
        "qualifier": fact.qualifier,
        "noun": fact.noun,
        "year": str(fact.year or ""),
    }


def _milestone(step: MilestoneStatement) -> dict[str, str]:
    return {
        "name": step.name,
        "tense": step.tense.value,
        "date": step.date_text,
        "scope": step.scope,
        "superseded": "yes" if step.superseded else "",
        **window_values(step.window),
    }


def window_values(window: DateWindow | None) -> dict[str, str]:
    return {"window": canonical(window), "inferred": "yes" if window and window.year_inferred else ""}


def _unit(unit: UnitMention) -> dict[str, str]:
    return {"name": unit.name, "role": unit.role, "parent": unit.parent}


def _person(person: PersonMention) -> dict[str, str]:
    return {"name": person.name, "title": person.role_text, "unit": person.unit}


def _programme(programme: ProgrammeRecord) -> dict[str, str]:
    figures: dict[str, Decimal | int | None] = {name: getattr(programme, name) for name in PROGRAMME_FIGURES}
    told = {name: canonical(value) for name, value in figures.items()}
    return {"scope": programme.scope, "part": programme.part, "year": str(programme.year or ""), **told}
