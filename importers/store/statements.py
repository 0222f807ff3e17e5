"""The facts of one record as statements, in the order in which they are stored. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from importers.records import (
    Evidence,
    Fact,
    FactKind,
    MilestoneStatement,
    PersonMention,
    ProgrammeRecord,
    ProjectRecord,
    Status,
    Tense,
    UnitMention,
)
from importers.store.lines import line_of
from importers.store.measures import INVESTMENTS, QUANTITIES, in_si
from importers.store.names import is_generic, same_name
from importers.store.statement import Statement, Subject, UnitName, Value
from projects.date_window import DateWindow

NO_PLAN_YEAR = "no_plan_year"
NO_PUBLICATION_DATE = "no_publication_date"


@dataclass(frozen=True, slots=True)
class Told:
    """When a source was published; None where nobody knows."""

    published: DateWindow | None

    @property
    def latest(self) -> date | None:
        """The day by which everything that it tells as past had happened."""
        return self.published.latest if self.published else None

    @property
    def year(self) -> int | None:
        return self.latest.year if self.latest else None


def naming(record: ProjectRecord) -> Statement:
    """That the project has this name."""
    return Statement(Subject.PROJECT, "name", record.name, record.evidence, record.name)


def aliases(record: ProjectRecord) -> tuple[Statement, ...]:
    """The other names by which it can be recognised; 学校 or 该小区 alone is none."""
    telling = [name for name in record.aliases if not is_generic(name) and not same_name(name, record.name)]
    return tuple(
        Statement(Subject.ALIAS, "name", name, record.evidence, name, key={"name": name})
        for name in dict.fromkeys(telling)
    )


def statements(record: ProjectRecord, told: Told) -> tuple[Statement, ...]:
    """All that the record states beyond its names."""
    return (
        *_of_project(record),
        *(_of_fact(fact, told) for fact in record.facts),
        *(_of_milestone(step, told) for step in sorted(record.milestones, key=lambda step: not step.superseded)),
        *(_of_unit(unit) for unit in record.units),
        *(_of_person(person) for person in record.people),
        *(_of_progress(statement.evidence, told) for statement in record.progress),
    )


def programme_statements(record: ProgrammeRecord, told: Told) -> Iterator[Statement]:
    """A year's totals, one statement for each figure given."""
    year = record.year or told.year
    scope = f"{record.scope}（{record.part}）" if record.part else record.scope
    figures: dict[str, Value] = {
        "project_count": record.project_count,
        "total_yuan": record.total_investment,
        "annual_planned_yuan": record.annual_planned_investment,
        "completed_yuan": record.completed_investment,
        "node_count": record.node_count,
    }
    for name, value in figures.items():
        if value is not None:
            problem = "" if year else NO_PLAN_YEAR
            key = {"year": year, "scope": scope}
            yield Statement(Subject.PROGRAMME, name, value, record.evidence, key=key, problem=problem)


def _of_project(record: ProjectRecord) -> Iterator[Statement]:
    if record.status != Status.UNKNOWN:
        evidence = record.status_evidence or record.evidence
        yield Statement(Subject.PROJECT, "stage", record.status.value, evidence, evidence.quote.text[:200])
    if record.category:
        yield Statement(Subject.PROJECT, "category", record.category, record.evidence)
    for name, evidence_or_none in (("location", record.location), ("summary", record.summary)):
        if evidence_or_none:
            yield Statement(Subject.PROJECT, name, evidence_or_none.quote.text, evidence_or_none)


def _of_fact(fact: Fact, told: Told) -> Statement:
    if fact.kind in INVESTMENTS:
        return _of_investment(fact, told)
    if fact.kind in QUANTITIES:
        return _of_quantity(fact)
    assert fact.kind == FactKind.PROGRESS_PERCENT
    return _of_percent(fact, told)


def _of_investment(fact: Fact, told: Told) -> Statement:
    kind = INVESTMENTS[fact.kind]
    year = fact.year
    if kind == "annual_planned":
        year = year or told.year
    elif kind == "total":
        year = None
    return Statement(
        Subject.INVESTMENT,
        "amount_yuan",
        fact.value,
        fact.evidence,
        fact.written,
        key={"kind": kind, "year": year},
        beside={"qualifier": fact.qualifier},
        problem=NO_PLAN_YEAR if kind == "annual_planned" and not year else "",
    )


def _of_quantity(fact: Fact) -> Statement:
    """Workers are one figure, whether called 建设者 or 施工人员; other counts are kept apart by what is counted."""
    noun = "" if fact.kind == FactKind.WORKERS else fact.noun
    return Statement(
        Subject.QUANTITY,
        "value_si",
        in_si(fact),
        fact.evidence,
        fact.written,
        key={"kind": QUANTITIES[fact.kind], "noun": noun},
        beside={"written": fact.written, "qualifier": fact.qualifier},
    )


def _of_percent(fact: Fact, told: Told) -> Statement:
    return Statement(
        Subject.REPORT,
        "percent",
        fact.value,
        fact.evidence,
        fact.written,
        key={"text": fact.evidence.quote.text},
        problem="" if told.latest else NO_PUBLICATION_DATE,
    )


def _of_progress(evidence: Evidence, told: Told) -> Statement:
    text = evidence.quote.text
    problem = "" if told.latest else NO_PUBLICATION_DATE
    return Statement(Subject.REPORT, "text", text, evidence, key={"text": text}, problem=problem)


def _of_milestone(step: MilestoneStatement, told: Told) -> Statement:
    """A past event without a date happened by the day of the source; one that nothing dates is only known to exist."""
    if step.tense == Tense.ACTUAL:
        field, window = "actual", step.window or _by(told, step.date_text)
    else:
        field, window = "baseline" if step.superseded else "planned", step.window
    if step.tense == Tense.ACTUAL and window is None:
        return _of_progress(step.evidence, told)
    if window is not None and not window.text:
        window = window.worded(step.date_text, year_inferred=window.year_inferred)
    statement = Statement(
        Subject.MILESTONE,
        field,
        window,
        step.evidence,
        step.date_text,
        key={"name": step.name},
        once={"scope": step.scope, "line": line_of(step.name)},
    )
    return statement if window else statement.without_date()


def _by(told: Told, words: str) -> DateWindow | None:
    return DateWindow(None, told.latest, words) if told.latest else None


def _of_unit(unit: UnitMention) -> Statement:
    key = {"unit": UnitName(unit.name, unit.parent), "role": unit.role}
    return Statement(Subject.UNIT_ROLE, "role", unit.role, unit.evidence, unit.name, key=key)


def _of_person(person: PersonMention) -> Statement:
    once = {"unit": UnitName(person.unit)} if person.unit else {}
    field, value = ("title", person.role_text) if person.role_text else ("name", person.name)
    return Statement(
        Subject.CONTACT, field, value, person.evidence, person.role_text, key={"name": person.name}, once=once
    )
