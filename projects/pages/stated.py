"""A cited value in words: what kind of fact it is, and what the source says of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from projects.date_window import DateWindow
from projects.enums import Category, QuantityKind, Stage
from projects.figure_format import (
    SQUARE_METRES_OF_MU,
    format_count,
    format_metres,
    format_mu,
    format_square_metres,
    format_yuan,
)
from projects.models import Citation, Investment, Quantity
from projects.pages.as_of import AsOf

WINDOWS = ("baseline", "planned", "actual")
AMOUNTS = ("amount_yuan", "total_yuan", "annual_planned_yuan", "completed_yuan")


def label_of(citation: Citation) -> str:
    """What is stated: Total investment, Start of work: plan, Contractor."""
    for detail, words in DETAIL_LABELS.items():
        if row := getattr(citation, detail):
            return words(row, citation.field)
    return field_label(citation.programme or citation.project, citation.field)


def milestone_label(milestone: Any, field: str) -> str:
    which = {"baseline": _("baseline"), "planned": _("plan"), "actual": _("actual date")}
    return _("%(milestone)s, %(which)s") % {"milestone": milestone.name, "which": which.get(field, field)}


def field_label(row: Any, field: str) -> str:
    name = str(row._meta.get_field(field).verbose_name)
    return name[:1].upper() + name[1:]


DETAIL_LABELS: dict[str, Callable[[Any, str], str]] = {
    "investment": lambda row, field: row.get_kind_display(),
    "quantity": lambda row, field: row.noun if row.kind == "count" and row.noun else row.get_kind_display(),
    "milestone": milestone_label,
    "unit_role": lambda row, field: row.get_role_display(),
    "contact": lambda row, field: _("Person named"),
    "report": lambda row, field: _("Progress"),
}


def value_of(citation: Citation, as_of: AsOf) -> str:
    """The stated value, as it is shown elsewhere on the site."""
    if citation.field in WINDOWS:
        return as_of.window(window_of(citation))
    if citation.field in AMOUNTS:
        return qualified(citation.investment, format_yuan(Decimal(citation.stated), language=as_of.language))
    if citation.quantity:
        return quantity_stated(citation, as_of)
    if citation.unit_role:
        return citation.unit_role.unit.name
    if citation.contact:
        return _("%(name)s, %(post)s") % {"name": citation.contact.name, "post": citation.stated}
    return choice_label(citation) or citation.stated


def amount_words(investment: Investment, as_of: AsOf) -> str:
    return qualified(investment, format_yuan(investment.amount_yuan, language=as_of.language))


def quantity_words(quantity: Quantity, as_of: AsOf) -> str:
    """As written, with hectares beside 亩; in English computed from the value in SI."""
    if as_of.language == "en":
        return qualified(quantity, SI_FORMATS[quantity.kind](quantity.value_si, language="en"))
    if quantity.written.endswith("亩") and quantity.kind == QuantityKind.SITE_AREA:
        return qualified(quantity, format_mu((quantity.value_si / SQUARE_METRES_OF_MU).quantize(Decimal("0.01"))))
    return qualified(quantity, quantity.written)


SI_FORMATS: dict[str, Callable[..., str]] = {
    QuantityKind.SITE_AREA: format_square_metres,
    QuantityKind.FLOOR_AREA: format_square_metres,
    QuantityKind.LENGTH: format_metres,
    QuantityKind.COUNT: format_count,
    QuantityKind.WORKERS: format_count,
}
BEHIND = ("余", "多", "以上", "左右")


def qualified(row: Any, figure: str) -> str:
    """近300名, 18亿元以上; a word that stands within the figure as written isn't said twice."""
    qualifier = getattr(row, "qualifier", "")
    if qualifier in figure:
        return figure
    return f"{figure}{qualifier}" if qualifier in BEHIND else f"{qualifier}{figure}"


def quantity_stated(citation: Citation, as_of: AsOf) -> str:
    if citation.stated_text and not citation.agrees():
        return citation.stated_text
    return quantity_words(citation.quantity, as_of)


def choice_label(citation: Citation) -> str:
    labels = {"stage": dict(Stage.choices), "category": dict(Category.choices)}.get(citation.field, {})
    return str(labels.get(citation.stated, ""))


def window_of(citation: Citation) -> DateWindow:
    """The stated window, with the words and the inferred year of the milestone's own where it still holds that value."""
    earliest, latest = (None if bound == ".." else date.fromisoformat(bound) for bound in citation.stated.split("/"))
    shown = getattr(citation.milestone, citation.field)
    stated = DateWindow(earliest, latest, citation.stated_text)
    return shown if shown and shown.same_days(stated) else stated
