"""The parts of a project as rows of its drawing, each with what was last said of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from projects.models import ProgressReport, Project
from projects.pages.as_of import AsOf
from projects.pages.notes import NoteBook
from projects.pages.step_words import drawn, project_badge
from projects.pages.tree import Step, state_of
from projects.schedule_words import clauses
from projects.timeline import Part


@dataclass(frozen=True, slots=True)
class PartWords:
    """What the template adds to a part's drawing."""

    url: str
    quote: str
    source_url: str
    source_label: str


def part_drawings(
    parts: Iterable[Project],
    steps: dict[int, list[Step]],
    said: list[ProgressReport],
    book: NoteBook,
    as_of: AsOf,
) -> list[Part]:
    return [part_drawing(part, steps[part.pk], said, book, as_of) for part in parts]


def part_drawing(part: Project, steps: list[Step], said: list[ProgressReport], book: NoteBook, as_of: AsOf) -> Part:
    state = state_of(part, steps, as_of.on)
    badge = project_badge(state)
    return Part(
        name=part.name,
        milestones=tuple(drawn(step) for step in steps),
        light=state.light,
        light_label=badge.word,
        why=clauses(*badge.reasons),
        note=_("no date has been stated"),
        subject=part_words(part, said, book, as_of),
    )


def part_words(part: Project, said: list[ProgressReport], book: NoteBook, as_of: AsOf) -> PartWords:
    own = [one for one in said if one.project_id == part.pk and one.text]
    # Words that name the part tell more of it than those about several at once.
    telling = next((one for one in own if part.name in one.text), own[0] if own else None)
    return PartWords(
        url=part.get_absolute_url() + as_of.query,
        quote=telling.text if telling else "",
        source_url=book.address(telling, "text") if telling else "",
        source_label=_("the article"),
    )
