"""What the package of projects may hold, written down: for a clone without the standard's schemas, and for docs.

A path with [] goes into a list. OWN are fields that the standard doesn't have.
"""

from __future__ import annotations

PACKAGE = {"uri", "publisher.name", "publishedDate", "version", "license", "publicationPolicy"}
PERIOD = ("startDate", "endDate", "durationInDays")
PERIODS = ("period", "preparationPeriod", "implementationPeriod", "completionPeriod")
VALUE = ("amount", "currency")
UNIT = ("name", "scheme", "id")
METRIC = (
    "id",
    "title",
    "observations[]",
    *(f"observations[].{name}" for name in ("id", "period", "value", "measure", "unit", "notes")),
    *(f"observations[].period.{name}" for name in PERIOD),
    *(f"observations[].value.{name}" for name in VALUE),
    *(f"observations[].unit.{name}" for name in UNIT),
)


def under(path: str, names: tuple[str, ...]) -> set[str]:
    return {path, *(f"{path}.{name}" for name in names)}


BUDGET = ("id", "amount", "amount.amount", "amount.currency", "period", *(f"period.{name}" for name in PERIOD))
STANDARD = {
    *("id", "updated", "language", "title", "description", "status", "sector[]"),
    *under("identifiers[]", ("id", "scheme")),
    *under("additionalClassifications[]", ("scheme", "id")),
    *(path for name in PERIODS for path in under(name, PERIOD)),
    *under("locations[]", ("id", "description", "address")),
    *under("locations[].address", ("streetAddress", "locality", "region", "countryName")),
    *under("budget", ("amount", "amount.amount", "amount.currency")),
    *under("budget.budgetBreakdowns[]", ("id", "description")),
    *under("budget.budgetBreakdowns[].budgetBreakdown[]", BUDGET),
    *under("publicAuthority", ("id", "name")),
    *under("parties[]", ("id", "name", "roles[]")),
    *under("parties[].people[]", ("id", "name", "jobTitle")),
    *under("forecasts[]", METRIC),
    *under("metrics[]", METRIC),
    *under("milestones[]", ("id", "title", "type", "description", "dueDate", "dateMet", "status")),
    *under("completion", ("endDate",)),
    *under("documents[]", ("id", "documentType", "title", "url", "datePublished", "language", "format", "author")),
    *under("relatedProjects[]", ("id", "scheme", "identifier", "relationship", "title")),
}
WINDOW = ("earliest", "latest", "text", "year_inferred")
CHANGE = ("id", "date", "movedDays", "reason", "description", "decidedBy")
OWN = {
    *("light", "lightReason", "otherNames[]", "webPage"),
    *under("lists[]", ("level", "since", "until")),
    "milestones[].light",
    *(path for name in ("baseline", "planned", "actual") for path in under(f"milestones[].{name}", WINDOW)),
    *under("milestones[].planChanges[]", CHANGE),
    *(path for name in ("old", "proposed") for path in under(f"milestones[].planChanges[].{name}", WINDOW)),
}
CODES = {
    "status": {"identification", "preparation", "implementation", "completion", "maintenance"},
    "milestones[].status": {"scheduled", "met", "notMet"},
    "milestones[].type": {"approval", "preProcurement", "procurement", "delivery"},
    "parties[].roles[]": {
        *("publicAuthority", "procuringEntity", "supplier", "interestedParty"),
        *("supervisor", "designer", "operator"),
    },
    "sector[]": {"economy", "naturalResources", "urbanInfrastructure", "publicWelfare"},
    "documents[].documentType": {"physicalProgressReport", "newsArticle", "ledger"},
    "metrics[].id": {"financialProgress", "physicalProgress"},
    "forecasts[].id": {"financialProgress", "siteArea", "floorArea", "length", "count", "workersOnSite"},
    "budget.amount.currency": {"CNY"},
    "relatedProjects[].scheme": {"oc4ids"},
    "relatedProjects[].relationship": {"partOf"},
}
TIMES = {"startDate", "endDate", "updated", "dueDate", "dateMet", "datePublished", "publishedDate", "date"}
