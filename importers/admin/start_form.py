"""The first step of entering an article: its text, pasted or from a file, and when and where it appeared."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from importers.decode import DecodeError
from importers.entry.documents import PACKAGE_BYTES_AT_MOST, TITLE_LENGTH, as_document, read_document
from importers.store import Article
from projects.forms.window_field import WindowFormField


class StartForm(forms.Form):
    text = forms.CharField(
        label=_("Text of the article"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=_("Paste it as it is printed, with its headline."),
    )
    file = forms.FileField(
        label=_("Or a file"),
        required=False,
        help_text=_("Plain text (UTF-8, GB18030, UTF-16), a saved web page or a Word document (docx)."),
        widget=forms.FileInput(attrs={"accept": ".txt,.html,.htm,.docx,.md"}),
    )
    title = forms.CharField(
        label=_("title"), required=False, max_length=TITLE_LENGTH, help_text=_("Empty: the first line of the text.")
    )
    publisher = forms.CharField(label=_("publisher"), required=False, max_length=100)
    published = WindowFormField(
        label=_("published"), planned=False, help_text=_("The day, or a month where no day is printed.")
    )
    published_reason = forms.CharField(
        label=_("why this date is believed"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Needed where the date isn’t printed as a day."),
    )
    is_undated = forms.BooleanField(
        label=_("Nobody knows when it appeared"),
        required=False,
        help_text=_("Then a date without a year stays open, and nothing is taken as done."),
    )
    file_name = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        self._read(cleaned)
        window = cleaned.get("published")
        if window is not None and (window.earliest or window.latest) > timezone.localdate():
            self.add_error("published", _("This day lies in the future."))
        elif window is not None and window.latest and window.latest > timezone.localdate():
            cleaned["published"] = type(window)(
                window.earliest, timezone.localdate(), window.text, window.year_inferred
            )
        if window is not None and not window.is_day and not cleaned.get("published_reason"):
            self.add_error("published_reason", _("Say from what this date is known."))
        if window is not None and cleaned.get("is_undated"):
            self.add_error("is_undated", _("A date is given above: one of the two is meant."))
        return cleaned

    def _read(self, cleaned: dict[str, Any]) -> None:
        """The text as it is kept, from whichever of the two was given."""
        file, text = cleaned.get("file"), cleaned.get("text") or ""
        if file and text.strip():
            self.add_error("file", _("Give the text or a file, not both."))
            return
        if "file" in self.errors:
            return
        name = "file" if file else "text"
        try:
            document = read_document(_content(file)) if file else as_document(text)
        except DecodeError as error:
            reason = gettext(str(error)) if file or text.strip() else gettext("Paste the text, or choose a file.")
            self.add_error(name, ValidationError(f"{file.name}：{reason}" if file else reason))
            return
        cleaned |= {"text": document.text, "title": cleaned.get("title") or document.title}
        cleaned["file_name"] = file.name[-200:] if file else cleaned.get("file_name", "")

    def article(self) -> Article:
        cleaned = self.cleaned_data
        return Article(
            file_name=cleaned["file_name"],
            title=cleaned["title"],
            text=cleaned["text"],
            publisher=cleaned["publisher"],
            published=cleaned["published"],
            published_reason=cleaned["published_reason"],
        )


def _content(file: Any) -> bytes:
    """Never more than what would be refused for its size anyway."""
    return bytes(file.read(PACKAGE_BYTES_AT_MOST + 1))
