"""Django's TextChoices as a type checker has to see them: Django brings no types of its own."""

from __future__ import annotations

from enum import EnumMeta, StrEnum
from typing import Any

class ChoicesType(EnumMeta):
    @property
    def choices(cls) -> list[tuple[str, Any]]: ...
    @property
    def values(cls) -> list[str]: ...
    @property
    def labels(cls) -> list[Any]: ...

class TextChoices(StrEnum, metaclass=ChoicesType):  # type: ignore[misc]  # members come with the subclasses
    _value_: str

    def __new__(cls, value: str, label: Any = ...) -> TextChoices: ...
    @property
    def label(self) -> Any: ...
