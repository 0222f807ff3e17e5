"""An article's record as the JSON object that `extract` prints."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

from importers.records import (
    ArticleRecord,
    Evidence,
    Fact,
    MilestoneStatement,
    PersonMention,
    ProgrammeRecord,
    ProjectRecord,
    UnitMention,
)


def as_json(article: ArticleRecord, *, explain: bool = False) -> str:
    """One JSON object; with `explain`, each fact carries its rule, its confidence, its story and sentence, and why it
    went to its project."""
    return json.dumps(as_object(article, explain=explain), ensure_ascii=False, indent=1)


def as_object(article: ArticleRecord, *, explain: bool = False) -> dict[str, Any]:
    published = article.published
    return {
        "published": None if published is None else [_day(published.earliest), _day(published.latest)],
        "projects": [_project(project, explain) for project in article.projects],
        "programme_totals": [_programme(programme, explain) for programme in article.programmes],
    }


def _project(project: ProjectRecord, explain: bool) -> dict[str, Any]:
    return {
        "name": project.name,
        "aliases": list(project.aliases),
        "parent": project.parent or None,
        "category": project.category or None,
        "status": project.status.value,
        "facts": [_fact(fact, explain) for fact in project.facts],
        "milestones": [_milestone(milestone, explain) for milestone in project.milestones],
        "units": [_unit(unit, explain) for unit in project.units],
        "people": [_person(person, explain) for person in project.people],
        "progress_quotes": [statement.evidence.quote.text for statement in project.progress],
        "location": project.location.quote.text if project.location else None,
        "summary": project.summary.quote.text if project.summary else None,
        **_words(project.evidence, explain),
    }


def _fact(fact: Fact, explain: bool) -> dict[str, Any]:
    printed: dict[str, Any] = {
        "kind": fact.kind.value,
        "value": _number(fact.value),
        "unit": fact.unit,
        "written": fact.written,
    }
    optional = {"qualifier": fact.qualifier, "noun": fact.noun, "year": fact.year}
    return printed | {key: value for key, value in optional.items() if value} | _words(fact.evidence, explain)


def _milestone(milestone: MilestoneStatement, explain: bool) -> dict[str, Any]:
    window = milestone.window
    printed: dict[str, Any] = {
        "name": milestone.name,
        "kind": milestone.tense.value,
        "date_text": milestone.date_text or None,
        "earliest": _day(window.earliest) if window else None,
        "latest": _day(window.latest) if window else None,
    }
    optional = {"scope": milestone.scope, "superseded": milestone.superseded, "year_reason": milestone.year_reason}
    return printed | {key: value for key, value in optional.items() if value} | _words(milestone.evidence, explain)


def _unit(unit: UnitMention, explain: bool) -> dict[str, Any]:
    parent = {"parent": unit.parent} if unit.parent else {}
    return {"name": unit.name, "role": unit.role} | parent | _words(unit.evidence, explain)


def _person(person: PersonMention, explain: bool) -> dict[str, Any]:
    unit = {"unit": person.unit} if person.unit else {}
    return {"name": person.name, "role_text": person.role_text} | unit | _words(person.evidence, explain)


def _programme(programme: ProgrammeRecord, explain: bool) -> dict[str, Any]:
    amounts = ("total_investment", "annual_planned_investment", "completed_investment")
    printed: dict[str, Any] = {
        "scope": programme.scope,
        "year": programme.year,
        "project_count": programme.project_count,
    }
    printed |= {
        name: None if getattr(programme, name) is None else _number(getattr(programme, name)) for name in amounts
    }
    optional = {"node_count": programme.node_count, "part": programme.part}
    return printed | {key: value for key, value in optional.items() if value} | _words(programme.evidence, explain)


def _words(evidence: Evidence, explain: bool) -> dict[str, Any]:
    quote = evidence.quote
    words: dict[str, Any] = {"quote": quote.text, "start": quote.start, "end": quote.end}
    if explain:
        words["explain"] = {
            "rule": evidence.rule,
            "confidence": round(evidence.confidence, 2),
            "attached_by": evidence.attached_by,
            **(evidence.place._asdict() if evidence.place else {}),
        }
    return words


def _number(value: Decimal) -> str:
    """Plain decimal digits without a useless fraction: 1800000000, 46.3."""
    whole = value.to_integral_value()
    return str(int(value)) if value == whole else format(value.normalize(), "f")


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
