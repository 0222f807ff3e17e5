"""The model: projects and what is promised, planned and known about them, each value with its source."""

from projects.models.annual_task import AnnualTask
from projects.models.article_draft import ArticleDraft
from projects.models.audit import AuditEvent
from projects.models.citation import Citation
from projects.models.derived import Edit, SearchEntry, SearchText, Standing, StandingCount
from projects.models.imports import ImportRow, ImportRun
from projects.models.investment import Investment
from projects.models.ledger_upload import LedgerUpload
from projects.models.light_rule import LightRule
from projects.models.milestone import Milestone
from projects.models.plan_change import PlanChange
from projects.models.programme import Listing, Programme
from projects.models.project import Project, ProjectAlias
from projects.models.quantity import Quantity
from projects.models.report import ProgressReport
from projects.models.reporting import ClosedMonth, MilestoneUpdate, ReportPhoto
from projects.models.source import Source, SourceSketch
from projects.models.staff import StaffMember
from projects.models.unit import ContactPerson, Unit, UnitAlias, UnitRole

__all__ = [
    "AnnualTask",
    "ArticleDraft",
    "AuditEvent",
    "Citation",
    "ClosedMonth",
    "ContactPerson",
    "Edit",
    "ImportRow",
    "ImportRun",
    "Investment",
    "LedgerUpload",
    "LightRule",
    "Listing",
    "Milestone",
    "MilestoneUpdate",
    "PlanChange",
    "Programme",
    "ProgressReport",
    "Project",
    "ProjectAlias",
    "Quantity",
    "ReportPhoto",
    "SearchEntry",
    "SearchText",
    "Source",
    "SourceSketch",
    "StaffMember",
    "Standing",
    "StandingCount",
    "Unit",
    "UnitAlias",
    "UnitRole",
]
