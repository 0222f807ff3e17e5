"""One ledger taken: looked at, held against what was seen, written, recorded. All of it or nothing."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from tempfile import TemporaryFile
from typing import IO, Any

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from importers.ledgers.read import Ledger
from importers.ledgers.records import Dated
from importers.store.errors import ImportStoppedError
from importers.store.filing import Filing
from importers.store.ledgers.drafts import write_drafts
from importers.store.ledgers.plan import RowPlan, Totals
from importers.store.ledgers.preview import Preview
from importers.store.ledgers.rights import Reach
from importers.store.ledgers.source import LedgerText, ledger_source
from importers.store.ledgers.write import Writer
from importers.store.others import only_import
from importers.store.report import ArticleReport, Report
from importers.store.rows import Author
from importers.store.run import CHANGE_REASON_LENGTH, record_run
from importers.store.statements import Told
from projects.actions.report_errors import ReportRefusedError
from projects.models import ImportRun
from projects.models.versioned import StaleRowError

COMMAND = "import_ledger"


class MovedMeanwhileError(ImportStoppedError):
    """The data are no longer those for which the preview was made."""


class RowsStopError(ImportStoppedError):
    """There are rows at fault, and nobody asked for the others alone."""

    def __init__(self, totals: Totals) -> None:
        self.totals = totals
        message = _("%(count)s rows can't be taken, so none is. Mend them, or take the good rows alone.")
        super().__init__(message % {"count": totals.stopped})


@dataclass(frozen=True, slots=True)
class Taken:
    """`run` is None where nothing was written: a dry run, or a ledger that says nothing new."""

    totals: Totals
    report: Report | None
    run: ImportRun | None


@dataclass(frozen=True, slots=True)
class Wish:
    """How a ledger is to be taken. `seen` is the fingerprint of the preview that somebody has confirmed."""

    title: str
    file_name: str
    dated: Dated
    by: Any = None
    address: str | None = None
    seen: str | None = None
    valid_rows: bool = False
    is_dry: bool = False


def take_ledger(
    ledger: Ledger,
    wish: Wish,
    *,
    now: Callable[[], datetime],
    progress: Callable[[RowPlan], None] = lambda plan: None,
) -> Taken:
    """Raises ImportStoppedError, with nothing written, where the ledger can't be taken as it was wished."""
    reach = Reach(wish.by)
    if not reach.may_import:
        raise PermissionDenied
    started_at = now()
    try:
        with only_import(), TemporaryFile() as spool:
            preview = Preview(ledger, wish.dated, reach)
            text = spooled(preview, spool, progress)
            check(preview, wish)
            taken = written(preview, spool, text, wish, started_at, now)
            transaction.set_rollback(wish.is_dry)
    except (IntegrityError, StaleRowError) as error:
        raise ImportStoppedError(_("Somebody changed the same rows meanwhile; import again. (%s)") % error) from error
    except ReportRefusedError as refused:
        raise ImportStoppedError(str(refused.message)) from refused
    return taken


def spooled(preview: Preview, spool: IO[bytes], progress: Callable[[RowPlan], None]) -> LedgerText:
    """All plans are made before anything is written: no row sees what another one did."""
    text = LedgerText()
    for plan in preview.plans():
        if not plan.kind.stops:
            text.add(plan.record)
            if plan.changes or plan.is_new:
                pickle.dump(plan, spool)
        progress(plan)
    return text


def plans_of(spool: IO[bytes]) -> Iterator[RowPlan]:
    """Our own objects, from a file without a name that nobody else can open."""
    spool.seek(0)
    while True:
        try:
            yield pickle.load(spool)  # nosec B301  # noqa: S301
        except EOFError:
            return


def check(preview: Preview, wish: Wish) -> None:
    if wish.seen is not None and wish.seen != preview.fingerprint:
        raise MovedMeanwhileError(_("The data were changed since this preview was made. Look at the new one first."))
    if not preview.totals.row_count:
        raise ImportStoppedError(_("There is no row of a project below the headings."))
    if preview.totals.stopped and not wish.valid_rows:
        raise RowsStopError(preview.totals)


def written(
    preview: Preview,
    spool: IO[bytes],
    text: LedgerText,
    wish: Wish,
    started_at: datetime,
    now: Callable[[], datetime],
) -> Taken:
    if not preview.totals.deeds and not any(plan.is_new for plan in plans_of(spool)):
        return Taken(preview.totals, None, None)
    if preview.reach.writes_facts or any_proposal(spool):
        report = write_facts(preview, spool, text, wish, started_at)
    else:
        report = Report((), wish.is_dry)
    if not preview.reach.writes_facts:
        month = wish.dated.on.replace(day=1)
        write_drafts(list(plans_of(spool)), month=month, by=wish.by, at=started_at)
    run = ImportRun(command=COMMAND, started_at=started_at, finished_at=now(), by=wish.by)
    record_run(report, run, wish.address)
    return Taken(preview.totals, report, None if wish.is_dry else run)


def any_proposal(spool: IO[bytes]) -> bool:
    return any(change.deed in ("propose", "keep") for plan in plans_of(spool) for change in plan.changes)


def write_facts(preview: Preview, spool: IO[bytes], text: LedgerText, wish: Wish, at: datetime) -> Report:
    reason = f"{COMMAND}, {wish.title}"[:CHANGE_REASON_LENGTH]
    source = ledger_source(
        text.text,
        title=wish.title,
        file_name=wish.file_name,
        on=wish.dated.on,
        is_public=preview.reach.writes_facts,
    )
    author = Author(source, reason, wish.by)
    if source.pk is None:
        author.save(source)
    filing = Filing.of(author, Told(source.published), frozenset(), at)
    writer = Writer(filing, text, wish.dated.year, at)
    for spans in (False, True):
        for plan in plans_of(spool):
            writer.write(plan, spans=spans)
    return Report((ArticleReport(source.title, source.file_name, source.pk, filing.lines),), wish.is_dry)
