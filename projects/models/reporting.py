"""What belongs to a monthly report: its milestones, its photos, and the months that are closed."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from projects.enums import UpdateKind
from projects.fields import LineField, WindowField, has_window, window_ordered
from projects.models.history import HistoricalRecords
from projects.models.milestone import Milestone
from projects.models.report import ProgressReport
from projects.models.versioned import Versioned


class MilestoneUpdate(Versioned):
    """What a report says of one milestone. A done one gives its day; publication carries it to the milestone."""

    report = models.ForeignKey(ProgressReport, models.CASCADE, related_name="updates", verbose_name=_("report"))
    milestone = models.ForeignKey(Milestone, models.CASCADE, related_name="updates", verbose_name=_("milestone"))
    kind = models.CharField(_("state"), max_length=10, choices=UpdateKind)
    actual = WindowField(_("actual"))
    words = LineField(_("note"), max_length=200, blank=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("milestone in a report")
        verbose_name_plural = _("milestones in a report")
        ordering = ["pk"]
        constraints = [
            window_ordered("update", "actual"),
            models.UniqueConstraint(fields=["report", "milestone"], name="update_once_in_a_report"),
            models.CheckConstraint(condition=Q(kind__in=UpdateKind.values), name="update_kind_known"),
            models.CheckConstraint(
                condition=Q(kind=UpdateKind.DONE) & has_window("actual")
                | ~Q(kind=UpdateKind.DONE) & ~has_window("actual"),
                name="update_done_has_a_day",
                violation_error_message=_("A milestone that is done needs its day; one that isn't has none."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.milestone}: {self.get_kind_display()}"

    def save(self, **kwargs: Any) -> None:
        self.report.check_unpublished()
        super().save(**kwargs)

    def delete(self, **kwargs: Any) -> tuple[int, dict[str, int]]:
        self.report.check_unpublished()
        return super().delete(**kwargs)


class ReportPhoto(models.Model):
    """A photo in a report, re-encoded on arrival: no EXIF, no location, 2048 px at most on its longer side."""

    report = models.ForeignKey(ProgressReport, models.CASCADE, related_name="photos", verbose_name=_("report"))
    image = models.ImageField(
        _("photo"), upload_to="reports/%Y/%m/", width_field="width", height_field="height", max_length=200
    )
    width = models.PositiveIntegerField(_("width in pixels"), editable=False)
    height = models.PositiveIntegerField(_("height in pixels"), editable=False)
    caption = LineField(_("caption"), max_length=100, blank=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.caption or self.image.name

    def save(self, **kwargs: Any) -> None:
        self.report.check_unpublished()
        super().save(**kwargs)

    def get_absolute_url(self) -> str:
        return reverse("report_photo", args=[self.pk])

    def delete(self, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """The file goes with the row, once that is gone for good."""
        self.report.check_unpublished()
        storage, name = self.image.storage, self.image.name
        deleted = super().delete(**kwargs)
        transaction.on_commit(lambda: storage.delete(name), using=kwargs.get("using"))
        return deleted


class ClosedMonth(models.Model):
    """A month for which the centre takes no more reports; only corrections follow."""

    month = models.DateField(_("month"), unique=True, help_text=_("Its first day."))
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    closed_on = models.DateField(_("closed on"))
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("closed month")
        verbose_name_plural = _("closed months")
        ordering = ["-month"]
        constraints = [
            models.CheckConstraint(condition=Q(month__day=1), name="closedmonth_is_a_first_day"),
        ]

    def __str__(self) -> str:
        return f"{self.month:%Y-%m}"
