"""Rows for tests: each factory makes the least that the constraints allow."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from decimal import Decimal

import factory
from django.contrib.auth import get_user_model
from django.utils import timezone
from factory.django import DjangoModelFactory

from projects import models
from projects.date_window import DateWindow
from projects.enums import (
    AuditAction,
    ChangeReason,
    Cohort,
    Decision,
    InvestmentKind,
    ListLevel,
    Outcome,
    QuantityKind,
    ReportStatus,
    Role,
    UpdateKind,
)

APRIL_2025 = DateWindow.of_month(2025, 4, "2025年4月")


class UserFactory(DjangoModelFactory):
    class Meta:
        model = get_user_model()
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"user{n}")
    password = factory.django.Password("correct horse battery")


class AdministratorFactory(UserFactory):
    is_staff = True
    is_superuser = True


class SourceFactory(DjangoModelFactory):
    class Meta:
        model = models.Source

    title = factory.Sequence(lambda n: f"重大项目建设报道{n}")
    published = APRIL_2025
    text = factory.LazyAttribute(lambda source: f"{source.title}。预计5月底通车。")
    sha256 = factory.LazyAttribute(lambda source: hashlib.sha256(source.text.encode()).hexdigest())
    is_public = True


class ProjectFactory(DjangoModelFactory):
    class Meta:
        model = models.Project

    name = factory.Sequence(lambda n: f"德兴街{n}号工程")
    is_public = True


class ProjectAliasFactory(DjangoModelFactory):
    class Meta:
        model = models.ProjectAlias

    project = factory.SubFactory(ProjectFactory)
    name = factory.Sequence(lambda n: f"德兴街（{n}）")


class UnitFactory(DjangoModelFactory):
    class Meta:
        model = models.Unit

    name = factory.Sequence(lambda n: f"红谷滩区第{n}建设局")


class UnitAliasFactory(DjangoModelFactory):
    class Meta:
        model = models.UnitAlias

    unit = factory.SubFactory(UnitFactory)
    name = factory.Sequence(lambda n: f"第{n}建设局")


class UnitRoleFactory(DjangoModelFactory):
    class Meta:
        model = models.UnitRole

    project = factory.SubFactory(ProjectFactory)
    unit = factory.SubFactory(UnitFactory)
    role = Role.LEAD


class ContactPersonFactory(DjangoModelFactory):
    class Meta:
        model = models.ContactPerson

    project = factory.SubFactory(ProjectFactory)
    name = factory.Sequence(lambda n: f"张三{n}")


class InvestmentFactory(DjangoModelFactory):
    class Meta:
        model = models.Investment

    project = factory.SubFactory(ProjectFactory)
    kind = InvestmentKind.TOTAL
    amount_yuan = Decimal(1_800_000_000)


class QuantityFactory(DjangoModelFactory):
    class Meta:
        model = models.Quantity

    project = factory.SubFactory(ProjectFactory)
    kind = QuantityKind.FLOOR_AREA
    written = "20.26万平方米"
    value_si = Decimal(202_600)


class ProgressReportFactory(DjangoModelFactory):
    class Meta:
        model = models.ProgressReport

    project = factory.SubFactory(ProjectFactory)
    reported_on = date(2025, 4, 30)
    text = "正在开展土方清运。"
    status = ReportStatus.PUBLISHED
    published_on = factory.Maybe(
        factory.LazyAttribute(lambda report: report.status == ReportStatus.PUBLISHED),
        factory.SelfAttribute("reported_on"),
    )
    source = factory.Maybe("published_on", factory.SubFactory(SourceFactory))


class MilestoneFactory(DjangoModelFactory):
    """A milestone without dates; a given `planned` is the baseline too, a given `actual` has a source behind it."""

    class Meta:
        model = models.Milestone

    project = factory.SubFactory(ProjectFactory)
    name = factory.Sequence(lambda n: f"节点{n}")
    planned = None
    baseline = factory.SelfAttribute("planned")
    actual = None
    actual_source = factory.Maybe("actual", factory.SubFactory(SourceFactory))


class ProgrammeFactory(DjangoModelFactory):
    class Meta:
        model = models.Programme

    year = 2025
    scope = factory.Sequence(lambda n: f"全年重大项目{n}")


class ListingFactory(DjangoModelFactory):
    class Meta:
        model = models.Listing

    project = factory.SubFactory(ProjectFactory)
    level = ListLevel.DISTRICT_KEY
    since = date(2025, 1, 1)


class CitationFactory(DjangoModelFactory):
    """Words about a project's stage; give a detail (`milestone=…`) and a `field` to cite something beneath it."""

    class Meta:
        model = models.Citation

    source = factory.SubFactory(SourceFactory)
    project = factory.SubFactory(ProjectFactory)
    quote = "预计5月底通车"
    start = 0
    end = factory.LazyAttribute(lambda citation: citation.start + len(citation.quote))
    field = "stage"
    stated = "under_construction"


