"""Does what a preview said, row by row: each value with its words, each act in the history, plans only by proposal."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from importers.ledgers.columns import Column, Kind
from importers.ledgers.words import tidy
from importers.records import Evidence
from importers.store.filing import Filing
from importers.store.ledgers.change_words import detail_words
from importers.store.ledgers.members import keep_members, write_members
from importers.store.ledgers.plan import Change, Deed, RowPlan
from importers.store.ledgers.proposals import propose
from importers.store.ledgers.source import LedgerText
from importers.store.ledgers.wanted import FINISH, START, Reported
from importers.store.lines import line_of
from importers.store.report import OutcomeValue
from importers.store.rows import find_row, make_row, set_value
from importers.store.statement import Statement, Subject, UnitName
from projects.enums import Outcome, Stage
from projects.models import Milestone, Project
from projects.values import canonical

OUTCOMES: dict[Deed, OutcomeValue] = {
    Deed.INSERT: Outcome.INSERTED,
    Deed.UPDATE: Outcome.UPDATED,
    Deed.PROPOSE: Outcome.CONFLICT,
    Deed.KEEP: Outcome.CONFLICT,
    Deed.DRAFT: Outcome.INSERTED,
}
BEGUN = {"continue": Stage.UNDER_CONSTRUCTION, "complete": Stage.UNDER_CONSTRUCTION}


@dataclass
class Writer:
    """`filing` keeps citations and lines of the report; `texts` knows where each cell stands."""

    filing: Filing
    text: LedgerText
    year: int
    at: datetime
    made: dict[tuple[str, str], Project] = field(default_factory=dict)

    @property
    def on(self) -> Any:
        return self.filing.source.stated_on

    def write(self, plan: RowPlan, *, spans: bool) -> None:
        """`spans` asks for start and finish alone, which come last: a node says more of them."""
        project = self.project(plan, makes=not spans)
        for change in plan.changes:
            if is_span(plan, change) == spans and change.deed is not Deed.DRAFT:
                self.change(project, plan, change)

    def project(self, plan: RowPlan, *, makes: bool) -> Project:
        values = plan.record.values
        key = (tidy(plan.name), tidy(values.get(Column.PARENT, "")))
        if plan.project is not None:
            return Project.objects.get(pk=plan.project)
        if key in self.made:
            return self.made[key]
        assert makes
        project = self._make(plan)
        self.made[key] = project
        return project

    def _make(self, plan: RowPlan) -> Project:
        parent = self._parent(plan.record.values.get(Column.PARENT, ""))
        project = Project(name=plan.name, parent=parent, is_public=True, known_from=self.on)
        evidence = self.evidence(plan, Column.NAME)
        self.filing.author.save(project, evidence.quote)
        named = Statement(Subject.PROJECT, "name", plan.name, evidence, plan.name)
        key = self.filing.key(named, plan.name)
        self.filing.cite(project, named, key, project)
        self.filing.report(Outcome.INSERTED, named, plan.name, key, project=project)
        return project

    def _parent(self, name: str) -> Project | None:
        if not name:
            return None
        made = self.made.get((tidy(name), ""))
        return (
            made
            or next((one for one in Project.objects.filter(name=name, parent=None)), None)
            or (Project.objects.get(name=name))
        )

    def evidence(self, plan: RowPlan, column: Column) -> Evidence:
        return self.text.evidence(plan.record, column)

    # --- one change ---

    def change(self, project: Project, plan: RowPlan, change: Change) -> None:
        statement = self.statement(plan, change)
        if change.deed is Deed.KEEP:
            self.keep(project, plan, change, statement)
        elif change.deed is Deed.PROPOSE:
            self.propose(project, plan, change, statement)
        elif change.difference.wanted.slot.is_set:
            self.set_members(project, plan, change)
        else:
            self.set_value(project, plan, change, statement)

    def statement(self, plan: RowPlan, change: Change) -> Statement:
        wanted = change.difference.wanted
        slot, evidence = wanted.slot, self.evidence(plan, change.column)
        written = evidence.quote.text[:200]
        match slot.subject:
            case Subject.INVESTMENT:
                kind, year = slot.key
                beside = {"qualifier": wanted.qualifier}
                return Statement(
                    slot.subject, slot.field, wanted.value, evidence, written, {"kind": kind, "year": year}, beside
                )
            case Subject.MILESTONE:
                return self._milestone(change, evidence, written)
            case Subject.ANNUAL_TASK:
                return Statement(slot.subject, slot.field, wanted.value, evidence, written, {"year": slot.key[0]})
            case Subject.REPORT:
                return self._report(wanted.value, evidence, written)
        return Statement(slot.subject, slot.field, wanted.stated, evidence, written)

    def _milestone(self, change: Change, evidence: Evidence, written: str) -> Statement:
        wanted = change.difference.wanted
        name = wanted.slot.key[0]
        value = UnitName(wanted.value) if wanted.slot.field == "responsible_unit" else wanted.value
        once = {"line": line_of(name)}
        return Statement(Subject.MILESTONE, wanted.slot.field, value, evidence, written, {"name": name}, once=once)

    def _report(self, reported: Reported, evidence: Evidence, written: str) -> Statement:
        """A report of the ledger: one for a project, public with its source."""
        percent = reported.progress.percent if reported.progress else None
        text = reported.progress.text if reported.progress else ""
        beside: dict[str, Any] = {"problems": reported.problems}
        if reported.month_completed:
            beside["month_completed_yuan"] = reported.month_completed.yuan
        if percent is not None:
            return Statement(Subject.REPORT, "percent", percent, evidence, written, beside=beside)
        return Statement(Subject.REPORT, "text", text or evidence.quote.text, evidence, beside=beside)

    def set_value(self, project: Project, plan: RowPlan, change: Change, statement: Statement) -> None:
        row = find_row(project, statement, self.filing.source)
        if row is None:
            row = make_row(project, statement, self.filing.author)
        elif is_span(plan, change) and getattr(row, statement.field) is not None:
            return  # a node of this ledger says more exactly when
        elif canonical(getattr(row, statement.field)) != statement.stated or statement.subject is Subject.PROJECT:
            set_value(row, statement, self.filing.author)
        if statement.subject is Subject.ANNUAL_TASK and statement.field == "cohort":
            self.begin(project, statement)
        self.file(row, project, plan, change, statement)

    def begin(self, project: Project, statement: Statement) -> None:
        """A project that is continued or completed in the year is being built."""
        stage = BEGUN.get(statement.stated)
        if stage and project.stage == Stage.UNKNOWN:
            told = Statement(Subject.PROJECT, "stage", str(stage), statement.evidence, statement.written)
            set_value(project, told, self.filing.author)
            self.filing.cite(project, told, self.filing.key(told, project.name), project)

    def set_members(self, project: Project, plan: RowPlan, change: Change) -> None:
        write_members(self, project, plan, change)

    def propose(self, project: Project, plan: RowPlan, change: Change, statement: Statement) -> None:
        """The plan stays; the ledger's date becomes a proposal that another person decides."""
        milestone = Milestone.objects.select_for_update().get(pk=change.difference.row)
        window = change.difference.wanted.value
        was_asked = propose(milestone, window, plan.record, statement.evidence, self.filing.author, at=self.at)
        detail = detail_words("proposed" if was_asked else "waiting")
        self.file(milestone, project, plan, change, statement, detail)

    def keep(self, project: Project, plan: RowPlan, change: Change, statement: Statement) -> None:
        """What stands there stays; the ledger's words are filed beside it, for a person to decide."""
        detail = detail_words(change.detail)
        if change.difference.wanted.slot.is_set:
            keep_members(self, project, plan, change, detail)
            return
        row = find_row(project, statement, self.filing.source)
        self.file(row, project, plan, change, statement, detail)

    def file(
        self, row: Any, project: Project, plan: RowPlan, change: Change, statement: Statement, detail: str = ""
    ) -> None:
        """The words behind the value, and a line in the run's report."""
        key = self.filing.key(statement, plan.name)
        if change.deed is Deed.INSERT:
            self.filing.cite_new(row, statement, plan.name, key, project)
        else:
            self.filing.cite(row, statement, key, project)
        self.filing.report(
            OUTCOMES[change.deed],
            statement,
            plan.name,
            key,
            project=project,
            shown_value=change.difference.current,
            detail=detail,
        )


def is_span(plan: RowPlan, change: Change) -> bool:
    slot = change.difference.wanted.slot
    is_milestone = slot.subject is Subject.MILESTONE and slot.key[0] in (START, FINISH)
    return plan.record.kind is Kind.PROJECTS and is_milestone
