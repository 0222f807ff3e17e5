"""The report's own inputs, each with what was published last beside it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from projects.forms.seen_version import SeenVersion
from projects.forms.wan_field import PercentField, WanField
from projects.models import ProgressReport
from projects.pages.as_of import AsOf
from projects.pages.monthly_report import money_words, month_words, percent_words

LONGEST_QUOTE = 60


class ReportForm(SeenVersion, forms.ModelForm):
    percent = PercentField(label=_("Per cent done in all"), required=False)
    month_completed_yuan = WanField(label=_("In the month (10,000 yuan)"), required=False)
    year_completed_yuan = WanField(label=_("Since January (10,000 yuan)"), required=False)

    class Meta:
        model = ProgressReport
        fields = ("text", "percent", "month_completed_yuan", "year_completed_yuan", "problems")
        labels = {"text": _("Progress on the site"), "problems": _("Problems")}
        widgets = {"text": forms.Textarea({"rows": 4}), "problems": forms.Textarea({"rows": 2})}

    def __init__(self, *args: Any, last: ProgressReport | None = None, as_of: AsOf, **kwargs: Any) -> None:
        self.last, self.as_of = last, as_of
        super().__init__(*args, **kwargs)
        month = self.instance.month
        self.fields["month_completed_yuan"].label = month_label(month.month, as_of)
        self.fields["year_completed_yuan"].label = year_label(month.month, as_of)
        self.fields["problems"].help_text = gettext("For the centre, not published. Leave empty if there are none.")
        self.add_help(as_of)

    def as_seen(self, row: Any) -> Any:
        return type(self)(self.data, self.files, instance=row, last=self.last, as_of=self.as_of)

    def _on_current(self, now: str) -> Any:
        self._send_instead({self.add_prefix("seen_version"): [now]})
        return self.as_seen(self.instance)

    def add_help(self, as_of: AsOf) -> None:
        self.fields["text"].help_text = gettext("What can be seen on the site, in a sentence or two.")
        if self.last is None:
            return
        month = month_words(self.last.month, as_of)
        for name, before in self.published_before(as_of).items():
            if before:
                said = gettext("%(month)s: %(before)s") % {"month": month, "before": before}
                self.fields[name].help_text = f"{self.fields[name].help_text} {said}".strip()

    def published_before(self, as_of: AsOf) -> dict[str, str]:
        last = self.last
        assert last is not None
        quote = last.text if len(last.text) <= LONGEST_QUOTE else f"{last.text[:LONGEST_QUOTE]}…"
        return {
            "text": gettext("“%(words)s”") % {"words": quote} if quote else "",
            "percent": percent_words(last.percent),
            "year_completed_yuan": money_words(last.year_completed_yuan, as_of),
        }


def month_label(month: int, as_of: AsOf) -> str:
    return gettext("In %(month)s (10,000 yuan)") % {"month": as_of.month(month)}


def year_label(month: int, as_of: AsOf) -> str:
    """1至4月累计; in January the month is the year so far."""
    if month == 1:
        return gettext("In the year so far (10,000 yuan)")
    return gettext("January to %(month)s (10,000 yuan)") % {"month": as_of.month(month)}
