"""Gives every fact of a story to the project it speaks of, and says why."""

from __future__ import annotations

from importers.attach_figures import FigureAttachment
from importers.attach_gathered import GatheredAttachment
from importers.attach_units import UnitAttachment
from importers.attach_works import WorksAttachment
from importers.scene import Scene
from projects.date_window import DateWindow

#: sentences in which the day of a common start may stand before the list of those that start
TOLD_BEFORE = 4


def attach(scenes: list[Scene], published: DateWindow | None) -> None:
    """Headings and captions only name projects; a sentence about a whole programme has units and speakers alone."""
    figures = FigureAttachment(scenes, published)
    works = WorksAttachment(scenes, published)
    units = UnitAttachment(scenes, published)
    for number, scene in enumerate(scenes):
        if not scene.is_body:
            continue
        if scene.has_programme:
            if any(r.start < scene.programme_from and not r.is_oblique for r in scene.references):
                figures.attach(scene)
                works.attach(scene)
            works.attach_listed(scene, scenes[max(0, number - TOLD_BEFORE) : number])
        elif scene.references or scene.focus:
            figures.attach(scene)
            works.attach(scene)
        units.attach(scene, number)
    GatheredAttachment(scenes, published).attach()
