"""Everything that a clerk fills in on one page: the report, its milestones, its photos."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from projects.actions.report_photos import PHOTOS_AT_MOST
from projects.forms.report_form import ReportForm
from projects.forms.report_photos import PhotoForm, PhotosForm
from projects.forms.report_steps import FEW, StepForm, is_near, updates_of
from projects.models import MilestoneUpdate, ProgressReport
from projects.pages.as_of import AsOf
from projects.pages.last_report import last_report


class ReportEntry:
    """`near` are the milestones that the month asks about, `far` the others; few stand together."""

    def __init__(self, report: ProgressReport, *, as_of: AsOf, data: Any = None, files: Any = None) -> None:
        self.report, self.last, self.as_of = report, last_report(report), as_of
        self.form = ReportForm(data, instance=report, last=self.last, as_of=as_of)
        self.steps = [StepForm(data, instance=update, on=as_of.on) for update in updates_of(report, as_of)]
        self.photos = [PhotoForm(data, photo=photo) for photo in report.photos.all()] if report.pk else []
        self.upload = PhotosForm(data, files, room=PHOTOS_AT_MOST - len(self.photos))

    @property
    def forms(self) -> Iterator[Any]:
        yield from (self.form, *self.steps, *self.photos, self.upload)

    def is_valid(self) -> bool:
        """Every form is asked, so that each shows its errors."""
        return False not in [form.is_valid() for form in self.forms]

    @property
    def may_be_kept(self) -> bool:
        """All but the photos that were sent now, which are kept or refused one by one."""
        return False not in [form.is_valid() for form in self.forms if form is not self.upload]

    @property
    def is_stale(self) -> bool:
        return any(form.is_refused() for form in (self.form, *self.steps))

    @property
    def updates(self) -> list[MilestoneUpdate]:
        return [update for step in self.steps if (update := step.update())]

    @property
    def captions(self) -> dict[int, str]:
        return {form.photo.pk: form.cleaned_data["caption"] for form in self.photos}

    @property
    def removed(self) -> list[int]:
        return [form.photo.pk for form in self.photos if form.cleaned_data["removed"]]

    @property
    def near(self) -> list[StepForm]:
        if len(self.steps) <= FEW:
            return self.steps
        return [step for step in self.steps if self.is_asked(step)]

    @property
    def far(self) -> list[StepForm]:
        return [step for step in self.steps if step not in self.near]

    def is_asked(self, step: StepForm) -> bool:
        return step.is_done or bool(step.errors) or is_near(step.milestone, self.report.month)
