"""From a sheet back to records, as the store takes them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from importers.entry.reading import PROGRAMME_FIGURES
from importers.entry.sheet import Entry, Item, Kind, Sheet
from importers.records import (
    Evidence,
    Fact,
    FactKind,
    MilestoneStatement,
    PersonMention,
    ProgrammeRecord,
    ProgressStatement,
    ProjectRecord,
    Status,
    Tense,
    UnitMention,
)
from projects.date_window import DateWindow

#: In front of the rule of every fact that a person confirmed: a later reading of the article doesn't take it back.
CONFIRMED = "confirmed: "


def project_record(sheet: Sheet, entry: Entry, items: Iterable[Item], *, by_person: bool) -> ProjectRecord:
    """The entry with these facts. A project that the article doesn't name stands on the words of its first fact."""
    chosen = list(items)
    words = entry.words or chosen[0].words
    parent = sheet.entry(entry.parent).name if entry.parent else ""
    record = ProjectRecord(entry.name, _told(words.evidence, by_person), entry.aliases, parent)
    for item in chosen:
        record = _with(record, item, _told(item.words.evidence, by_person))
    return record


def programme_record(item: Item, *, by_person: bool) -> ProgrammeRecord:
    values = item.values
    figures: dict[str, Any] = {name: _number(values[name]) for name in PROGRAMME_FIGURES}
    for name in ("project_count", "node_count"):
        figures[name] = None if figures[name] is None else int(figures[name])
    evidence = _told(item.words.evidence, by_person)
    return ProgrammeRecord(values["scope"], evidence, _year(values), part=values["part"], **figures)


def _told(evidence: Evidence, by_person: bool) -> Evidence:
    return replace(evidence, rule=f"{CONFIRMED}{evidence.rule}") if by_person else evidence


def _with(record: ProjectRecord, item: Item, evidence: Evidence) -> ProjectRecord:
    if item.kind.is_figure:
        return replace(record, facts=(*record.facts, _fact(item, evidence)))
    if item.kind in (Kind.STAGE, Kind.CATEGORY, Kind.LOCATION, Kind.SUMMARY):
        return _with_its_own(record, item, evidence)
    if item.kind is Kind.MILESTONE:
        return replace(record, milestones=(*record.milestones, _milestone(item, evidence)))
    if item.kind is Kind.UNIT:
        unit = UnitMention(item.values["name"], item.values["role"], evidence, item.values["parent"])
        return replace(record, units=(*record.units, unit))
    if item.kind is Kind.PERSON:
        person = PersonMention(item.values["name"], item.values["title"], evidence, item.values["unit"])
        return replace(record, people=(*record.people, person))
    assert item.kind is Kind.PROGRESS, item.kind
    return replace(record, progress=(*record.progress, ProgressStatement(evidence)))


def _with_its_own(record: ProjectRecord, item: Item, evidence: Evidence) -> ProjectRecord:
    """What a project has one of."""
    if item.kind is Kind.STAGE:
        return replace(record, status=Status(item.values["value"]), status_evidence=evidence)
    if item.kind is Kind.CATEGORY:
        return replace(record, category=item.values["value"])
    return replace(record, location=evidence) if item.kind is Kind.LOCATION else replace(record, summary=evidence)


def _fact(item: Item, evidence: Evidence) -> Fact:
    values = item.values
    return Fact(
        FactKind(item.kind.value),
        Decimal(values["value"]),
        values["unit"],
        values["written"],
        evidence,
        values["qualifier"],
        values["noun"],
        _year(values),
    )


def _milestone(item: Item, evidence: Evidence) -> MilestoneStatement:
    values = item.values
    return MilestoneStatement(
        values["name"],
        Tense(values["tense"]),
        values["date"],
        window_of(item),
        evidence,
        values["scope"],
        superseded=bool(values["superseded"]),
    )


def window_of(item: Item) -> DateWindow | None:
    if not item.values["window"]:
        return None
    earliest, latest = (None if day == ".." else date.fromisoformat(day) for day in _bounds(item.values["window"]))
    return DateWindow(earliest, latest, item.values["date"], bool(item.values["inferred"]))


def _bounds(window: str) -> tuple[str, str]:
    earliest, _, latest = window.partition("/")
    return earliest, latest


def _year(values: Any) -> int | None:
    return int(values["year"]) if values["year"] else None


def _number(text: str) -> Decimal | None:
    return Decimal(text) if text else None
