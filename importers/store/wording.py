"""The words of the report: rows and fields by their names in the admin, and why a fact wasn't simply stored."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from importers.store.merge import Decision
from importers.store.rows import MODELS, WINDOWS
from importers.store.statement import Statement, Subject
from importers.store.statements import NO_PLAN_YEAR, NO_PUBLICATION_DATE
from projects.date_format import format_window
from projects.date_window import DateWindow
from projects.enums import Category, InvestmentKind, QuantityKind, Role, Stage
from projects.models import Project

DETAILS = {
    Decision.EDITED: _("a person entered what stands there"),
    Decision.PLAN_STANDS: _("a plan moves only by a reasoned change"),
    Decision.OLDER: _("a newer source says otherwise"),
    Decision.SAME_DAY: _("sources disagree, and neither is newer"),
    "proposed": _("a plan moves only by a reasoned change: one was proposed and waits for a decision"),
    "removed": _("a person removed it"),
    "rejected": _("a person rejected it"),
    "corrected": _("a person corrected it"),
    "pending": _("waits for a decision"),
}
PROBLEMS = {
    NO_PLAN_YEAR: _("the year that it is for is unknown"),
    NO_PUBLICATION_DATE: _("the source has no date of publication"),
}
CHOICES = {
    (Subject.PROJECT, "stage"): Stage.choices,
    (Subject.PROJECT, "category"): Category.choices,
    (Subject.UNIT_ROLE, "role"): Role.choices,
}
#: Rows that hold one value, so that the row's label says it all.
NAMED_BY_ROW = (Subject.INVESTMENT, Subject.QUANTITY, Subject.UNIT_ROLE)
WINDOW_LABELS = {"baseline": _("baseline"), "planned": _("current plan"), "actual": _("actual")}


def value_words(statement: Statement) -> str:
    """The stated value for people: a date in words, a choice by its label, else as printed."""
    if isinstance(statement.value, DateWindow):
        return format_window(statement.value, language="en" if get_language() == "en" else "zh-hans")
    if choices := CHOICES.get((statement.subject, statement.field)):
        return str(dict(choices).get(statement.stated, statement.stated))
    if isinstance(statement.value, Decimal):
        return statement.written or f"{statement.value.normalize():,f}"
    return statement.stated


def owner_label(owner: str, statement: Statement) -> str:
    return f"{owner} {statement.key['year'] or ''}".strip() if statement.subject == Subject.PROGRAMME else owner


def row_label(statement: Statement) -> str:
    """What names the row beneath its project: 首批楼栋竣工, Total investment, Floor area."""
    key = statement.key
    match statement.subject:
        case Subject.INVESTMENT:
            return f"{InvestmentKind(key['kind']).label} {key['year'] or ''}".strip()
        case Subject.QUANTITY:
            return f"{QuantityKind(key['kind']).label} {key['noun']}".strip()
        case Subject.UNIT_ROLE:
            return str(key["unit"])
        case Subject.MILESTONE | Subject.CONTACT:
            return str(key["name"])
    return ""


def field_label(statement: Statement) -> str:
    if statement.subject in NAMED_BY_ROW:
        return ""
    if statement.field in WINDOWS:
        return str(WINDOW_LABELS[statement.field])
    model: Any = Project if statement.subject == Subject.PROJECT else MODELS[statement.subject]
    return str(model._meta.get_field(statement.field).verbose_name)
