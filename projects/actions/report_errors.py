"""Why something can't be done with a monthly report, in words for whoever tried."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext


class ReportRefusedError(Exception):
    """`message` is for the person who tried."""

    message: Any = ""

    def __init__(self, message: Any = "") -> None:
        self.message = message or self.message
        super().__init__(str(self.message))


class MonthClosedError(ReportRefusedError):
    message = _("This month is closed. A published report can still be corrected.")


class MonthOpenError(ReportRefusedError):
    message = _("This month isn't closed.")


class NoReasonError(ReportRefusedError):
    message = _("Say in words why the month is opened again.")


class FutureMonthError(ReportRefusedError):
    message = _("This month has not begun yet.")


class MonthNotOverError(ReportRefusedError):
    message = _("A month is closed when it is over.")


class NotOpenError(ReportRefusedError):
    message = _("This report has been handed in and can't be changed now.")


class NotSubmittedError(ReportRefusedError):
    message = _("This report isn't waiting for a decision.")


class NotPublishedError(ReportRefusedError):
    message = _("Only a published monthly report is corrected.")


class AlreadyCorrectedError(ReportRefusedError):
    message = _("This report has been corrected already; correct the correction.")


class OwnReportError(ReportRefusedError):
    message = _("A report is decided by someone else than who submitted it.")


class NoWordsError(ReportRefusedError):
    message = _("Say in words what has to be changed.")


class SaysNothingError(ReportRefusedError):
    message = _("A report needs words or a percentage.")


class TooManyPhotosError(ReportRefusedError):
    def __init__(self, limit: int) -> None:
        super().__init__(_("A report has %(limit)d photos at most.") % {"limit": limit})


class ReportsWaitingError(ReportRefusedError):
    def __init__(self, count: int) -> None:
        words = ngettext(
            "%(count)d report of this month waits for its decision.",
            "%(count)d reports of this month wait for their decision.",
            count,
        )
        super().__init__(words % {"count": count})


class MilestoneRefusedError(ReportRefusedError):
    """What a report says of one milestone can't be; `milestone` is named, so that the words can stand beside it."""

    def __init__(self, milestone: Any, message: Any = "") -> None:
        self.milestone = milestone
        super().__init__(message)


class ForeignMilestoneError(MilestoneRefusedError):
    message = _("This milestone belongs to another project.")


class FutureDateError(MilestoneRefusedError):
    message = _("An actual date can't lie in the future.")


class BeforeStartError(MilestoneRefusedError):
    message = _("This lies before the project's start of work. Check both dates.")


class WithdrawnUnexplainedError(MilestoneRefusedError):
    message = _("The corrected report said that this was done. Say why it wasn't.")
