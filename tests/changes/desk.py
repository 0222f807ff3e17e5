"""What tests of the staff's pages share: browsers of somebody, addresses, and what is typed."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

ADD = reverse("admin:projects_planchange_add")
TYPED = {"proposed": "2025年6月", "reason": "design", "words": "幕墙与机电接口调整"}


def browser(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def propose_address(milestone) -> str:
    return f"{ADD}?milestone={milestone.pk}"


def change_address(change) -> str:
    return reverse("admin:projects_planchange_change", args=[change.pk])


def confirmed(milestone, **more):
    return {**TYPED, "seen": "2025-05-01/2025-05-31", "propose": "1", **more}
