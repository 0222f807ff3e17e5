"""Second factors: who has one. Deleting it lets its owner set up another, after his phone is lost."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from django_otp.plugins.otp_static.admin import StaticDevice
from django_otp.plugins.otp_totp.admin import TOTPDevice

from projects.actions.reset_second_factor import reset_second_factor
from projects.admin.record import ListAdmin, ReadOnlyMixin
from projects.admin.yes_no import yes_no_column
from projects.login.address import address_of

# The add-on's own pages, registered by the imports above, show the secret keys.
admin.site.unregister((TOTPDevice, StaticDevice))


def time_column(field: str, label: Any) -> Any:
    @admin.display(description=label, ordering=field, empty_value="—")
    def column(self: Any, row: Any) -> str | None:
        at = getattr(row, field)
        return at and date_format(localtime(at), "Y-m-d H:i")

    return column


@admin.register(TOTPDevice)
class SecondFactorAdmin(ReadOnlyMixin, ListAdmin):
    list_display = ("whose", "set_up", "since", "last_used")
    search_fields = ("user__username", "user__last_name", "user__first_name")
    fields = ("whose", "set_up", "since", "last_used")
    list_select_related = ("user",)
    set_up = yes_no_column("confirmed", _("set up"))
    since = time_column("created_at", _("since"))
    last_used = time_column("last_used_at", _("last used"))

    @admin.display(description=_("user"), ordering="user__username")
    def whose(self, device: TOTPDevice) -> str:
        return str(device.user)

    def has_delete_permission(self, request: HttpRequest, obj: TOTPDevice | None = None) -> bool:
        """Not one's own: a session left open would be enough to set up another phone."""
        if obj is not None and obj.user_id == request.user.pk:
            return False
        if obj is not None and obj.user.is_superuser and not request.user.is_superuser:
            return False
        return admin.ModelAdmin.has_delete_permission(self, request, obj)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """The recovery codes go with it; they aren't listed."""
        return [str(each.user) for each in objs], {}, set(), []

    def delete_model(self, request: HttpRequest, obj: TOTPDevice) -> None:
        reset_second_factor(obj.user, by=request.user, at=timezone.now(), address=address_of(request))
