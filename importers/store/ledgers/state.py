"""What the database holds of some projects, in the canonical texts of `projects.values`: few queries, however many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import OuterRef, Subquery

from importers.ledgers.records import Dated
from importers.ledgers.words import Person, code_of, tidy
from importers.store.ledgers.wanted import person_words
from projects.completed_in_year import completed_in_year
from projects.date_window import DateWindow
from projects.models import (
    AnnualTask,
    ContactPerson,
    Investment,
    Listing,
    Milestone,
    ProgressReport,
    Project,
    UnitRole,
)
from projects.values import canonical

PROJECT_FIELDS = ("pk", "code", "category", "location", "summary", "stage")
WINDOWS = ("baseline", "planned", "actual")
WINDOW_COLUMNS = tuple(f"{window}_{bound}" for window in WINDOWS for bound in ("earliest", "latest"))


@dataclass(frozen=True, slots=True)
class Held:
    """A value and the key of the row that holds it."""

    value: str
    row: int


@dataclass(slots=True)
class ProjectState:
    """`values` by the subject, field and key of their slot; `rows` the keys of the rows below, by subject and key."""

    pk: int | None = None
    stage: str = ""
    values: dict[tuple[Any, ...], Held] = field(default_factory=dict)
    sets: dict[tuple[Any, ...], dict[str, int]] = field(default_factory=lambda: defaultdict(dict))
    milestones: dict[str, int] = field(default_factory=dict)
    report: ReportState | None = None
    year_completed: str = ""


@dataclass(frozen=True, slots=True)
class ReportState:
    """The newest published report, or, for a clerk, that of the ledger's month."""

    pk: int
    month: date | None
    status: str
    parts: dict[str, str]


def read_states(keys: Iterable[int], dated: Dated, *, month: date | None = None) -> dict[int, ProjectState]:
    """`month` asks for the monthly report of that month where there is one, whatever its status."""
    keys = list(keys)
    states = {pk: ProjectState(pk) for pk in keys}
    _read_projects(states, keys)
    _read_amounts(states, keys)
    _read_milestones(states, keys)
    _read_tasks(states, keys, dated.year)
    _read_sets(states, keys)
    _read_reports(states, keys, dated.on, month)
    _read_completed(states, keys, dated)
    return states


def _read_projects(states: dict[int, ProjectState], keys: list[int]) -> None:
    for pk, code, category, location, summary, stage in Project.objects.filter(pk__in=keys).values_list(
        *PROJECT_FIELDS
    ):
        state = states[pk]
        state.stage = stage
        held = {"code": code_of(code or ""), "category": category, "location": tidy(location), "summary": tidy(summary)}
        for name, value in held.items():
            state.values["project", name] = Held(value, pk)


def _read_amounts(states: dict[int, ProjectState], keys: list[int]) -> None:
    rows = Investment.objects.filter(project__in=keys).order_by()
    for pk, project, kind, year, amount in rows.values_list("pk", "project", "kind", "year", "amount_yuan"):
        states[project].values["investment", "amount_yuan", kind, year] = Held(canonical(amount), pk)


def _read_milestones(states: dict[int, ProjectState], keys: list[int]) -> None:
    rows = Milestone.objects.filter(project__in=keys).order_by()
    columns = ("pk", "project", "name", "responsible_unit__name", "responsible_person", *WINDOW_COLUMNS)
    for pk, project, name, unit, person, *bounds in rows.values_list(*columns):
        state, shown = states[project], tidy(name)
        state.milestones[shown] = pk
        state.values["milestone", "name", shown] = Held(shown, pk)
        state.values["milestone", "responsible_unit", shown] = Held(unit or "", pk)
        state.values["milestone", "responsible_person", shown] = Held(person, pk)
        for index, window in enumerate(WINDOWS):
            earliest, latest = bounds[2 * index : 2 * index + 2]
            value = canonical(DateWindow(earliest, latest)) if earliest or latest else ""
            state.values["milestone", window, shown] = Held(value, pk)


def _read_tasks(states: dict[int, ProjectState], keys: list[int], year: int) -> None:
    rows = AnnualTask.objects.filter(project__in=keys, year=year).order_by()
    for pk, project, cohort, goal in rows.values_list("pk", "project", "cohort", "goal"):
        states[project].values["annual_task", "cohort", year] = Held(cohort, pk)
        states[project].values["annual_task", "goal", year] = Held(tidy(goal), pk)


def _read_sets(states: dict[int, ProjectState], keys: list[int]) -> None:
    roles = UnitRole.objects.filter(project__in=keys).order_by()
    for pk, project, role, unit in roles.values_list("pk", "project", "role", "unit__name"):
        states[project].sets["unit_role", "role", role][unit] = pk
    contacts = ContactPerson.objects.filter(project__in=keys).exclude(duty="").order_by()
    for pk, project, duty, name, title in contacts.values_list("pk", "project", "duty", "name", "title"):
        states[project].sets["contact", "name", duty][person_words(Person(name, title))] = pk
    listings = Listing.objects.filter(project__in=keys, until=None).order_by()
    for pk, project, level in listings.values_list("pk", "project", "level"):
        states[project].sets["listing", "level"][level] = pk


def _read_reports(states: dict[int, ProjectState], keys: list[int], on: date, month: date | None) -> None:
    newest = newest_report(on)
    published = Project.objects.filter(pk__in=keys).annotate(newest=Subquery(newest)).values_list("newest", flat=True)
    reports = ProgressReport.objects.filter(pk__in=[pk for pk in published if pk])
    for report in reports:
        states[report.project_id].report = _report(report)
    if month:
        for report in ProgressReport.objects.filter(project__in=keys, month=month, corrects=None):
            states[report.project_id].report = _report(report)


def _read_completed(states: dict[int, ProjectState], keys: list[int], dated: Dated) -> None:
    for pk, completed in completed_in_year(keys, year=dated.year, on=dated.on).items():
        states[pk].year_completed = canonical(completed.amount_yuan)


def newest_report(on: date) -> Any:
    """The key of the newest report that was public by the day; of one day the last one written."""
    published = ProgressReport.objects.published().known(on).filter(project=OuterRef("pk"))
    return published.order_by("-reported_on", "-pk").values("pk")[:1]


def _report(report: ProgressReport) -> ReportState:
    parts = {
        "text": tidy(report.text),
        "percent": canonical(report.percent),
        "month": canonical(report.month_completed_yuan),
        "year": canonical(report.year_completed_yuan),
        "problems": tidy(report.problems),
    }
    return ReportState(report.pk, report.month, report.status, parts)
