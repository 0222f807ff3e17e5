"""The exact words in a source that support one value."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from projects.fields import LineField, StatedField, WordsField
from projects.models.annual_task import AnnualTask
from projects.models.history import HistoricalRecords
from projects.models.investment import Investment
from projects.models.milestone import Milestone
from projects.models.programme import Listing, Programme
from projects.models.project import Project
from projects.models.quantity import Quantity
from projects.models.report import ProgressReport
from projects.models.source import Source
from projects.models.unit import ContactPerson, UnitRole
from projects.values import canonical

DETAILS = (
    "investment", "quantity", "milestone", "unit_role", "contact", "report", "listing", "annual_task",
)  # fmt: skip


def at_most_one(names: tuple[str, ...]) -> Q:
    """No two of the nullable columns are set."""
    alone = (Q(**{f"{other}__isnull": True for other in names if other != name}) for name in names)
    condition = Q()
    for one in alone:
        condition |= one
    return condition


class Citation(models.Model):
    """Words of a source, and the value they state of one field of one row.

    It is about a project or a programme; `detail` is the row beneath the project whose `field` is stated, or the
    project itself. `stated` is the canonical text of the value (see `projects.values`): where it differs from what the
    row now holds, two statements disagree and both are shown. `text[start:end]` of the source, line breaks removed, is
    `quote`. `fact_key` is the importer's identity of the fact; a person's citation has none.
    """

    source = models.ForeignKey(Source, models.PROTECT, related_name="citations", verbose_name=_("source"))
    quote = WordsField(_("quoted words"), max_length=2000)
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    field = models.CharField(_("field"), max_length=40)
    stated = StatedField(_("stated value"), max_length=2000)
    stated_text = LineField(_("stated value as written"), max_length=200, blank=True)
    rule = models.CharField(_("rule"), max_length=60, blank=True)
    confidence = models.DecimalField(_("confidence"), max_digits=3, decimal_places=2, null=True, blank=True)
    fact_key = models.CharField(_("key of the fact"), max_length=64, null=True, blank=True, unique=True)
    project = models.ForeignKey(
        Project,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name=_("project"),
    )
    programme = models.ForeignKey(
        Programme,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name=_("yearly programme"),
    )
    investment = models.ForeignKey(
        Investment,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name=_("investment"),
    )
    quantity = models.ForeignKey(
        Quantity,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name=_("quantity"),
    )
    milestone = models.ForeignKey(
        Milestone,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name=_("milestone"),
    )
    unit_role = models.ForeignKey(
        UnitRole,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name=_("responsible unit"),
    )
    contact = models.ForeignKey(
        ContactPerson,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name=_("contact person"),
    )
    report = models.ForeignKey(
        ProgressReport,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name=_("progress report"),
    )
    listing = models.ForeignKey(
        Listing,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name=_("list membership"),
    )
    annual_task = models.ForeignKey(
        AnnualTask,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name=_("annual task"),
    )
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        ordering = ["source", "start", "pk"]
        # Whether a role was stated by a day is asked of every role of a unit, see `projects.pages.unit_roles`.
        indexes = [models.Index("unit_role", "source", condition=Q(field="role"), name="citation_of_role")]
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="citation_offsets_ordered"),
            models.CheckConstraint(
                condition=~Q(quote="") & ~Q(field=""),
                name="citation_words_and_field_given",
            ),
            models.CheckConstraint(
                condition=Q(confidence=None) | Q(confidence__gte=0, confidence__lte=1),
                name="citation_confidence_in_range",
            ),
            models.CheckConstraint(
                condition=Q(project__isnull=False, programme=None) | Q(project=None, programme__isnull=False),
                name="citation_about_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(programme=None) | Q(**{f"{name}__isnull": True for name in DETAILS}),
                name="citation_programme_without_detail",
            ),
            models.CheckConstraint(condition=at_most_one(DETAILS), name="citation_one_detail"),
        ]

    def __str__(self) -> str:
        return self.quote

    @property
    def subject(self) -> models.Model:
        """The row whose field these words state."""
        details = (getattr(self, name) for name in DETAILS if getattr(self, f"{name}_id"))
        return next(details, None) or self.project or self.programme

    def agrees(self) -> bool:
        """The row still holds the value that these words state."""
        return canonical(getattr(self.subject, self.field)) == self.stated
