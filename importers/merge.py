"""One page may tell of a project in two stories, or in a caption and a story: its records become one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TypeVar

from importers.how_it_stands import ASSUMED
from importers.memory import REMEMBERED
from importers.name_forms import same_project
from importers.names import core, has_own_name
from importers.records import (
    Fact,
    MilestoneStatement,
    PersonMention,
    ProgrammeRecord,
    ProgressStatement,
    ProjectRecord,
    Status,
    UnitMention,
)
from importers.sameness import repeats
from projects.unchanging import changed

Statement = TypeVar("Statement", Fact, MilestoneStatement, UnitMention, PersonMention, ProgressStatement)


def merged(projects: Iterable[ProjectRecord]) -> tuple[ProjectRecord, ...]:
    """The records in order, those of one project joined; the first that names a state keeps it."""
    joined: dict[tuple[str, str], ProjectRecord] = {}
    for project in projects:
        key = _told_apart_by(project)
        if key not in joined and has_own_name(project.name):
            lately = islice(reversed(joined.items()), REMEMBERED)
            key = next((known for known, record in lately if _are_one(record, project)), key)
        joined[key] = _joined(joined[key], project) if key in joined else project
    kept = {alias: project.name for project in joined.values() for alias in project.aliases}
    kept |= {project.name: project.name for project in joined.values()}
    parents = [kept.get(project.parent, project.parent) for project in joined.values()]
    return tuple(
        project if parent == project.parent else changed(project, parent=parent)
        for project, parent in zip(joined.values(), parents, strict=True)
    )


def _are_one(known: ProjectRecord, project: ProjectRecord) -> bool:
    """Told of under a longer or shorter name, and neither is a part of the other."""
    return known.name != project.parent and known.parent != project.name and same_project(known.name, project.name)


def _told_apart_by(project: ProjectRecord) -> tuple[str, str]:
    """A name of its own; else its parent too: the 综合楼 of one school is none of another."""
    return core(project.name), "" if has_own_name(project.name) else core(project.parent)


def _joined(first: ProjectRecord, second: ProjectRecord) -> ProjectRecord:
    teller = first if tells_state(first) or not tells_state(second) else second
    names = dict.fromkeys((*first.aliases, second.name, *second.aliases))
    return changed(
        first,
        aliases=tuple(name for name in names if name != first.name),
        parent=first.parent or second.parent,
        status=teller.status,
        status_evidence=teller.status_evidence,
        facts=_together(first.facts, second.facts),
        milestones=_together(first.milestones, second.milestones),
        units=_together(first.units, second.units),
        people=_together(first.people, second.people),
        progress=_together(first.progress, second.progress),
        location=first.location or second.location,
        summary=first.summary or second.summary,
    )


def joined_as(name: str, first: ProjectRecord, second: ProjectRecord) -> ProjectRecord:
    """Both as one that is called so."""
    joined = _joined(first, second)
    names = dict.fromkeys((first.name, *joined.aliases))
    return changed(joined, name=name, aliases=tuple(alias for alias in names if alias != name))


def tells_state(record: ProjectRecord) -> bool:
    """Its state is told, not assumed."""
    is_assumed = record.status_evidence is not None and record.status_evidence.rule == ASSUMED
    return record.status is not Status.UNKNOWN and not is_assumed


def _together(first: tuple[Statement, ...], second: tuple[Statement, ...]) -> tuple[Statement, ...]:
    fresh = [item for item in second if not any(repeats(item, known) for known in first)]
    return first + tuple(fresh)


def told_once(records: Sequence[ProgrammeRecord]) -> list[ProgrammeRecord]:
    """57个续建项目已复工，完成投资…, after 其中续建57个: the part that was told of before, with what it has done."""
    result: list[ProgrammeRecord] = []
    for record in _without_counts_told_again(records):
        known = next((k for k, r in enumerate(result) if r.part and r.project_count == record.project_count), None)
        totals = record.total_investment is not None or record.annual_planned_investment is not None
        if known is None or totals or record.part:
            result.append(record)
        else:
            done = result[known].completed_investment or record.completed_investment
            result[known] = changed(result[known], completed_investment=done)
    return result


def _without_counts_told_again(records: Sequence[ProgrammeRecord]) -> list[ProgrammeRecord]:
    """4个项目集中开工。…这4个项目总投资7.3亿元: once, where it is told with most."""
    told = {record.project_count for record in records if not is_plain_count(record)}
    result: list[ProgrammeRecord] = []
    for record in records:
        if not is_plain_count(record) or record.project_count not in told:
            told.add(record.project_count)
            result.append(record)
    return result


def is_plain_count(record: ProgrammeRecord) -> bool:
    """How many projects there are, and no more."""
    told = (record.total_investment, record.annual_planned_investment, record.completed_investment, record.node_count)
    return not record.part and all(value is None for value in told)
