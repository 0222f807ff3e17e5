"""What becomes of differences: who gave the present value, and which statement is newer. Few queries for many rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from importers.store.authorship import given_by_a_person
from importers.store.ledgers.plan import Change, Deed, Difference
from importers.store.merge import Decision, decide
from importers.store.rows import MODELS
from importers.store.statement import Subject
from projects.enums import SourceKind
from projects.models import Citation, Project

DEEDS = {Decision.FILL: Deed.INSERT, Decision.UPDATE: Deed.UPDATE, Decision.KEEP: Deed.KEEP}
CITED_AS = {Subject.PROJECT: "project"}


@dataclass(frozen=True, slots=True)
class Backing:
    """A statement behind a present value."""

    stated: str
    on: date | None
    is_ledger: bool


Backings = dict[tuple[str, int, str], list[Backing]]


def decided(found: Sequence[Difference], on: date) -> list[Change]:
    """In the order of `found`, of a ledger that stands for the day `on`."""
    questions = [one for one in found if asks_who(one)]
    edited, backings = _edited(questions), _backings(questions)
    return [_decided(one, on, edited, backings) for one in found]


def asks_who(found: Difference) -> bool:
    """Something stands there, or somebody may have emptied it."""
    slot = found.wanted.slot
    return (found.row is not None or bool(found.others)) and slot.subject is not Subject.REPORT and slot.field != "name"


def _decided(found: Difference, on: date, edited: set[tuple[str, int, str]], backings: Backings) -> Change:
    if not asks_who(found):
        return Change(found, Deed.INSERT if not found.current else Deed.UPDATE)
    slot = found.wanted.slot
    keys = [(str(slot.subject), row, slot.field) for row in _rows(found)]
    behind = [one for key in keys for one in backings.get(key, ()) if slot.is_set or one.stated == found.current]
    newest = max((one for one in behind if one.on), key=lambda one: (one.on, one.is_ledger), default=None)
    decision = decide(
        field=slot.field,
        current=found.current,
        stated=found.wanted.stated,
        is_edited=any(key in edited for key in keys),
        newer=newest is not None and _is_newer(newest, on),
        older=newest is not None and newest.on is not None and on < newest.on,
    )
    if slot.field == "planned" and decision in (Decision.EDITED, Decision.PLAN_STANDS) and found.current:
        return Change(found, Deed.PROPOSE)
    return Change(found, DEEDS.get(decision, Deed.KEEP), "" if decision in DEEDS else str(decision))


def _is_newer(backing: Backing, on: date) -> bool:
    """Of two ledgers of one day the one that comes later corrects the other."""
    return backing.on is not None and (on > backing.on or (on == backing.on and backing.is_ledger))


def _rows(found: Difference) -> tuple[int, ...]:
    return found.others or ((found.row,) if found.row is not None else ())


def model_of(subject: Subject) -> Any:
    return Project if subject is Subject.PROJECT else MODELS[subject]


def _by_field(questions: Iterable[Difference]) -> dict[tuple[Subject, str], set[int]]:
    wanted: dict[tuple[Subject, str], set[int]] = defaultdict(set)
    for one in questions:
        wanted[one.wanted.slot.subject, one.wanted.slot.field].update(_rows(one))
    return wanted


def _edited(questions: Iterable[Difference]) -> set[tuple[str, int, str]]:
    found = set()
    for (subject, field), keys in _by_field(questions).items():
        rows = model_of(subject).objects.filter(pk__in=keys)
        found |= {(str(subject), pk, field) for pk in given_by_a_person(rows, field)}
    return found


def _backings(questions: Iterable[Difference]) -> Backings:
    """What imports cited for the values in question."""
    found: Backings = defaultdict(list)
    for (subject, field), keys in _by_field(questions).items():
        rows = Citation.objects.filter(**{f"{subject}__in": keys}, field=field, fact_key__isnull=False)
        columns = (f"{subject}_id", "stated", "source__published_latest", "source__published_earliest", "source__kind")
        for pk, stated, latest, earliest, kind in rows.values_list(*columns):
            backing = Backing(stated, latest or earliest, kind == SourceKind.LEDGER)
            found[str(subject), pk, field].append(backing)
    return found
