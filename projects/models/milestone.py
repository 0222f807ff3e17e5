"""A dated step of a project: what was promised, what is planned now, what happened."""

from __future__ import annotations

from typing import Any

from django.core.validators import ProhibitNullCharactersValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from projects.enums import Line
from projects.fields import LineField, WindowField, has_window, window_ordered
from projects.frozen_dates import refuse_moved_dates
from projects.models.history import HistoricalRecords
from projects.models.project import Project
from projects.models.report import ProgressReport
from projects.models.source import Source
from projects.models.versioned import Versioned
from projects.querysets import MilestoneQuerySet


class Milestone(Versioned):
    """A step (节点) with three dates: `baseline` 原定, `planned` 现行计划, `actual` 实际.

    The first plan is the baseline and stays; the plan moves by a PlanChange alone, see `projects.frozen_dates`. What
    happened needs a source or a published report behind it.
    `known_from` is the day of the first statement about the step. `scope` is the part meant (首批楼栋), which stands in
    `name` too.
    """

    project = models.ForeignKey(Project, models.CASCADE, related_name="milestones", verbose_name=_("project"))
    name = LineField(_("milestone"), max_length=60, validators=[ProhibitNullCharactersValidator()])
    scope = LineField(_("scope"), max_length=40, blank=True)
    line = models.CharField(_("line"), max_length=20, choices=Line, blank=True)
    baseline = WindowField(_("baseline"))
    planned = WindowField(_("current plan"))
    actual = WindowField(_("actual"))
    actual_source = models.ForeignKey(
        Source,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("source of the actual date"),
    )
    actual_report = models.ForeignKey(
        ProgressReport,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("reported in"),
    )
    responsible_unit = models.ForeignKey(
        "projects.Unit",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="milestones",
        verbose_name=_("responsible unit"),
    )
    responsible_person = LineField(
        _("person responsible"), max_length=30, blank=True, validators=[ProhibitNullCharactersValidator()]
    )
    known_from = models.DateField(_("known from"), null=True, blank=True)
    history = HistoricalRecords()

    objects = MilestoneQuerySet.as_manager()

    class Meta:
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["planned_latest"]),
            models.Index(Coalesce("actual_latest", "actual_earliest").desc(), "id", name="milestone_newest_done"),
            # The day at which a calendar has it, see `MilestoneQuerySet.with_due`.
            models.Index(
                Coalesce("actual_latest", "actual_earliest", "planned_latest", "planned_earliest"),
                "id",
                name="milestone_due",
            ),
            models.Index(
                "planned_latest",
                "id",
                condition=Q(actual_earliest=None, actual_latest=None),
                name="milestone_open",
            ),
        ]
        constraints = [
            *(window_ordered("milestone", window) for window in ("baseline", "planned", "actual")),
            models.UniqueConstraint(
                fields=["project", "name"],
                name="milestone_unique_in_project",
                violation_error_message=_("This project already has a milestone of this name."),
            ),
            models.CheckConstraint(condition=~Q(name=""), name="milestone_name_given"),
            models.CheckConstraint(condition=Q(line__in=["", *Line.values]), name="milestone_line_known"),
            models.CheckConstraint(
                condition=~has_window("planned") | has_window("baseline"),
                name="milestone_plan_has_baseline",
                violation_error_message=_("A planned date needs a baseline: the first plan is the baseline."),
            ),
            models.CheckConstraint(
                condition=~has_window("actual") | Q(actual_source__isnull=False) | Q(actual_report__isnull=False),
                name="milestone_actual_has_source",
                violation_error_message=_("An actual date needs a source or a published report behind it."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, **kwargs: Any) -> None:
        refuse_moved_dates(self, kwargs.get("update_fields"))
        super().save(**kwargs)
