"""A row's wanted values against what is there: only the differences go on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from importers.ledgers.columns import Column
from importers.store.ledgers.canonical_window import window_of
from importers.store.ledgers.cell_texts import list_cell, progress_cell
from importers.store.ledgers.plan import Difference, Slot, Wanted
from importers.store.ledgers.state import ProjectState
from importers.store.ledgers.wanted import Reported, joined
from importers.store.merge import covers
from importers.store.statement import Subject


def differences(wanted: Iterable[Wanted], state: ProjectState) -> Iterator[Difference]:
    for one in wanted:
        found = _difference(one, state)
        if found is not None:
            yield found


def _difference(wanted: Wanted, state: ProjectState) -> Difference | None:
    slot = wanted.slot
    if slot.is_set:
        return _of_set(wanted, state)
    if slot.subject is Subject.REPORT:
        return _of_report(wanted, state)
    held = state.values.get(place(slot))
    if wanted.column is Column.YEAR_COMPLETED and state.year_completed == wanted.stated:
        return None
    if held is None:
        return Difference(wanted, "", state.milestones.get(slot.key[0]) if slot.subject is Subject.MILESTONE else None)
    if held.value in (wanted.stated, wanted.written or None) or is_vaguer(wanted, held.value):
        return None
    return Difference(wanted, held.value, held.row)


def is_vaguer(wanted: Wanted, current: str) -> bool:
    """建设年限 names years: a plan for a day within them is what it means."""
    return wanted.column is Column.YEARS and bool(current) and covers(wanted.value, window_of(current))


def place(slot: Slot) -> tuple[object, ...]:
    return (str(slot.subject), slot.field, *slot.key)


def _of_set(wanted: Wanted, state: ProjectState) -> Difference | None:
    """Changed as a whole: what the ledger doesn't name any more goes, unless a person put it there."""
    held = state.sets.get(place(wanted.slot), {})
    if held and wanted.written == list_cell(held):
        return None  # as we would write it: a name may hold what else stands between names
    names = {_held_name(name, held) for name in wanted.stated.split("、")}
    if names == set(held):
        return None
    gone = tuple(sorted(pk for name, pk in held.items() if name not in names))
    return Difference(wanted, "、".join(sorted(held)), others=gone)


def _held_name(name: str, held: dict[str, int]) -> str:
    """A person named without a post is the one whose post we know."""
    return next((one for one in held if one.startswith(f"{name}（")), name) if name not in held else name


def _of_report(wanted: Wanted, state: ProjectState) -> Difference | None:
    reported: Reported = wanted.value
    said, report = reported.parts(), state.report
    there = {name: report.parts[name] if report else "" for name in said}
    if "year" in there:
        there["year"] = there["year"] or state.year_completed
    if report and wanted.written == progress_cell(report.parts["text"], report.parts["percent"]):
        said = {name: part for name, part in said.items() if name not in ("text", "percent")}
    if all(there[name] == part for name, part in said.items()):
        return None
    return Difference(
        wanted, joined({name: part for name, part in there.items() if part}), report.pk if report else None
    )
