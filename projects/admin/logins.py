"""Login failures: who tried, from where, and who is locked out."""

from __future__ import annotations

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib import admin
from django.http import HttpRequest

from projects.admin.record import ListAdmin, ReadOnlyMixin


@admin.register(AccessAttempt)
class AccessAttemptAdmin(ReadOnlyMixin, ListAdmin):
    """Deleting an attempt unlocks that user at that address."""

    list_display = ("attempt_time", "username", "ip_address", "failures_since_start")
    search_fields = ("username", "ip_address")
    fields = ("attempt_time", "username", "ip_address", "failures_since_start", "user_agent", "path_info")

    def has_delete_permission(self, request: HttpRequest, obj: AccessAttempt | None = None) -> bool:
        return admin.ModelAdmin.has_delete_permission(self, request, obj)


@admin.register(AccessFailureLog)
class AccessFailureLogAdmin(ReadOnlyMixin, ListAdmin):
    list_display = ("attempt_time", "username", "ip_address", "locked_out")
    list_filter = ("locked_out",)
    search_fields = ("username", "ip_address")
    fields = ("attempt_time", "username", "ip_address", "locked_out", "user_agent", "path_info")


@admin.register(AccessLog)
class AccessLogAdmin(ReadOnlyMixin, ListAdmin):
    list_display = ("attempt_time", "logout_time", "username", "ip_address")
    search_fields = ("username", "ip_address")
    fields = ("attempt_time", "logout_time", "username", "ip_address", "user_agent", "path_info")
