"""An office that answers a reader: 县交通运输局回复：, with the works in the sentences behind."""

from __future__ import annotations

import re
from itertools import islice

from importers.attachment import common
from importers.drafts import Draft
from importers.organisations import Organisation
from importers.resolve import is_works
from importers.scene import LISTED, Scene

GREETING = "：(?:您好|你好|尊敬的[^，。！]{1,8}|网友)[^。！]{0,12}[，。！：]?"
ANSWERS = re.compile(
    rf"(?:[\u4e00-\u9fff]{{0,6}}?(?:回复|答复|回应)(?:如下|内容|称|道)?(?:{GREETING}|：)?|{GREETING})$"
)
#: sentences of thanks and politeness before the works are named
POLITE = 6


def answers(scene: Scene, item: Organisation) -> bool:
    return bool(ANSWERS.match(scene.here.text, item.end))


def answered(scenes: list[Scene], number: int, item: Organisation) -> tuple[Draft, ...]:
    """The works that its answer begins to tell of."""
    following = islice(scenes, number + 1, number + 1 + POLITE) if answers(scenes[number], item) else ()
    for scene in following:
        if not scene.is_body or any(answers(scene, item) for item in scene.here.organisations):
            return ()
        named = [r for r in scene.references if not r.is_oblique and r.targets[-1].score > 0]
        told = [r for r in named if any(is_works(d) for d in r.targets)]
        told = told or sorted(named, key=lambda r: -r.targets[-1].score)
        if told:
            row = next((r for r in told if r.why == LISTED and len(r.targets) > 1), None)
            return row.targets if row else common(told[0].targets)
    return ()
