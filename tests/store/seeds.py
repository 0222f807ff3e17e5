"""The command that imports the seeds, and a copy of them."""

from __future__ import annotations

import shutil
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

SEEDS = Path(settings.BASE_DIR) / "seeds"


def import_seeds(*arguments: str, **options: object) -> str:
    stdout = StringIO()
    call_command("import_seeds", *arguments, stdout=stdout, **options)
    return stdout.getvalue()


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A copy of the seeds that a test may change."""
    return Path(shutil.copytree(SEEDS, tmp_path / "seeds"))
