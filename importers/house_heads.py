"""The works of the house that a speaker heads: 市图书馆馆长章明 speaks for it, 青岩小学校长 for its new wing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from importers.drafts import Draft
from importers.people import Speaker
from importers.scene import Scene

#: 市图书馆馆长, 青岩小学常务副校长: the house ends as its head begins
HOUSE = re.compile(
    r"(?P<house>[\u4e00-\u9fff]{1,12}(?P<kind>[馆校院园厂站场]|小学|中学|大学|高中))(?:党委书记、|常务|执行)?副?(?:[馆校院园厂站场]长)$"
)
PLACE = re.compile("^[省市县区旗镇乡村]")
SHORTEST = 3


def works_of_house(scenes: Sequence[Scene], number: int, speaker: Speaker) -> tuple[Draft, ...]:
    """The works last told of that are called after the speaker's house."""
    match = HOUSE.search(speaker.role_text)
    if match is None or len(house := PLACE.sub("", match["house"])) < SHORTEST:
        return ()
    for scene in reversed(scenes[: number + 1]):
        for reference in reversed(scene.references):
            draft = reference.targets[-1]
            if not reference.is_oblique and any(house in name or name in match["house"] for name in draft.names):
                return (draft,)
    return ()
