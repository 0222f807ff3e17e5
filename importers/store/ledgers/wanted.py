"""What a row of a ledger says, each value with the place that it has in the database. No queries."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from importers.ledgers.columns import Column, Kind
from importers.ledgers.records import Amount, Dated, Progress, RowRecord
from importers.ledgers.words import Person, text_of
from importers.store.ledgers.plan import Slot, Wanted
from importers.store.statement import Subject
from projects.date_window import DateWindow
from projects.enums import Cohort, Duty, InvestmentKind, Role
from projects.values import canonical

START, FINISH = "开工", "竣工"
AMOUNTS = {
    Column.TOTAL: (InvestmentKind.TOTAL, False),
    Column.ANNUAL_PLANNED: (InvestmentKind.ANNUAL_PLANNED, True),
    Column.YEAR_COMPLETED: (InvestmentKind.COMPLETED, True),
    Column.ALL_COMPLETED: (InvestmentKind.COMPLETED, False),
}
TEXTS = {
    Column.CODE: Slot(Subject.PROJECT, "code"),
    Column.LOCATION: Slot(Subject.PROJECT, "location"),
    Column.SUMMARY: Slot(Subject.PROJECT, "summary"),
    Column.CATEGORY: Slot(Subject.PROJECT, "category"),
}
ROLES = {Column.LEAD: Role.LEAD, Column.OWNER: Role.OWNER}
DUTIES = {Column.LEADER: Duty.LEADER, Column.PERSON: Duty.RESPONSIBLE}
LEVELS = Slot(Subject.LISTING, "level", is_set=True)
REPORT = Slot(Subject.REPORT, "text")
REPORTED = (Column.PROGRESS, Column.MONTH_COMPLETED, Column.PROBLEMS)
CALLED_A_PLAN = re.compile("计划|拟|预计")
BEGUN = (Cohort.CONTINUE, Cohort.COMPLETE)
DATES = {Column.BASELINE: "baseline", Column.PLANNED: "planned", Column.ACTUAL: "actual"}


@dataclass(frozen=True, slots=True)
class Reported:
    """What a ledger says of a project's month, as one statement."""

    progress: Progress | None
    month_completed: Amount | None
    problems: str
    year_completed: Amount | None = None

    def parts(self) -> dict[str, str]:
        """Only what is said: a report that says it too, and more, is no different."""
        parts = {
            "text": self.progress.text if self.progress else "",
            "percent": canonical(self.progress.percent) if self.progress else "",
            "month": canonical(self.month_completed.yuan) if self.month_completed else "",
            "year": canonical(self.year_completed.yuan) if self.year_completed else "",
            "problems": self.problems,
        }
        return {name: value for name, value in parts.items() if value}

    @property
    def stated(self) -> str:
        return joined(self.parts())


def joined(parts: dict[str, str]) -> str:
    return "；".join(f"{name}={value}" for name, value in parts.items())


def wanted(
    record: RowRecord, dated: Dated, unit_name: Callable[[str], str], *, writes_facts: bool = True
) -> list[Wanted]:
    """`unit_name` gives the name under which a unit is kept, for another one by which the ledger calls it.

    Where no facts are written, by a clerk, the amount completed in the year is a part of his report.
    """
    if record.kind is Kind.NODES:
        return list(_of_node(record, unit_name))
    return list(_of_project(record, dated, unit_name, writes_facts))


def _of_project(
    record: RowRecord, dated: Dated, unit_name: Callable[[str], str], writes_facts: bool
) -> Iterator[Wanted]:
    values = record.values
    for column, slot in TEXTS.items():
        if column in values:
            yield Wanted(column, slot, values[column], values[column])
    for column, field in ((Column.COHORT, "cohort"), (Column.GOAL, "goal")):
        if column in values:
            yield Wanted(column, Slot(Subject.ANNUAL_TASK, field, (dated.year,)), values[column], values[column])
    yield from _sets(record, unit_name)
    yield from _amounts(values, dated, writes_facts)
    yield from _span(record, dated)
    reported = REPORTED if writes_facts else (*REPORTED, Column.YEAR_COMPLETED)
    if any(column in values for column in reported):
        yield _report(record, reported)


