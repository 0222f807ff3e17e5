"""Rows below a project or a unit, several at once."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import UniqueConstraint, Value
from django.forms.models import BaseInlineFormSet


class RowFormSet(BaseInlineFormSet):
    """Also holds the rows typed together against the unique constraints that carry a condition.

    Django checks each such row against the database alone, and two new ones would clash only there.
    """

    def clean(self) -> None:
        super().clean()
        for constraint in self.model._meta.constraints:
            if isinstance(constraint, UniqueConstraint) and constraint.condition is not None:
                self.check_alone(constraint)

    def check_alone(self, constraint: UniqueConstraint) -> None:
        rows = [form.instance for form in self.forms if self.stays(form)]
        bound = [row for row in rows if applies(constraint, row)]
        own = [name for name in constraint.fields if name != self.fk.name]
        keys = [tuple(getattr(row, self.model._meta.get_field(name).attname) for name in own) for row in bound]
        if len(keys) != len(set(keys)):
            raise ValidationError(constraint.get_violation_error_message(), code="unique")

    def stays(self, form: Any) -> bool:
        filled = form.instance.pk is not None or form.has_changed()
        return filled and form.is_valid() and not self._should_delete_form(form)


def applies(constraint: UniqueConstraint, row: Any) -> bool:
    condition = constraint.condition
    columns = (row._meta.get_field(name) for name in condition.referenced_base_fields)
    return condition.check({column.name: Value(getattr(row, column.attname), column) for column in columns})
