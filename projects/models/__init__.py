"""The model: projects and what is promised, planned and known about them, each value with its source."""

from projects.models.citation import Citation
from projects.models.imports import ImportRow, ImportRun
from projects.models.investment import Investment
from projects.models.milestone import Milestone
from projects.models.programme import Listing, Programme
from projects.models.project import Project, ProjectAlias
from projects.models.quantity import Quantity
from projects.models.report import ProgressReport
from projects.models.source import Source
from projects.models.unit import ContactPerson, Unit, UnitAlias, UnitRole

__all__ = [
    "Citation",
    "ContactPerson",
    "ImportRow",
    "ImportRun",
    "Investment",
    "Listing",
    "Milestone",
    "Programme",
    "ProgressReport",
    "Project",
    "ProjectAlias",
    "Quantity",
    "Source",
    "Unit",
    "UnitAlias",
    "UnitRole",
]
