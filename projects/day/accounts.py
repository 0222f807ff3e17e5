"""What an administrator has to see to: accounts that can't do anything yet."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from projects.day.addresses import page_address
from projects.day.desk import Desk
from projects.day.due import SHOWN
from projects.day.reporting import short
from projects.day.work import Act, Row, Section
from projects.rights import StaffRole


def unplaced_accounts(desk: Desk) -> Section:
    """Staff without a role, and clerks without a unit: they log in and see nothing."""
    clerk_without_unit = Q(groups__name=StaffRole.CLERK, staff_member=None)
    waiting = get_user_model().objects.filter(is_active=True, is_staff=True, is_superuser=False)
    users = waiting.filter(Q(groups=None) | clerk_without_unit).distinct().order_by("date_joined", "pk")
    rows = users.prefetch_related("groups")[:SHOWN]
    return Section(
        "accounts",
        _("Accounts that can’t work yet"),
        _("give a role, and a clerk his unit"),
        (_("User"), _("Name"), _("Since"), _("State")),
        tuple(account_row(desk, user) for user in rows),
        users.count(),
        reverse("admin:auth_user_changelist"),
    )


def account_row(desk: Desk, user: Any) -> Row:
    name = user.get_username()
    return Row(
        project=name,
        address=page_address(user),
        what=f"{user.last_name}{user.first_name}",
        day=short(localdate(user.date_joined), desk),
        why=_("clerk without a unit") if user.groups.all() else _("no role"),
        acts=(Act(_("Settle"), page_address(user), name),),
    )
