"""Staff of the site under test, with passwords, logged in by its own form."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from projects.actions.make_roles import make_roles
from projects.rights import StaffRole
from tests.reliability.site import Site
from tests.reliability.visitor import Visitor

PASSWORD = "red-valley-shore-2026"


def add_reviewers(count: int) -> list[str]:
    """Their names."""
    make_roles(by="tests", at=datetime(2025, 1, 1, tzinfo=UTC))
    group = Group.objects.get(name=StaffRole.REVIEWER)
    names = [f"reviewer-{number}" for number in range(count)]
    for name in names:
        user: Any = get_user_model().objects.create_user(name, password=PASSWORD, is_staff=True)
        user.groups.add(group)
    return names


def logged_in(site: Site, name: str) -> Visitor:
    visitor = Visitor(site.port)
    answer = visitor.log_in(name, PASSWORD)
    if answer.status != 302:
        raise RuntimeError(f"{name} could not log in: {answer.status}")
    return visitor


def reviewers_at_work(site: Site, count: int) -> list[Visitor]:
    return [logged_in(site, name) for name in add_reviewers(count)]
