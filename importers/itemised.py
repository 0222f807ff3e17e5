"""Parts that follow a sentence as the items of a list: 工程由三部分组成：, and below it ●路网工程…, ●综合管廊…."""

from __future__ import annotations

import re
from collections.abc import Sequence

from importers.drafts import Draft
from importers.family import put_under
from importers.names import TOWNS
from importers.resolve import is_works
from importers.scene import Scene
from importers.subjects import begins_item

#: how the sentence ends that says the items are parts
OPENS = re.compile(
    r"(?:其中|包[括含]|涵盖|分别[是为]|组成|构成|子项目?|部分|板块|单体|标段|片区|组团)：$"
    r"|(?:由|包[括含]|分[为成]?|涵盖|共有?)[两三四五六七八九\d]{1,2}(?:个|大|项|大?块)(?:部分|子项目?|板块|单体|标段|片区|组团)?(?:组成|构成)?[。：]$"
)
OPENS_LONGEST = 20
#: 责任单位：甲局、乙局
ANSWERS_FOR = re.compile("(?:责任|牵头|主管|主责|配合|包保|承办)(?:单位|部门|主体)：[^。；：]{0,40}$")
NUMBERED = frozenset("一二三四五六七八九")
HEAD_WITHIN = 12


def whole_of_items(scene: Scene, focus: tuple[Draft, ...]) -> Draft | None:
    """Whose parts the items below the sentence are."""
    text = scene.here.text
    opens = scene.is_body and not scene.has_programme and OPENS.search(text, max(0, len(text) - OPENS_LONGEST))
    host = focus[-1] if opens and len(focus) == 1 else None
    return host if host is not None and (is_works(host) or TOWNS.search(host.name)) else None


def is_item(text: str) -> bool:
    return (text[0] in NUMBERED and text[1:2] == "是") or begins_item(text)


def works_of_item(scene: Scene) -> Draft | None:
    """What the item begins with, where that is a part of nothing."""
    first = next((r for r in scene.references if not r.is_oblique), None)
    if first is None or first.start > HEAD_WITHIN or len(first.targets) > 1:
        return None
    return first.targets[-1] if first.targets[-1].root is first.targets[-1] else None


def head_of_item(scenes: Sequence[Scene], number: int, position: int) -> Draft | None:
    """农村公路提质。…其中青岩公路21公里…（责任单位：县交通局）: what the item begins with."""
    scene = scenes[number]
    if not ANSWERS_FOR.search(scene.here.text, 0, position) or any(not r.is_oblique for r in scene.references):
        return None
    first = number
    while first and scenes[first - 1].here.sentence.paragraph == scene.here.sentence.paragraph:
        first -= 1
    return works_of_item(scenes[first]) if first < number else None


def place_item(scene: Scene, whole: Draft | None) -> None:
    """The first thing that the item names is the part that it tells of."""
    first = next((r for r in scene.references if not r.is_oblique), None)
    if whole is None or first is None or first.start > HEAD_WITHIN or len(first.targets) > 1:
        return
    part = first.targets[-1]
    if put_under(part, whole):
        part.weigh(2.0, "named among the parts")
