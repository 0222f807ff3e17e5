"""Gives every fact of a story to the project it speaks of, and says why."""

from __future__ import annotations

from importers.attach_ceremonies import CeremonyAttachment
from importers.attach_figures import FigureAttachment
from importers.attach_gathered import GatheredAttachment
from importers.attach_headlines import HeadlineAttachment
from importers.attach_units import UnitAttachment
from importers.attach_works import WorksAttachment, steps_of
from importers.attachment import is_singled_out
from importers.figures import find_figures
from importers.likely_steps import likely_steps
from importers.scene import Scene
from projects.date_window import DateWindow

#: sentences in which the day of a common start may stand before the list of those that start
TOLD_BEFORE = 4


def attach(scenes: list[Scene], published: DateWindow | None) -> None:
    """Headings and captions only name projects; a sentence about a whole programme has units and speakers alone.

    What the sentences tell is found first, one kind in all of them before the next, as in annotate.annotate_all.
    """
    telling = {number: scene for number, scene in enumerate(scenes) if _tells_of_works(scene)}
    figures = {number: list(find_figures(scene.here)) for number, scene in telling.items()}
    steps = {number: steps_of(scene, published, _heading_above(scenes, number)) for number, scene in telling.items()}
    days = {number: list(likely_steps(scene, steps[number], published)) for number, scene in telling.items()}
    measured = FigureAttachment(scenes, published)
    works = WorksAttachment(scenes, published)
    units = UnitAttachment(scenes, published)
    for number, scene in enumerate(scenes):
        if not scene.is_body:
            continue
        if number in telling:
            measured.attach(scene, figures[number])
            works.attach(scene, steps[number], days[number])
        else:
            works.states.attach_told_first(scene)
        if scene.has_programme:
            works.attach_listed(scene, scenes[max(0, number - TOLD_BEFORE) : number])
        units.attach(scene, number)
    GatheredAttachment(scenes, published).attach()
    CeremonyAttachment(scenes, published).attach()
    HeadlineAttachment(scenes, published).attach()


def _heading_above(scenes: list[Scene], number: int) -> str:
    above = scenes[number - 1].here if number else None
    return above.text if above is not None and above.sentence.is_heading else ""


def _tells_of_works(scene: Scene) -> bool:
    if not scene.is_body:
        return False
    if scene.has_programme:
        programme = range(scene.programme_from, scene.programme_until)
        return any(r.start not in programme or is_singled_out(scene, r) for r in scene.references if not r.is_oblique)
    return bool(scene.references or scene.focus)
