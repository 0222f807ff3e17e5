"""Where the lists and forms behind the day's numbers and buttons stand."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.db.models import Model
from django.urls import reverse


def list_address(model: str, **filters: Any) -> str:
    address = reverse(f"admin:projects_{model}_changelist")
    return f"{address}?{urlencode(filters)}" if filters else address


def page_address(row: Model, page: str = "change", **query: Any) -> str:
    address = reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_{page}", args=[row.pk])
    return f"{address}?{urlencode(query)}" if query else address
