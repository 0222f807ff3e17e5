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
    alone = [(line, phase) for line in projects if (phase := _only_phase(line, projects)) is not None]
    line_of = {id(phase): line for line, phase in alone}
    phase_for = {line.name: phase.name for line, phase in alone}
    joined = [
        joined_as(project.name, line, changed(project, parent="")) if (line := line_of.get(id(project))) else project
        for project in projects
        if project.name not in phase_for
    ]
    return tuple(
        changed(project, parent=phase_for[project.parent]) if project.parent in phase_for else project
        for project in joined
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
