"""What was done, by whom and when: written once, never changed."""

from __future__ import annotations

from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from projects.enums import AuditAction


class AppendOnlyError(TypeError):
    """Somebody tried to change or delete a row of the record."""


class AuditEventQuerySet(models.QuerySet):
    def update(self, **values: Any) -> NoReturn:
        raise AppendOnlyError("audit events are not changed")

    def delete(self) -> NoReturn:
        raise AppendOnlyError("audit events are not deleted")


class AuditEvent(models.Model):
    """One act. `actor_name` stays when the user is renamed; `subject` names what it was done to, in words."""

    at = models.DateTimeField(_("at"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("by")
    )
    actor_name = models.CharField(_("name"), max_length=150, blank=True)
    action = models.CharField(_("act"), max_length=20, choices=AuditAction)
    subject = models.CharField(_("subject"), max_length=300, blank=True)
    subject_kind = models.CharField(_("kind of subject"), max_length=60, blank=True)
    subject_id = models.CharField(_("key of the subject"), max_length=40, blank=True)
    address = models.GenericIPAddressField(_("address"), null=True, blank=True)
    detail = models.JSONField(_("detail"), default=dict, blank=True)

    objects = AuditEventQuerySet.as_manager()

    class Meta:
        verbose_name = _("audit event")
        verbose_name_plural = _("audit events")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["at"]), models.Index(fields=["action", "at"])]
        constraints = [
            models.CheckConstraint(condition=Q(action__in=AuditAction.values), name="auditevent_action_known"),
        ]

    def __str__(self) -> str:
        return f"{self.get_action_display()} {self.subject}".strip()

    def save(self, **kwargs: Any) -> None:
        if self.pk is not None:
            raise AppendOnlyError("audit events are not changed")
        super().save(**kwargs)

    def delete(self, **kwargs: Any) -> NoReturn:
        raise AppendOnlyError("audit events are not deleted")
