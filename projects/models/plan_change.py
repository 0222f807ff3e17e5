"""A reasoned change of a milestone's planned window: proposed by one person, decided by another."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.validators import ProhibitNullCharactersValidator
from django.db import models
from django.db.models import Case, F, Q, When
from django.utils.translation import gettext_lazy as _

from projects.date_window import WindowError
from projects.enums import ChangeReason, Decision
from projects.fields import WindowField, WordsField, has_window, window_ordered
from projects.models.history import HistoricalRecords
from projects.models.milestone import Milestone
from projects.models.source import Source
from projects.models.versioned import Versioned
from projects.querysets import PlanChangeQuerySet
from projects.schedule import variance

# The order of the staff's list: what waits for a decision, then what was decided last.
WAITING_FIRST = Case(When(decision=Decision.WAITING, then=0), default=1, output_field=models.IntegerField())


class DecidedChangeError(Exception):
    """Somebody tried to alter a change after its decision."""


class PlanChange(Versioned):
    """`old` is the plan when the change was proposed, `proposed` the one asked for.

    `moved_days` lies between the two (see `Variance.shift_days`), kept so that queries can add it up; null where
    they can't be compared. A person proposes it, or an import does and `source` says whose words ask for it.
    `decided_on` is the day from which an approved change counts. Once decided it stays as it is.
    """

    milestone = models.ForeignKey(Milestone, models.CASCADE, related_name="plan_changes", verbose_name=_("milestone"))
    old = WindowField(_("plan until now"))
    proposed = WindowField(_("proposed plan"))
    moved_days = models.IntegerField(_("days moved"), null=True, blank=True, editable=False)
    reason = models.CharField(_("reason"), max_length=20, choices=ChangeReason)
    words = WordsField(_("explanation"), max_length=1000, validators=[ProhibitNullCharactersValidator()])
    attachment = models.FileField(_("attachment"), upload_to="plan-changes/%Y/", blank=True)
    source = models.ForeignKey(
        Source, models.PROTECT, null=True, blank=True, related_name="plan_changes", verbose_name=_("source")
    )
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("proposed by")
    )
    proposed_on = models.DateField(_("proposed on"))
    decision = models.CharField(_("decision"), max_length=10, choices=Decision, default=Decision.WAITING)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("decided by")
    )
    decided_on = models.DateField(_("decided on"), null=True, blank=True)
    decision_words = WordsField(_("words on the decision"), max_length=1000, blank=True)
    history = HistoricalRecords()

    objects = PlanChangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("plan change")
        verbose_name_plural = _("plan changes")
        ordering = ["-decided_on", "-proposed_on", "-pk"]
        indexes = [
            models.Index(fields=["-decided_on", "-id"], name="planchange_newest"),
            models.Index(WAITING_FIRST, F("decided_on").desc(), "proposed_on", "id", name="planchange_waiting_first"),
        ]
        constraints = [
            window_ordered("planchange", "old"),
            window_ordered("planchange", "proposed"),
            models.CheckConstraint(condition=has_window("proposed"), name="planchange_proposes_a_plan"),
            models.CheckConstraint(condition=Q(reason__in=ChangeReason.values), name="planchange_reason_known"),
            models.CheckConstraint(condition=~Q(words=""), name="planchange_explained"),
            models.CheckConstraint(
                condition=Q(decision=Decision.WAITING, decided_by=None, decided_on=None)
                | (Q(decision__in=Decision.decided(), decided_by__isnull=False, decided_on__isnull=False)),
                name="planchange_decided_by_someone",
            ),
            models.CheckConstraint(
                condition=Q(decided_by=None) | Q(proposed_by=None) | ~Q(decided_by=F("proposed_by")),
                name="planchange_decided_by_another",
                violation_error_message=_("A change is decided by someone else than its proposer."),
            ),
            models.CheckConstraint(
                condition=~Q(decision=Decision.REJECTED) | ~Q(decision_words=""),
                name="planchange_rejected_with_words",
                violation_error_message=_("A rejection needs words."),
            ),
            models.CheckConstraint(
                condition=Q(decided_on=None) | Q(decided_on__gte=F("proposed_on")), name="planchange_days_ordered"
            ),
            models.UniqueConstraint(
                fields=["milestone"],
                condition=Q(decision=Decision.WAITING),
                name="planchange_one_waiting",
                violation_error_message=_("A change of this milestone is waiting for its decision already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.milestone}: {self.proposed_text}"

    def days_between(self) -> int | None:
        try:
            shift = variance(self.proposed, self.old)
        except WindowError:
            return None  # reversed bounds: the database says so better
        return shift.shift_days if shift else None

    def save(self, **kwargs: Any) -> None:
        if self.pk and type(self).objects.filter(pk=self.pk).exclude(decision=Decision.WAITING).exists():
            raise DecidedChangeError(self)
        self.moved_days = self.days_between()
        super().save(**kwargs)
