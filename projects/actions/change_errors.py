"""Why a plan can't be changed, or a date not be set, in words for whoever tried."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from projects.date_format import format_day, format_window
from projects.date_window import DateWindow
from projects.schedule_words import language

if TYPE_CHECKING:
    from projects.models import PlanChange


class ChangeRefusedError(Exception):
    """`message` is for the person who tried."""

    message: Any = ""

    def __init__(self, message: Any = "") -> None:
        self.message = message or self.message
        super().__init__(str(self.message))


class SamePlanError(ChangeRefusedError):
    message = _("This is the current plan already.")


class ChangeWaitingError(ChangeRefusedError):
    message = _("A change of this milestone is waiting for its decision already.")


class AlreadyDoneError(ChangeRefusedError):
    message = _("This milestone is done: its plan doesn't move any more.")


class UnexplainedError(ChangeRefusedError):
    message = _("Say in words why.")


class OwnChangeError(ChangeRefusedError):
    message = _("A change is decided by someone else than its proposer.")


class NotYoursError(ChangeRefusedError):
    message = _("Only its proposer withdraws a change.")


class AlreadyDecidedError(ChangeRefusedError):
    def __init__(self, change: PlanChange) -> None:
        words = _("This change was decided already: %(decision)s, %(day)s.")
        super().__init__(
            words
            % {"decision": change.get_decision_display(), "day": format_day(change.decided_on, language=language())}
        )


class PlanMovedMeanwhileError(ChangeRefusedError):
    """The plan isn't the one any more that the change was proposed against."""

    def __init__(self, proposed_against: DateWindow | None, planned: DateWindow | None) -> None:
        words = _("Proposed when the plan was %(old)s; it is %(planned)s now. Reject this change and propose it anew.")
        super().__init__(words % {"old": window_words(proposed_against), "planned": window_words(planned)})


class FutureDateError(ChangeRefusedError):
    message = _("An actual date can't lie in the future.")


class EarlierStatementError(ChangeRefusedError):
    message = _("This was stated before that day, so it can't tell that it happened.")


class NoSourceError(ChangeRefusedError):
    message = _("An actual date needs a source or a published report behind it.")


class DateStandsError(ChangeRefusedError):
    message = _("There is an actual date already: withdraw it first, with the reason.")


class NotDoneError(ChangeRefusedError):
    message = _("There is no actual date to withdraw.")


def window_words(window: DateWindow | None) -> str:
    return format_window(window, language=language()) if window else str(_("None"))
