"""Records that describe themselves: each field with its label, its choices and what else there is to know of it.

The API's schema, the columns of the downloads, their dictionary and `datapackage.json` are all made from these.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from django.db.models import Model
from django.utils import timezone
from django.utils.functional import lazy

Choices = Sequence[tuple[str, Any]]


@dataclass(frozen=True, slots=True)
class FieldOf:
    """One field of a record. `kind` is a plain type or another record; `is_many`: a tuple of them."""

    name: str
    kind: Any
    is_many: bool
    is_optional: bool
    label: Any
    note: Any
    choices: Choices


def told(label: Any, *, note: Any = "", choices: Choices = ()) -> Any:
    """A field of a record that the models don't hold as it is."""
    return field(metadata={"label": label, "note": note, "choices": choices})


def of(model: type[Model], name: str, *, note: Any = "") -> Any:
    """A field of a record with the label and the choices of the model's own."""
    column: Any = model._meta.get_field(name)
    return told(column.verbose_name, note=note, choices=tuple(column.choices or ()))


def of_window(model: type[Model], name: str, *, note: Any = "") -> Any:
    """A field that holds a window; its label is that of the model's, without the words on its bounds."""

    def label() -> str:
        return str(model._meta.get_field(f"{name}_text").verbose_name).rpartition(" (")[0]

    return told(lazy(label, str)(), note=note)


@cache
def fields_of(record: Any) -> tuple[FieldOf, ...]:
    hints = get_type_hints(record)
    return tuple(described(one.name, hints[one.name], one.metadata) for one in fields(record))


def described(name: str, hint: Any, metadata: Any) -> FieldOf:
    kinds = [kind for kind in get_args(hint) if kind is not NoneType] if isinstance(hint, UnionType) else [hint]
    is_many = get_origin(kinds[0]) is tuple
    return FieldOf(
        name=name,
        kind=get_args(kinds[0])[0] if is_many else kinds[0],
        is_many=is_many,
        is_optional=NoneType in get_args(hint),
        label=metadata["label"],
        note=metadata["note"],
        choices=metadata["choices"],
    )


def is_record(kind: Any) -> bool:
    return hasattr(kind, "__dataclass_fields__")


def plain(value: Any) -> Any:
    """As JSON holds it: days as ISO texts, money and other decimals as texts, exact."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if is_record(type(value)):
        record: Any = type(value)
        return {one.name: plain(getattr(value, one.name)) for one in fields_of(record)}
    if isinstance(value, datetime):
        return timezone.localtime(value).isoformat(timespec="seconds")
    return f"{value:f}" if isinstance(value, Decimal) else value.isoformat() if isinstance(value, date) else str(value)


def joined(values: Iterable[Any]) -> str:
    """Several values in one cell of a table."""
    return "；".join(str(value) for value in values)


def walk(record: Any) -> Iterator[tuple[str, FieldOf]]:
    """Every field with its path (`planned.earliest`), those of records within it included."""
    for one in fields_of(record):
        yield one.name, one
        if is_record(one.kind):
            yield from ((f"{one.name}.{inner}", deeper) for inner, deeper in walk(one.kind))
