"""Rows below another, each with the version that was seen; one that was deleted meanwhile comes back as a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from projects.forms.seen_version import SEEN, STALE, guarded

if TYPE_CHECKING:
    from django.forms.models import BaseInlineFormSet as AnyRows
else:
    AnyRows = object

ROWS_GONE = _("Not saved yet: a row is no longer here. What you typed in it is kept as a new row.")
DELETED = "-"

FormSet = TypeVar("FormSet", bound=type[Any])


class SeenRows(AnyRows):
    """Mixed into an inline formset before its own class; see `guarded_rows`. `gone` has the records of deletions.

    A row that now stands below another parent is missing too, without a record.
    """

    gone: tuple[Any, ...] = ()
    is_missing_rows = False
    data: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_bound:
            self._bring_back_deleted()

    def get_queryset(self) -> Any:
        """In the order in which the rows were sent, so that each form stands beside its own row."""
        rows = super().get_queryset()
        if not self.is_bound:
            return rows
        if not hasattr(self, "_rows_as_sent"):
            place = {key: index for index, key in enumerate(self._sent_keys())}
            self._rows_as_sent = sorted(rows, key=lambda row: place.get(str(row.pk), len(place)))
        return self._rows_as_sent

    def is_valid(self) -> bool:
        """A row ticked for deletion isn't validated, but what somebody else wrote in it isn't deleted unseen."""
        return super().is_valid() and not any(form.is_refused() for form in self.guarded_forms)

    def clean(self) -> None:
        super().clean()
        if self.is_missing_rows:
            raise ValidationError(ROWS_GONE, code=STALE)

    @cached_property
    def guarded_forms(self) -> list[Any]:
        return [form for form in self.initial_forms if hasattr(form, "is_refused")]

    def _sent_keys(self) -> list[str]:
        name = self.model._meta.pk.name
        return [str(self.data.get(f"{self.prefix}-{index}-{name}", "")) for index in range(self._count("INITIAL"))]

    def _count(self, which: str) -> int:
        text = str(self.data.get(f"{self.prefix}-{which}_FORMS", ""))
        return min(int(text), self.absolute_max) if text.isdecimal() else 0

    def _bring_back_deleted(self) -> None:
        present = {str(row.pk) for row in self.get_queryset()}
        missing = {index: key for index, key in enumerate(self._sent_keys()) if key and key not in present}
        if missing:
            records = {index: self._deletion(key) for index, key in missing.items()}
            self.is_missing_rows, self.gone = True, tuple(record for record in records.values() if record is not None)
            self._send_in_new_order(records)

    def _deletion(self, key: str) -> Any:
        """The record of a deletion below this very parent: nothing is told of rows elsewhere."""
        history = getattr(self.model, "history", None)
        if history is None or not key.isdecimal():
            return None
        below = {self.fk.attname: self.instance.pk, "history_type": DELETED, self.model._meta.pk.name: key}
        return history.filter(**below).order_by("-history_id").first()

    def _send_in_new_order(self, records: dict[int, Any]) -> None:
        """Rows that stand come first, as before; then the new ones; at last those to be made anew."""
        initial, total = self._count("INITIAL"), self._count("TOTAL")
        kept = [index for index in range(total) if index not in records]
        anew = [index for index, record in records.items() if self._was_typed_in(index, record)]
        entries = self._entries()
        self.data = self.data.copy()
        for name in [name for name in self.data if name.startswith(f"{self.prefix}-")]:
            if name.removeprefix(f"{self.prefix}-").partition("-")[0].isdecimal():
                del self.data[name]
        for place, index in enumerate([*kept, *anew]):
            left_out = {self.model._meta.pk.name, SEEN, "DELETE"} if index in records else set()
            for field, values in entries.get(index, {}).items():
                if field not in left_out:
                    self._put(f"{self.prefix}-{place}-{field}", values)
        self._put(f"{self.prefix}-TOTAL_FORMS", [str(len(kept) + len(anew))])
        self._put(f"{self.prefix}-INITIAL_FORMS", [str(initial - len(records))])

    def _entries(self) -> dict[int, dict[str, list[str]]]:
        found: dict[int, dict[str, list[str]]] = {}
        for name in self.data:
            index, _dash, field = name.removeprefix(f"{self.prefix}-").partition("-")
            if name.startswith(f"{self.prefix}-") and index.isdecimal() and field:
                values = self.data.getlist(name) if hasattr(self.data, "getlist") else [self.data[name]]
                found.setdefault(int(index), {})[field] = values
        return found

    def _was_typed_in(self, index: int, record: Any) -> bool:
        prefix = self.add_prefix(index)
        if f"{prefix}-DELETE" in self.data:
            return False
        if record is None:
            return True
        form = self.form(self.data, self.files, instance=record.instance, prefix=prefix)
        return bool([name for name in form.changed_data if name != SEEN])

    def _put(self, name: str, values: list[str]) -> None:
        if hasattr(self.data, "setlist"):
            self.data.setlist(name, values)
        elif values:
            self.data[name] = values[-1]


def guarded_rows(formset_class: FormSet) -> FormSet:
    """The formset with the guard on itself and on each of its rows."""
    members = {"form": guarded(formset_class.form), "__module__": formset_class.__module__}
    return type(formset_class.__name__, (SeenRows, formset_class), members)  # type: ignore[return-value]
