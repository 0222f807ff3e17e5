"""Many rows like a few: what a function makes, copied in bulk and without history."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from copy import copy
from typing import Any

from django.apps import apps
from django.db.models import Max, Model


def make_and_copy(make: Callable[[], Any], copies: int) -> None:
    """What `make` makes, and so many like each row of it: a copy refers to copies where the row refers to such rows."""
    models = [model for model in apps.get_app_config("projects").get_models() if hasattr(model, "history")]
    before = {model: last_key(model) for model in models}
    make()
    waiting = [row for model in models for row in model.objects.filter(pk__gt=before[model]).order_by("pk")]
    made: dict[Model, list[Model]] = {}
    while waiting:
        row = next(row for row in waiting if not any(other in waiting for other in referred_to(row).values()))
        waiting.remove(row)
        made[row] = type(row)._default_manager.bulk_create(copy_of(row, made, number) for number in range(copies))


def last_key(model: type[Model]) -> int:
    return model._default_manager.aggregate(last=Max("pk"))["last"] or 0


def referred_to(row: Model) -> dict[str, Model]:
    fields = [field for field in row._meta.concrete_fields if field.is_relation]
    return {field.name: field.related_model(pk=key) for field in fields if (key := getattr(row, field.attname))}


def copy_of(row: Model, made: dict[Model, list[Model]], number: int) -> Model:
    """Told from the others by its name, where names are told apart."""
    other = copy(row)
    other._state = copy(row._state)
    other._state.adding, other._state.fields_cache = True, {}
    other.pk = None
    for name, one in referred_to(row).items():
        if one in made:
            setattr(other, name, made[one][number])
    for name in ("name", "name_pinyin", "slug", "scope"):
        if getattr(row, name, ""):
            setattr(other, name, f"{getattr(row, name)}-{number}")
    if hasattr(row, "sha256"):
        other.sha256 = hashlib.sha256(f"{row.sha256}{number}".encode()).hexdigest()
    return other
