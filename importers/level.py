"""Candidates that stand or fall together: the names of a counted list or a row, and what a list's items tell of.

1.甲路全长…；2.乙市场占地…；3.丙小学…: none of them is a project by itself alone, or none is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from importers.drafts import Draft
from importers.mention import COUNTED_AS
from importers.scene import Scene
from importers.subjects import begins_item

#: where an item's own name stands at the latest
HEAD_WITHIN, KIND = 12, 2
#: how many parts such a sentence has at least, and what may stand before the first name of a part
FEWEST_PARTS = 3
PART_OPENS = re.compile(
    "(?:[^，。；]{0,8}[，：])?(?:其中|目前|同时|在|总?投资[^，。；]{2,10}的|[一二三四五六七八九]是)?"
)


def level(likely: dict[int, float], scenes: list[Scene]) -> None:
    """Each of them is at least as likely as all on the average."""
    for row in (*_rows(scenes), *_items(scenes)):
        members = dict.fromkeys(id(draft) for draft in row)
        if len(members) > 1:
            average = sum(likely[member] for member in members) / len(members)
            likely |= {member: max(average, likely[member]) for member in members}


def _rows(scenes: list[Scene]) -> Iterator[list[Draft]]:
    for scene in scenes:
        counted = [n.members for n in scene.lists if all(COUNTED_AS in member.why for member in n.members)]
        yield from ([draft for member in members for draft in scene.named(member)] for members in counted)
        yield from ([*row] for row in (*scene.equals, scene.abreast, *_of_one_kind(scene), _one_a_part(scene)))


def _of_one_kind(scene: Scene) -> Iterator[list[Draft]]:
    """北环快速路6月通车，西环快速路10月完工: each at the head of a clause, with something that is told of it."""
    kinds: defaultdict[str, list[Draft]] = defaultdict(list)
    for reference in scene.references if len(scene.here.clauses) > 1 else ():
        draft = reference.targets[-1]
        opens = not reference.is_oblique and scene.here.clause_at(reference.start)[0] == reference.start
        if opens and (draft.facts or draft.milestones):
            kinds[draft.name[-KIND:]].append(draft)
    yield from kinds.values()


def _one_a_part(scene: Scene) -> list[Draft]:
    """甲大桥完成投资1亿元；乙隧道…；丙立交…: each part of the sentence begins with another, and tells of it."""
    text = scene.here.text
    row: list[Draft] = []
    start = 0
    for part in text.split("；") if text.count("；") >= FEWEST_PARTS - 1 else ():
        end = start + len(part)
        first = next((r for r in scene.references if start <= r.start < end and not r.is_oblique), None)
        if first is None or not PART_OPENS.fullmatch(text, start, first.start):
            return []
        row.append(first.targets[-1])
        start = end + 1
    return row if len({id(draft) for draft in row}) == len(row) and all(d.facts or d.milestones for d in row) else []


def _items(scenes: list[Scene]) -> Iterator[list[Draft]]:
    """What the items of a list, one behind the other, tell of first."""
    row: list[Draft] = []
    is_waiting, paragraph = False, -1
    for scene in scenes:
        if begins_item(scene.here.text):
            is_waiting, paragraph = True, scene.here.sentence.paragraph
        elif scene.here.sentence.paragraph != paragraph:
            yield row
            row, is_waiting = [], False
        first = next((r for r in scene.references if not r.is_oblique), None)
        if is_waiting and first is not None and first.start <= HEAD_WITHIN:
            row.append(first.targets[-1])
            is_waiting = False
    yield row
