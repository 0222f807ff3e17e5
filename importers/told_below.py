"""Works that the lines below a label name: 责任单位：区教育局 stands over 进展情况：甲幼儿园已完工；乙幼儿园封顶."""

from __future__ import annotations

from collections.abc import Sequence

from importers.drafts import Draft
from importers.scene import Scene
from importers.subjects import is_particular

#: lines over which a label reaches
REACH = 12


def works_below(scenes: Sequence[Scene], number: int) -> tuple[Draft, ...]:
    """All works that are named from there to the next heading or label of a unit, where the label names none."""
    here = scenes[number]
    if here.references or here.has_programme or not is_particular(here.here.text):
        return ()
    found: dict[int, Draft] = {}
    for scene in scenes[number + 1 : number + 1 + REACH]:
        ends = not scene.is_body or scene.has_programme
        if ends or (is_particular(scene.here.text) and any(o.role for o in scene.here.organisations)):
            break
        named = [d for r in scene.references if not r.is_oblique for d in r.targets]
        found |= {id(d): d for d in named if d.score > 0 and d.parent is None}
    return tuple(found.values())
