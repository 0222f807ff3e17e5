"""The small form by which a milestone is said to be done."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from projects.date_format import format_day, format_window
from projects.date_window import DateWindow
from projects.forms.seen_version import SeenVersion
from projects.forms.window_field import WindowFormField
from projects.models import Milestone, ProgressReport, Source
from projects.schedule import happened
from projects.schedule_words import language

PROOFS_OFFERED = 12


class DoneForm(SeenVersion, forms.ModelForm):
    """A clerk's: what he says goes into the month's report."""

    actual = WindowFormField(
        planned=False,
        label=_("done on"),
        required=True,
        help_text=_("For example 2025-05-01, 5月1日, 4月底."),
    )
    words = forms.CharField(label=_("note"), max_length=200, required=False)

    class Meta:
        model = Milestone
        fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        self.on = on
        super().__init__(*args, **kwargs)
        self.fields["actual"].on = lambda: on
        self.fields["actual"].initial = format_day(on, language="zh-hans")

    def as_seen(self, row: Any) -> Any:
        return type(self)(self.data, self.files, instance=row, on=self.on)

    def clean_actual(self) -> DateWindow:
        actual: DateWindow = self.cleaned_data["actual"]
        if not happened(actual, self.on):
            raise ValidationError(_("An actual date can't lie in the future."), code="future")
        return actual


class ProvenDoneForm(DoneForm):
    """A reviewer's: public at once, so a published report or a source stands behind it."""

    words = None
    proof = forms.ChoiceField(label=_("report or source"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = list(proofs(self.instance))
        self.fields["proof"].choices = choices or [("", _("None"))]
        self.fields["proof"].initial = self.fields["proof"].choices[0][0]
        self.fields["proof"].help_text = "" if choices else _("Nothing published tells of this project yet.")

    def behind(self) -> dict[str, Any]:
        """The chosen report or source, as `set_actual` takes it."""
        kind, _colon, key = self.cleaned_data["proof"].partition(":")
        return {kind: (ProgressReport if kind == "report" else Source).objects.get(pk=key)}


def proofs(milestone: Milestone) -> Iterable[tuple[str, str]]:
    """The newest first, published reports before sources, as the likeliest."""
    projects = [milestone.project_id, *(above.pk for above in milestone.project.ancestors())]
    reports = ProgressReport.objects.published().filter(project__in=projects).order_by("-reported_on", "-pk")
    for report in reports.select_related("source").defer("source__text")[:PROOFS_OFFERED]:
        yield (
            f"report:{report.pk}",
            str(_("report of %(day)s")) % {"day": format_window(report.stated, language=language())},
        )
    sources = Source.objects.filter(citations__project__in=projects).distinct().order_by("-published_latest", "-pk")
    for source in sources.defer("text")[:PROOFS_OFFERED]:
        yield f"source:{source.pk}", str(source.title)
