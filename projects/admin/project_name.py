"""A project named so that it can be told apart in a list: a part with the whole before it."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from projects.admin.links import change_link
from projects.project_words import full_name

__all__ = ["OfProject", "full_name"]


class OfProject:
    """For lists of rows below a project."""

    list_select_related: tuple[str, ...] = ("project__parent",)

    @admin.display(description=_("project"), ordering="project__name_pinyin")
    def of_project(self, row: Any) -> Any:
        return change_link(row.project, full_name(row.project)) if row.project else gettext("None")
