"""The unit that leads a project, or the one that leads the whole."""

from __future__ import annotations

from collections.abc import Iterable

from projects.enums import Role
from projects.models import Project, UnitRole


def lead_units(projects: Iterable[Project]) -> dict[int, str]:
    """Its name, by the project's key; "" where nobody leads. One query."""
    projects = list(projects)
    keys = {key for project in projects for key in (project.pk, project.parent_id) if key}
    roles = UnitRole.objects.filter(project__in=keys, role=Role.LEAD).select_related("unit").order_by("-pk")
    own = {role.project_id: role.unit.name for role in roles}
    return {one.pk: own.get(one.pk) or own.get(one.parent_id, "") for one in projects}
