"""A project as staff enter it."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from projects.forms.window_form import KnownFromForm
from projects.models import Project


class ProjectForm(KnownFromForm):
    """A stage that a person sets is stated on that day, unless another is given."""

    class Meta:
        model = Project
        exclude: tuple[str, ...] = ()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if "stage" in self.changed_data and "stage_stated_on" not in self.changed_data:
            cleaned["stage_stated_on"] = timezone.localdate()
        return cleaned
