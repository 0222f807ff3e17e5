"""A ledger that somebody has uploaded and looks at before it is taken."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.validators import ProhibitNullCharactersValidator
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from projects.enums import UploadState
from projects.models.imports import ImportRun
from projects.models.investment import YEARS


class LedgerUpload(models.Model):
    """The file, the day and the year for which it stands, and what it would do, as `fingerprint` and `counts` tell.

    What is confirmed is what was seen: the fingerprint is made again before anything is written. `plan` holds the rows
    of which there is something to say, one JSON object a line.
    """

    file = models.FileField(_("ledger"), upload_to="ledgers/%Y/", max_length=200)
    name = models.CharField(_("file name"), max_length=200, validators=[ProhibitNullCharactersValidator()])
    stated_on = models.DateField(_("stands for the day"))
    year = models.PositiveSmallIntegerField(_("plan year"), validators=YEARS)
    sheet = models.CharField(_("sheet"), max_length=100, blank=True)
    state = models.CharField(_("state"), max_length=20, choices=UploadState, default=UploadState.SEEN)
    fingerprint = models.CharField(_("fingerprint"), max_length=64, editable=False)
    counts = models.JSONField(_("rows by outcome"), default=dict, editable=False)
    plan = models.FileField(_("what it would do"), upload_to="ledgers/%Y/", max_length=200, editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    uploaded_at = models.DateTimeField(_("uploaded at"))
    run = models.OneToOneField(
        ImportRun, models.PROTECT, null=True, blank=True, related_name="upload", verbose_name=_("import run")
    )

    class Meta:
        verbose_name = _("ledger import")
        verbose_name_plural = _("ledger imports")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=UploadState.values), name="upload_state_known"),
            models.CheckConstraint(
                condition=Q(state=UploadState.TAKEN, run__isnull=False) | ~Q(state=UploadState.TAKEN) & Q(run=None),
                name="upload_taken_by_a_run",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def delete(self, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """The files go with the row, once that is gone for good."""
        files = [(each.storage, each.name) for each in (self.file, self.plan) if each]
        deleted = super().delete(**kwargs)
        for storage, name in files:
            transaction.on_commit(lambda storage=storage, name=name: storage.delete(name), using=kwargs.get("using"))
        return deleted
