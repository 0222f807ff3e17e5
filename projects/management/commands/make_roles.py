"""The staff's roles."""

from __future__ import annotations

from typing import Any

from django.core.management import BaseCommand
from django.utils import timezone

from projects.actions.make_roles import make_roles


class Command(BaseCommand):
    help = "Make the staff's roles, groups of users, or bring their permissions up to date."

    def handle(self, *args: Any, **options: Any) -> None:
        for role in make_roles(by="make_roles", at=timezone.now()):
            self.stdout.write(f"{role}")
