"""The closed vocabularies of the model; each value's Chinese term stands in docs/glossary.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from projects.typed_choices import TextChoices
else:
    from django.db.models import TextChoices


class Category(TextChoices):
    """类别, the six fields of the district's yearly programme."""

    NEW_PRODUCTIVE_FORCES = "new_productive_forces", _("New productive forces")
    ADVANCED_MANUFACTURING = "advanced_manufacturing", _("Advanced manufacturing")
    MODERN_SERVICES = "modern_services", _("Modern services")
    URBAN_INFRASTRUCTURE = "urban_infrastructure", _("Urban infrastructure")
    AGRICULTURE_WATER = "agriculture_water", _("Agriculture, forestry and water")
    PUBLIC_WELFARE = "public_welfare", _("Public welfare")


class Stage(TextChoices):
    """How far a project is, as last stated."""

    UNKNOWN = "unknown", _("Not stated")
    PLANNED = "planned", _("Planned")
    PREPARATION = "preparation", _("In preparation")
    UNDER_CONSTRUCTION = "under_construction", _("Under construction")
    COMPLETED = "completed", _("Completed")
    IN_USE = "in_use", _("In use")

    @classmethod
    def finished(cls) -> tuple[str, ...]:
        """The stages at which nothing is left to build."""
        return cls.COMPLETED, cls.IN_USE


class Role(TextChoices):
    """What a unit does on a project."""

    LEAD = "lead", _("Lead unit")
    OWNER = "owner", _("Owner")
    CONTRACTOR = "contractor", _("Contractor")
    SUPERVISOR = "supervisor", _("Supervisor")
    DESIGNER = "designer", _("Designer")
    OPERATOR = "operator", _("Operator")
    OTHER = "other", _("Other unit")


class Duty(TextChoices):
    """What a person answers for on a project; whom a source merely quotes has none."""

    LEADER = "leader", _("District leader")
    RESPONSIBLE = "responsible", _("Person responsible")


class Cohort(TextChoices):
    """What is to be done on a project in a plan year: 开工, 续建 or 竣工."""

    START = "start", _("To start")
    CONTINUE = "continue", _("To continue")
    COMPLETE = "complete", _("To complete")


class InvestmentKind(TextChoices):
    TOTAL = "total", _("Total investment")
    ANNUAL_PLANNED = "annual_planned", _("Planned for the year")
    COMPLETED = "completed", _("Completed investment")


class QuantityKind(TextChoices):
    """What a quantity measures; its unit in SI is fixed by the kind."""

    SITE_AREA = "site_area", _("Site area")
    FLOOR_AREA = "floor_area", _("Floor area")
    LENGTH = "length", _("Length")
    COUNT = "count", _("Number")
    WORKERS = "workers", _("Workers on site")


class Line(TextChoices):
    """The line of a project's full cycle (全周期) on which a milestone stands."""

    APPROVAL = "approval", _("Approvals")
    DESIGN = "design", _("Design")
    PROCUREMENT = "procurement", _("Tender and procurement")
    CONSTRUCTION = "construction", _("Construction")
    HANDOVER = "handover", _("Completion and handover")


class ReportStatus(TextChoices):
    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Submitted")
    RETURNED = "returned", _("Returned")
    PUBLISHED = "published", _("Published")

    @classmethod
    def unsent(cls) -> tuple[str, ...]:
        """With the one who writes it: not handed in yet, or handed back."""
        return cls.DRAFT, cls.RETURNED

    @classmethod
    def sent(cls) -> tuple[str, ...]:
        return cls.SUBMITTED, cls.PUBLISHED


class SourceKind(TextChoices):
    ARTICLE = "article", _("Article")
    LEDGER = "ledger", _("Ledger")
    REPORT = "report", _("Report")


class UploadState(TextChoices):
    """What became of a ledger that was uploaded."""

    SEEN = "seen", _("To be confirmed")
    TAKEN = "taken", _("Taken")


class ListLevel(TextChoices):
    """级别, the lists on which a project may stand."""

    PROVINCE_KEY = "province_key", _("Provincial key project")
    PROVINCE_LARGE = "province_large", _("Provincial large or medium project")
    CITY_KEY = "city_key", _("City key project")
    CITY_PUSHED = "city_pushed", _("City pushed key project")
    DISTRICT_KEY = "district_key", _("District key project")


class Outcome(TextChoices):
    """What an import did with one fact."""

    INSERTED = "inserted", _("Inserted")
    UPDATED = "updated", _("Updated")
    UNCHANGED = "unchanged", _("Unchanged")
    CONFLICT = "conflict", _("Conflict")
    AMBIGUOUS = "ambiguous", _("Ambiguous")
    PENDING = "pending", _("Pending")
    REJECTED = "rejected", _("Rejected")

    @classmethod
    def unwritten(cls) -> tuple[str, ...]:
        """Those of which nothing was written."""
        return cls.AMBIGUOUS, cls.PENDING, cls.REJECTED

    @classmethod
    def undecided(cls) -> tuple[str, ...]:
        """Those that wait for a person."""
        return cls.CONFLICT, cls.AMBIGUOUS


class DraftStatus(TextChoices):
    """How far an article is that somebody enters."""

    OPEN = "open", _("Being checked")
    WAITING = "waiting", _("Stored in part")
    STORED = "stored", _("Stored")


class ChangeReason(TextChoices):
    """Why a plan moves: the coded reasons of the district's dispatch meetings (调度)."""

    LAND = "land", _("Land and relocation")
    APPROVALS = "approvals", _("Preliminary approvals")
    FUNDS = "funds", _("Funds")
    DESIGN = "design", _("Design change")
    WEATHER = "weather", _("Weather")
    ORGANISATION = "organisation", _("Organisation of works")
    MARKET = "market", _("Market")
    POLICY = "policy", _("Policy")
    OTHER = "other", _("Other reason")


class Decision(TextChoices):
    WAITING = "waiting", _("Waiting for a decision")
    APPROVED = "approved", _("Approved")
    REJECTED = "rejected", _("Rejected")

    @classmethod
    def decided(cls) -> tuple[str, ...]:
        return cls.APPROVED, cls.REJECTED


class UpdateKind(TextChoices):
    """What a report says of one milestone."""

    DONE = "done", _("Done")
    NOT_YET = "not_yet", _("Not done yet")


class Preset(TextChoices):
    """How a year's money is held against 时序进度."""

    GAP = "gap", _("Gap in percentage points")
    RATIO = "ratio", _("Share of time progress")


class AuditAction(TextChoices):
    LOGIN = "login", _("Login")
    LOGOUT = "logout", _("Logout")
    LOGIN_FAILED = "login_failed", _("Failed login")
    LOCKED_OUT = "locked_out", _("Lock-out")
    EXPORT = "export", _("Export")
    IMPORT = "import", _("Import")
    PERMISSION = "permission", _("Change of rights")
    PROPOSE = "propose", _("Proposed change")
    DECIDE = "decide", _("Decision")
    SUBMIT = "submit", _("Submitted report")
    RETURN = "return", _("Returned report")
    PUBLISH = "publish", _("Publishing")
    WITHDRAW = "withdraw", _("Withdrawn date")
    CLOSE_MONTH = "close_month", _("Closed month")
    REOPEN_MONTH = "reopen_month", _("Reopened month")
