"""Places that hold several rows: the units of a role, the people of a duty, the lists a project stands on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from importers.ledgers.words import Person
from importers.records import Evidence
from importers.store.ledgers.plan import Change, RowPlan
from importers.store.ledgers.wanted import person_words
from importers.store.rows import find_row, make_row
from importers.store.statement import Statement, Subject, UnitName
from projects.enums import Outcome
from projects.models import ContactPerson, Listing, Project, UnitRole

if TYPE_CHECKING:
    from importers.store.ledgers.write import Writer

MEMBERS: dict[Subject, Any] = {
    Subject.UNIT_ROLE: UnitRole,
    Subject.CONTACT: ContactPerson,
    Subject.LISTING: Listing,
}


def write_members(writer: Writer, project: Project, plan: RowPlan, change: Change) -> None:
    """Those that the ledger names are there afterwards; the others, which it doesn't name any more, are not."""
    evidence = writer.evidence(plan, change.column)
    for statement in statements(change, evidence, writer.on):
        row = find_row(project, statement, writer.filing.source)
        if row is None:
            row = make_row(project, statement, writer.filing.author)
            key = writer.filing.key(statement, plan.name)
            writer.filing.cite(row, statement, key, project)
            writer.filing.report(Outcome.INSERTED, statement, plan.name, key, project=project)
    for row in MEMBERS[change.difference.wanted.slot.subject].objects.filter(pk__in=change.difference.others):
        end(writer, row)


def keep_members(writer: Writer, project: Project, plan: RowPlan, change: Change, detail: str) -> None:
    """Those that the ledger names and that aren't there wait for a person."""
    for statement in statements(change, writer.evidence(plan, change.column), writer.on):
        if find_row(project, statement, writer.filing.source) is None:
            key, shown = writer.filing.key(statement, plan.name), change.difference.current
            writer.filing.report(
                Outcome.CONFLICT, statement, plan.name, key, project=project, shown_value=shown, detail=detail
            )


def end(writer: Writer, row: Any) -> None:
    """A list keeps the days on which a project stood on it; a role that ended is in the history."""
    if isinstance(row, Listing):
        row.until = max(writer.on, row.since)
        writer.filing.author.save(row)
    else:
        writer.filing.author.delete(row)


def statements(change: Change, evidence: Evidence, on: Any) -> Iterator[Statement]:
    wanted = change.difference.wanted
    slot = wanted.slot
    written = evidence.quote.text[:200]
    for value in wanted.value:
        match slot.subject:
            case Subject.UNIT_ROLE:
                (role,) = slot.key
                key = {"unit": UnitName(value), "role": role}
                yield Statement(slot.subject, "role", role, evidence, written, key)
            case Subject.CONTACT:
                yield contact(value, slot.key[0], evidence)
            case Subject.LISTING:
                key = {"level": value, "until": None}
                yield Statement(slot.subject, "level", value, evidence, written, key, once={"since": on})


def contact(person: Person, duty: str, evidence: Evidence) -> Statement:
    key = {"name": person.name, "duty": duty}
    field, value = ("title", person.title) if person.title else ("name", person.name)
    return Statement(Subject.CONTACT, field, value, evidence, person_words(person)[:200], key)
