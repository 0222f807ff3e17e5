"""A clerk and two reviewers around one milestone, and the moments at which they act."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from projects.actions.decide_change import decide_change
from projects.actions.propose_change import propose_change
from projects.date_window import DateWindow
from projects.enums import ChangeReason
from projects.models import Milestone, PlanChange, UnitRole
from tests.factories import MilestoneFactory, ProjectFactory, UnitFactory, UnitRoleFactory
from tests.rights.people import clerk, reviewer

MAY = DateWindow.of_month(2025, 5, "2025年5月")
JUNE = DateWindow.of_month(2025, 6, "2025年6月")
JULY = DateWindow.of_month(2025, 7, "2025年7月")


def at(day: date, hour: int = 9) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=ZoneInfo("Asia/Shanghai"))


MONDAY, WEDNESDAY = date(2025, 3, 10), date(2025, 3, 12)


def planned_milestone(**values: Any) -> Milestone:
    """Planned for May, in a project that a unit leads."""
    project = values.pop("project", None) or ProjectFactory(name="学校路网")
    UnitRoleFactory(project=project, unit=UnitFactory())
    return MilestoneFactory(project=project, **{"name": "通车", "planned": MAY, **values})


def clerk_of(milestone: Milestone, **values: Any) -> Any:
    return clerk(UnitRole.objects.filter(project=milestone.project).first().unit, **values)


def proposal(milestone: Milestone, proposed: DateWindow = JUNE, **values: Any) -> PlanChange:
    given = {"reason": ChangeReason.DESIGN, "words": "幕墙与机电接口调整", "at": at(MONDAY), **values}
    by = given.pop("by", None) or clerk_of(milestone)
    return propose_change(milestone=milestone, proposed=proposed, by=by, **given)


def approved(milestone: Milestone, proposed: DateWindow = JUNE, *, on: date = WEDNESDAY, **values: Any) -> PlanChange:
    change = proposal(milestone, proposed, **{"at": at(on, 8), **values})
    return decide_change(change=change, approve=True, words="", by=reviewer(), at=at(on))
