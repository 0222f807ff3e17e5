"""What a unit's projects add up to: how many steps were done early, on time or late, and how far plans moved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from projects.change_totals import Totals
from projects.schedule import State
from projects.schedule_words import days_words


@dataclass(frozen=True, slots=True)
class CountedFigure:
    """A figure with the words that define it."""

    label: str
    value: str
    meaning: str


def on_time_record(counted: Mapping[State, int]) -> tuple[CountedFigure, ...]:
    """Of all done steps; one that stands in several trees counts once."""
    early = _("actual date before the first day of the promised one")
    on_time = _("actual date within the promised one")
    late = _("actual date after the last day of the promised one")
    unknown = _("no date had been promised, or the actual date is not known exactly")
    return (
        CountedFigure(_("Done early"), str(counted.get(State.DONE_EARLY, 0)), early),
        CountedFigure(_("Done on time"), str(counted.get(State.DONE_ON_TIME, 0)), on_time),
        CountedFigure(_("Done late"), str(counted.get(State.DONE_LATE, 0)), late),
        CountedFigure(_("Done, not comparable"), str(counted.get(State.DONE, 0)), unknown),
    )


def changes_record(changes: Totals) -> tuple[CountedFigure, ...]:
    later = _("added up over the changes that put a date off")
    earlier = _("added up over the changes that brought a date forward")
    return (
        CountedFigure(
            _("Changes of plan"), str(changes.count), _("approved, each once, of these projects and their parts")
        ),
        CountedFigure(_("Put off"), days_words(changes.days_later), later),
        CountedFigure(_("Brought forward"), days_words(-changes.days_earlier), earlier),
    )
