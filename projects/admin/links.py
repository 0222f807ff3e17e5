"""Links between the staff's pages."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.db.models import Model
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString


def change_link(row: Model | None, text: Any = None) -> SafeString | None:
    """A link to the page of a row, under its own name unless another text is given."""
    if row is None:
        return None
    address = reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
    return format_html('<a href="{}">{}</a>', address, text or row)


def list_address(model: type[Model], **filters: Any) -> str:
    address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
    return f"{address}?{urlencode(filters)}" if filters else address


def list_link(text: Any, model: type[Model], **filters: Any) -> SafeString:
    return format_html('<a href="{}">{}</a>', list_address(model, **filters), text)
