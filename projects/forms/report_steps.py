"""The milestones in a report's form: done and when, or not yet."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from projects.actions.report_errors import MilestoneRefusedError
from projects.actions.report_rules import check_update, corrected_by
from projects.date_window import DateWindow
from projects.enums import UpdateKind
from projects.fields import has_window
from projects.forms.seen_version import SeenVersion
from projects.forms.window_field import WindowFormField
from projects.forms.window_form import WindowForm
from projects.models import Milestone, MilestoneUpdate, ProgressReport
from projects.pages.as_of import AsOf

FEW = 8
NEAR = timedelta(days=60)


class StepForm(SeenVersion, WindowForm):
    """What the report says of one milestone; nothing where no choice is made."""

    windows = ("actual",)

    kind = forms.ChoiceField(
        label=_("state"),
        required=False,
        widget=forms.RadioSelect,
        choices=[(UpdateKind.NOT_YET.value, UpdateKind.NOT_YET.label), (UpdateKind.DONE.value, UpdateKind.DONE.label)],
    )
    actual = WindowFormField(label=_("done on"), planned=False)
    words = forms.CharField(label=_("note"), max_length=200, required=False)

    class Meta:
        model = MilestoneUpdate
        fields = ("kind", "words")

    def __init__(self, *args: Any, instance: MilestoneUpdate, on: date, **kwargs: Any) -> None:
        self.on = on
        super().__init__(*args, instance=instance, prefix=f"step{instance.milestone_id}", **kwargs)
        self.fields["actual"].on = lambda: on
        self.fields["actual"].widget.attrs.update(placeholder=_("such as 2025年3月28日 or 3月底"), autocomplete="off")
        if instance._state.adding:
            self.initial["kind"] = "" if self.wants_day else UpdateKind.NOT_YET.value
        if self.wants_day:
            self.fields["kind"].choices = [("", _("Day not known")), (UpdateKind.DONE.value, _("Give the day"))]

    @property
    def wants_day(self) -> bool:
        """Told to be done by a source that didn't say when."""
        actual = self.milestone.actual
        return actual is not None and actual.earliest is None and self.milestone.actual_report_id is None

    @property
    def milestone(self) -> Milestone:
        return self.instance.milestone

    @property
    def is_done(self) -> bool:
        return bool(self["kind"].value() == UpdateKind.DONE)

    def as_seen(self, row: Any) -> Any:
        return type(self)(self.data, self.files, instance=row, on=self.on)

    def _on_current(self, now: str) -> Any:
        self._send_instead({self.add_prefix("seen_version"): [now]})
        return self.as_seen(self.instance)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("kind") != UpdateKind.DONE:
            cleaned["actual"] = None
            self._errors.pop("actual", None)
        elif cleaned.get("actual") is None and "actual" not in self.errors:
            self.add_error("actual", _("A milestone that is done needs its day. If you don’t know it, write “3月”."))
        return cleaned

    def _post_clean(self) -> None:
        super()._post_clean()
        if not self.errors and self.cleaned_data.get("kind"):
            self.check_rules()

    def check_rules(self) -> None:
        """A day that can't be is refused in a draft too, while its writer still has it before his eyes."""
        corrected = corrected_by(self.instance.report) if self.instance.report.corrects_id else set()
        try:
            check_update(self.instance, corrected=corrected, on=self.on)
        except MilestoneRefusedError as refused:
            field = "actual" if self.instance.kind == UpdateKind.DONE else "words"
            self.add_error(field, refused.message)

    def validate_unique(self) -> None:
        """Of a milestone, a report's form has one row: nothing to ask the database."""

    def _get_validation_exclusions(self) -> set[str]:
        return super()._get_validation_exclusions() | {"report", "milestone"}

    def update(self) -> MilestoneUpdate | None:
        return self.instance if self.cleaned_data.get("kind") else None

    @property
    def general_errors(self) -> Any:
        return self.errors.get(NON_FIELD_ERRORS, ())


def updates_of(report: ProgressReport, as_of: AsOf) -> list[MilestoneUpdate]:
    """One for each milestone that the report may tell of, stored or new: the nearest plan first, the undated last."""
    stored = {update.milestone_id: update for update in stored_updates(report)}
    told = {*stored, *told_before(report)}
    rows = in_tree(report).filter(Q(pk__in=told) | ~has_window("actual") | Q(actual_earliest=None))
    lit = rows.known(as_of.on).with_light(as_of.on, as_of.thresholds, stored=as_of.holds)
    milestones = list(lit.select_related("project__parent__parent", "actual_report"))
    milestones.sort(key=lambda one: (one.planned_latest or date.max, one.project.name_pinyin, one.pk))
    return [with_milestone(stored.get(one.pk), one, report) for one in milestones]


def in_tree(report: ProgressReport) -> Any:
    key = report.project_id
    tree = Q(project=key) | Q(project__parent=key) | Q(project__parent__parent=key)
    return Milestone.objects.filter(tree)


def stored_updates(report: ProgressReport) -> list[MilestoneUpdate]:
    return list(report.updates.all()) if report.pk else []


def told_before(report: ProgressReport) -> list[int]:
    """What the corrected report told of can be told anew."""
    if report.corrects_id is None:
        return []
    return list(MilestoneUpdate.objects.filter(report=report.corrects_id).values_list("milestone", flat=True))


def with_milestone(update: MilestoneUpdate | None, milestone: Milestone, report: ProgressReport) -> MilestoneUpdate:
    update = update or MilestoneUpdate(kind="")
    update.report, update.milestone = report, milestone
    return update


def is_near(milestone: Milestone, month: date) -> bool:
    """Due soon after the month, or past, or told to be done without a day: what a report is asked about first."""
    month_end = month.replace(day=monthrange(month.year, month.month)[1])
    planned: DateWindow | None = milestone.planned
    if planned is None or planned.latest is None:
        return milestone.actual is not None
    return planned.latest <= month_end + NEAR
