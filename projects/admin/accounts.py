"""Accounts: Django's own pages, without what its Chinese leaves in English."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.forms import AdminPasswordChangeForm, UserCreationForm
from django.contrib.auth.models import Group, Permission, User
from django.db.models import QuerySet
from django.forms import ModelMultipleChoiceField
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from projects.admin.record import ListAdmin
from projects.admin.yes_no import yes_no_column

admin.site.unregister((User, Group))

ACTIONS = {"add": _("add"), "change": _("change"), "delete": _("delete"), "view": _("view")}


class PasswordForm(AdminPasswordChangeForm):
    """Everyone logs in here with a password: there is no switching it off."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("usable_password", None)


class PermissionChoices(ModelMultipleChoiceField):
    """The database names permissions in English; the model's and the action's words are at hand in Chinese."""

    def label_from_instance(self, permission: Any) -> str:
        action = ACTIONS.get(permission.codename.partition("_")[0], permission.name)
        return f"{permission.content_type.name}：{action}"


class WithPermissions:
    """Permissions on history tables are left out: nobody writes history."""

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.related_model is Permission:
            kwargs |= {"form_class": PermissionChoices, "queryset": permissions()}
        return super().formfield_for_manytomany(db_field, request, **kwargs)  # type: ignore[misc]


def permissions() -> QuerySet:
    return Permission.objects.select_related("content_type").exclude(content_type__model__startswith="historical")


@admin.register(User)
class StaffUserAdmin(WithPermissions, ListAdmin, UserAdmin):
    list_display = ("username", "last_name", "first_name", "active", "administrator", "last_login")
    list_filter = ("is_superuser", "is_active", "groups")
    add_form = UserCreationForm
    add_form_template = "admin/change_form.html"
    add_fieldsets = ((None, {"fields": ("username", "password1", "password2")}),)
    change_password_form = PasswordForm
    active = yes_no_column("is_active", _("account active"))
    administrator = yes_no_column("is_superuser", _("system administrator"))


@admin.register(Group)
class StaffGroupAdmin(WithPermissions, ListAdmin, GroupAdmin):
    pass
