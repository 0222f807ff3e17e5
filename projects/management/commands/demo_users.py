"""Users for showing how the site works."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError
from django.core.management.base import CommandParser
from django.utils import timezone

from projects.actions.make_demo_users import NoUnitError, make_demo_users


class Command(BaseCommand):
    help = "Make a user of each role, with a random password that is printed once."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--force", action="store_true", help="also where the site is reached by https")

    def handle(self, *args: Any, force: bool, **options: Any) -> None:
        if settings.HTTPS and not force:
            raise CommandError("HTTPS is on, so others reach this site: demo users have no business here (--force).")
        try:
            users = make_demo_users(by="demo_users", at=timezone.now())
        except NoUnitError:
            raise CommandError("No unit has a role on a project yet: import the seeds first (make run).") from None
        for user, password in users.items():
            unit = getattr(getattr(user, "staff_member", None), "unit", "")
            self.stdout.write(f"{user.username:<20} {password}  {user.last_name} {unit}".rstrip())
