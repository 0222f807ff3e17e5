"""What a page shows of an uploaded ledger: how many rows of each kind, and those that are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.utils.translation import gettext as _

from importers.store.ledgers.change_words import DEEDS, KINDS
from importers.store.ledgers.plan import Deed, RowKind
from importers.store.ledgers.uploads import read_lines
from projects.models import LedgerUpload

ROWS = 100
#: What has to be looked at comes first.
ORDER = (RowKind.ERROR, RowKind.AMBIGUOUS, RowKind.CONFLICT, RowKind.CHANGED, RowKind.NEW, RowKind.UNCHANGED)
SYMBOLS = {
    RowKind.ERROR: "bad",
    RowKind.AMBIGUOUS: "bad",
    RowKind.CONFLICT: "warn",
    RowKind.CHANGED: "good",
    RowKind.NEW: "good",
    RowKind.UNCHANGED: "plain",
}


@dataclass(frozen=True, slots=True)
class KindCount:
    kind: str
    label: str
    count: int
    symbol: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class PreviewRow:
    place: str
    name: str
    kind: str
    symbol: str
    changes: tuple[dict[str, Any], ...]
    problems: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """`written` counts the rows of which something would be written, `stopped` those that keep the others out."""

    counts: tuple[KindCount, ...]
    rows: tuple[PreviewRow, ...]
    chosen: str
    page: int
    has_more: bool
    total: int
    written: int
    stopped: int


def preview_page(upload: LedgerUpload, chosen: str, page: int) -> PreviewPage:
    counts = {kind: upload.counts.get(str(kind), 0) for kind in ORDER}
    if chosen not in upload.counts or chosen == RowKind.UNCHANGED:
        chosen = str(next((kind for kind in ORDER if counts[kind] and kind is not RowKind.UNCHANGED), ""))
    start = (page - 1) * ROWS
    found = list(islice(rows_of_kind(upload, chosen), start, start + ROWS + 1))
    return PreviewPage(
        counts=tuple(
            KindCount(str(kind), str(KINDS[kind]), counts[kind], SYMBOLS[kind], kind == chosen) for kind in ORDER
        ),
        rows=tuple(found[:ROWS]),
        chosen=chosen,
        page=page,
        has_more=len(found) > ROWS,
        total=sum(counts.values()),
        written=counts[RowKind.NEW] + counts[RowKind.CHANGED] + counts[RowKind.CONFLICT],
        stopped=counts[RowKind.ERROR] + counts[RowKind.AMBIGUOUS],
    )


def rows_of_kind(upload: LedgerUpload, kind: str) -> Iterator[PreviewRow]:
    for row in read_lines(upload):
        if row["kind"] == kind:
            yield preview_row(row)


def preview_row(row: dict[str, Any]) -> PreviewRow:
    kind = RowKind(row["kind"])
    place = _("row %(row)s") % {"row": row["row"]}
    if row["sheet"]:
        place = _("%(sheet)s, row %(row)s") % {"sheet": row["sheet"], "row": row["row"]}
    changes = tuple({**change, "deed": DEEDS[Deed(change["deed"])]} for change in row["changes"])
    return PreviewRow(place, row["name"] or "—", str(KINDS[kind]), SYMBOLS[kind], changes, tuple(row["problems"]))
