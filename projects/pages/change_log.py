"""What was published and which plans were changed, newest first, for a page and for feeds. At most six queries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from projects.models import Citation, PlanChange, ProgressReport, Project, Source
from projects.pages.as_of import AsOf
from projects.pages.monthly_report import month_words, percent_words
from projects.pages.plan_changes import PlanChangeNews, PlanChangeRow, public_changes, row
from projects.pages.tree import public_name
from projects.schedule_words import clauses

PLAN, SOURCE, REPORT = "plan-change", "source", "report"
Key = tuple[date, str, int]


@dataclass(frozen=True, slots=True)
class Entry:
    """`key` is its lasting name in feeds; `change` is there for a change of a plan."""

    key: str
    day: date
    date: str
    kind: str
    title: str
    url: str
    words: str
    change: PlanChangeRow | None = None
    is_source: bool = False


def change_keys(as_of: AsOf, projects: QuerySet[Project] | None = None, *, most: int) -> list[Key]:
    """The days and keys of the newest entries, newest first; with `projects`, of what concerns them or their parts."""
    return sorted(chain.from_iterable(keys_by_kind(as_of, projects, most=most).values()), reverse=True)[:most]


def keys_by_kind(as_of: AsOf, projects: QuerySet[Project] | None = None, *, most: int) -> dict[str, list[Key]]:
    """So many of each kind, newest first."""
    days = {
        PLAN: plan_changes(as_of.on, projects).values_list("decided_on", "pk").order_by("-decided_on", "-pk"),
        SOURCE: sources(as_of.on, projects).values_list("day", "pk").order_by("-day", "-pk"),
        REPORT: reports(as_of.on, projects).values_list("published_on", "pk").order_by("-published_on", "-pk"),
    }
    return {kind: list(keyed(kind, rows[:most])) for kind, rows in days.items()}


def keyed(kind: str, rows: Iterable[tuple[date, int]]) -> Iterable[Key]:
    return ((day, kind, pk) for day, pk in rows)


def entries(keys: Sequence[Key], as_of: AsOf) -> tuple[Entry, ...]:
    """The entries with these keys, in this order."""
    readers = {PLAN: (plan_changes, plan_entry), SOURCE: (sources, source_entry), REPORT: (reports, report_entry)}
    shown: dict[tuple[str, int], Entry] = {}
    for kind, (query, entry) in readers.items():
        wanted = [pk for _day, one_kind, pk in keys if one_kind == kind]
        rows: QuerySet[Any] = query(as_of.on).filter(pk__in=wanted) if wanted else query(as_of.on).none()
        shown |= {(kind, one.pk): entry(one, as_of) for one in rows}
    return tuple(shown[kind, pk] for _day, kind, pk in keys)


def plan_changes(on: date, projects: QuerySet[Project] | None = None) -> QuerySet[PlanChange]:
    changes = public_changes(on).filter(known("milestone__", on), known("milestone__project__", on))
    return changes.filter(in_trees("milestone__project", projects))


def sources(on: date, projects: QuerySet[Project] | None = None) -> QuerySet[Source]:
    """Those with a day; without one a source can't stand between others."""
    public = Source.objects.filter(is_public=True).annotate(day=Coalesce("published_latest", "published_earliest"))
    found = public.filter(day__lte=on).defer("text")
    if projects is None:
        return found
    told = Citation.objects.filter(in_trees("project", projects), project__is_public=True, source=OuterRef("pk"))
    return found.filter(Exists(told))


def reports(on: date, projects: QuerySet[Project] | None = None) -> QuerySet[ProgressReport]:
    """Those of the staff; what an article says comes with the article."""
    public = ProgressReport.objects.monthly().published().known(on).filter(project__is_public=True)
    found = public.filter(known("project__", on), in_trees("project", projects))
    return found.select_related("project__parent")


def known(prefix: str, on: date) -> Q:
    return Q(**{f"{prefix}known_from": None}) | Q(**{f"{prefix}known_from__lte": on})


def in_trees(project: str, projects: QuerySet[Project] | None) -> Q:
    if projects is None:
        return Q()
    levels = (project, f"{project}__parent", f"{project}__parent__parent")
    keys = projects.values("pk")
    return Q(**{f"{levels[0]}__in": keys}) | Q(**{f"{levels[1]}__in": keys}) | Q(**{f"{levels[2]}__in": keys})


def change_news(changes: Iterable[PlanChange], as_of: AsOf) -> tuple[PlanChangeNews, ...]:
    return tuple(
        PlanChangeNews(
            project=public_name(one.milestone.project),
            url=changes_url(one, as_of),
            row=row(one, as_of, one.milestone.project),
        )
        for one in changes
    )


def changes_url(change: PlanChange, as_of: AsOf) -> str:
    return f"{change.milestone.project.get_absolute_url()}{as_of.query}#h-changes"


def plan_entry(change: PlanChange, as_of: AsOf) -> Entry:
    told = row(change, as_of, change.milestone.project)
    moved = f"{told.old} → {told.proposed}" if told.old else f"→ {told.proposed}"
    return Entry(
        key=lasting_name(PLAN, change.pk),
        day=change.decided_on,
        date=as_of.day(change.decided_on),
        kind=_("Change of plan"),
        title=public_name(change.milestone.project),
        url=changes_url(change, as_of),
        words=f"{clauses(f'{told.milestone} {moved}', told.shift)}. {told.reason}. {told.words} {told.who}".strip(),
        change=told,
    )


def source_entry(source: Source, as_of: AsOf) -> Entry:
    return Entry(
        key=lasting_name(SOURCE, source.pk),
        day=source.day,
        date=as_of.window(source.published),
        kind=_("Source"),
        title=source.title,
        url=source.get_absolute_url() + as_of.query,
        words=clauses(str(source.get_kind_display()), source.publisher),
        is_source=True,
    )


def report_entry(report: ProgressReport, as_of: AsOf) -> Entry:
    corrected = _("corrects an earlier report") if report.corrects_id else ""
    return Entry(
        key=lasting_name(REPORT, report.pk),
        day=report.published_on,
        date=as_of.day(report.published_on),
        kind=clauses(_("Progress report for %(month)s") % {"month": month_words(report.month, as_of)}, corrected),
        title=public_name(report.project),
        url=report.project.get_absolute_url() + as_of.query + "#h-said",
        words=clauses(percent_words(report.percent), report.text),
    )


def lasting_name(kind: str, pk: int) -> str:
    """The same on whatever host the site is reached."""
    return uuid5(NAMESPACE_URL, f"honggutan-projects/{kind}/{pk}").urn
