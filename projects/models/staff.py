"""Who of the staff works for which unit. What somebody may do follows from the role, a group of that name."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from projects.models.history import HistoricalRecords
from projects.models.unit import Unit


class StaffMember(models.Model):
    """A user's unit. A clerk sees the projects on which this unit has a role, with their parts."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="staff_member", verbose_name=_("user")
    )
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="staff", verbose_name=_("unit"))
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("unit of a user")
        verbose_name_plural = _("units of users")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.user} · {self.unit}"
