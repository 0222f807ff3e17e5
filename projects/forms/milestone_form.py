"""A milestone as staff enter it: the first plan is the baseline, both stay, and what happened has a source."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from projects.actions.change_errors import EarlierStatementError
from projects.date_window import DateWindow
from projects.enums import ReportStatus
from projects.forms.window_form import KnownFromForm, WindowForm, window_input
from projects.models import Milestone
from projects.schedule import happened, may_tell_of

BASELINE_FIXED = _("The baseline was set with the first plan and stays.")
PLAN_FIXED = _("The plan moves only through a plan change with its reason, decided by someone else.")

ACTUAL_FIXED = _("What is said to have happened is only taken back with a reason: “Withdraw the actual date”.")


class MilestoneForm(KnownFromForm, WindowForm):
    windows = ("baseline", "planned", "actual")

    baseline = window_input("baseline", help_text=_("Leave empty: the first plan becomes the baseline."))
    planned = window_input("planned", help_text=_("For example 2025-05-31, 2025年5月底, 8月, 不晚于2025年4月."))
    actual = window_input("actual", planned=False, help_text=_("Only what has happened, with its source or report."))

    class Meta:
        model = Milestone
        exclude: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, reason in (("baseline", BASELINE_FIXED), ("planned", PLAN_FIXED), ("actual", ACTUAL_FIXED)):
            if name in self.fields and self.instance.pk and getattr(self.instance, name):
                self.fields[name].freeze(reason)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if "baseline" in self.fields and "baseline" not in self.errors and not cleaned.get("baseline"):
            cleaned["baseline"] = cleaned.get("planned")
        if "actual" in self.fields:
            self.check_actual(cleaned)
        return cleaned

    def check_actual(self, cleaned: dict[str, Any]) -> None:
        actual, report = cleaned.get("actual"), cleaned.get("actual_report")
        if report is not None:
            self.check_report(report)
        if isinstance(actual, DateWindow) and not happened(actual, timezone.localdate()):
            self.add_error("actual", _("An actual date can't lie in the future."))
        elif actual and not report and not cleaned.get("actual_source") and "actual_report" not in self.errors:
            where = "actual_source" if "actual_source" in self.fields else None
            self.add_error(where, _("An actual date needs a source or a published report behind it."))
        elif isinstance(actual, DateWindow):
            self.check_stated_since(actual, source=cleaned.get("actual_source"), report=report)

    def check_stated_since(self, actual: DateWindow, *, source: Any, report: Any) -> None:
        if self.fields["actual"].disabled:
            return
        for name, stated_on in (
            ("actual_source", source and source.stated_on),
            ("actual_report", report and report.reported_on),
        ):
            if name in self.fields and not may_tell_of(actual, stated_on):
                self.add_error(name, EarlierStatementError.message)

    def check_report(self, report: Any) -> None:
        if report.status != ReportStatus.PUBLISHED:
            self.add_error("actual_report", _("This report isn't published yet."))
        elif self.instance.project_id and report.project_id not in self.projects_in_line():
            self.add_error("actual_report", _("This report is about another project."))

    def projects_in_line(self) -> set[int | None]:
        """The milestone's project and those above it: a report about the whole may tell of its parts."""
        project = self.cleaned_data.get("project") or self.instance.project
        return {project.pk, *(above.pk for above in project.ancestors())}
