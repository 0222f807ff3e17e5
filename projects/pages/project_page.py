"""Everything that is known of one project on a day. Ten queries, however much that is, one of them for photos."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet, Value
from django.urls import reverse

from projects.compiled import asked
from projects.enums import ListLevel
from projects.models import AnnualTask, Citation, Investment, ProgressReport, Project
from projects.pages.annual_tasks import task_facts
from projects.pages.as_of import AsOf
from projects.pages.badge import Badge
from projects.pages.evidence import Evidence
from projects.pages.milestone_table import MilestoneRow, milestone_rows, undated_part_rows
from projects.pages.monthly_report import MonthlyReport, monthly_reports
from projects.pages.notes import Note, NoteBook, Support
from projects.pages.plan_changes import PlanChanges, plan_changes
from projects.pages.project_facts import Fact, Report, amounts, listed, reports, sizes, texts
from projects.pages.project_parts import part_drawings
from projects.pages.responsible import units_and_people
from projects.pages.step_words import drawn, project_badge
from projects.pages.tree import Step, state_of, steps_by_project
from projects.pages.year_money import YearMoney, year_money
from projects.project_words import headline, parts_summary
from projects.timeline import Gauge, NetworkTimeline, ProjectTimeline, gauge, network_timeline, project_timeline


@dataclass(frozen=True, slots=True)
class ProjectPage:
    """`network` draws the parts, `timeline` and `gauge` the project's own milestones; each None without any."""

    name: str
    aliases: str
    wholes: tuple[tuple[str, str], ...]
    category: str
    lists: tuple[str, ...]
    summary: str
    summary_support: Support
    badge: Badge
    sentence: str
    parts_sentence: str
    facts: tuple[Fact, ...]
    timeline: ProjectTimeline | None
    gauge: Gauge | None
    network: NetworkTimeline | None
    milestones: tuple[MilestoneRow, ...]
    changes: PlanChanges
    money: YearMoney
    units: tuple[Fact, ...]
    people: tuple[Fact, ...]
    reports: tuple[Report, ...]
    monthly: tuple[MonthlyReport, ...]
    notes: tuple[Note, ...]
    calendar_url: str


def read_family(slug: str) -> list[Project]:
    """The public project at that address, then its public parts; empty where there is none. One query."""
    public = Project.objects.public().order_by()
    # Each by its own index: one condition with OR would read all projects.
    keys = public.filter(slug=slug).values("pk").union(public.filter(parent__slug=slug).values("pk"))
    family = Project.objects.filter(pk__in=keys).select_related("parent__parent")
    whole_first = sorted(family, key=lambda one: one.slug != slug)
    return whole_first if whole_first and whole_first[0].slug == slug else []


def project_page(project: Project, all_parts: Iterable[Project], as_of: AsOf) -> ProjectPage:
    parts = [part for part in all_parts if part.known_from is None or part.known_from <= as_of.on]
    steps = steps_by_project([project, *parts], as_of, "responsible_unit")
    tree = [project.pk, *{step.owner.pk for step in steps[project.pk]}, *(part.pk for part in parts)]
    evidence = Evidence(asked(citations_of, None, tree), as_of.on)
    book = NoteBook(evidence, as_of)
    own = [step for step in steps[project.pk] if step.owner.pk == project.pk]
    state = state_of(project, steps[project.pk], as_of.on)
    public = list(reports_of(tree, as_of))
    said = [report for report in public if report.month is None]
    knows_summary = bool(project.summary) and evidence.is_known(project, "summary")
    # In the order of the page, as the notes are numbered by their first use.
    summary_support = book.support(project, "summary") if knows_summary else Support()
    known_amounts = amounts_of(tree, evidence)
    told = told_besides(project, as_of)
    facts = project_facts(project, known_amounts, told.tasks, book, as_of)
    rows = milestone_rows(steps[project.pk], project.pk, book, as_of)
    rows += undated_part_rows([part for part in parts if not steps[part.pk]], as_of)
    units, people = units_and_people(project, book, as_of)
    return ProjectPage(
        name=project.name,
        aliases=listed(told.names),
        wholes=wholes(project, as_of),
        category=str(project.get_category_display()) if project.category else "",
        lists=told.lists,
        summary=project.summary if knows_summary else "",
        summary_support=summary_support,
        badge=project_badge(state),
        sentence=headline(state),
        parts_sentence=parts_summary(state) if parts else "",
        facts=facts,
        timeline=own_timeline(own, as_of),
        gauge=gauge([drawn(step) for step in own], on=as_of.on, language=as_of.language) if own else None,
        network=parts_timeline(parts, steps, said, book, as_of),
        milestones=tuple(rows),
        changes=plan_changes(tree, project, as_of),
        money=year_money(project, known_amounts, public, evidence, as_of),
        units=units,
        people=people,
        reports=tuple(reports(said, project, book, as_of)),
        monthly=monthly_reports(public, known_amounts, project, as_of),
        notes=book.notes,
        calendar_url=reverse("project_calendar", args=[project.slug]),
    )


