"""What a browser would send back of an admin page, with the changes that a person made."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from projects.enums import InvestmentKind

TOTAL = {"kind": InvestmentKind.TOTAL, "amount_yuan": "1800000000.00"}


def sent(response: Any, **changes: Any) -> dict[str, Any]:
    """The page's own values; names of `changes` may be those of inline rows too (milestones-0-actual, as a dict)."""
    forms = [response.context["adminform"].form]
    for inline in response.context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    values = {bound.html_name: bound.value() for form in forms for bound in form if not bound.field.disabled}
    given = {**values, **changes}
    return {name: text(value) for name, value in given.items() if value is not None and value is not False}


def text(value: Any) -> Any:
    if value is True:
        return "on"
    return value.isoformat() if isinstance(value, date | datetime) else value


def errors_on(response: Any) -> dict[str, list[str]]:
    """Every message of the page's forms, by field."""
    found = dict(response.context["adminform"].form.errors)
    for inline in response.context["inline_admin_formsets"]:
        for form in inline.formset.forms:
            found |= {f"{form.prefix}-{name}": messages for name, messages in form.errors.items()}
        if inline.formset.non_form_errors():
            found[inline.formset.prefix] = inline.formset.non_form_errors()
    return {name: [str(message) for message in messages] for name, messages in found.items()}


def with_rows(data: dict[str, Any], rows: Iterable[tuple[str, dict[str, Any]]]) -> dict[str, Any]:
    """With new rows below, each a prefix and its values."""
    data = dict(data)
    for prefix, values in rows:
        number = int(data[f"{prefix}-TOTAL_FORMS"])
        data[f"{prefix}-TOTAL_FORMS"] = number + 1
        data |= {f"{prefix}-{number}-{name}": value for name, value in values.items()}
    return data
