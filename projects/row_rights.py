"""Which rows of a table a user of the staff may see: those below the projects that are his.

What he may do with them is his role's permissions. Every page of the staff, every choice in a form and every view that
takes the key of a row asks here.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from projects.models import ArticleDraft, LedgerUpload, Source, StaffMember
from projects.rights import SEE_EVERYTHING, StaffRole, has_role, projects_of
from projects.second_factor import lacks_second_factor

# The way from a row to its project.
PROJECT_OF = {
    "annualtask": "project",
    "citation": "project",
    "contactperson": "project",
    "importrow": "project",
    "investment": "project",
    "listing": "project",
    "milestone": "project",
    "milestoneupdate": "report__project",
    "planchange": "milestone__project",
    "progressreport": "project",
    "project": "pk",
    "projectalias": "project",
    "quantity": "project",
    "reportphoto": "report__project",
    "unitrole": "project",
}
# Of no project: whoever has the permission sees every row.
SHARED = {"auditevent", "closedmonth", "importrun", "lightrule", "programme", "staffmember", "unit", "unitalias"}
# On no page: what only commands, imports and searches read.
UNSEEN = {"edit", "searchentry", "searchtext", "sourcesketch", "standing", "standingcount"}


class UnplacedModelError(Exception):
    """A model of ours for which nobody has said how far its rows are seen."""


def rows_of(user: Any, rows: QuerySet) -> QuerySet:
    """Those of `rows` that the user may see. Raises UnplacedModelError for a model of ours without a rule."""
    name, is_ours = rows.model._meta.model_name, rows.model._meta.app_label == "projects"
    if has_role(user, *SEE_EVERYTHING):
        return rows
    if not is_ours or name in SHARED:
        return rows
    if not has_role(user, StaffRole.CLERK) or name in UNSEEN:
        return rows.none()
    if rows.model is Source:
        return rows.filter(pk__in=_sources_of(user).values("pk"))
    if rows.model is LedgerUpload:
        return rows.filter(by=user)
    if rows.model is ArticleDraft:
        return rows.filter(started_by__in=_colleagues(user))
    if name not in PROJECT_OF:
        raise UnplacedModelError(rows.model._meta.label)
    mine = Q(**{f"{PROJECT_OF[name]}__in": projects_of(user)})
    # What is said of a year's programme concerns every unit.
    return rows.filter(mine | Q(project=None) if name == "citation" else mine)


def _sources_of(user: Any) -> QuerySet:
    """The published ones, and what stands behind a fact or a report of the user's projects."""
    mine = projects_of(user)
    behind = Q(is_public=True) | Q(citations__project__in=mine) | Q(reports__project__in=mine)
    return Source.objects.filter(behind).order_by()


def _colleagues(user: Any) -> QuerySet:
    """Those of the user's unit, himself included."""
    return StaffMember.objects.filter(unit__staff__user=user).values("user")


def may_see(user: Any, row: Any) -> bool:
    """For a view outside the staff's pages, which has to ask for the second step of the login itself."""
    return not lacks_second_factor(user) and rows_of(user, type(row)._default_manager.filter(pk=row.pk)).exists()