class ImportRunFactory(DjangoModelFactory):
    class Meta:
        model = models.ImportRun

    command = "import_seeds"
    started_at = factory.LazyFunction(timezone.now)
    finished_at = factory.LazyAttribute(lambda run: run.started_at)


class ImportRowFactory(DjangoModelFactory):
    class Meta:
        model = models.ImportRow

    run = factory.SubFactory(ImportRunFactory)
    outcome = Outcome.INSERTED
    fact_key = factory.Sequence(lambda n: f"{n:064d}")
    subject = "德兴街"
    field = "stage"


class PlanChangeFactory(DjangoModelFactory):
    """A change that waits; give `decision` and somebody else decided it on the day it was proposed."""

    class Meta:
        model = models.PlanChange

    class Params:
        is_decided = factory.LazyAttribute(lambda change: change.decision != Decision.WAITING)

    milestone = factory.SubFactory(MilestoneFactory, planned=DateWindow.of_month(2025, 5, "5月"))
    old = DateWindow.of_month(2025, 5, "5月")
    proposed = DateWindow.of_month(2025, 6, "6月")
    reason = ChangeReason.LAND
    words = "两处管线未迁。"
    proposed_by = factory.SubFactory(UserFactory)
    proposed_on = date(2025, 5, 1)
    decision = Decision.WAITING
    decided_by = factory.Maybe("is_decided", factory.SubFactory(UserFactory))
    decided_on = factory.Maybe("is_decided", factory.SelfAttribute("proposed_on"))
    decision_words = factory.Maybe("is_decided", "同意。", "")


class LightRuleFactory(DjangoModelFactory):
    class Meta:
        model = models.LightRule

    effective_from = factory.Sequence(lambda n: date(2026, 1, 1) + timedelta(n))


class MilestoneUpdateFactory(DjangoModelFactory):
    class Meta:
        model = models.MilestoneUpdate

    report = factory.SubFactory(ProgressReportFactory)
    milestone = factory.SubFactory(MilestoneFactory)
    kind = UpdateKind.DONE
    actual = DateWindow.of_day(date(2025, 5, 28), "5月28日")


class ClosedMonthFactory(DjangoModelFactory):
    class Meta:
        model = models.ClosedMonth

    month = date(2025, 4, 1)
    closed_by = factory.SubFactory(UserFactory)
    closed_on = date(2025, 5, 6)


class StaffMemberFactory(DjangoModelFactory):
    class Meta:
        model = models.StaffMember

    user = factory.SubFactory(UserFactory)
    unit = factory.SubFactory(UnitFactory)


class AuditEventFactory(DjangoModelFactory):
    class Meta:
        model = models.AuditEvent

    at = factory.LazyFunction(timezone.now)
    action = AuditAction.LOGIN


class AnnualTaskFactory(DjangoModelFactory):
    class Meta:
        model = models.AnnualTask

    project = factory.SubFactory(ProjectFactory)
    year = 2026
    cohort = Cohort.CONTINUE
    goal = "主体结构封顶"


class LedgerUploadFactory(DjangoModelFactory):
    class Meta:
        model = models.LedgerUpload

    file = factory.django.FileField(filename="台账.csv", data="项目名称,级别\n德兴街,区重点\n".encode())
    name = "台账.csv"
    stated_on = date(2026, 5, 31)
    year = 2026
    plan = factory.django.FileField(filename="plan.jsonl", data=b"")
    by = factory.SubFactory(UserFactory)
    uploaded_at = factory.LazyFunction(timezone.now)


class ArticleDraftFactory(DjangoModelFactory):
    class Meta:
        model = models.ArticleDraft

    title = text = factory.Sequence(lambda n: f"录入的报道{n}")
    sha256 = factory.LazyAttribute(lambda draft: hashlib.sha256(draft.text.encode()).hexdigest())
    sheet = factory.LazyFunction(lambda: {"entries": [], "items": []})
    started_at = factory.LazyFunction(timezone.now)
