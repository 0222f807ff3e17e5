"""The three dates of every milestone in words: promised, planned now, happened, and what lies between them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from projects.date_window import DateWindow
from projects.models import Project
from projects.pages.as_of import AsOf
from projects.pages.badge import Badge
from projects.pages.notes import NoteBook, Support
from projects.pages.step_words import project_badge, step_badge
from projects.pages.tree import Step, part_name, state_of
from projects.schedule import State
from projects.schedule_words import actual_cell, baseline_cell, clauses, planned_cell, verdict_cell

NOTHING = Support()


@dataclass(frozen=True, slots=True)
class DateCell:
    """`is_superseded`: the date isn't the plan any more. `hint`: the days that vague words mean, an inferred year."""

    words: str
    hint: str = ""
    is_superseded: bool = False
    is_date: bool = False
    support: Support = NOTHING


@dataclass(frozen=True, slots=True)
class MilestoneRow:
    """`part` is the part of the project that the milestone belongs to, empty for the project's own."""

    part: str
    part_url: str
    name: str
    badge: Badge
    baseline: DateCell
    planned: DateCell
    actual: DateCell
    verdict: str
    responsible: str = ""


def milestone_rows(steps: Iterable[Step], root_key: int, book: NoteBook, as_of: AsOf) -> list[MilestoneRow]:
    return [milestone_row(step, root_key, book, as_of) for step in steps]


def milestone_row(step: Step, root_key: int, book: NoteBook, as_of: AsOf) -> MilestoneRow:
    is_own = step.owner.pk == root_key
    return MilestoneRow(
        part="" if is_own else part_name(step.owner),
        part_url="" if is_own else step.owner.get_absolute_url() + as_of.query,
        name=step.milestone.name,
        badge=step_badge(step),
        baseline=first_promised(step, book, as_of),
        planned=planned_now(step, book, as_of),
        actual=happened(step, book, as_of),
        verdict=verdict_cell(step.state),
        responsible=responsible_words(step, book),
    )


def responsible_words(step: Step, book: NoteBook) -> str:
    """The unit and the person who answer for this step alone, where a ledger names them."""
    milestone = step.milestone
    unit, person = milestone.responsible_unit, milestone.responsible_person
    words = (
        unit.name if unit and book.evidence.is_known(milestone, "responsible_unit") else "",
        person if person and book.evidence.is_known(milestone, "responsible_person") else "",
    )
    return " ".join(word for word in words if word)


def undated_part_rows(parts: Iterable[Project], as_of: AsOf) -> list[MilestoneRow]:
    """Parts of which no milestone is known stand in the table too, so that it says all that the drawing does."""
    unknown = DateCell(_("Not published"))
    return [
        MilestoneRow(
            part=part_name(part),
            part_url=part.get_absolute_url() + as_of.query,
            name="",
            badge=project_badge(state_of(part, [], as_of.on)),
            baseline=unknown,
            planned=unknown,
            actual=unknown,
            verdict=_("Not comparable"),
        )
        for part in parts
    ]


def first_promised(step: Step, book: NoteBook, as_of: AsOf) -> DateCell:
    window, planned = step.state.baseline, step.state.planned
    if window is None:
        return DateCell(baseline_cell(step.state))
    is_kept = window.same_days(planned)
    fields = ("baseline", "planned") if is_kept else ("baseline",)
    return DateCell(
        words=baseline_cell(step.state),
        hint=hint(window, as_of),
        is_superseded=planned is not None and not is_kept,
        support=book.support(step.milestone, *fields),
    )


def planned_now(step: Step, book: NoteBook, as_of: AsOf) -> DateCell:
    window = step.state.planned
    if window is None:
        return DateCell(planned_cell(step.state))
    support = book.support(step.milestone, "planned")
    if window.same_days(step.state.baseline):
        return DateCell(planned_cell(step.state), support=Support(others=support.others))
    return DateCell(planned_cell(step.state), hint(window, as_of), is_date=True, support=support)


def happened(step: Step, book: NoteBook, as_of: AsOf) -> DateCell:
    """Of a milestone without any date, the words that tell of it stand here."""
    window = step.state.actual
    if window is not None:
        return DateCell(actual_cell(step.state), hint(window, as_of), support=book.support(step.milestone, "actual"))
    if step.state.state is State.DUE_UNREPORTED:
        return DateCell(_("Not reported"))
    has_dates = step.state.planned or step.state.baseline
    return DateCell(actual_cell(step.state), support=NOTHING if has_dates else book.support(step.milestone, "name"))


def hint(window: DateWindow, as_of: AsOf) -> str:
    return clauses(*hints(window, as_of))


def hints(window: DateWindow, as_of: AsOf) -> Iterable[str]:
    if not window.is_day and not window.is_open:
        last = window.latest or window.earliest
        yield as_of.bounds(window, year=last.year if last else None)
    if window.year_inferred:
        yield _("year inferred")
