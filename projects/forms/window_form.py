"""Model forms whose dates are windows."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from projects.date_window import DateWindow
from projects.fields import window_columns
from projects.forms.window_field import WindowFormField

WINDOW_LABELS = {
    "baseline": _("baseline"),
    "planned": _("current plan"),
    "actual": _("actual"),
    "published": _("published"),
    "old": _("plan until now"),
    "proposed": _("proposed plan"),
}


class WindowForm(forms.ModelForm):
    """Carries each window named in `windows` between the row's four columns and its one input."""

    windows: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.window_inputs():
            window = getattr(self.instance, name)
            self.initial.setdefault(name, window)
            self.fields[name].keep(window)

    def window_inputs(self) -> list[str]:
        """The windows that this form shows; a page that may only be looked at has none."""
        return [name for name in self.windows if name in self.fields]

    def newly_inferred(self) -> list[DateWindow]:
        """Windows typed now whose year was inferred: worth telling, since they may have been understood wrongly."""
        typed = [name for name in self.window_inputs() if name in self.changed_data]
        windows = [self.cleaned_data.get(name) for name in typed]
        return [window for window in windows if isinstance(window, DateWindow) and window.year_inferred]

    def _post_clean(self) -> None:
        for name in self.window_inputs():
            if name in self.cleaned_data:
                setattr(self.instance, name, self.cleaned_data[name])
        super()._post_clean()

    def _get_validation_exclusions(self) -> set[str]:
        """The columns are no inputs, yet the constraints over them are to speak here and not in the database."""
        sound = [name for name in self.windows if name not in self._errors]
        return super()._get_validation_exclusions() - {column for name in sound for column in window_columns(name)}


class KnownFromForm(forms.ModelForm):
    """A row that a person adds is known from that day on, unless another is given."""

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.instance._state.adding and self.instance.known_from is None and "known_from" not in self._errors:
            self.instance.known_from = timezone.localdate()


def window_input(name: str, **kwargs: Any) -> WindowFormField:
    return WindowFormField(label=WINDOW_LABELS[name], **kwargs)
