"""Rows that can't be overwritten unseen: each save names the version it was made from."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _


class StaleRowError(Exception):
    """The row was changed since it was read; `row` is what the caller wanted to save."""

    def __init__(self, row: Versioned) -> None:
        super().__init__(f"{row._meta.label} {row.pk} is no longer at version {row.version}")
        self.row = row


class Versioned(models.Model):
    """Each save of a stored row raises its version by one, and fails with StaleRowError where another did so first.

    The version is claimed by an UPDATE that names the one which was read: that works alike on both databases, whereas
    SQLite ignores SELECT … FOR UPDATE. The history keeps each version, so what changed since is there to be shown.
    """

    version = models.PositiveIntegerField(_("version"), default=0, editable=False)

    class Meta:
        abstract = True

    def save(self, **kwargs: Any) -> None:
        if self._state.adding:
            super().save(**kwargs)
            return
        seen = self.version
        try:
            with transaction.atomic(using=kwargs.get("using")):
                self._claim_version()
                super().save(**kwargs)
        except BaseException:
            self.version = seen
            raise

    def _claim_version(self) -> None:
        same = type(self)._default_manager.filter(pk=self.pk, version=self.version)
        if not same.update(version=F("version") + 1):
            raise StaleRowError(self)
        self.version += 1
