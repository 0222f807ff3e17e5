"""Values in the canonical text of `projects.values`, back in words for people."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import FieldDoesNotExist

from projects.admin.money import grouped
from projects.admin.windows import shown
from projects.date_window import DateWindow
from projects.forms.window_form import WINDOW_LABELS
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
    Quantity,
    Source,
    UnitRole,
)
from projects.values import canonical

CITED = (
    Project, Milestone, Investment, Quantity, UnitRole, ContactPerson, ProgressReport, Programme, Source, Listing,
    AnnualTask,
)  # fmt: skip


def field_words(field: str) -> Any:
    """The label of a cited field; the name itself where no model has it."""
    if field in WINDOW_LABELS:
        return WINDOW_LABELS[field]
    return next((found.verbose_name for model in CITED if (found := column(model, field))), field)


def column(model: type[Any], field: str) -> Any:
    try:
        return model._meta.get_field(field)
    except FieldDoesNotExist:
        return None


def value_words(field: str, text: str) -> str:
    """2025年5月底 for `2025-05-21/2025-05-31`, 在建 for `under_construction`, 1,800,000,000 for `1800000000`."""
    if field in WINDOW_LABELS and text.count("/") == 1:
        return window_words(text)
    if field.endswith("_yuan"):
        return amount_words(text)
    choices = next((found.flatchoices for model in CITED if (found := column(model, field)) and found.choices), ())
    return str(dict(choices).get(text, text))


def window_words(text: str) -> str:
    try:
        earliest, latest = (None if bound == ".." else date.fromisoformat(bound) for bound in text.split("/"))
    except ValueError:
        return text
    return shown(DateWindow(earliest, latest))


def amount_words(text: str) -> str:
    try:
        return grouped(Decimal(text))
    except InvalidOperation:
        return text


def stated_words(citation: Citation) -> str:
    return citation.stated_text or value_words(citation.field, citation.stated)


def current_words(citation: Citation) -> str:
    """What the row holds today."""
    return value_words(citation.field, canonical(getattr(citation.subject, citation.field)))
