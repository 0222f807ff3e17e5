"""A dated statement of how a project stands."""

from __future__ import annotations

from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from projects.enums import ReportStatus
from projects.models.project import Project
from projects.models.source import Source
from projects.querysets import ProgressReportQuerySet


class ProgressReport(models.Model):
    """How a project stands (形象进度) on a day. What an article says is published as it is, with its source."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="reports", verbose_name=_("project"))
    reported_on = models.DateField(_("reported on"))
    text = models.TextField(_("progress"), max_length=2000, blank=True)
    percent = models.DecimalField(
        _("per cent done"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0)), MaxValueValidator(Decimal(100))],
    )
    status = models.CharField(_("status"), max_length=20, choices=ReportStatus, default=ReportStatus.DRAFT)
    source = models.ForeignKey(
        Source,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="reports",
        verbose_name=_("source"),
    )
    history = HistoricalRecords()

    objects = ProgressReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("progress report")
        verbose_name_plural = _("progress reports")
        ordering = ["-reported_on", "pk"]
        indexes = [models.Index(fields=["project", "status", "reported_on"])]
        constraints = [
            models.CheckConstraint(
                condition=~Q(text="") | Q(percent__isnull=False),
                name="report_says_something",
                violation_error_message=_("A report needs words or a percentage."),
            ),
            models.CheckConstraint(
                condition=Q(percent=None) | Q(percent__gte=0, percent__lte=100),
                name="report_percent_in_range",
                violation_error_message=_("A percentage lies between 0 and 100."),
            ),
            models.CheckConstraint(condition=Q(status__in=ReportStatus.values), name="report_status_known"),
        ]

    def __str__(self) -> str:
        return f"{self.project} {self.reported_on:%Y-%m-%d}"
