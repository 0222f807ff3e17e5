"""Who of the staff may do what, and on which projects."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db.models import Q, QuerySet

from projects.compiled import asked
from projects.models import Milestone, Project


class StaffRole(StrEnum):
    """A role is a group of this name; `manage.py make_roles` makes the groups."""

    CLERK = "填报员"
    REVIEWER = "审核员"
    ADMINISTRATOR = "系统管理员"
    AUDITOR = "审计员"


SEE_EVERYTHING = (StaffRole.REVIEWER, StaffRole.ADMINISTRATOR, StaffRole.AUDITOR)


def has_role(user: Any, *roles: StaffRole) -> bool:
    """Whether the user holds one of these roles. A superuser, the first administrator, counts as every role."""
    if not user.is_active or not user.is_staff:
        return False
    return user.is_superuser or not roles_of(user).isdisjoint(roles)


def roles_of(user: Any) -> frozenset[str]:
    """The names of the user's groups, asked once for each user object, as Django does with his permissions."""
    if not hasattr(user, "role_names"):
        user.role_names = frozenset(asked(group_names, None, [user.pk]))
    return user.role_names


def group_names(keys: Sequence[int]) -> QuerySet[Group, str]:
    """Of these users."""
    return Group.objects.filter(user__in=keys).values_list("name", flat=True)


def projects_of(user: Any) -> QuerySet[Project]:
    """The projects that the user may see in the staff's pages: a clerk those of his unit, with their parts."""
    if has_role(user, *SEE_EVERYTHING):
        return Project.objects.all()
    if has_role(user, StaffRole.CLERK):
        return projects_of_unit_of(user)
    return Project.objects.none()


def projects_of_unit_of(user: Any) -> QuerySet[Project]:
    """Those on which the user's unit has a role, and what lies below them; a tree is three levels deep."""
    mine = Q(unit_roles__unit__staff__user=user)
    mine |= Q(parent__unit_roles__unit__staff__user=user)
    mine |= Q(parent__parent__unit_roles__unit__staff__user=user)
    return Project.objects.filter(pk__in=Project.objects.filter(mine).order_by().values("pk"))


def may_report(user: Any, project: Project) -> bool:
    """A clerk for the projects of his unit, a reviewer for every project."""
    if has_role(user, StaffRole.REVIEWER):
        return True
    return has_role(user, StaffRole.CLERK) and projects_of_unit_of(user).filter(pk=project.pk).exists()


def may_propose(user: Any, milestone: Milestone) -> bool:
    return may_report(user, milestone.project)


def may_decide(user: Any) -> bool:
    """On a change of a plan. Nobody decides what he proposed: that rule is the action's and the database's."""
    return has_role(user, StaffRole.REVIEWER)


def deciders() -> QuerySet:
    """The reviewers, on whom a waiting change waits."""
    users = get_user_model().objects.filter(is_active=True, is_staff=True)
    return users.filter(groups__name=StaffRole.REVIEWER).order_by("pk")


def may_publish(user: Any) -> bool:
    return has_role(user, StaffRole.REVIEWER)
