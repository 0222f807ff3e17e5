"""The form by which a ledger comes in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from importers.ledgers.limits import FILE_BYTES, MEGABYTE
from importers.ledgers.refusal import LedgerRefusedError, Refusal
from importers.store.ledgers.problem_words import refusal_words
from importers.store.ledgers.uploads import Particulars
from projects.models.investment import YEARS

LARGEST = FILE_BYTES // MEGABYTE


class LedgerForm(forms.Form):
    """Day and year may be left to the ledger's title. `today` ends what a ledger can tell of."""

    file = forms.FileField(
        label=_("ledger"),
        allow_empty_file=True,
        max_length=200,
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
        help_text=_("A workbook (.xlsx) or a CSV file, with a row of headings; at most %(limit)s MB.")
        % {"limit": LARGEST},
    )
    on = forms.DateField(
        label=_("stands for the day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Left empty: the day in its title, or today."),
    )
    year = forms.IntegerField(
        label=_("plan year"),
        required=False,
        validators=YEARS,
        help_text=_("Left empty: the year in its title or headings."),
    )
    sheet = forms.CharField(
        label=_("only the sheet"), required=False, max_length=100, help_text=_("Left empty: every sheet with a table.")
    )

    def __init__(self, *args: Any, today: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_on(self) -> Any:
        on = self.cleaned_data["on"]
        if on and on > self.today:
            raise forms.ValidationError(_("A ledger tells of what is known today: choose today or an earlier day."))
        return on

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > FILE_BYTES:
            refused = LedgerRefusedError(Refusal.TOO_LARGE, limit=LARGEST)
            raise forms.ValidationError(refusal_words(refused))
        return file

    def particulars(self) -> Particulars:
        said = self.cleaned_data
        return Particulars(name=said["file"].name, on=said["on"], year=said["year"], sheet=said["sheet"])
