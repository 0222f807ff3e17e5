"""Goes through a ledger once and says of each row what it would do. Reads the database in blocks, writes nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from importers.ledgers.cells import shown
from importers.ledgers.columns import Column, Kind
from importers.ledgers.problems import CellProblem, Problem
from importers.ledgers.read import Ledger
from importers.ledgers.records import Dated, RowRecord
from importers.ledgers.words import tidy
from importers.store.ledgers.canonical_window import window_of
from importers.store.ledgers.compare import differences
from importers.store.ledgers.decide import decided
from importers.store.ledgers.plan import Change, Deed, Difference, RowPlan, Totals, Wanted
from importers.store.ledgers.register import Register
from importers.store.ledgers.rights import Reach
from importers.store.ledgers.state import ProjectState, read_states
from importers.store.ledgers.wanted import FINISH, START, wanted
from importers.store.merge import covers
from importers.store.statement import Subject
from importers.store.units import SeveralUnitsError, find_unit
from projects.actions.report_rules import is_closed
from projects.enums import ReportStatus

BLOCK = 1000
UNIT_COLUMNS = (Column.LEAD, Column.OWNER, Column.UNIT)


@dataclass(frozen=True, slots=True)
class Identity:
    """A project as the file names it: by its key, or, while it is new, by its name and that of its whole."""

    project: int | None
    name: str = ""
    parent: str = ""


@dataclass
class Preview:
    """`plans()` may be gone through once; totals and fingerprint are complete behind its end."""

    ledger: Ledger
    dated: Dated
    reach: Reach = field(default_factory=Reach)
    totals: Totals = field(default_factory=Totals.empty)

    def __post_init__(self) -> None:
        self.register = Register.read(self.reach.projects())
        self.units: dict[str, str] = {}
        self.rows_of: dict[Identity, int] = {}
        self.new: dict[tuple[str, str], Identity] = {}
        self.spans: dict[tuple[Identity, str], str] = {}
        self.nodes: set[tuple[Identity, str]] = set()
        self.digest = hashlib.sha256()
        self.month = None if self.reach.writes_facts else self.dated.on.replace(day=1)
        self.is_closed = bool(self.month and is_closed(self.month))

    @property
    def fingerprint(self) -> str:
        """Two previews of one file that would do the same have the same."""
        return self.digest.hexdigest()

    def plans(self) -> Iterator[RowPlan]:
        for block in _blocks(self.ledger.rows(self.dated), BLOCK):
            for plan in self._block(block):
                self.totals.add(plan)
                self.digest.update("\n".join(plan.lines()).encode())
                yield plan

    def _block(self, records: list[RowRecord]) -> Iterator[RowPlan]:
        places = [self._place(record) for record in records]
        keys = {identity.project for identity, _problems in places if identity and identity.project}
        states = read_states(keys, self.dated, month=self.month)
        rows = [
            self._row(record, identity, problems, states)
            for record, (identity, problems) in zip(records, places, strict=True)
        ]
        changes = iter(decided([one for row in rows for one in row.found], self.dated.on))
        for row in rows:
            yield self._plan(row, list(islice(changes, len(row.found))))

    # --- which project ---

    def _place(self, record: RowRecord) -> tuple[Identity | None, list[CellProblem]]:
        naming = Column.PROJECT if record.kind is Kind.NODES else Column.NAME
        values = record.values
        name, code = values.get(naming, ""), values.get(Column.CODE, "")
        parent = tidy(values.get(Column.PARENT, "")) if record.sheet.table.at(Column.PARENT) else None
        if not name and not code:
            return None, []
        new = self.new.get((tidy(name), parent or ""))
        if record.kind is Kind.NODES and new:
            return new, []
        found = self.register.find(name=name, code=code, parent=parent)
        if found.problem:
            return None, [_problem(record, found.problem, naming, found.detail)]
        if found.project is None:
            return self._new(record, name, parent or "")
        return self._once(record, Identity(found.project))

    def _new(self, record: RowRecord, name: str, parent: str) -> tuple[Identity | None, list[CellProblem]]:
        if not self.reach.writes_facts:
            return None, [_problem(record, Problem.NOT_YOURS, None)]
        if record.kind is Kind.NODES:
            return None, [_problem(record, Problem.UNKNOWN_PROJECT, Column.PROJECT)]
        if parent and self.register.top(parent) is None and (parent, "") not in self.new:
            return None, [_problem(record, Problem.UNKNOWN_PARENT, Column.PARENT)]
        identity = Identity(None, tidy(name), parent)
        return self._once(record, identity)

    def _once(self, record: RowRecord, identity: Identity) -> tuple[Identity | None, list[CellProblem]]:
        """A project has one row, and a milestone one."""
        if record.kind is Kind.NODES:
            key = (identity, tidy(record.values.get(Column.NODE, "")))
            if key in self.nodes:
                return None, [_problem(record, Problem.TWICE, Column.NODE)]
            self.nodes.add(key)
            return identity, []
        if identity in self.rows_of:
            return None, [_problem(record, Problem.TWICE, Column.NAME, str(self.rows_of[identity]))]
        self.rows_of[identity] = record.number
        if identity.project is None:
            self.new[identity.name, identity.parent] = identity
        return identity, []

    # --- what it changes ---

    def _row(
        self,
        record: RowRecord,
        identity: Identity | None,
        problems: list[CellProblem],
        states: dict[int, ProjectState],
    ) -> _Row:
        problems = [*record.problems, *problems, *self._units(record)]
        row = _Row(record, identity, problems, ProjectState())
        if identity is None or (record.problems and any(p.column is None for p in problems)):
            return row
        if any(problem.column in NAMING for problem in problems):
            return row
        if identity.project:
            row.state = states[identity.project]
        said = [
            one
            for one in wanted(record, self.dated, self._unit, writes_facts=self.reach.writes_facts)
            if self._is_consistent(one, identity, row)
        ]
        row.found = list(differences(said, row.state))
        return row

    def _is_consistent(self, one: Wanted, identity: Identity, row: _Row) -> bool:
        """The start in the table of projects and that in the table of nodes are one date."""
        slot = one.slot
        if slot.subject is not Subject.MILESTONE or slot.field != "planned" or slot.key[0] not in (START, FINISH):
            return True
        key = (identity, slot.key[0])
        before = self.spans.get(key)
        if before is None:
            self.spans[key] = one.stated
        elif before != one.stated and not covers(window_of(before), one.value):
            row.problems.append(_problem(row.record, Problem.CONTRADICTS, one.column))
            return False
        return before != one.stated

    def _unit(self, name: str) -> str:
        return self.units.get(name, name)

    def _units(self, record: RowRecord) -> Iterator[CellProblem]:
        for column in UNIT_COLUMNS:
            for name in record.values.get(column, ()):
                if name not in self.units:
                    try:
                        unit = find_unit(name)
                    except SeveralUnitsError as error:
                        yield _problem(record, Problem.SEVERAL_UNITS, column, str(error))
                        continue
                    self.units[name] = unit.name if unit else name

    def _plan(self, row: _Row, changes: list[Change]) -> RowPlan:
        kept, problems = [], list(row.problems)
        for change in changes:
            problem = self._refused(change, row)
            if problem:
                problems.append(_problem(row.record, problem, change.column))
            else:
                kept.append(self._as_draft(change))
        if not any(change.column in (Column.START, Column.FINISH) for change in changes):
            problems = [problem for problem in problems if problem.problem is not Problem.REVERSED]  # ours already
        identity = row.identity
        naming = Column.PROJECT if row.record.kind is Kind.NODES else Column.NAME
        return RowPlan(
            record=row.record,
            name=row.record.values.get(naming, ""),
            project=identity.project if identity else None,
            changes=tuple(kept),
            problems=tuple(problems),
            is_new=identity is not None and identity.project is None and row.record.kind is Kind.PROJECTS,
        )

    def _refused(self, change: Change, row: _Row) -> Problem | None:
        if not self.reach.may(change.difference, change.deed):
            return Problem.NO_RIGHT
        if self.reach.writes_facts or change.deed is Deed.PROPOSE:
            return None
        if self.is_closed:
            return Problem.MONTH_CLOSED
        report = row.state.report
        sent = report is not None and report.month == self.month and report.status in ReportStatus.sent()
        return Problem.REFUSED if sent else None

    def _as_draft(self, change: Change) -> Change:
        if self.reach.writes_facts or change.deed in (Deed.PROPOSE, Deed.KEEP):
            return change
        return Change(change.difference, Deed.DRAFT, change.detail)


NAMING = (Column.NAME, Column.PROJECT, Column.NODE, Column.CODE, Column.PARENT)


@dataclass
class _Row:
    record: RowRecord
    identity: Identity | None
    problems: list[CellProblem]
    state: ProjectState
    found: list[Difference] = field(default_factory=list)


def _problem(record: RowRecord, problem: Problem, column: Column | None, detail: str = "") -> CellProblem:
    at = (record.sheet.table.at(column) if column else None) or min(record.raw.cells)
    return CellProblem(problem, column, at, shown(record.raw.cells.get(at)), detail)


def _blocks(records: Iterable[RowRecord], size: int) -> Iterator[list[RowRecord]]:
    iterator = iter(records)
    while block := list(islice(iterator, size)):
        yield block
