"""A year's programme as a whole, and the lists a project stands on."""

from __future__ import annotations

from django.core.validators import ProhibitNullCharactersValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from projects.enums import ListLevel
from projects.fields import LineField, YuanField
from projects.models.history import HistoricalRecords
from projects.models.investment import YEARS
from projects.models.project import Project
from projects.models.versioned import Versioned
from projects.querysets import ListingQuerySet


class Programme(Versioned):
    """A year's totals (年度计划) over the projects of one scope, as stated; not computed from our own projects."""

    year = models.PositiveSmallIntegerField(_("year"), validators=YEARS)
    scope = LineField(_("scope"), max_length=100, validators=[ProhibitNullCharactersValidator()])
    project_count = models.PositiveIntegerField(_("number of projects"), null=True, blank=True)
    total_yuan = YuanField(_("total investment (yuan)"), null=True, blank=True, db_column="total_fen")
    annual_planned_yuan = YuanField(
        _("planned for the year (yuan)"),
        null=True,
        blank=True,
        db_column="annual_planned_fen",
    )
    completed_yuan = YuanField(
        _("completed in the year (yuan)"),
        null=True,
        blank=True,
        db_column="completed_fen",
    )
    node_count = models.PositiveIntegerField(_("number of nodes"), null=True, blank=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("yearly programme")
        verbose_name_plural = _("yearly programmes")
        ordering = ["-year", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["year", "scope"], name="programme_unique_in_year"),
            models.CheckConstraint(condition=~Q(scope=""), name="programme_scope_given"),
            *(
                models.CheckConstraint(
                    condition=Q(**{column: None}) | Q(**{f"{column}__gte": 0}),
                    name=f"programme_{column}_not_negative",
                )
                for column in ("total_yuan", "annual_planned_yuan", "completed_yuan")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.scope}"


class Listing(Versioned):
    """That a project stands on a list (级别) from one day to another; `until` is open while it does."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="listings", verbose_name=_("project"))
    level = models.CharField(_("list"), max_length=20, choices=ListLevel)
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)
    history = HistoricalRecords()

    objects = ListingQuerySet.as_manager()

    class Meta:
        verbose_name = _("list membership")
        verbose_name_plural = _("list memberships")
        ordering = ["since", "pk"]
        indexes = [models.Index(fields=["since", "id"], name="listing_by_day")]
        constraints = [
            models.UniqueConstraint(fields=["project", "level", "since"], name="listing_unique_from_a_day"),
            models.UniqueConstraint(
                fields=["project", "level"],
                condition=Q(until=None),
                name="listing_open_once",
                violation_error_message=_("The project already stands on this list."),
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")),
                name="listing_days_ordered",
                violation_error_message=_("The last day is before the first day."),
            ),
            models.CheckConstraint(condition=Q(level__in=ListLevel.values), name="listing_level_known"),
        ]

    def __str__(self) -> str:
        return self.get_level_display()
