"""A source as staff enter it: its text is kept once and never changes, since citations point into it."""

from __future__ import annotations

import hashlib

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from projects.forms.window_form import WindowForm, window_input
from projects.models import Source
from projects.personal_numbers import masked


class SourceForm(WindowForm):
    windows = ("published",)

    published = window_input("published", planned=False, help_text=_("The day, or a month where no day is printed."))

    class Meta:
        model = Source
        exclude: tuple[str, ...] = ()

    def clean_text(self) -> str:
        """As the database keeps it, line breaks too: a browser sends two characters for each."""
        text = masked(self.cleaned_data["text"].replace("\r\n", "\n"))
        twin = Source.objects.filter(sha256=digest(text)).only("title").first()
        if twin is not None:
            raise ValidationError(_("This text is already kept as “%(title)s”."), params={"title": twin.title})
        return text

    def _post_clean(self) -> None:
        if "text" in self.cleaned_data:
            self.instance.sha256 = digest(self.cleaned_data["text"])
        super()._post_clean()


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
