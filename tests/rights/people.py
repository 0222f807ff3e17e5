"""Staff of each role, with the permissions that their role's group brings."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.contrib.auth.models import Group

from projects.actions.make_roles import make_roles
from projects.rights import StaffRole
from tests.factories import StaffMemberFactory, UserFactory


def person(role: StaffRole, **values: Any) -> Any:
    user = UserFactory(is_staff=True, **values)
    user.groups.add(group_of(role))
    return user


def group_of(role: StaffRole) -> Group:
    """The roles stand with the tables; where a test has emptied these, they are made anew."""
    if not Group.objects.filter(name=role).exists():
        make_roles(by="tests", at=datetime(2025, 1, 1, tzinfo=UTC))
    return Group.objects.get(name=role)


def clerk(unit: Any, **values: Any) -> Any:
    """A clerk of `unit`: sees the projects on which it has a role, with their parts."""
    user = person(StaffRole.CLERK, **values)
    StaffMemberFactory(user=user, unit=unit)
    return user


def reviewer(**values: Any) -> Any:
    return person(StaffRole.REVIEWER, **values)


def administrator(**values: Any) -> Any:
    return person(StaffRole.ADMINISTRATOR, **values)


def auditor(**values: Any) -> Any:
    return person(StaffRole.AUDITOR, **values)
