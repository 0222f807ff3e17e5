"""That a month was closed and takes reports again, and why."""

from __future__ import annotations

from datetime import date

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from projects.models import ClosedMonth
from projects.pages.as_of import AsOf
from projects.person_words import person_name


def reopened_words(month: date, as_of: AsOf) -> str:
    """Empty where it was never reopened, or is closed again."""
    newest = ClosedMonth.history.filter(month=month).select_related("history_user").first()
    if newest is None or newest.history_type != "-":
        return ""
    said = {
        "by": person_name(newest.history_user) if newest.history_user else "",
        "day": as_of.day(localdate(newest.history_date)),
        "reason": newest.history_change_reason or "",
    }
    return _("This month was closed and is open again, by %(by)s on %(day)s: %(reason)s") % said
