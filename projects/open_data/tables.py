"""The eight tables of open data: what rows each has, which of them belong to some projects, and how a batch is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from projects.models import Project
from projects.open_data import scopes
from projects.open_data.asked import Asked
from projects.open_data.investments import InvestmentRecord, investment_records
from projects.open_data.milestones import MilestoneRecord, milestone_records
from projects.open_data.plan_changes import PlanChangeRecord, plan_change_records
from projects.open_data.programmes import ProgrammeRecord, programme_records
from projects.open_data.projects import ProjectRecord, project_records
from projects.open_data.reports import ReportRecord, report_records
from projects.open_data.sources import SourceRecord, source_records
from projects.open_data.units import UnitRecord, unit_records
from projects.pages.as_of import AsOf
from projects.pages.unit_roles import known_roles


@dataclass(frozen=True, slots=True)
class Table:
    """`rows`: all that is public and known on the day. `of_projects`: the condition of belonging to some projects;
    None where rows belong to none. `read`: the records of rows that may be shown, by their keys. `project`: leads to
    the key of the project of which, with its tree, all of a record is told; empty where it is told of others too.
    `sample`: how many of them tell how long a record is."""

    name: str
    title: Any
    about: Any
    record: Any
    rows: Callable[[AsOf], QuerySet[Any]]
    read: Callable[[Sequence[int], Asked], list[Any]]
    of_projects: Callable[[QuerySet[Project], AsOf], Any] | None
    project: str = ""
    sample: int = 20

    def narrowed(self, projects: QuerySet[Project] | None, as_of: AsOf) -> QuerySet[Any]:
        """All rows, or those that belong to some projects."""
        rows = self.rows(as_of)
        return rows if projects is None or not self.of_projects else rows.filter(self.of_projects(projects, as_of))


def through(path: str) -> Callable[[QuerySet[Project], AsOf], Q]:
    return lambda projects, as_of: Q(**{f"{path}__in": projects.values("pk")})


def of_unit(projects: QuerySet[Project], as_of: AsOf) -> Q:
    return Q(pk__in=known_roles(as_of.on).filter(project__in=projects.values("pk")).values("unit"))


def of_source(projects: QuerySet[Project], as_of: AsOf) -> Any:
    return scopes.telling_of(projects)


ALL = (
    Table(
        name="projects",
        title=_("Projects"),
        about=_("Projects and their parts, with the light of the day and the reason for it."),
        record=ProjectRecord,
        rows=scopes.public,
        read=project_records,
        of_projects=through("pk"),
        project="pk",
    ),
    Table(
        name="milestones",
        title=_("Milestones"),
        about=_("The dated steps of projects: promised first, planned now, happened."),
        record=MilestoneRecord,
        rows=scopes.milestones,
        read=milestone_records,
        of_projects=through("project"),
        project="project",
    ),
    Table(
        name="plan-changes",
        title=_("Changes of plan"),
        about=_("Every approved move of a planned date, with its reason and who decided."),
        record=PlanChangeRecord,
        rows=scopes.plan_changes,
        read=plan_change_records,
        of_projects=through("milestone__project"),
        project="milestone__project",
    ),
    Table(
        name="reports",
        title=_("Progress reports"),
        about=_("How projects stood on a day, as the staff or a source told."),
        record=ReportRecord,
        rows=scopes.reports,
        read=report_records,
        of_projects=through("project"),
        project="project",
    ),
    Table(
        name="investments",
        title=_("Investments"),
        about=_("Amounts of projects in yuan, exact to the fen: in all, planned for a year, completed."),
        record=InvestmentRecord,
        rows=scopes.investments,
        read=investment_records,
        of_projects=through("project"),
        project="project",
    ),
    Table(
        name="units",
        title=_("Units"),
        about=_("Organisations that work on public projects, and what they do on which."),
        record=UnitRecord,
        rows=scopes.units,
        read=unit_records,
        of_projects=of_unit,
        sample=5,  # each adds up all of its projects
    ),
    Table(
        name="programmes",
        title=_("Yearly programmes"),
        about=_("The totals of a year as they were stated, not added up from the projects here."),
        record=ProgrammeRecord,
        rows=scopes.programmes,
        read=programme_records,
        of_projects=None,
    ),
    Table(
        name="sources",
        title=_("Sources"),
        about=_("The articles, ledgers and reports from which facts were taken; their text stays on their pages."),
        record=SourceRecord,
        rows=scopes.sources,
        read=source_records,
        of_projects=of_source,
    ),
)
TABLES = {table.name: table for table in ALL}
