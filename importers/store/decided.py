"""What of a sheet can be stored now, and what waits, as the run takes it. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from importers.entry.records import programme_record, project_record
from importers.entry.sheet import Choice, Entry, Item, Kind, Sheet, Target
from importers.records import ArticleRecord, ProgrammeRecord, ProjectRecord
from importers.store.choices import Choices, Left
from importers.store.facts import owner_path
from importers.store.report import Line
from importers.store.statement import Statement
from importers.store.statements import Told, naming, programme_statements, statements
from importers.store.wording import DETAILS
from projects.date_window import DateWindow
from projects.enums import Outcome

WAITS, REJECTED, CORRECTED = "pending", "rejected", "corrected"


@dataclass(frozen=True, slots=True)
class Decided:
    """`keys` gives the fact keys of each item that is stored now, `entries` that of each project's naming."""

    projects: tuple[ProjectRecord, ...]
    programmes: tuple[ProgrammeRecord, ...]
    entries: Mapping[str, str]
    choices: Choices
    keys: Mapping[str, tuple[str, ...]]

    def record(self, published: DateWindow | None) -> ArticleRecord:
        return ArticleRecord(published, self.projects, self.programmes)

    def after(self, sheet: Sheet, lines: Mapping[str, Line], *, run: int) -> Sheet:
        """The sheet once it was stored: items that found no row wait on, saying why."""
        items = []
        for key, fact_keys in self.keys.items():
            told = [lines[fact_key] for fact_key in fact_keys if fact_key in lines]
            refused = next((line for line in told if line.outcome in Outcome.unwritten()), None)
            item = sheet.item(key)
            if refused is None:
                items.append(replace(item, run=run, note=""))
            else:
                items.append(replace(item, note=refused.detail))
        entries = [_stored(sheet.entry(key), lines.get(fact_key)) for key, fact_key in self.entries.items()]
        return sheet.with_items(items).with_entries(entries)

    def says_anything(self, sheet: Sheet) -> bool:
        """Something is stored now, or the last that waited is rejected."""
        is_new = any(not sheet.entry(key).is_stored for key in self.entries)
        return bool(self.keys) or is_new or (any(i.is_stored for i in sheet.items) and not sheet.waiting)


@dataclass(frozen=True, slots=True)
class _Deciding:
    sheet: Sheet
    told: Told
    may_everything: bool
    own: frozenset[int]
    by_person: bool
    sha256: str

    def takes(self, entry: Entry) -> bool:
        """Its project of ours is settled and within reach, and so is the one above it where both are new."""
        if entry.target == Target.NEW:
            above = self.sheet.entry(entry.parent) if entry.parent else None
            settled = above is None or above.target in (Target.REJECT, Target.NEW) or above.target.isdecimal()
            return (
                self.may_everything and settled and (above is None or above.target != Target.NEW or self.takes(above))
            )
        return entry.target.isdecimal() and (self.may_everything or int(entry.target) in self.own)

    def stores(self, item: Item) -> bool:
        if item.choice != Choice.ACCEPT or item.is_stored:
            return False
        if item.kind is Kind.PROGRAMME:
            return self.may_everything
        return self.takes(self.sheet.entry(item.owner)) and (self.may_everything or item.kind is not Kind.UNIT)

    def record(self, entry: Entry, items: list[Item]) -> ProjectRecord:
        return project_record(self.sheet, entry, items, by_person=self.by_person)

    def statements(self, item: Item) -> list[tuple[str, Statement]]:
        """The item as the store will have it, with the name of its project."""
        if item.kind is Kind.PROGRAMME:
            programme = programme_record(item, by_person=self.by_person)
            return [(programme.scope, statement) for statement in programme_statements(programme, self.told)]
        record = self.record(self.sheet.entry(item.owner), [item])
        return [(owner_path(record), statement) for statement in statements(record, self.told)]

    def naming_key(self, record: ProjectRecord) -> str:
        return naming(record).fact_key(self.sha256, owner_path(record))

    def keys(self, item: Item) -> tuple[str, ...]:
        return tuple(statement.fact_key(self.sha256, owner) for owner, statement in self.statements(item))

    def left(self) -> Iterator[Left]:
        for entry in self.sheet.entries:
            if entry.target == Target.REJECT and entry.words is not None:
                record = self.record(entry, [])
                yield Left(owner_path(record), naming(record), Outcome.REJECTED, str(DETAILS[REJECTED]))
        for item in self.sheet.items:
            if item.is_changed and not item.is_added:
                yield from self._left(item.as_read(), Outcome.REJECTED, CORRECTED)
            if self.is_rejected(item):
                yield from self._left(item, Outcome.REJECTED, REJECTED)
            elif not self.stores(item) and not item.is_stored:
                yield from self._left(item, Outcome.PENDING, WAITS)

    def is_rejected(self, item: Item) -> bool:
        if item.is_stored:
            return False
        return item.choice == Choice.REJECT or (
            bool(item.owner) and self.sheet.entry(item.owner).target == Target.REJECT
        )

    def _left(self, item: Item, outcome: object, why: str) -> Iterator[Left]:
        for owner, statement in self.statements(item):
            yield Left(owner, statement, outcome, str(DETAILS[why]))


def decided(
    sheet: Sheet, told: Told, *, sha256: str, may_everything: bool, own: frozenset[int], by_person: bool
) -> Decided:
    """`own` are the projects that somebody may touch who may not touch everything."""
    deciding = _Deciding(sheet, told, may_everything, own, by_person, sha256)
    stored = [item for item in sheet.items if deciding.stores(item)]
    taken = [entry for entry in sheet.entries if deciding.takes(entry) and _has_words(entry, stored)]
    records = {
        entry.key: deciding.record(entry, [item for item in stored if item.owner == entry.key]) for entry in taken
    }
    programmes = [programme_record(item, by_person=by_person) for item in stored if item.kind is Kind.PROGRAMME]
    path = {key: owner_path(record) for key, record in records.items()}
    return Decided(
        projects=tuple(records.values()),
        programmes=tuple(programmes),
        entries={key: deciding.naming_key(record) for key, record in records.items()},
        choices=Choices(
            projects={path[e.key]: int(e.target) if e.target.isdecimal() else None for e in taken},
            called={path[e.key]: e.called for e in taken if e.called != e.name},
            unnamed=frozenset(path[e.key] for e in taken if e.words is None),
            left=tuple(deciding.left()),
            kept=frozenset(key for item in sheet.items if item.is_stored for key in deciding.keys(item)),
            by_person=by_person,
        ),
        keys={item.key: deciding.keys(item) for item in stored},
    )


def _stored(entry: Entry, named: Line | None) -> Entry:
    """A project that was new is one of ours now."""
    target = str(named.project) if named and named.project else entry.target
    return replace(entry, target=target, is_stored=True, is_chosen=True)


def _has_words(entry: Entry, stored: list[Item]) -> bool:
    """A project that the article doesn't name stands on its facts' words; with none, there is nothing to say of it."""
    return entry.words is not None or any(item.owner == entry.key for item in stored)
