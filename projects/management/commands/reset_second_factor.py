"""The way back in for an administrator who lost his phone and his codes."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.core.management import BaseCommand, CommandError
from django.core.management.base import CommandParser
from django.utils import timezone

from projects.actions.reset_second_factor import reset_second_factor


class Command(BaseCommand):
    help = "Delete a user's second factor: at the next login another is set up."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, username: str, **options: Any) -> None:
        user = get_user_model().objects.filter(username=username).first()
        if user is None:
            raise CommandError(f"No user is called {username}.")
        count = reset_second_factor(user, by="reset_second_factor", at=timezone.now())
        self.stdout.write(f"{count} devices of {username} deleted.")
