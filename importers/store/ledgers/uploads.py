"""A ledger that somebody looks at before it is taken: kept with its preview, confirmed exactly as it was seen."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any, TypeVar

from django.core.files.base import File
from django.db import transaction

from importers.ledgers.read import Ledger, open_ledger
from importers.ledgers.records import Dated
from importers.store.ledgers.plan import RowKind, Totals
from importers.store.ledgers.preview import Preview
from importers.store.ledgers.report import row_json
from importers.store.ledgers.rights import Reach
from importers.store.ledgers.run import Taken, Wish, take_ledger
from importers.store.others import transaction_beside_imports
from projects.enums import UploadState
from projects.models import LedgerUpload

Result = TypeVar("Result")
STEP = 500  # rows between two words on how far it has come
NAME_LENGTH = 200
TITLE_LENGTH = 200


class NotSeenError(Exception):
    """The upload was taken already."""


@dataclass(frozen=True, slots=True)
class Particulars:
    """What the uploader says; `on` and `year` are None where the ledger's title is to tell them."""

    name: str
    on: date | None = None
    year: int | None = None
    sheet: str = ""


@contextmanager
def as_file(uploaded: Any) -> Iterator[Path]:
    """The uploaded bytes under a path, for a reader that jumps about in them; gone afterwards."""
    with tempfile.NamedTemporaryFile(prefix="ledger-") as copy:
        for chunk in uploaded.chunks():
            copy.write(chunk)
        copy.flush()
        yield Path(copy.name)


def dated(ledger: Ledger, said: Particulars, today: date) -> Dated:
    on = said.on or ledger.stated_on or today
    return Dated(min(on, today), said.year or ledger.year or on.year)


def keep_upload(
    ledger: Ledger,
    path: Path,
    said: Particulars,
    *,
    by: Any,
    at: datetime,
    today: date,
) -> Generator[int, None, LedgerUpload]:
    """Look at the ledger, and keep it with what was seen; yields how many rows have been looked at."""
    stands = dated(ledger, said, today)
    preview = Preview(ledger, stands, Reach(by))
    with tempfile.TemporaryFile("w+b") as lines:
        yield from write_lines(preview, lines)
        lines.seek(0)
        upload = LedgerUpload(
            name=said.name[:NAME_LENGTH],
            stated_on=stands.on,
            year=stands.year,
            sheet=said.sheet,
            by=by,
            uploaded_at=at,
            fingerprint=preview.fingerprint,
            counts=counts(preview.totals),
        )
        with path.open("rb") as content, transaction.atomic():
            upload.file.save(f"ledger{suffix(said.name)}", File(content), save=False)
            upload.plan.save("plan.jsonl", File(lines), save=False)
            upload.save()
    return upload


def look_again(upload: LedgerUpload) -> None:
    """Make the preview anew, after the data have moved."""
    with open_ledger(Path(upload.file.path), sheet=upload.sheet or None) as ledger:
        preview = Preview(ledger, Dated(upload.stated_on, upload.year), Reach(upload.by))
        with tempfile.TemporaryFile("w+b") as lines:
            finished(write_lines(preview, lines))
            lines.seek(0)
            before = upload.plan.name
            upload.fingerprint, upload.counts = preview.fingerprint, counts(preview.totals)
            upload.plan.save("plan.jsonl", File(lines), save=False)
            upload.save()
            transaction.on_commit(lambda: upload.plan.storage.delete(before))


def take_upload(
    upload: LedgerUpload, *, valid_rows: bool, now: Callable[[], datetime], address: str | None = None
) -> Taken:
    """Exactly what was seen. Raises ImportStoppedError; MovedMeanwhileError where the data moved since."""
    with transaction_beside_imports():
        upload = LedgerUpload.objects.select_for_update().get(pk=upload.pk)
        if upload.state != UploadState.SEEN:
            raise NotSeenError
        wish = Wish(
            title=Path(upload.name).stem[:TITLE_LENGTH],
            file_name=upload.name,
            dated=Dated(upload.stated_on, upload.year),
            by=upload.by,
            address=address,
            seen=upload.fingerprint,
            valid_rows=valid_rows,
        )
        with open_ledger(Path(upload.file.path), sheet=upload.sheet or None) as ledger:
            taken = take_ledger(ledger, wish, now=now)
        if taken.run:
            upload.state, upload.run = UploadState.TAKEN, taken.run
            upload.save()
    return taken


def write_lines(preview: Preview, lines: IO[bytes]) -> Generator[int, None, None]:
    """One JSON object for each row of which there is something to say."""
    for number, plan in enumerate(preview.plans(), 1):
        if plan.kind is not RowKind.UNCHANGED:
            lines.write(json.dumps(row_json(plan), ensure_ascii=False).encode() + b"\n")
        if not number % STEP:
            yield number


def finished(work: Generator[Any, None, Result]) -> Result:
    """What a generator returns at its end."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: Result = end.value
            return result


def read_lines(upload: LedgerUpload) -> Iterator[dict[str, Any]]:
    with upload.plan.open("rb") as lines:
        yield from (json.loads(line) for line in lines)


def counts(totals: Totals) -> dict[str, int]:
    return {str(kind): totals.rows[kind] for kind in RowKind}


def suffix(name: str) -> str:
    """Of the stored file; what it is was told by its bytes, not by this."""
    ending = Path(name).suffix.casefold()
    return ending if ending in (".xlsx", ".csv", ".txt") else ".xlsx"
