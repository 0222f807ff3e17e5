"""How large a project is."""

from __future__ import annotations

from decimal import Decimal

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from projects.enums import QuantityKind
from projects.fields import LineField
from projects.models.history import HistoricalRecords
from projects.models.project import Project
from projects.models.versioned import Versioned


class Quantity(Versioned):
    """A size or count as written (46.3亩) and in SI (30866.6667 m²).

    The unit of `value_si` follows from the kind: m² for areas, m for lengths, none for counts. `noun` is what is
    counted (安置房) and keeps the counts of one project apart.
    """

    project = models.ForeignKey(Project, models.CASCADE, related_name="quantities", verbose_name=_("project"))
    kind = models.CharField(_("kind"), max_length=20, choices=QuantityKind)
    noun = LineField(_("what is counted"), max_length=40, blank=True)
    written = models.CharField(_("as written"), max_length=40)
    value_si = models.DecimalField(
        _("value in m², m or pieces"),
        max_digits=15,
        decimal_places=4,
        validators=[MinValueValidator(Decimal(0))],
    )
    qualifier = LineField(
        _("qualifier"),
        max_length=10,
        blank=True,
        help_text=_("As written: 约, 近, 超 …"),
    )
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("quantity")
        verbose_name_plural = _("quantities")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["project", "kind", "noun"], name="quantity_unique_in_project"),
            models.CheckConstraint(condition=Q(value_si__gte=0), name="quantity_not_negative"),
            models.CheckConstraint(condition=Q(kind__in=QuantityKind.values), name="quantity_kind_known"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.qualifier}{self.written}"
