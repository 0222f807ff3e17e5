"""One text input for a date that may be vague: written as people write dates, kept as a window of days."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from projects.date_format import format_bounds, format_window
from projects.date_window import DateWindow, WindowError
from projects.date_words import DateWordsError, parse_window
from projects.schedule_words import language

TEXT_LENGTH = 60


def written(window: DateWindow) -> str:
    """The window as it stands in an input: in Chinese on every page, since that is what is read back."""
    return format_window(window, language="zh-hans")


def hint(window: DateWindow) -> str:
    """The exact days, and that the year was inferred; empty where the words say it all."""
    exact = "" if window.is_day else format_bounds(window, language=language())
    inferred = str(_("year inferred")) if window.year_inferred else ""
    return "　".join(part for part in (exact, inferred) if part)


class WindowInput(forms.TextInput):
    """The input with the exact days below it; where it is disabled, the words as text. `understood` is the window."""

    understood: DateWindow | None = None

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        attrs = self.build_attrs(self.attrs, attrs)
        if attrs.pop("disabled", False):
            body = format_html(
                '<output class="window-fixed" id="{}">{}</output>', attrs.get("id", ""), value or _("None")
            )
        else:
            body = super().render(name, value, attrs, renderer)
        below = hint(self.understood) if self.understood else ""
        if not below:
            return body
        return format_html('<span class="window">{}<span class="window-hint">{}</span></span>', body, below)


class WindowFormField(forms.CharField):
    """Gives a DateWindow, or None for an empty input.

    A date without a year is resolved against `on`: as a plan on or after that day, as something past (`planned=False`)
    on or before it. The words of the window that the row holds already, typed back, are that window, bounds and all.
    """

    widget = WindowInput
    default_error_messages = {
        "unreadable": _(
            "“%(text)s” can't be read as a date. Write 2025-05-31, 2025年5月31日, 2025年5月底, 8月, 2025年三季度, "
            "2025年底 or 不晚于2025年4月."
        ),
    }

    def __init__(self, *, planned: bool = True, on: Callable[[], date] = timezone.localdate, **kwargs: Any) -> None:
        self.planned, self.on = planned, on
        self.kept: DateWindow | None = None
        super().__init__(**{"max_length": TEXT_LENGTH, "required": False, **kwargs})

    def keep(self, window: DateWindow | None) -> None:
        """Take `window` as what the row holds now."""
        self.kept = self.widget.understood = window

    def freeze(self, reason: Any) -> None:
        self.disabled, self.help_text = True, reason

    def prepare_value(self, value: Any) -> Any:
        return written(value) if isinstance(value, DateWindow) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        return not self.disabled and (data or "").strip() != (self.prepare_value(initial) or "")

    def clean(self, value: Any) -> DateWindow | None:
        if isinstance(value, DateWindow):
            return value
        text = unicodedata.normalize("NFKC", super().clean(value))
        self.widget.understood = self.read(text) if text else None
        return self.widget.understood

    def read(self, text: str) -> DateWindow:
        if self.kept is not None and text == unicodedata.normalize("NFKC", written(self.kept)):
            return self.kept
        try:
            return parse_window(text, on=self.on(), planned=self.planned)
        except (DateWordsError, WindowError) as error:
            self.widget.understood = None
            raise ValidationError(
                self.error_messages["unreadable"], code="unreadable", params={"text": text}
            ) from error
