"""What an article or a ledger says of a project's progress: public with its source, without anybody's decision."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone

from projects.enums import ReportStatus
from projects.models import ProgressReport


class SourcedReportForm(forms.ModelForm):
    class Meta:
        model = ProgressReport
        fields = ("project", "reported_on", "percent", "text", "source")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "source" in self.fields:
            self.fields["source"].required = True

    def _post_clean(self) -> None:
        report, source = self.instance, self.cleaned_data.get("source")
        if report._state.adding:
            report.status = ReportStatus.PUBLISHED
            report.published_on = (source and source.stated_on) or timezone.localdate()
        super()._post_clean()

    def _get_validation_exclusions(self) -> set[str]:
        """What is set here is no input, yet the constraints over it are to speak in the form."""
        return super()._get_validation_exclusions() - {"status", "published_on"}
