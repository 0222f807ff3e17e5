"""A project under construction, the clerk of its unit and two reviewers, on a day in early May."""

from __future__ import annotations

from copy import deepcopy
from datetime import date, datetime
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
import time_machine

from projects.date_window import DateWindow
from projects.enums import Line, Role, Stage
from projects.rights import StaffRole
from tests.factories import (
    MilestoneFactory,
    ProjectFactory,
    StaffMemberFactory,
    UnitFactory,
    UnitRoleFactory,
    UserFactory,
)
from tests.rights.people import group_of

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2025, 5, 2, 10, 42, tzinfo=SHANGHAI)
TODAY = NOW.date()
APRIL, MARCH = date(2025, 4, 1), date(2025, 3, 1)


def person(username: str, *roles: StaffRole, unit=None):
    """With the permissions of the roles, and of the unit."""
    user = UserFactory(username=username, is_staff=True)
    user.groups.set([group_of(role) for role in roles])
    if unit is not None:
        StaffMemberFactory(user=user, unit=unit)
    return user


@pytest.fixture(scope="module")
def made_site(module_db):
    with time_machine.travel(NOW, tick=False):
        return new_site()


@pytest.fixture
def site(made_site, db):
    """Each test has its own objects of the rows that are made once."""
    return deepcopy(made_site)


def new_site():
    """`clerk` works for the unit that leads `project`; `stranger` is a clerk of another unit."""
    unit = UnitFactory(name="区住房和城乡建设局")
    project = ProjectFactory(name="学校路网", stage=Stage.UNDER_CONSTRUCTION)
    UnitRoleFactory(project=project, unit=unit, role=Role.LEAD)
    return SimpleNamespace(
        unit=unit,
        project=project,
        clerk=person("clerk", StaffRole.CLERK, unit=unit),
        reviewer=person("reviewer", StaffRole.REVIEWER),
        stranger=person("stranger", StaffRole.CLERK, unit=UnitFactory()),
        administrator=person("admin", StaffRole.ADMINISTRATOR),
        auditor=person("auditor", StaffRole.AUDITOR),
    )


@pytest.fixture
def media(settings, tmp_path):
    """Photos of this test alone."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return settings.MEDIA_ROOT


def files_in(media) -> list[str]:
    return sorted(path.name for path in media.rglob("*") if path.is_file()) if media.exists() else []


@pytest.fixture
def now():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def desk(client, site):
    """The clerk's browser."""
    client.force_login(site.clerk)
    return client


@pytest.fixture
def milestone(site):
    return MilestoneFactory(
        project=site.project, name="通车", line=Line.HANDOVER, planned=DateWindow.of_month_part(2025, 5, 3, "5月底")
    )
