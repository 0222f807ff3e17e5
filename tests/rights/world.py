"""What the permission matrix is tried on: people of each role, and rows of an own and of a foreign project."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from typing import Any

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib.admin import site
from django.contrib.auth.models import Group, User
from django.core.files.base import ContentFile
from django_otp.plugins.otp_totp.models import TOTPDevice
from PIL import Image

from projects import models
from projects.enums import Decision, ReportStatus
from projects.rights import StaffRole
from tests import factories
from tests.rights.people import administrator, auditor, clerk, reviewer


def _report(project: Any) -> Any:
    """Of a month each, submitted by nobody in particular."""
    month = date(2025, 1 + project.reports.count(), 1)
    return factories.ProgressReportFactory(project=project, month=month, status=ReportStatus.SUBMITTED)


def _jpeg() -> bytes:
    drawn = BytesIO()
    Image.new("RGB", (8, 6)).save(drawn, "JPEG")
    return drawn.getvalue()


def _login_row(model: Any) -> Callable[[], Any]:
    failures = {"failures_since_start": 1} if model is AccessAttempt else {}
    return lambda: model.objects.create(username="li", ip_address="10.0.0.1", path_info="/", **failures)


# Below a project: one row of the own and one of the foreign project.
BELOW: dict[Any, Callable[[Any], Any]] = {
    models.Citation: lambda project: factories.CitationFactory(project=project, source__is_public=False),
    models.ContactPerson: lambda project: factories.ContactPersonFactory(project=project),
    models.ImportRow: lambda project: factories.ImportRowFactory(project=project),
    models.Investment: lambda project: factories.InvestmentFactory(project=project),
    models.Listing: lambda project: factories.ListingFactory(project=project),
    models.Milestone: lambda project: factories.MilestoneFactory(project=project),
    models.PlanChange: lambda project: factories.PlanChangeFactory(milestone__project=project),
    models.ProgressReport: _report,
    models.Project: lambda project: project,
    models.Quantity: lambda project: factories.QuantityFactory(project=project),
    models.ReportPhoto: lambda project: models.ReportPhoto.objects.create(
        report=_report(project), image=ContentFile(_jpeg(), name="x.jpg")
    ),
    models.Source: lambda project: factories.CitationFactory(project=project, source__is_public=False).source,
    models.UnitRole: lambda project: factories.UnitRoleFactory(project=project),
}
# What the public API shows of a project; the source is of a year that has an archive by now.
SHOWN: dict[str, Callable[[Any], Any]] = {
    "approved change": lambda project: factories.PlanChangeFactory(
        milestone__project=project, decision=Decision.APPROVED
    ),
    "published report": lambda project: factories.ProgressReportFactory(project=project),
    "source to show": lambda project: factories.SourceFactory(is_public=project.is_public),
}
SHARED: dict[Any, Callable[[], Any]] = {
    AccessAttempt: _login_row(AccessAttempt),
    AccessFailureLog: _login_row(AccessFailureLog),
    AccessLog: _login_row(AccessLog),
    Group: lambda: Group.objects.get(name=StaffRole.CLERK),
    TOTPDevice: lambda: TOTPDevice.objects.create(user=factories.UserFactory(), name="TOTP"),
    User: factories.UserFactory,
    models.AuditEvent: factories.AuditEventFactory,
    models.ClosedMonth: factories.ClosedMonthFactory,
    models.ImportRun: factories.ImportRunFactory,
    models.LightRule: factories.LightRuleFactory,
    models.Programme: factories.ProgrammeFactory,
    models.Unit: factories.UnitFactory,
}
# Of one user: made with the people.
OF_USERS = (models.LedgerUpload,)
# Of a unit rather than of a project.
OF_A_UNIT = {models.ArticleDraft}
ROLES = ("anonymous", "clerk", "foreign", "reviewer", "administrator", "auditor", "first")


def _draft(started_by: Any) -> Any:
    return factories.ArticleDraftFactory(started_by=started_by)


@dataclass
class World:
    """`foreign` is the clerk again, on the rows of another unit's project, which isn't public."""

    users: dict[str, Any] = field(default_factory=dict)
    rows: dict[tuple[Any, bool], Any] = field(default_factory=dict)

    @classmethod
    def made(cls) -> World:
        own = factories.UnitRoleFactory(project__name="本单位工程")
        foreign = factories.UnitRoleFactory(project__name="外单位工程", project__is_public=False)
        world = cls()
        of_unit = clerk(own.unit)
        world.users = {
            "anonymous": None,
            "clerk": of_unit,
            "foreign": of_unit,
            "reviewer": reviewer(),
            "administrator": administrator(),
            "auditor": auditor(),
            "first": factories.AdministratorFactory(),
        }
        for name, make in (BELOW | SHOWN).items():
            world.rows[name, True], world.rows[name, False] = make(own.project), make(foreign.project)
        world.rows[models.LedgerUpload, True] = factories.LedgerUploadFactory(by=of_unit)
        world.rows[models.LedgerUpload, False] = factories.LedgerUploadFactory()
        world.rows[models.ArticleDraft, True] = _draft(of_unit)
        world.rows[models.ArticleDraft, False] = _draft(clerk(foreign.unit))
        for model, make_shared in SHARED.items():
            world.rows[model, True] = world.rows[model, False] = make_shared()
        return world

    def row(self, name: Any, role: str) -> Any:
        """Of a model, or by its name."""
        return self.rows[name, role != "foreign"]


def models_without_a_row() -> set[str]:
    placed = {*BELOW, *SHARED, *OF_USERS, *OF_A_UNIT}
    return {model._meta.label for model in site._registry if model not in placed}
