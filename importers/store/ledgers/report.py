"""A preview in plain words: for the command line, and one JSON object for each row that says something."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from importers.store.ledgers.change_words import DEEDS, KINDS, after, before, cell_name, column_words, detail_words
from importers.store.ledgers.plan import Change, RowKind, RowPlan, Totals
from importers.store.ledgers.problem_words import problem_words

SIGNS = {
    RowKind.NEW: "+",
    RowKind.CHANGED: "~",
    RowKind.UNCHANGED: "=",
    RowKind.CONFLICT: "!",
    RowKind.AMBIGUOUS: "?",
    RowKind.ERROR: "×",
}
SHORT = 60


def row_json(plan: RowPlan) -> dict[str, Any]:
    """What the page shows of a row, and where the marks go in the file that comes back."""
    record = plan.record
    return {
        "sheet": record.sheet.name,
        "index": record.sheet.index,
        "row": record.number,
        "kind": str(plan.kind),
        "name": plan.name,
        "project": plan.project,
        "changes": [change_json(change) for change in plan.changes],
        "problems": [
            {
                "at": problem.at,
                "cell": cell_name(problem.at, record.number),
                "value": short(problem.value),
                "words": problem_words(problem),
            }
            for problem in plan.problems
        ],
    }


def change_json(change: Change) -> dict[str, Any]:
    return {
        "column": column_words(change),
        "before": short(before(change)),
        "after": short(after(change)),
        "deed": str(change.deed),
        "detail": detail_words(change.detail),
    }


def row_lines(plan: RowPlan) -> Iterator[str]:
    """For the command line: the row, then what becomes of it."""
    record = plan.record
    place = _("row %(row)s") % {"row": record.number}
    if record.sheet.name:
        place = _("%(sheet)s, row %(row)s") % {"sheet": record.sheet.name, "row": record.number}
    yield f"{SIGNS[plan.kind]} {plan.name or '—'} ({place})"
    for change in plan.changes:
        told = change_json(change)
        was = f"{told['before']} → " if told["before"] else ""
        detail = f" [{told['detail']}]" if told["detail"] else ""
        yield f"    {told['column']}: {was}{told['after']} ({DEEDS[change.deed]}){detail}"
    for problem in plan.problems:
        yield f"    {cell_name(problem.at, record.number)} “{short(problem.value)}”: {problem_words(problem)}"


def totals_line(totals: Totals) -> str:
    counted = [f"{SIGNS[kind]} {KINDS[kind]} {totals.rows[kind]}" for kind in RowKind]
    return _("Total: %(counts)s") % {"counts": "  ".join(counted)}


def short(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[: SHORT - 1]}…"
