"""A change of a plan as it is proposed, and as it is decided."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from projects import attachments
from projects.date_window import DateWindow
from projects.enums import ChangeReason
from projects.forms.window_form import window_input

WORDS_LENGTH = 1000
REFUSALS = {
    attachments.TooLargeAttachmentError: _("The file is larger than 10 MB."),
    attachments.MacroError: _("The file has macros: save it without them, or as a PDF."),
    attachments.UnknownAttachmentError: _("Only PDF, JPEG, PNG, Word (docx) or Excel (xlsx) files are kept."),
}


class ProposalForm(forms.Form):
    """What is asked for first: with it the preview can be made."""

    proposed = window_input("proposed", required=True, help_text=_("For example 2025-05-31, 2025年5月底, 8月, 年底."))
    reason = forms.ChoiceField(label=_("reason"), choices=ChangeReason)
    words = forms.CharField(
        label=_("explanation"),
        max_length=WORDS_LENGTH,
        widget=forms.Textarea,
        help_text=_("What happened, and why this date will hold. Public as soon as the change is approved."),
    )

    def __init__(self, *args: Any, planned: DateWindow | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.planned = planned

    def clean_proposed(self) -> DateWindow:
        proposed = self.cleaned_data["proposed"]
        if proposed.same_days(self.planned):
            raise ValidationError(_("This is the current plan already."), code="same")
        return proposed


class ConfirmedProposalForm(ProposalForm):
    """The same sent again after the preview, with the plan that the preview was made against."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    attachment = forms.FileField(
        label=_("attachment"),
        required=False,
        help_text=_("PDF, JPEG, PNG, Word or Excel, 10 MB at most. Staff alone can open it."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ProposalForm.base_fields:
            self.fields[name].widget = forms.HiddenInput()

    def clean_attachment(self) -> Any:
        """Kept under a name of our own, whose ending says what the file really is."""
        file = self.cleaned_data["attachment"]
        if file is None:
            return None
        try:
            kind = attachments.kind_of(file, file.size)
        except attachments.AttachmentError as error:
            raise ValidationError(REFUSALS[type(error)], code="attachment") from error
        file.name = f"{uuid.uuid4().hex}{kind.suffix}"
        return file


class WordsForm(forms.Form):
    """The words to a decision, or to a date taken back."""

    words = forms.CharField(label=_("words"), max_length=WORDS_LENGTH, required=False, widget=forms.Textarea)
