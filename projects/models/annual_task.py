"""What is to be done on a project in one plan year."""

from __future__ import annotations

from django.core.validators import ProhibitNullCharactersValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from projects.enums import Cohort
from projects.fields import WordsField
from projects.models.history import HistoricalRecords
from projects.models.investment import YEARS
from projects.models.project import Project
from projects.models.versioned import Versioned


class AnnualTask(Versioned):
    """A project's task in a year's plan (开工, 续建, 竣工) and how far it shall be by its end (年度形象进度目标)."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="annual_tasks", verbose_name=_("project"))
    year = models.PositiveSmallIntegerField(_("year"), validators=YEARS)
    cohort = models.CharField(_("task of the year"), max_length=20, choices=Cohort, blank=True)
    goal = WordsField(_("goal of the year"), max_length=500, blank=True, validators=[ProhibitNullCharactersValidator()])
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("annual task")
        verbose_name_plural = _("annual tasks")
        ordering = ["-year", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "year"],
                name="annual_task_once_a_year",
                violation_error_message=_("The project already has a task for this year."),
            ),
            models.CheckConstraint(condition=Q(cohort__in=["", *Cohort.values]), name="annual_task_cohort_known"),
            models.CheckConstraint(
                condition=~Q(cohort="") | ~Q(goal=""),
                name="annual_task_says_something",
                violation_error_message=_("A task of the year needs its kind or its goal."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.get_cohort_display()}".strip()
