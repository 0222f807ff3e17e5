"""Milestones, and the periods that they span."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from projects.open_data.described import plain
from projects.open_data.milestones import MilestoneRecord
from projects.open_data.oc4ids.codes import MILESTONE_STATUS, MILESTONE_TYPE, OTHERWISE, PERIODS
from projects.open_data.oc4ids.values import bounds, days_of, ending, filled, period
from projects.open_data.plan_changes import PlanChangeRecord
from projects.schedule import State


def milestone(one: MilestoneRecord, changes: Iterable[PlanChangeRecord]) -> dict[str, Any]:
    """`dueDate` and `dateMet` are the last days that vague dates may mean; the windows themselves stand beside them."""
    met = (one.actual.latest or one.actual.earliest) if one.actual else None
    return filled(
        {
            "id": str(one.id),
            "title": one.name,
            "type": MILESTONE_TYPE.get(one.line or ""),
            "description": one.reason,
            "dueDate": ending(one.planned.latest) if one.planned else None,
            "dateMet": ending(met),
            "status": MILESTONE_STATUS.get(State(one.state), OTHERWISE),
            "light": one.light,
            "baseline": bounds(one.baseline),
            "planned": bounds(one.planned),
            "actual": bounds(one.actual),
            "planChanges": [plan_change(change) for change in changes],
        }
    )


def plan_change(one: PlanChangeRecord) -> dict[str, Any]:
    told = {
        "id": str(one.id),
        "date": f"{one.decided_on.isoformat()}T00:00:00+08:00",
        "old": bounds(one.old),
        "proposed": bounds(one.proposed),
        "movedDays": one.moved_days,
        "reason": one.reason,
        "description": one.words,
        "decidedBy": one.decided_by,
    }
    return filled({name: plain(value) if name == "movedDays" else value for name, value in told.items()})


def periods(steps: Iterable[MilestoneRecord]) -> dict[str, Any]:
    """From the first to the last dated milestone: of all, and of each part of the cycle."""
    steps = list(steps)
    of_lines = {name: [one for one in steps if one.line in lines] for name, lines in PERIODS.items()}
    return filled({name: spanned(found) for name, found in {"period": steps, **of_lines}.items()})


def spanned(steps: Iterable[MilestoneRecord]) -> dict[str, Any]:
    days = days_of(one.actual or one.planned for one in steps)
    return period(min(days), max(days)) if days else {}
