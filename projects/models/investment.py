"""Money of a project."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from projects.enums import InvestmentKind
from projects.fields import LineField, YuanField
from projects.models.history import HistoricalRecords
from projects.models.project import Project
from projects.models.versioned import Versioned

YEARS = [MinValueValidator(1949), MaxValueValidator(2100)]


class Investment(Versioned):
    """An amount in yuan: the total, a year's plan, or what was completed in a year or, without a year, so far."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="investments", verbose_name=_("project"))
    kind = models.CharField(_("kind"), max_length=20, choices=InvestmentKind)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True, validators=YEARS)
    amount_yuan = YuanField(_("amount (yuan)"), db_column="amount_fen")
    qualifier = LineField(
        _("qualifier"),
        max_length=10,
        blank=True,
        help_text=_("As written: 约, 近, 超 …"),
    )
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("investment")
        verbose_name_plural = _("investments")
        ordering = ["year", "pk"]
        indexes = [models.Index(fields=["year", "id"], name="investment_by_year")]
        constraints = [
            models.UniqueConstraint(fields=["project", "kind", "year"], name="investment_unique_in_year"),
            models.UniqueConstraint(
                fields=["project", "kind"],
                condition=Q(year=None),
                name="investment_unique_without_year",
                violation_error_message=_("This amount is already given for the project."),
            ),
            models.CheckConstraint(
                condition=Q(amount_yuan__gte=0),
                name="investment_not_negative",
                violation_error_message=_("An amount can't be negative."),
            ),
            models.CheckConstraint(
                condition=Q(kind__in=InvestmentKind.values),
                name="investment_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(kind=InvestmentKind.COMPLETED)
                | Q(kind=InvestmentKind.TOTAL, year=None)
                | Q(kind=InvestmentKind.ANNUAL_PLANNED, year__isnull=False),
                name="investment_year_fits_kind",
                violation_error_message=_("A total has no year; a year's plan needs one."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.year or ''}".strip()
