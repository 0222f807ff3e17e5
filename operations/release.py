"""Which release this is."""

from __future__ import annotations

import tomllib
from functools import cache

from django.conf import settings


@cache
def release_name() -> str:
    """The version that pyproject.toml names."""
    with (settings.BASE_DIR / "pyproject.toml").open("rb") as file:
        return str(tomllib.load(file)["project"]["version"])
