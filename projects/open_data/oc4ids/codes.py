"""Our words in the standard's codes. Where its list is open and has no such code, a code of our own."""

from __future__ import annotations

from collections.abc import Mapping

from projects.enums import Category, Line, QuantityKind, Role, SourceKind, Stage
from projects.schedule import State

# Closed lists.
STATUS: Mapping[str, str] = {
    Stage.PLANNED: "identification",
    Stage.PREPARATION: "preparation",
    Stage.UNDER_CONSTRUCTION: "implementation",
    Stage.COMPLETED: "completion",
    Stage.IN_USE: "maintenance",
}
MILESTONE_STATUS: Mapping[str, str] = {
    State.DONE_EARLY: "met",
    State.DONE_ON_TIME: "met",
    State.DONE_LATE: "met",
    State.DONE: "met",
    State.OVERDUE: "notMet",
}
OTHERWISE = "scheduled"
CURRENCY = "CNY"

# Open lists: urbanInfrastructure, publicWelfare, supervisor, designer, operator, newsArticle, ledger are ours.
SECTOR: Mapping[str, str] = {
    Category.NEW_PRODUCTIVE_FORCES: "economy",
    Category.ADVANCED_MANUFACTURING: "economy",
    Category.MODERN_SERVICES: "economy",
    Category.URBAN_INFRASTRUCTURE: "urbanInfrastructure",
    Category.AGRICULTURE_WATER: "naturalResources",
    Category.PUBLIC_WELFARE: "publicWelfare",
}
ROLE: Mapping[str, str] = {
    Role.LEAD: "publicAuthority",
    Role.OWNER: "procuringEntity",
    Role.CONTRACTOR: "supplier",
    Role.SUPERVISOR: "supervisor",
    Role.DESIGNER: "designer",
    Role.OPERATOR: "operator",
    Role.OTHER: "interestedParty",
}
MILESTONE_TYPE: Mapping[str, str] = {
    Line.APPROVAL: "approval",
    Line.DESIGN: "preProcurement",
    Line.PROCUREMENT: "procurement",
    Line.CONSTRUCTION: "delivery",
    Line.HANDOVER: "delivery",
}
DOCUMENT: Mapping[str, str] = {
    SourceKind.ARTICLE: "newsArticle",
    SourceKind.LEDGER: "ledger",
    SourceKind.REPORT: "physicalProgressReport",
}
PERIODS = {
    "preparationPeriod": (Line.APPROVAL, Line.DESIGN, Line.PROCUREMENT),
    "implementationPeriod": (Line.CONSTRUCTION,),
    "completionPeriod": (Line.HANDOVER,),
}
METRIC: Mapping[str, str] = {
    QuantityKind.SITE_AREA: "siteArea",
    QuantityKind.FLOOR_AREA: "floorArea",
    QuantityKind.LENGTH: "length",
    QuantityKind.COUNT: "count",
    QuantityKind.WORKERS: "workersOnSite",
}
# UN/CEFACT Recommendation 20.
UNITS = {
    "m2": {"name": "m2", "scheme": "UNCEFACT", "id": "MTK"},
    "m": {"name": "m", "scheme": "UNCEFACT", "id": "MTR"},
    "": {"name": "pieces", "scheme": "UNCEFACT", "id": "C62"},
    "%": {"name": "%", "scheme": "UNCEFACT", "id": "P1"},
}
