"""Finding, making and changing the rows that statements are about; every write is validated and leaves a history."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from importers.records import Quote
from importers.store.authorship import columns_of
from importers.store.errors import ImportStoppedError
from importers.store.statement import Statement, Subject, UnitName
from importers.store.units import find_or_make_unit, find_unit
from projects.enums import ReportStatus, Stage
from projects.fields import window_columns
from projects.models import (
    AnnualTask,
    Citation,
    ContactPerson,
    Investment,
    Listing,
    Milestone,
    Programme,
    ProgressReport,
    Project,
    ProjectAlias,
    Quantity,
    Source,
    UnitRole,
)
from projects.values import canonical

MODELS: dict[Subject, Any] = {
    Subject.ALIAS: ProjectAlias,
    Subject.INVESTMENT: Investment,
    Subject.QUANTITY: Quantity,
    Subject.MILESTONE: Milestone,
    Subject.UNIT_ROLE: UnitRole,
    Subject.CONTACT: ContactPerson,
    Subject.REPORT: ProgressReport,
    Subject.LISTING: Listing,
    Subject.ANNUAL_TASK: AnnualTask,
    Subject.PROGRAMME: Programme,
}
WINDOWS = ("baseline", "planned", "actual")


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes: `reason` stands in every history record, `by` is the user, None for a command."""

    source: Source
    reason: str
    by: Any = None

    def save(self, row: Any, quote: Quote | None = None, fields: Iterable[str] | None = None) -> None:
        """Validate and save; with `fields`, only those columns, so that another's edit of the rest can't be undone."""
        row._change_reason = self.reason  # noqa: SLF001 - simple-history's documented way
        row._history_user = self.by  # noqa: SLF001
        columns = None if fields is None else [*fields, *(["updated_at"] if isinstance(row, Project) else [])]
        try:
            _validate(row)
            _store(row, columns)
        except ValidationError as error:
            raise ImportStoppedError(self._complaint(row, error, quote)) from error

    def delete(self, row: Any) -> None:
        row._change_reason = self.reason  # noqa: SLF001
        row._history_user = self.by  # noqa: SLF001
        row.delete()

    def _complaint(self, row: Any, error: ValidationError, quote: Quote | None) -> str:
        details = "; ".join(
            f"{name}: {' '.join(messages)}" if name != "__all__" else " ".join(messages)
            for name, messages in error.message_dict.items()
        )
        place = self.source.file_name or self.source.title
        words = f"“{quote.text[:80]}”" if quote else ""
        values = {"file": place, "kind": row._meta.verbose_name, "words": words, "details": details}
        return _("%(file)s: %(kind)s %(words)s can't be stored: %(details)s") % values


def _validate(row: Any) -> None:
    """What the database would refuse, in words. A citation is made of rows just read: looking at its texts suffices."""
    if isinstance(row, Citation):
        row.clean_fields(exclude=[field.name for field in row._meta.fields if field.is_relation])
    else:
        row.full_clean(exclude=_hidden(row), validate_constraints=False)


def _store(row: Any, columns: list[str] | None) -> None:
    """The database checks its constraints anyhow; asking beforehand would take as long as the rest together."""
    try:
        with transaction.atomic():
            row.save(update_fields=columns)
    except IntegrityError:
        row.validate_constraints(exclude=_hidden(row))
        raise


def _hidden(row: Any) -> set[str]:
    return {field.name for field in row._meta.fields if not field.editable}


def find_row(owner: Project | None, statement: Statement, source: Source) -> Any:
    """The row that the statement is about, locked for this transaction; None where there is none yet.

    A report is one of the same words from the same source: an article's sentence is kept once.
    """
    if statement.subject == Subject.PROJECT:
        return owner
    key = dict(statement.key)
    if isinstance(name := key.get("unit"), UnitName):
        key["unit"] = find_unit(name.name)
        if key["unit"] is None:
            return None
    rows = MODELS[statement.subject].objects.select_for_update()
    if statement.subject != Subject.PROGRAMME:
        rows = rows.filter(project=owner)
    if statement.subject == Subject.REPORT:
        rows = rows.filter(source=source)
    return rows.filter(**key).first()


def make_row(owner: Project | None, statement: Statement, author: Author) -> Any:
    columns = {**statement.key, **statement.once, **statement.beside, statement.field: statement.value}
    for name, value in columns.items():
        if isinstance(value, UnitName):
            columns[name] = find_or_make_unit(value, author.save)
    if statement.subject != Subject.PROGRAMME:
        columns["project"] = owner
    columns |= _columns_of_source(statement, author.source)
    row = MODELS[statement.subject](**columns)
    row_beside(row, statement, author.source)
    author.save(row, statement.evidence.quote)
    return row


def set_value(row: Any, statement: Statement, author: Author) -> None:
    """Give the row the stated value and what goes with it."""
    changed = {statement.field, *statement.beside}
    for name, value in (*statement.beside.items(), (statement.field, statement.value)):
        setattr(row, name, find_or_make_unit(value, author.save) if isinstance(value, UnitName) else value)
    changed |= row_beside(row, statement, author.source)
    columns = [column for name in changed for column in _stored_columns(row, name)]
    author.save(row, statement.evidence.quote, columns)


def row_beside(row: Any, statement: Statement, source: Source) -> set[str]:
    """Set what follows from a value: the first plan is the baseline, an event needs its source, a stage its day."""
    if statement.field == "planned" and row.baseline is None:
        row.baseline = statement.value
        return {"baseline"}
    if statement.field == "actual":
        row.actual_source = source
        return {"actual_source"}
    if statement.field == "stage":
        row.stage_stated_on = source.stated_on
        return {"stage_stated_on"}
    return set()


def shown(row: Any, field: str) -> str:
    """The canonical text of what the row holds, "" for nothing."""
    value = getattr(row, field)
    return "" if field == "stage" and value == Stage.UNKNOWN else canonical(value)


def _columns_of_source(statement: Statement, source: Source) -> dict[str, Any]:
    if statement.subject == Subject.REPORT:
        return {
            "source": source,
            "reported_on": source.stated_on,
            "published_on": source.stated_on,
            "status": ReportStatus.PUBLISHED,
        }
    if statement.subject == Subject.MILESTONE:
        return {"known_from": source.stated_on}
    return {}


def _stored_columns(row: Any, name: str) -> list[str]:
    return list(window_columns(name)) if name in WINDOWS else columns_of(row, name)
