"""What an import may do with a value that is already there. Pure."""

from __future__ import annotations

from enum import StrEnum

from projects.date_window import DateWindow


class Decision(StrEnum):
    KEEP = "keep"
    FILL = "fill"
    UPDATE = "update"
    OLDER = "older"
    SAME_DAY = "same_day"
    EDITED = "edited"
    PLAN_STANDS = "plan_stands"


NEVER_MOVED = frozenset({"planned", "baseline"})


def decide(*, field: str, current: str, stated: str, is_edited: bool, newer: bool, older: bool) -> Decision:
    """`current` and `stated` are canonical texts, "" for nothing.

    `is_edited`: a person gave the row its present value, or emptied it. `newer` and `older` compare this source's day
    with that of the statement behind the present value. A plan moves only by a reasoned change, never by an import.
    """
    if current == stated:
        return Decision.KEEP
    if is_edited:
        return Decision.EDITED
    if current == "":
        return Decision.FILL
    if field in NEVER_MOVED:
        return Decision.PLAN_STANDS
    if newer:
        return Decision.UPDATE
    return Decision.OLDER if older else Decision.SAME_DAY


def covers(wide: DateWindow, narrow: DateWindow) -> bool:
    """Every day of `narrow` lies in `wide`: the two don't disagree, one only says less."""
    starts = wide.earliest is None or (narrow.earliest is not None and wide.earliest <= narrow.earliest)
    ends = wide.latest is None or (narrow.latest is not None and narrow.latest <= wide.latest)
    return starts and ends
