"""Which rows of each kind are public and known on a day. Everything that leaves the site starts here."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from projects.known_statements import stated_by
from projects.models import (
    Citation,
    Investment,
    Milestone,
    PlanChange,
    Programme,
    ProgressReport,
    Project,
    Source,
    Unit,
)
from projects.pages.as_of import AsOf
from projects.pages.unit_roles import known_roles

PROGRAMME_FIGURES = ("project_count", "total_yuan", "annual_planned_yuan", "completed_yuan", "node_count")


def public(as_of: AsOf) -> QuerySet[Project]:
    """The projects of which all the rest is."""
    return Project.objects.public().known(as_of.on)


def of_public(path: str, as_of: AsOf) -> Q:
    known = Q(**{f"{path}__known_from": None}) | Q(**{f"{path}__known_from__lte": as_of.on})
    return known & Q(**{f"{path}__is_public": True})


def milestones(as_of: AsOf) -> QuerySet[Milestone]:
    return Milestone.objects.known(as_of.on).filter(of_public("project", as_of))


def plan_changes(as_of: AsOf) -> QuerySet[PlanChange]:
    """The approved ones, as the pages have them."""
    known = Q(milestone__known_from=None) | Q(milestone__known_from__lte=as_of.on)
    approved = PlanChange.objects.approved().known(as_of.on)
    return approved.filter(known, of_public("milestone__project", as_of))


def reports(as_of: AsOf) -> QuerySet[ProgressReport]:
    return ProgressReport.objects.published().known(as_of.on).filter(of_public("project", as_of))


def investments(as_of: AsOf) -> QuerySet[Investment]:
    found = Investment.objects.filter(of_public("project", as_of))
    return stated_by(found, "investment", "amount_yuan", as_of.on)


def units(as_of: AsOf) -> QuerySet[Unit]:
    return Unit.objects.filter(pk__in=known_roles(as_of.on).values("unit"))


def programmes(as_of: AsOf) -> QuerySet[Programme]:
    """Those of which every figure had been stated by the day, or was entered without words of a source."""
    found = Programme.objects.all()
    for figure in PROGRAMME_FIGURES:
        found = stated_by(found, "programme", figure, as_of.on)
    return found


def sources(as_of: AsOf) -> QuerySet[Source]:
    public_ones = Source.objects.filter(is_public=True).alias(day=Coalesce("published_latest", "published_earliest"))
    return public_ones.filter(Q(day=None) | Q(day__lte=as_of.on)).defer("text")


def telling_of(projects: QuerySet[Project]) -> Exists:
    """Sources with words about one of the projects."""
    return Exists(Citation.objects.filter(source=OuterRef("pk"), project__in=projects.values("pk")))
