#!/usr/bin/env python3
"""The project's command line: `manage.py help` lists the commands."""

import os
import sys

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hgt_projects.settings")
    try:
        settings.INSTALLED_APPS  # noqa: B018  (a wrong setting is told here in one line, not as a traceback)
    except (ImproperlyConfigured, ValueError) as error:
        sys.exit(f"Settings: {error}")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
