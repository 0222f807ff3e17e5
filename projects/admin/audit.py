"""The record of what was done: to be searched, never changed."""

from __future__ import annotations

from django.contrib import admin
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from projects.admin.record import ListAdmin, ReadOnlyMixin
from projects.audit_words import detail_words
from projects.models import AuditEvent

SHORT = 120


@admin.register(AuditEvent)
class AuditEventAdmin(ReadOnlyMixin, ListAdmin):
    list_display = ("time", "action", "who", "subject", "in_short", "from_where")
    list_display_links = ("time",)
    list_filter = ("action", ("at", admin.DateFieldListFilter))
    search_fields = ("actor_name", "subject", "address")
    search_help_text = _("Name, subject or address.")
    fields = ("time", "action", ("who", "from_where"), "subject", "details")

    @admin.display(description=_("at"), ordering="pk")
    def time(self, event: AuditEvent) -> str:
        return date_format(localtime(event.at), "Y-m-d H:i:s")

    @admin.display(description=_("done by"), ordering="actor_name")
    def who(self, event: AuditEvent) -> str:
        return event.actor_name

    @admin.display(description=_("IP Address"), ordering="address")
    def from_where(self, event: AuditEvent) -> str:
        return event.address or ""

    @admin.display(description=_("detail"))
    def in_short(self, event: AuditEvent) -> str:
        return Truncator(detail_words(event.detail)).chars(SHORT)

    @admin.display(description=_("detail"))
    def details(self, event: AuditEvent) -> str:
        return detail_words(event.detail)
