"""Serializers made from the records' own description: for the schema; what is sent is `described.plain`."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from projects.open_data.described import FieldOf, fields_of, is_record

PLAIN: dict[Any, Any] = {
    bool: serializers.BooleanField,
    int: serializers.IntegerField,
    str: serializers.CharField,
    date: serializers.DateField,
    datetime: serializers.DateTimeField,
}


@cache
def serializer_of(record: Any) -> type[serializers.Serializer]:
    declared = {one.name: serializer_field(one) for one in fields_of(record)}
    name = record.__name__.removesuffix("Record")
    return type(name, (serializers.Serializer,), {"__module__": __name__, **declared})


def serializer_field(one: FieldOf) -> serializers.Field:
    shared: dict[str, Any] = {"help_text": help_text(one), "allow_null": one.is_optional}
    if is_record(one.kind):
        return serializer_of(one.kind)(many=one.is_many, **shared)
    if one.is_many:
        return serializers.ListField(child=PLAIN[one.kind](), **shared)
    if one.choices:
        return serializers.ChoiceField(choices=[(value, value) for value, label in one.choices], **shared)
    if one.kind is Decimal:
        return serializers.DecimalField(max_digits=20, decimal_places=4, **shared)
    return PLAIN[one.kind](**shared)


def help_text(one: FieldOf) -> Any:
    """The label, what else there is to know, and the meaning of the choices."""

    def words() -> str:
        choices = "; ".join(f"{value}: {label}" for value, label in one.choices)
        return " ".join(filter(None, (f"{one.label}.", str(one.note), f"({choices})" if choices else "")))

    return lazy(words, str)()


class FieldError(serializers.Serializer):
    field = serializers.CharField(help_text=_("The parameter."))
    detail = serializers.CharField(help_text=_("What is wrong with it."))


class ProblemDetails(serializers.Serializer):
    type = serializers.CharField()
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField()
    instance = serializers.CharField(help_text=_("The address that was asked."))
    errors = FieldError(many=True)


@cache
def page_of(record: Any) -> type[serializers.Serializer]:
    rows = serializer_of(record)
    declared = {
        "next": serializers.URLField(allow_null=True, help_text=_("The page after this one.")),
        "previous": serializers.URLField(allow_null=True, help_text=_("The page before this one.")),
        "results": rows(many=True),
    }
    return type(f"{rows.__name__}Page", (serializers.Serializer,), {"__module__": __name__, **declared})
