"""A line of which one phase alone is built (地铁5号线一期, 环湖路二期): the line's name is short for the phase's."""

from __future__ import annotations

from collections.abc import Sequence

from importers.merge import joined_as
from importers.name_forms import same_project
from importers.names import core, phase_of
from importers.parts import LINES
from importers.records import FactKind, ProjectRecord
from projects.unchanging import changed

#: a whole that is larger than its phase is another thing than the phase
SIZES = (FactKind.LENGTH, FactKind.INVESTMENT_TOTAL)


def as_phases_of_lines(projects: Sequence[ProjectRecord]) -> tuple[ProjectRecord, ...]:
    """The records, that of a line joined to the one of its only phase."""
    names = {line.name: phase for line in projects if (phase := _only_phase(line, projects)) is not None}
    if not names:
        return tuple(projects)
    phases = {id(phase): name for name, phase in names.items()}
    whole = {line.name: line for line in projects}
    told: list[ProjectRecord] = []
    for project in projects:
        if project.name in names and phases.get(id(names[project.name])) == project.name:
            continue
        line = whole[phases[id(project)]] if id(project) in phases else None
        told.append(joined_as(project.name, line, changed(project, parent="")) if line is not None else project)
    return tuple(
        changed(project, parent=names[project.parent].name) if project.parent in names else project for project in told
    )


def _only_phase(line: ProjectRecord, projects: Sequence[ProjectRecord]) -> ProjectRecord | None:
    if LINES.search(line.name) is None or phase_of(line.name)[1]:
        return None
    phases = [p for p in projects if p.parent == line.name and _is_called_after(p.name, core(line.name))]
    return phases[0] if len(phases) == 1 and not _differ(line, phases[0]) else None


def _is_called_after(name: str, line: str) -> bool:
    base, phase = phase_of(name)
    return bool(phase) and (line.endswith(core(base)) or core(base).endswith(line) or same_project(base, line))


def _differ(line: ProjectRecord, phase: ProjectRecord) -> bool:
    """Each has a length or a cost of its own."""
    kinds = {fact.kind for fact in line.facts}.intersection(fact.kind for fact in phase.facts)
    return not kinds.isdisjoint(SIZES)
