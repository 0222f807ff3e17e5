"""The trees of several projects, of which only what isn't remembered of them is read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from projects.compiled import asked
from projects.date_window import DateWindow
from projects.models import Project
from projects.pages.as_of import AsOf
from projects.pages.remembering import edits_by_project, remembered_each
from projects.pages.tree import Step, steps_by_project
from projects.querysets import ProjectQuerySet
from projects.timeline import span


class Trees:
    """Projects `with_total` and the milestones of their trees, read when they are asked for: two queries, or one where
    the projects are given. One that was deleted meanwhile has none.
    """

    def __init__(self, as_of: AsOf, projects: Iterable[Project] = ()) -> None:
        self.as_of = as_of
        self.projects = {project.pk: project for project in projects}
        self.steps: dict[int, list[Step]] = {}

    def read(self, keys: Sequence[int]) -> None:
        if new := [key for key in keys if key not in self.projects]:
            self.projects |= {project.pk: project for project in asked(with_totals, self.as_of.on, new)}
        if unread := [self.projects[key] for key in keys if key in self.projects and key not in self.steps]:
            self.steps |= steps_by_project(unread, self.as_of)

    def days(self, keys: Sequence[int]) -> list[DateWindow]:
        """Windows that span the days of each project."""

        def make(missing: Sequence[int]) -> dict[int, tuple[DateWindow, ...]]:
            read = self.of(missing)
            return {key: span(window for one in steps for window in one.state.windows) for key, (_, steps) in read}

        found = remembered_each(self.as_of, "days", keys, make, edits=edits_by_project(self.as_of, keys))
        return [window for windows in found.values() for window in windows]

    def of(self, keys: Sequence[int]) -> list[tuple[int, tuple[Project, list[Step]]]]:
        self.read(keys)
        return [(key, (self.projects[key], self.steps[key])) for key in keys if key in self.steps]


def with_totals(on: date, keys: Sequence[int]) -> ProjectQuerySet:
    return Project.objects.select_related("parent").with_total(on).filter(pk__in=keys).order_by()
