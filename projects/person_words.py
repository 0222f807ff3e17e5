"""What a person of the staff is called."""

from __future__ import annotations

from typing import Any


def person_name(user: Any) -> str:
    """张三: the family name first and no blank between; a name in Latin letters keeps its blank and order."""
    if user.last_name.isascii() and user.first_name.isascii():
        return str(user.get_full_name() or user.get_username())
    return f"{user.last_name}{user.first_name}"