def amounts_of(keys: list[int], evidence: Evidence) -> list[Investment]:
    """Those of a project and its parts that were known on the day."""
    found = Investment.objects.filter(project__in=keys, project__is_public=True).order_by("year", "pk")
    return [one for one in found if evidence.is_known(one, "amount_yuan")]


def project_facts(
    project: Project, known: list[Investment], tasks: list[AnnualTask], book: NoteBook, as_of: AsOf
) -> tuple[Fact, ...]:
    return (
        *amounts((one for one in known if one.project_id == project.pk), book, as_of),
        *sizes(project.quantities.all(), book, as_of),
        *texts(project, book, as_of),
        *task_facts(tasks, book, as_of),
    )


CITED = ("investment", "quantity", "milestone", "unit_role__unit", "contact", "report", "listing", "annual_task")


def citations_of(keys: Sequence[int]) -> QuerySet[Citation]:
    """With what their words are put into; the text of a source is long and not needed here."""
    return Citation.objects.filter(project__in=keys).select_related("source", "project", *CITED).defer("source__text")


def reports_of(keys: list[int], as_of: AsOf) -> QuerySet[ProgressReport]:
    rows = ProgressReport.objects.published().known(as_of.on).filter(project__in=keys, project__is_public=True)
    return (
        rows.select_related("project__parent", "source", "corrects")
        .defer("source__text")
        .order_by("-reported_on", "pk")
    )


def wholes(project: Project, as_of: AsOf) -> tuple[tuple[str, str], ...]:
    """The public projects that this one is a part of, the widest first."""
    above = [one for one in reversed(project.ancestors()) if one.is_public]
    return tuple((one.name, one.get_absolute_url() + as_of.query) for one in above)


@dataclass(frozen=True, slots=True)
class ToldBesides:
    """The other names, the lists on which the project stood that day, and the tasks of years, the newest first."""

    names: tuple[str, ...]
    lists: tuple[str, ...]
    tasks: list[AnnualTask]


def told_besides(project: Project, as_of: AsOf) -> ToldBesides:
    """Three tables of few rows in one query."""
    nothing = (Value(0), Value(""))
    aliases = project.aliases.order_by().values_list(Value("alias"), "pk", "name", *nothing)
    listings = project.listings.in_force(as_of.on).order_by().values_list(Value("level"), "pk", "level", *nothing)
    tasks = project.annual_tasks.order_by().values_list(Value("task"), "pk", "cohort", "year", "goal")
    rows = list(aliases.union(listings, tasks, all=True).order_by("pk"))
    levels = dict(ListLevel.choices)
    made = [
        AnnualTask(pk=key, project=project, cohort=text, year=year, goal=goal)
        for kind, key, text, year, goal in rows
        if kind == "task"
    ]
    return ToldBesides(
        names=tuple(text for kind, _key, text, _year, _goal in rows if kind == "alias"),
        lists=tuple(str(levels[text]) for kind, _key, text, _year, _goal in rows if kind == "level"),
        tasks=sorted(made, key=lambda task: task.year, reverse=True),
    )


def own_timeline(own: list[Step], as_of: AsOf) -> ProjectTimeline | None:
    if not own:
        return None
    return project_timeline([drawn(step) for step in own], on=as_of.on, language=as_of.language)


def parts_timeline(
    parts: list[Project],
    steps: dict[int, list[Step]],
    said: list[ProgressReport],
    book: NoteBook,
    as_of: AsOf,
) -> NetworkTimeline | None:
    if not parts:
        return None
    drawings = part_drawings(parts, steps, said, book, as_of)
    return network_timeline(drawings, on=as_of.on, language=as_of.language)
