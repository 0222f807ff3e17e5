"""What each import did, fact by fact."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from projects.enums import Outcome
from projects.models.project import Project
from projects.models.source import Source
from projects.querysets import ImportRowQuerySet


class ImportRun(models.Model):
    """One import, complete: runs that failed or were dry leave nothing. `by` is empty for a command."""

    command = models.CharField(_("command"), max_length=40)
    started_at = models.DateTimeField(_("started at"))
    finished_at = models.DateTimeField(_("finished at"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by"),
    )

    class Meta:
        verbose_name = _("import run")
        verbose_name_plural = _("import runs")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(finished_at__gte=F("started_at")),
                name="import_run_times_ordered",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.command} {localtime(self.started_at):%Y-%m-%d %H:%M}"


class ImportRow(models.Model):
    """What became of one fact in one run. `shown` is what was in the database before, `stated` what the source says."""

    run = models.ForeignKey(ImportRun, models.CASCADE, related_name="rows", verbose_name=_("import run"))
    source = models.ForeignKey(
        Source,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="import_rows",
        verbose_name=_("source"),
    )
    project = models.ForeignKey(
        Project,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="import_rows",
        verbose_name=_("project"),
    )
    outcome = models.CharField(_("outcome"), max_length=20, choices=Outcome)
    fact_key = models.CharField(_("key of the fact"), max_length=64)
    subject = models.CharField(_("subject"), max_length=300)
    field = models.CharField(_("field"), max_length=40)
    shown = models.TextField(_("shown value"), blank=True)
    stated = models.TextField(_("stated value"), blank=True)
    detail = models.TextField(_("detail"), blank=True)

    objects = ImportRowQuerySet.as_manager()

    class Meta:
        verbose_name = _("import row")
        verbose_name_plural = _("import rows")
        ordering = ["pk"]
        indexes = [models.Index(fields=["fact_key"])]
        constraints = [
            models.UniqueConstraint(fields=["run", "fact_key"], name="import_row_once_in_a_run"),
            models.CheckConstraint(condition=Q(outcome__in=Outcome.values), name="import_row_outcome_known"),
        ]

    def __str__(self) -> str:
        return f"{self.subject}: {self.get_outcome_display()}"
