"""A form that knows which version of its row was seen: what somebody else saved meanwhile is not overwritten unseen.

The page carries the version in a hidden field. Where the row has gone on, the form is refused once. Inputs that were
left alone then take the row's new state, those that were typed in stay, and the new version stands in the hidden field:
sent again, what was typed is applied to the new state.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, TypeVar

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from projects.forms.as_posted import as_posted
from projects.models.versioned import Versioned

if TYPE_CHECKING:
    from django.forms import ModelForm as AnyForm
else:
    AnyForm = object

SEEN = "seen_version"
STALE = "stale"
STALE_WORDS = _("Not saved yet: somebody else has changed this meanwhile. What you typed is still here.")
SELF_MOVING = ("last_login", "password")  # of an account: they change without anybody editing it
LOOKED_BACK = 50

Form = TypeVar("Form", bound=type[Any])


class SeenField(forms.CharField):
    """Is never a change by itself."""

    widget = forms.HiddenInput

    def has_changed(self, initial: Any, data: Any) -> bool:
        return False


class SeenVersion(AnyForm):
    """Mixed into a ModelForm before its own class; see `guarded`.

    `is_stale` says that the row has gone on since; then `seen_record` is the row's history record of what was seen
    (None where there is none), `typed` names the fields in which something else was entered than what was seen, and
    `sent` is the form as it came.
    """

    is_stale = False
    seen_record: Any = None
    typed: tuple[str, ...] = ()
    sent: Any = None
    data: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance._state.adding:
            return
        now = row_version(self)
        self.fields[SEEN] = SeenField(required=False, initial=now)
        if self.is_bound:
            self._compare(self.data.get(self.add_prefix(SEEN), ""), now)

    def as_seen(self, row: Model) -> Any:
        """This form, with what was sent, over the row as it was seen; to be replaced where it takes more arguments."""
        return type(self)(self.data, self.files, instance=row, prefix=self.prefix)

    def clean(self) -> Any:
        cleaned = super().clean()
        if self.is_stale:
            self.add_error(None, ValidationError(STALE_WORDS, code=STALE))
        return cleaned

    def is_refused(self) -> bool:
        """A form that was let off its validation, since its row may only be looked at, isn't refused."""
        return self.is_stale and self.has_error(NON_FIELD_ERRORS, STALE)

    def _compare(self, seen: str, now: str) -> None:
        if seen == now:
            return
        self.seen_record = record_of(self, seen)
        if self.seen_record is not None and not differs(self.seen_record.instance, self.instance):
            self._send_instead({self.add_prefix(SEEN): [now]})
            return
        seen_row = self.seen_record.instance if self.seen_record is not None else self.instance
        before = self.as_seen(seen_row) if seen_row is not self.instance else self._on_current(now)
        self.is_stale, self.sent = True, before
        self.typed = tuple(name for name in before.changed_data if name != SEEN)
        self._send_instead(self._new_state() | {self.add_prefix(SEEN): [now]})

    def _on_current(self, now: str) -> Any:
        """Nobody knows what was seen: whatever isn't as the row is now counts as typed."""
        self._send_instead({self.add_prefix(SEEN): [now]})
        return self.as_seen(self.instance)

    def _new_state(self) -> dict[str, list[str]]:
        """The row's own values for the inputs that were left alone."""
        entries: dict[str, list[str]] = {}
        for name, field in self.fields.items():
            if name != SEEN and name not in self.typed and not field.disabled:
                entries |= as_posted(self, name, self.get_initial_for_field(field, name))
        return entries

    def _send_instead(self, entries: dict[str, list[str]]) -> None:
        self.data = self.data.copy()
        for name, values in entries.items():
            self.data.pop(name, None)
            if hasattr(self.data, "setlist"):
                self.data.setlist(name, values)
            elif values:
                self.data[name] = values[-1]


def guarded(form_class: Form) -> Form:
    """The form with the guard, or the form itself where it has it already."""
    if issubclass(form_class, SeenVersion):
        return form_class
    return type(form_class.__name__, (SeenVersion, form_class), {"__module__": form_class.__module__})  # type: ignore[return-value]


def row_version(form: Any) -> str:
    """The row's version, or a digest of the form's values where its model counts none."""
    if isinstance(form.instance, Versioned):
        return str(form.instance.version)
    values = [(name, settled(value)) for name, value in sorted(form.initial.items()) if name not in SELF_MOVING]
    return hashlib.sha256(repr(values).encode()).hexdigest()[:16]


def settled(value: Any) -> str:
    """The same text for the same value; rows chosen in whatever order are the same choice."""
    if isinstance(value, list | tuple):
        return ",".join(sorted(str(getattr(each, "pk", each)) for each in value))
    return str(value)


def record_of(form: Any, seen: str) -> Any:
    """The history record of the row as it was when it was seen."""
    history = getattr(form.instance, "history", None)
    if history is None or not seen:
        return None
    if isinstance(form.instance, Versioned):
        return history.filter(version=seen).order_by("-history_id").first() if seen.isdecimal() else None
    records = history.order_by("-history_id")[:LOOKED_BACK]
    return next((record for record in records if row_version(unsent(form, record.instance)) == seen), None)


def unsent(form: Any, row: Model) -> Any:
    return type(form)(instance=row, prefix=form.prefix)


def differs(seen: Model, now: Model) -> bool:
    """Some column is another one, but for what each save moves by itself."""
    moving = {field.attname for field in now._meta.concrete_fields if getattr(field, "auto_now", False)} | {"version"}
    columns = (field.attname for field in now._meta.concrete_fields if field.attname not in moving)
    return any(getattr(seen, column) != getattr(now, column) for column in columns)
