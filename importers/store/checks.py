"""What is looked at before and after storing: words that stand where they should, values that contradict each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from importers.lexicon import matcher
from importers.records import ArticleRecord, Evidence, ProjectRecord
from importers.store.errors import ImportStoppedError
from projects.date_window import DateWindow
from projects.enums import InvestmentKind
from projects.models import Milestone, Project
from projects.values import canonical

LINE_BREAKS = str.maketrans("", "", "\r\n")


def check_grounded(record: ArticleRecord, text: str, file_name: str) -> None:
    """Every quoted word stands at its offsets; raises ImportStoppedError with the first that doesn't."""
    for evidence in _evidences(record):
        quote = evidence.quote
        if not quote.text or text[quote.start : quote.end].translate(LINE_BREAKS) != quote.text:
            values = {"file": file_name, "words": quote.text, "start": quote.start}
            raise ImportStoppedError(_("%(file)s: “%(words)s” doesn't stand at character %(start)s.") % values)


def broken_rules(projects: Iterable[Project]) -> Iterator[str]:
    """In words, what can't all be true of a project; the values are kept as their sources state them."""
    for project in projects:
        yield from _finished_before_start(project)
        yield from _year_above_total(project)


def _finished_before_start(project: Project) -> Iterator[str]:
    steps = list(project.milestones.all())
    starts = [step for step in steps if matcher("steps", "start", "words").search(step.name)]
    ends = [step for step in steps if matcher("steps", "finish", "words").search(step.name)]
    for start, end in ((start, end) for start in starts for end in ends if start.scope == end.scope):
        for first, last in ((start.planned, end.planned), (start.actual, end.actual)):
            if first and last and _is_after(first, last):
                values = {"project": project, "end": _dated(end, last), "start": _dated(start, first)}
                yield _("%(project)s: %(end)s lies before %(start)s.") % values


def _is_after(first: DateWindow, last: DateWindow) -> bool:
    return bool(first.earliest and last.latest and last.latest < first.earliest)


def _dated(step: Milestone, window: DateWindow) -> str:
    return f"{step.name} {window.text or canonical(window)}"


def _year_above_total(project: Project) -> Iterator[str]:
    amounts = list(project.investments.all())
    total = next((amount.amount_yuan for amount in amounts if amount.kind == InvestmentKind.TOTAL), None)
    for amount in amounts:
        if total is not None and amount.kind != InvestmentKind.TOTAL and amount.amount_yuan > Decimal(total):
            yield _("%(project)s: %(amount)s is more than the total investment.") % {
                "project": project,
                "amount": amount,
            }


def _evidences(record: ArticleRecord) -> Iterator[Evidence]:
    for project in record.projects:
        yield from _evidences_of_project(project)
    for programme in record.programmes:
        yield programme.evidence


def _evidences_of_project(project: ProjectRecord) -> Iterator[Evidence]:
    yield project.evidence
    yield from (evidence for evidence in (project.status_evidence, project.location, project.summary) if evidence)
    for part in (project.facts, project.milestones, project.units, project.people, project.progress):
        yield from (told.evidence for told in part)
