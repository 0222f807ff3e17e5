"""Each row's past, as `django-simple-history` keeps it."""

from __future__ import annotations

from functools import cache
from typing import Any

from simple_history import models
from simple_history.manager import HistoryManager


class MadeOnce(HistoryManager):
    """The package derives a manager's class at each look at a history, so at each save: here it does so once."""

    @classmethod
    @cache
    def from_queryset(cls, queryset_class: Any, class_name: str | None = None) -> Any:
        return super().from_queryset(queryset_class, class_name)


class HistoricalRecords(models.HistoricalRecords):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"history_manager": MadeOnce, **kwargs})
