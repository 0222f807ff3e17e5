"""A dated statement of how a project stands."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from projects.date_format import format_window
from projects.date_window import DateWindow
from projects.enums import ReportStatus
from projects.fields import WordsField, YuanField
from projects.models.history import HistoricalRecords
from projects.models.project import Project
from projects.models.source import Source
from projects.models.versioned import Versioned
from projects.querysets import ProgressReportQuerySet

PUBLISHED = ReportStatus.PUBLISHED


def staff(label: str) -> models.ForeignKey:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=label
    )


class PublishedReportError(Exception):
    """A published report of the staff stays as it is, with its milestones and photos; a new one corrects it."""

    def __init__(self, report: ProgressReport) -> None:
        super().__init__(f"progress report {report.pk} is published")
        self.report = report


class ProgressReport(Versioned):
    """How a project stands (形象进度) on a day. What an article says is published as it is, with its source.

    A report of the staff is for a `month` (its first day): drafted, submitted, and returned with words or published by
    another person. `reported_on` is the day the statement was made, `published_on` the one from which it is public. A
    published report stays as it is; one that `corrects` it says so.
    """

    project = models.ForeignKey(Project, models.CASCADE, related_name="reports", verbose_name=_("project"))
    month = models.DateField(_("month"), null=True, blank=True, help_text=_("Its first day."))
    reported_on = models.DateField(_("reported on"))
    published_on = models.DateField(_("published on"), null=True, blank=True, editable=False)
    text = WordsField(_("progress"), max_length=2000, blank=True)
    percent = models.DecimalField(
        _("per cent done"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0)), MaxValueValidator(Decimal(100))],
    )
    month_completed_yuan = YuanField(
        _("completed in the month (yuan)"), null=True, blank=True, db_column="month_completed_fen"
    )
    year_completed_yuan = YuanField(
        _("completed since January (yuan)"), null=True, blank=True, db_column="year_completed_fen"
    )
    problems = WordsField(_("problems"), max_length=2000, blank=True)
    status = models.CharField(_("status"), max_length=20, choices=ReportStatus, default=ReportStatus.DRAFT)
    source = models.ForeignKey(
        Source,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="reports",
        verbose_name=_("source"),
    )
    corrects = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="corrections", verbose_name=_("corrects")
    )
    drafted_by = staff(_("drafted by"))
    submitted_by = staff(_("submitted by"))
    decided_by = staff(_("decided by"))
    decision_words = WordsField(_("words on the decision"), max_length=1000, blank=True)
    history = HistoricalRecords()

    objects = ProgressReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("progress report")
        verbose_name_plural = _("progress reports")
        ordering = ["-reported_on", "pk"]
        indexes = [
            models.Index(fields=["project", "status", "reported_on"]),
            models.Index(fields=["-reported_on", "id"], name="report_newest"),
            models.Index(
                F("reported_on").desc(),
                Coalesce("source", 0),
                condition=Q(status=ReportStatus.PUBLISHED),
                name="report_newest_published",
            ),
            # Few wait or came back, of the many that were published.
            models.Index("status", "id", condition=~Q(status=ReportStatus.PUBLISHED), name="report_not_published"),
            models.Index("month", condition=Q(month__isnull=False), name="report_by_month"),
            models.Index(
                F("published_on").desc(),
                F("id").desc(),
                condition=Q(status=ReportStatus.PUBLISHED, month__isnull=False),
                name="report_newest_monthly",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=ReportStatus.unsent()) | ~Q(text="") | Q(percent__isnull=False),
                name="report_says_something",
                violation_error_message=_("A report needs words or a percentage."),
            ),
            models.CheckConstraint(
                condition=Q(percent=None) | Q(percent__gte=0, percent__lte=100),
                name="report_percent_in_range",
                violation_error_message=_("A percentage lies between 0 and 100."),
            ),
            models.CheckConstraint(condition=Q(status__in=ReportStatus.values), name="report_status_known"),
            models.CheckConstraint(
                condition=Q(status=PUBLISHED, published_on__isnull=False) | ~Q(status=PUBLISHED) & Q(published_on=None),
                name="report_published_on_a_day",
            ),
            models.CheckConstraint(
                condition=~Q(status=PUBLISHED) | Q(source__isnull=False) | Q(decided_by__isnull=False),
                name="report_published_by_someone",
                violation_error_message=_("A report is published with its source, or by a reviewer."),
            ),
            models.CheckConstraint(
                condition=Q(decided_by=None) | Q(submitted_by=None) | ~Q(decided_by=F("submitted_by")),
                name="report_decided_by_another",
                violation_error_message=_("A report is decided by someone else than who submitted it."),
            ),
            models.CheckConstraint(
                condition=~Q(status=ReportStatus.RETURNED) | ~Q(decision_words=""),
                name="report_returned_with_words",
                violation_error_message=_("A returned report needs words."),
            ),
            models.CheckConstraint(condition=Q(month=None) | Q(month__day=1), name="report_month_is_a_first_day"),
            models.UniqueConstraint(
                fields=["project", "month"],
                condition=Q(month__isnull=False, corrects=None),
                name="report_once_a_month",
                violation_error_message=_("This project already has a report for this month."),
            ),
            models.UniqueConstraint(
                fields=["corrects"],
                name="report_corrected_once",
                violation_error_message=_("This report has been corrected already; correct the correction."),
            ),
            models.CheckConstraint(
                condition=Q(month_completed_yuan=None) | Q(month_completed_yuan__gte=0),
                name="report_month_completed_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(year_completed_yuan=None) | Q(year_completed_yuan__gte=0),
                name="report_year_completed_not_negative",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.project} {f'{self.month:%Y-%m}' if self.month else format_window(self.stated)}"

    @property
    def stated(self) -> DateWindow:
        """When it was made: as vague as the date of its source, where it stands for the last day of that."""
        if self.source_id and self.source.published_latest == self.reported_on:
            return self.source.published
        return DateWindow.of_day(self.reported_on)

    @property
    def is_open(self) -> bool:
        """Its writer may still change it."""
        return self.status in ReportStatus.unsent()

    def save(self, **kwargs: Any) -> None:
        self.check_unpublished()
        super().save(**kwargs)

    def delete(self, **kwargs: Any) -> tuple[int, dict[str, int]]:
        self.check_unpublished()
        return super().delete(**kwargs)

    def check_unpublished(self) -> None:
        """Raises PublishedReportError where the row in the database is a published report of the staff."""
        if self.pk and ProgressReport.objects.published().filter(pk=self.pk, source=None).exists():
            raise PublishedReportError(self)
