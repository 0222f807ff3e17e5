"""Parts that stand side by side (一、二期; 图书馆、档案馆明年开放), and a part in brackets behind its works."""

from __future__ import annotations

import re

from importers.drafts import Draft, is_house, lineage
from importers.lexicon import either
from importers.parts import PHASED_KINDS, Part
from importers.resolve import KINDS, is_works
from importers.scene import GROUPED, Reference, Scene

JOINED = re.compile(r"[、和与及](?:新建)?")
#: what may stand before each of a row of names: 总投资6亿元的, 全长3公里的
SIZED = r"(?:(?:总?投资|概算|占地|总?建筑面积|全长|长|总长)[^，。；、]{1,14}的)?"
NEXT_OF_ROW = re.compile(rf"(?:（[^（）]{{1,20}}）)?(?:[、和及与]|，?以及){SIZED}")
OF_A_PROJECT = "part of a project"
#: how a part of a line is called
STRETCHES = ("段", "区间")
KIND_BEFORE = re.compile(rf"{either(PHASED_KINDS)}$")
KIND_LONGEST = 5
#: 两所学校, 这几条街; but 这个项目 is one
SEVERAL = re.compile(r"(?:这|那|上述|以上|其余|另外)?(?:几|两|三|四|五|六|七|八|\d)")


def is_covered(scene: Scene, start: int) -> bool:
    """It stands within a list of parts, or is the noun of a group: 学校 of 两所学校."""
    if scene.enumerated and any(first <= start < last for first, last in scene.enumerated):
        return True
    last = scene.references[-1] if scene.references else None
    is_group = last is not None and last.why == GROUPED and SEVERAL.match(scene.here.text, last.start)
    return last is not None and bool(is_group) and last.start < start < last.end


def of_known_kind(text: str, parts: tuple[Part, ...], drafts: list[Draft]) -> tuple[Part, ...]:
    """Without 快速路一期 where nothing that was told of is called a 快速路: a name, and no phase of what was."""
    return tuple([part for part in parts if part.kind != "phase" or _is_of_known_kind(text, part, drafts)])


def _is_of_known_kind(text: str, part: Part, drafts: list[Draft]) -> bool:
    kind = KIND_BEFORE.search(text, max(0, part.start - KIND_LONGEST), part.start)
    called = (kind.group(), *KINDS.get(kind.group(), ())) if kind else ()
    return kind is None or any(draft.holds(name) for draft in drafts for name in called)


def works_in_phases(text: str, part: Part, host: Draft, drafts: list[Draft]) -> Draft:
    """What a phase is one of, if not of the house or the thing of another kind that was told of last.

    东门停车场有180个车位。公园二期明年开工: of the park; 总装车间封顶。二期占地200亩: of what the workshop stands in.
    """
    kind = KIND_BEFORE.search(text, max(0, part.start - KIND_LONGEST), part.start)
    if kind is None:
        return host if host.parent is not None or not is_house(host) else _last_of(drafts, ("",)) or host
    called = (kind.group(), *KINDS.get(kind.group(), ()))
    if any(draft.holds(name) for draft in lineage(host) for name in called):
        return host
    return _last_of(drafts, called) or host


def _last_of(drafts: list[Draft], called: tuple[str, ...]) -> Draft | None:
    """The works last told of, but for houses, that are called so."""
    told = (d for d in reversed(drafts) if is_works(d) or d.is_sized)
    return next((d for d in told if not is_house(d) and any(d.holds(name) for name in called)), None)


def before_bracket(scene: Scene, part: Part) -> tuple[Draft, ...]:
    """X项目（二标段）, X高速公路3标, X高铁甲至乙段: the works that it stands right behind, whatever is told of."""
    in_bracket = scene.here.text.startswith("（", part.start - 1)
    if not in_bracket and part.kind not in ("lot", "section"):
        return ()
    end = part.start - in_bracket
    return next((r.targets[-1:] for r in scene.references if r.end == end), ())


def joined_before(scene: Scene, part: Part) -> tuple[Draft, ...]:
    """一、二期, A段和B段, X高速A段和Y高速B段: the last part of a row stands for those before it too."""
    told, start = scene.references[-2:], part.start
    if told and told[-1].end == start:
        start = told.pop().start
    if not told or not JOINED.fullmatch(scene.here.text, told[-1].end, start):
        return ()
    before = told[-1].targets
    return before if all(target.label[-1:] == part.label[-1] for target in before) else ()


def stretches_before(scene: Scene, start: int) -> tuple[Draft, ...]:
    """X高速A至B段、Y大桥已开工: the stretches that a name is joined to."""
    before = next((r for r in reversed(scene.references) if r.end <= start), None)
    if before is None or not (is_stretch(before) and JOINED.fullmatch(scene.here.text, before.end, start)):
        return ()
    return before.targets


def is_stretch(reference: Reference) -> bool:
    return reference.why == OF_A_PROJECT and all(draft.label.endswith(STRETCHES) for draft in reference.targets)


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
