"""The limits of the lights, as data with the day from which they hold."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from projects.enums import Preset
from projects.models.history import HistoricalRecords
from projects.models.versioned import Versioned
from projects.querysets import LightRuleQuerySet
from projects.schedule import PRESETS, Thresholds


def points(label: str, default: Decimal) -> models.DecimalField:
    return models.DecimalField(
        label, max_digits=5, decimal_places=2, default=default, validators=[MaxValueValidator(Decimal(100))]
    )


class LightRule(Versioned):
    """The limits in force from a day until the next rule's day; see `projects.schedule.Thresholds` for each."""

    effective_from = models.DateField(_("in force from"), unique=True)
    due_soon_days = models.PositiveSmallIntegerField(_("due soon: days before"), default=PRESETS.due_soon_days)
    yellow_days = models.PositiveSmallIntegerField(_("yellow: days after, at most"), default=PRESETS.yellow_days)
    preset = models.CharField(_("rule for the money"), max_length=10, choices=Preset, default=Preset.GAP)
    gap_yellow_points = points(_("yellow: points behind, from"), PRESETS.gap_yellow_points)
    gap_red_points = points(_("red: points behind, more than"), PRESETS.gap_red_points)
    ratio_yellow_percent = points(_("yellow: per cent of time progress, under"), PRESETS.ratio_yellow_percent)
    ratio_red_percent = points(_("red: per cent of time progress, under"), PRESETS.ratio_red_percent)
    history = HistoricalRecords()

    objects = LightRuleQuerySet.as_manager()

    class Meta:
        verbose_name = _("rule of the lights")
        verbose_name_plural = _("rules of the lights")
        ordering = ["-effective_from"]
        constraints = [
            models.CheckConstraint(
                condition=Q(gap_yellow_points__gte=0, gap_yellow_points__lte=F("gap_red_points")),
                name="lightrule_gap_ordered",
                violation_error_message=_("Yellow begins before red."),
            ),
            models.CheckConstraint(
                condition=Q(ratio_red_percent__gte=0, ratio_red_percent__lte=F("ratio_yellow_percent")),
                name="lightrule_ratio_ordered",
                violation_error_message=_("Yellow begins before red."),
            ),
            models.CheckConstraint(condition=Q(preset__in=Preset.values), name="lightrule_preset_known"),
        ]

    def __str__(self) -> str:
        return f"{self.effective_from:%Y-%m-%d}"

    @classmethod
    def in_force(cls, rules: Iterable[LightRule], day: date) -> LightRule | None:
        """Of rules that stand newest first; None before the first."""
        return next((rule for rule in rules if rule.effective_from <= day), None)

    @property
    def thresholds(self) -> Thresholds:
        return Thresholds(
            due_soon_days=self.due_soon_days,
            yellow_days=self.yellow_days,
            gap_yellow_points=self.gap_yellow_points,
            gap_red_points=self.gap_red_points,
            ratio_yellow_percent=self.ratio_yellow_percent,
            ratio_red_percent=self.ratio_red_percent,
        )
