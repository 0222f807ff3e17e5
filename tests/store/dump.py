"""Every row of every domain table and of its history, to compare the database before and after."""

from __future__ import annotations

from typing import Any

from django.apps import apps

RUNS = {"AuditEvent", "ImportRun", "ImportRow"}


def domain_dump() -> dict[str, list[tuple[Any, ...]]]:
    models = [model for model in apps.get_app_config("projects").get_models() if model.__name__ not in RUNS]
    return {model.__name__: sorted(model.objects.values_list(), key=repr) for model in models}


def everything() -> dict[str, list[tuple[Any, ...]]]:
    models = apps.get_app_config("projects").get_models()
    return {model.__name__: sorted(model.objects.values_list(), key=repr) for model in models}
