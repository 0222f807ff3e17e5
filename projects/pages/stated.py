"""A cited value in words: what kind of fact it is, and what the source says of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from projects.date_window import DateWindow
from projects.enums import Category, Cohort, ListLevel, QuantityKind, Stage
from projects.figure_format import (
    SQUARE_METRES_OF_MU,
    format_count,
    format_metres,
    format_mu,
    format_square_metres,
    qualified,
)
from projects.models import Citation, Quantity
from projects.pages.as_of import AsOf
from projects.pages.money import exact, money

WINDOWS = ("baseline", "planned", "actual")
AMOUNTS = ("amount_yuan", "total_yuan", "annual_planned_yuan", "completed_yuan")


def label_of(citation: Citation) -> str:
    """What is stated: Total investment, Start of work: plan, Contractor."""
    for detail, words in DETAIL_LABELS.items():
        if row := getattr(citation, detail):
            return words(row, citation.field)
    return field_label(citation.programme or citation.project, citation.field)


def milestone_label(milestone: Any, field: str) -> str:
    if field == "name":
        return _("Milestone")
    which = {"baseline": _("baseline"), "planned": _("plan"), "actual": _("actual date"), **RESPONSIBLE}
    return _("%(milestone)s, %(which)s") % {"milestone": milestone.name, "which": which.get(field, field)}


def task_label(task: Any, field: str) -> str:
    words = _("Goal of %(year)s") if field == "goal" else _("Task of %(year)s")
    return words % {"year": task.year}


def field_label(row: Any, field: str) -> str:
    if field in PROGRAMME_LABELS:
        return str(PROGRAMME_LABELS[field])
    return capfirst(str(row._meta.get_field(field).verbose_name))


PROGRAMME_LABELS = {
    "project_count": gettext_lazy("Projects in it"),
    "total_yuan": gettext_lazy("Total investment"),
    "annual_planned_yuan": gettext_lazy("Planned for the year"),
    "completed_yuan": gettext_lazy("Completed in the year"),
    "node_count": gettext_lazy("Key nodes"),
}


DETAIL_LABELS: dict[str, Callable[[Any, str], str]] = {
    "investment": lambda row, field: row.get_kind_display(),
    "quantity": lambda row, field: row.get_kind_display(),
    "milestone": milestone_label,
    "unit_role": lambda row, field: row.get_role_display(),
    "contact": lambda row, field: _("Person named"),
    "report": lambda row, field: _("Progress"),
    "listing": lambda row, field: _("List"),
    "annual_task": task_label,
}
RESPONSIBLE = {
    "responsible_unit": gettext_lazy("responsible unit"),
    "responsible_person": gettext_lazy("person responsible"),
}


def value_of(citation: Citation, as_of: AsOf) -> str:
    """The stated value, as it is shown elsewhere on the site."""
    if citation.field in WINDOWS:
        return as_of.window(window_of(citation))
    if citation.field in AMOUNTS:
        qualifier = citation.investment.qualifier if citation.investment else ""
        return money(Decimal(citation.stated), as_of, qualifier).words
    if citation.quantity:
        return quantity_stated(citation, as_of)
    if citation.unit_role:
        return citation.unit_role.unit.name
    if citation.report and citation.field == "text":
        return "" if citation.stated == citation.quote else citation.stated
    if citation.contact:
        return contact_words(citation)
    return choice_label(citation) or citation.stated


def exact_value_of(citation: Citation, as_of: AsOf) -> str:
    """An amount to the last yuan; empty where the value as shown says all."""
    return exact(Decimal(citation.stated), as_of) if citation.field in AMOUNTS else ""


def quantity_words(quantity: Quantity, as_of: AsOf) -> str:
    """As written, with hectares beside 亩; in English computed from the value in SI."""
    if as_of.language == "en":
        return quantity_in_english(quantity)
    if quantity.written.endswith("亩") and quantity.kind == QuantityKind.SITE_AREA:
        return qualified(quantity.qualifier, format_mu(in_mu(quantity)))
    return qualified(quantity.qualifier, counted(quantity.written, quantity.noun))


def quantity_in_english(quantity: Quantity) -> str:
    if quantity.written.endswith("亩"):
        figure = format_mu(in_mu(quantity), language="en")
    else:
        figure = SI_FORMATS[quantity.kind](quantity.value_si, language="en")
    about = ENGLISH_QUALIFIERS.get(quantity.qualifier, quantity.qualifier)
    return " ".join(part for part in (about, figure, quantity.noun) if part)


def in_mu(quantity: Quantity) -> Decimal:
    return (quantity.value_si / SQUARE_METRES_OF_MU).quantize(Decimal("0.01"))


def counted(written: str, noun: str) -> str:
    """970套 and 套安置房 are 970套安置房: the measure word that both hold is said once."""
    overlap = next((n for n in range(min(len(written), len(noun)), 0, -1) if written.endswith(noun[:n])), 0)
    return written + noun[overlap:]


SI_FORMATS: dict[str, Callable[..., str]] = {
    QuantityKind.SITE_AREA: format_square_metres,
    QuantityKind.FLOOR_AREA: format_square_metres,
    QuantityKind.LENGTH: format_metres,
    QuantityKind.COUNT: format_count,
    QuantityKind.WORKERS: format_count,
}
ENGLISH_QUALIFIERS = {"约": "about", "近": "nearly", "超": "over", "超过": "over", "余": "over", "多": "over"}


def quantity_stated(citation: Citation, as_of: AsOf) -> str:
    if citation.stated_text and not citation.agrees():
        return citation.stated_text
    return quantity_words(citation.quantity, as_of)


def contact_words(citation: Citation) -> str:
    if citation.field == "name":
        return citation.stated
    return _("%(name)s, %(post)s") % {"name": citation.contact.name, "post": citation.stated}


CHOICES: dict[str, dict[Any, Any]] = {
    "stage": dict(Stage.choices),
    "category": dict(Category.choices),
    "cohort": dict(Cohort.choices),
    "level": dict(ListLevel.choices),
}


def choice_label(citation: Citation) -> str:
    return str(CHOICES.get(citation.field, {}).get(citation.stated, ""))


def window_of(citation: Citation) -> DateWindow:
    """The stated window; the milestone's own, with its words and its inferred year, where it still holds that value."""
    earliest, latest = (None if bound == ".." else date.fromisoformat(bound) for bound in citation.stated.split("/"))
    shown = getattr(citation.milestone, citation.field)
    stated = DateWindow(earliest, latest, citation.stated_text)
    return shown if shown and shown.same_days(stated) else stated
