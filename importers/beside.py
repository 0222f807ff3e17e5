"""Parts that stand side by side (一、二期; 图书馆、档案馆明年开放), and a part in brackets behind its works."""

from __future__ import annotations

import re

from importers.drafts import Draft
from importers.parts import Part
from importers.scene import Reference, Scene

JOINED = re.compile(r"[、和与及]")
#: what may stand before each of a row of names: 总投资6亿元的, 全长3公里的
SIZED = r"(?:(?:总?投资|概算|占地|总?建筑面积|全长|长|总长)[^，。；、]{1,14}的)?"
NEXT_OF_ROW = re.compile(rf"(?:（[^（）]{{1,20}}）)?(?:[、和及与]|，?以及){SIZED}")
OF_A_PROJECT = "part of a project"


def before_bracket(scene: Scene, part: Part) -> tuple[Draft, ...]:
    """X项目（二标段）: the works that the bracket stands behind, whatever the sentence is about."""
    if not scene.here.text.startswith("（", part.start - 1):
        return ()
    return next((r.targets[-1:] for r in scene.references if r.end == part.start - 1), ())


def joined_before(scene: Scene, part: Part) -> tuple[Draft, ...]:
    """一、二期, A段和B段: the last part of a row stands for those before it too."""
    before = scene.references[-1] if scene.references else None
    if before is None or not JOINED.fullmatch(scene.here.text, before.end, part.start):
        return ()
    return before.targets if all(target.label[-1:] == part.label[-1] for target in before.targets) else ()


def with_those_beside(scene: Scene, start: int, part: Draft) -> tuple[Draft, ...]:
    """图书馆、档案馆明年开放: the last part of a row of names stands for those that stand right before it too."""
    before = scene.references[-1] if scene.references else None
    if before is None or before.why != OF_A_PROJECT or not JOINED.fullmatch(scene.here.text, before.end, start):
        return (part,)
    return (*(target for target in before.targets if target is not part), part)


def row_from(scene: Scene, first: Reference) -> tuple[Draft, ...]:
    """同日开工的还有总投资6亿元的甲大桥、乙水厂: what is named first and all that stands beside it."""
    row = [first]
    for reference in scene.references:
        if reference.start >= row[-1].end and NEXT_OF_ROW.fullmatch(scene.here.text, row[-1].end, reference.start):
            row.append(reference)
    return tuple(dict.fromkeys(target for reference in row for target in reference.targets))