def _sets(record: RowRecord, unit_name: Callable[[str], str]) -> Iterator[Wanted]:
    values = record.values
    if Column.LEVEL in values:
        yield _set(record, Column.LEVEL, LEVELS, values[Column.LEVEL], sorted(values[Column.LEVEL]))
    for column, role in ROLES.items():
        if column in values:
            names = sorted({unit_name(name) for name in values[column]})
            yield _set(record, column, Slot(Subject.UNIT_ROLE, "role", (str(role),), is_set=True), names, names)
    for column, duty in DUTIES.items():
        if column in values:
            people: tuple[Person, ...] = values[column]
            slot = Slot(Subject.CONTACT, "name", (str(duty),), is_set=True)
            yield _set(record, column, slot, people, sorted(person_words(person) for person in people))


def _set(record: RowRecord, column: Column, slot: Slot, value: Any, names: list[str]) -> Wanted:
    return Wanted(column, slot, tuple(value), "、".join(names), written=written(record, column))


def written(record: RowRecord, column: Column) -> str:
    """The cell's own text, of which a value may be only one reading."""
    at = record.sheet.table.at(column)
    return text_of(record.raw.cells[at]) if at in record.raw.cells else ""


def person_words(person: Person) -> str:
    return f"{person.name}（{person.title}）" if person.title else person.name


def _amounts(values: dict[Column, Any], dated: Dated, writes_facts: bool) -> Iterator[Wanted]:
    for column, (kind, is_yearly) in AMOUNTS.items():
        if column in values and (writes_facts or column is not Column.YEAR_COMPLETED):
            amount: Amount = values[column]
            slot = Slot(Subject.INVESTMENT, "amount_yuan", (str(kind), dated.year if is_yearly else None))
            yield Wanted(column, slot, amount.yuan, canonical(amount.yuan), amount.qualifier)


def _span(record: RowRecord, dated: Dated) -> Iterator[Wanted]:
    """When building begins and ends; a column of its own says it more exactly than 建设年限 does."""
    values = record.values
    first, last = values.get(Column.YEARS, (None, None))
    for column, name, vague in ((Column.START, START, first), (Column.FINISH, FINISH, last)):
        if column in values:
            yield _dated(column, name, values[column], _field(record, column, name, values[column], dated))
        elif vague is not None:
            yield _dated(Column.YEARS, name, vague, _field(record, Column.YEARS, name, vague, dated))


def _dated(column: Column, name: str, window: DateWindow, field: str) -> Wanted:
    return Wanted(column, Slot(Subject.MILESTONE, field, (name,)), window, canonical(window))


def _field(record: RowRecord, column: Column, name: str, window: DateWindow, dated: Dated) -> str:
    """A project that is continued has begun: a start that lies behind, and isn't called a plan, is an event."""
    at = record.sheet.table.at(column)
    is_plan = at is not None and bool(CALLED_A_PLAN.search(record.sheet.table.columns[at].text))
    has_begun = name == START and record.values.get(Column.COHORT) in BEGUN
    is_past = window.latest is not None and window.latest < dated.on
    return "actual" if has_begun and is_past and not is_plan else "planned"


def _report(record: RowRecord, columns: tuple[Column, ...]) -> Wanted:
    values = record.values
    reported = Reported(
        values.get(Column.PROGRESS),
        values.get(Column.MONTH_COMPLETED),
        values.get(Column.PROBLEMS, ""),
        values.get(Column.YEAR_COMPLETED) if Column.YEAR_COMPLETED in columns else None,
    )
    column = next(column for column in columns if column in values)
    return Wanted(column, REPORT, reported, reported.stated, written=written(record, Column.PROGRESS))


def _of_node(record: RowRecord, unit_name: Callable[[str], str]) -> Iterator[Wanted]:
    """The milestone itself, then its dates: the first plan comes before the present one."""
    values = record.values
    name = values[Column.NODE]
    yield Wanted(Column.NODE, Slot(Subject.MILESTONE, "name", (name,)), name, name)
    for column, field in DATES.items():
        if column in values:
            yield Wanted(column, Slot(Subject.MILESTONE, field, (name,)), values[column], canonical(values[column]))
    if Column.UNIT in values:
        slot, unit = Slot(Subject.MILESTONE, "responsible_unit", (name,)), unit_name(values[Column.UNIT][0])
        yield Wanted(Column.UNIT, slot, unit, unit, written=written(record, Column.UNIT))
    if Column.PERSON in values:
        slot, person = Slot(Subject.MILESTONE, "responsible_person", (name,)), values[Column.PERSON][0].name
        yield Wanted(Column.PERSON, slot, person, person, written=written(record, Column.PERSON))
