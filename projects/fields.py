"""Columns of our own: money exact to the fen, and a date window behind one attribute."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.query_utils import DeferredAttribute
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from projects.date_window import DateWindow
from projects.personal_numbers import masked

FEN = Decimal(100)
FIGURE = re.compile(r"[-+\d./]*")
MAX_YUAN = Decimal("99999999999999.99")


class MaskedAttribute(DeferredAttribute):
    """What is put there, by a person, an import or the database, is masked at once; see `personal_numbers`."""

    def __set__(self, instance: Any, value: Any) -> None:
        instance.__dict__[self.field.attname] = self.field.masked(value)


class WithoutPersonalNumbers:
    """Mixed into a column of words that the public may read: no telephone or identity number gets in or out.

    In migrations it is the plain column, which it is in SQL.
    """

    descriptor_class = MaskedAttribute

    if TYPE_CHECKING:  # on a row it is its words

        def __get__(self, row: Any, model: Any) -> Any: ...

        def __set__(self, row: Any, value: Any) -> None: ...

    def masked(self, value: Any) -> Any:
        return masked(value) if isinstance(value, str) else value

    def get_prep_value(self, value: Any) -> Any:
        """Writes that go past the row, such as update()."""
        return self.masked(super().get_prep_value(value))  # type: ignore[misc]

    def deconstruct(self) -> Any:
        name, _path, args, kwargs = super().deconstruct()  # type: ignore[misc]
        plain = models.CharField if isinstance(self, models.CharField) else models.TextField
        return name, f"django.db.models.{plain.__name__}", args, kwargs


class LineField(WithoutPersonalNumbers, models.CharField):
    pass


class WordsField(WithoutPersonalNumbers, models.TextField):
    pass


class StatedField(WordsField):
    """A value's canonical text: words, or a figure, which is no number of a person however many digits it has."""

    def masked(self, value: Any) -> Any:
        is_figure = isinstance(value, str) and FIGURE.fullmatch(value)
        return value if is_figure else super().masked(value)


class YuanField(models.BigIntegerField):
    """An amount in yuan, a Decimal with at most two places, kept as whole fen.

    An integer column, because SQLite keeps a DecimalField as a float: sums stay exact on both databases.
    """

    description = _("Amount in yuan")

    def to_python(self, value: Any) -> Decimal | None:
        if value is None or value == "":
            return None
        try:
            amount = Decimal(str(value))
        except InvalidOperation as error:
            raise ValidationError(_("“%(value)s” is not an amount."), params={"value": value}) from error
        if not amount.is_finite() or abs(amount) > MAX_YUAN or amount != amount.quantize(Decimal("0.01")):
            raise ValidationError(
                _("“%(value)s” is not an amount in yuan and fen."),
                params={"value": value},
            )
        return amount

    def get_prep_value(self, value: Any) -> Any:
        if value is None or hasattr(value, "resolve_expression"):
            return value
        amount = self.to_python(value)
        return None if amount is None else int(amount * FEN)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Decimal | None:
        return None if value is None else (Decimal(value) / FEN).quantize(Decimal("0.01"))

    def formfield(self, **kwargs: Any) -> forms.Field:
        return models.Field.formfield(
            self,
            **{
                "form_class": forms.DecimalField,
                "max_digits": 16,
                "decimal_places": 2,
                "min_value": 0,
                **kwargs,
            },
        )


class WindowField:
    """A DateWindow behind one attribute, kept in four columns: `<name>_earliest`, `_latest`, `_text`, `_year_inferred`.

    Reading gives a DateWindow or None; assigning, also as a keyword of the constructor, sets all four columns.
    """

    if TYPE_CHECKING:  # when it runs, a property stands in this place, see contribute_to_class

        def __get__(self, row: models.Model, model: type[models.Model]) -> Any: ...
        def __set__(self, row: models.Model, window: DateWindow | None) -> None: ...

    def __init__(self, label: Any) -> None:
        self.label = label

    def contribute_to_class(self, cls: type[models.Model], name: str) -> None:
        for suffix, column in self.columns().items():
            column.contribute_to_class(cls, f"{name}_{suffix}")
        setattr(
            cls,
            name,
            property(
                lambda row: read_window(row, name),
                lambda row, new: write_window(row, name, new),
            ),
        )

    def columns(self) -> dict[str, models.Field]:
        def named(part: Any) -> Any:
            return format_lazy("{} ({})", self.label, part)

        return {
            "earliest": models.DateField(named(_("earliest day")), null=True, blank=True),
            "latest": models.DateField(named(_("latest day")), null=True, blank=True),
            "text": models.CharField(named(_("as written")), max_length=60, blank=True),
            "year_inferred": models.BooleanField(named(_("year inferred")), default=False),
        }


def read_window(row: models.Model, name: str) -> DateWindow | None:
    earliest_column, latest_column, text_column, inferred_column = window_columns(name)
    earliest, latest = getattr(row, earliest_column), getattr(row, latest_column)
    if earliest is None and latest is None:
        return None
    return DateWindow(as_date(earliest), as_date(latest), getattr(row, text_column), getattr(row, inferred_column))


def write_window(row: models.Model, name: str, window: DateWindow | None) -> None:
    values = (window.earliest, window.latest, window.text, window.year_inferred) if window else (None, None, "", False)
    for column, value in zip(window_columns(name), values, strict=True):
        setattr(row, column, value)


@cache
def window_columns(name: str) -> tuple[str, ...]:
    return tuple(f"{name}_{suffix}" for suffix in ("earliest", "latest", "text", "year_inferred"))


def as_date(value: date | str | None) -> date | None:
    """Unsaved rows may still hold the text that a caller assigned."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def window_ordered(model: str, name: str) -> models.CheckConstraint:
    """The constraint that a window's bounds stand in order; open bounds are free."""
    return models.CheckConstraint(
        condition=models.Q(**{f"{name}_earliest__lte": models.F(f"{name}_latest")})
        | models.Q(**{f"{name}_earliest": None})
        | models.Q(**{f"{name}_latest": None}),
        name=f"{model}_{name}_ordered",
        violation_error_message=_("The earliest day is after the latest day."),
    )


def has_window(name: str) -> models.Q:
    """At least one bound is known."""
    return models.Q(**{f"{name}_earliest__isnull": False}) | models.Q(**{f"{name}_latest__isnull": False})
