"""`manage.py error_pages FOLDER`: the pages that the web server in front shows where the site can't."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management import BaseCommand
from django.core.management.base import CommandParser

from hgt_projects.error_pages import pages_of_the_web_server


class Command(BaseCommand):
    help = "Write 503.html and 429.html, which nginx shows while the site is away or asked too often."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path)

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        for name, content in pages_of_the_web_server().items():
            (folder / name).write_bytes(content)
