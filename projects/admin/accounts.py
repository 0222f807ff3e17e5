"""Accounts: users with their role and their unit. A user is deactivated, never deleted: the record points at him."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.forms import AdminPasswordChangeForm, UserCreationForm
from django.contrib.auth.models import Group, User
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from projects.actions.record_account import account_state, record_account
from projects.actions.record_event import record_event
from projects.admin.record import ListAdmin, ReadOnlyMixin, Rows
from projects.admin.yes_no import yes_no_column
from projects.audit_words import ACTIONS
from projects.enums import AuditAction
from projects.login.address import address_of
from projects.models import StaffMember
from projects.rights import StaffRole

admin.site.unregister((User, Group))


class PasswordForm(AdminPasswordChangeForm):
    """Everyone logs in here with a password: there is no switching it off."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("usable_password", None)


class UnitOfUserRows(Rows):
    model = StaffMember
    extra = 1
    fields = ("unit",)
    autocomplete_fields = ("unit",)
    verbose_name_plural = _("unit of a user")


class UserRights:
    """Nobody raises his own rights, and only the first administrators touch one another."""

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        if obj is not None and obj.is_superuser and not request.user.is_superuser:
            return False
        return super().has_change_permission(request, obj)  # type: ignore[misc]

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return False

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> tuple[str, ...]:
        dates = ("last_login", "date_joined")
        return (*dates, "is_active", "is_superuser", "groups") if obj == request.user else dates

    def get_fieldsets(self, request: HttpRequest, obj: User | None = None) -> Any:
        if obj is None:
            return self.add_fieldsets  # type: ignore[attr-defined]
        rights = ("is_active", "groups", *(("is_superuser",) if request.user.is_superuser else ()))
        return (
            (None, {"fields": ("username", "password", ("last_name", "first_name"), "email")}),
            (_("Rights"), {"fields": rights}),
            (None, {"fields": (("last_login", "date_joined"),)}),
        )


class RecordsAccounts:
    """Each change of an account is recorded with the old and the new value, in the same transaction."""

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        form.account_before = account_state(obj)
        obj.is_staff = True  # who has an account works here
        super().save_model(request, obj, form, change)  # type: ignore[misc]

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)  # type: ignore[misc]
        by_whom = {"by": request.user, "at": timezone.now(), "address": address_of(request)}
        record_account(form.instance, form.account_before, **by_whom)

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:  # noqa: A002
        user = self.get_object(request, id)  # type: ignore[attr-defined]
        if user == request.user:
            return redirect("admin:password_change")  # where the old password is asked for
        with transaction.atomic():
            response = super().user_change_password(request, id, form_url)  # type: ignore[misc]
            if User.objects.get(pk=user.pk).password != user.password:
                by_whom = {"by": request.user, "at": timezone.now(), "address": address_of(request)}
                record_event(AuditAction.PERMISSION, subject=user, changed=["password"], **by_whom)
        return response


@admin.register(User)
class StaffUserAdmin(UserRights, RecordsAccounts, ListAdmin, UserAdmin):
    list_display = ("username", "last_name", "first_name", "roles", "unit", "active", "last_login")
    list_filter = ("is_active", "groups")
    list_select_related = ("staff_member__unit",)
    add_form = UserCreationForm
    add_form_template = "admin/change_form.html"
    add_fieldsets = ((None, {"fields": ("username", "password1", "password2")}),)
    change_password_form = PasswordForm
    active = yes_no_column("is_active", _("account active"))

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).prefetch_related("groups")

    def get_inlines(self, request: HttpRequest, obj: User | None) -> tuple[Any, ...]:
        return (UnitOfUserRows,) if obj else ()

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "groups":
            kwargs |= {"queryset": Group.objects.filter(name__in=StaffRole), "widget": forms.CheckboxSelectMultiple()}
            kwargs |= {"label": _("roles"), "help_text": ""}
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    @admin.display(description=_("roles"))
    def roles(self, user: User) -> str:
        names = [_("first administrator")] if user.is_superuser else []
        return "、".join(map(str, [*names, *(group.name for group in user.groups.all())]))

    @admin.display(description=_("unit"), ordering="staff_member__unit__name_pinyin")
    def unit(self, user: User) -> Any:
        member = getattr(user, "staff_member", None)
        return member and member.unit


@admin.register(Group)
class StaffGroupAdmin(ReadOnlyMixin, ListAdmin, GroupAdmin):
    """What each role may do, to look up: a table in the code decides it."""

    fields = ("name", "may")

    @admin.display(description=_("permissions"))
    def may(self, group: Group) -> str:
        rows = group.permissions.select_related("content_type").order_by("content_type__model", "codename")
        by_model: dict[str, list[str]] = {}
        for row in rows:
            action = ACTIONS.get(row.codename.partition("_")[0], row.name)
            by_model.setdefault(row.content_type.name, []).append(str(action))
        return format_html_join("", "<div>{}：{}</div>", ((name, "、".join(may)) for name, may in by_model.items()))
