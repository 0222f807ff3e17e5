"""What was to be done on a project in each plan year, the day's own year first."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from projects.models import AnnualTask
from projects.pages.as_of import AsOf
from projects.pages.notes import NoteBook
from projects.pages.project_facts import Fact


def task_facts(tasks: Iterable[AnnualTask], book: NoteBook, as_of: AsOf) -> list[Fact]:
    """Of the newest year that the day knows. `tasks` are one project's, the newest first."""
    known = [task for task in tasks if task.year <= as_of.on.year and is_known(task, book)]
    return [fact for task in known[:1] for fact in facts_of(task, book)]


def is_known(task: AnnualTask, book: NoteBook) -> bool:
    return any(getattr(task, field) and book.evidence.is_known(task, field) for field in ("cohort", "goal"))


def facts_of(task: AnnualTask, book: NoteBook) -> list[Fact]:
    values = (
        (_("Task of %(year)s"), "cohort", str(task.get_cohort_display())),
        (_("Goal of %(year)s"), "goal", task.goal),
    )
    return [
        Fact(label % {"year": task.year}, value, book.support(task, field))
        for label, field, value in values
        if value and book.evidence.is_known(task, field)
    ]
