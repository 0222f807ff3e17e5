"""Lines behind a bullet that begin no item of their own: ●占地168亩, ●2022年11月开工."""

from __future__ import annotations

import re

from importers.lexicon import either, words

SIZE = re.compile(rf"{either(words('layout', 'labels', 'attributes'))}[约近达超]?\d")
STEP = re.compile(
    r"(?:预计|计划|力争|拟|将)?于?(?:(?:20\d\d|[今去明前])年)?(?:\d{1,2}月(?:\d{1,2}[日号]|[底初]|[上中下]旬)?|[底初])[，：]?"
    rf"[\u4e00-\u9fff]{{0,6}}(?:{either(words('layout', 'labels', 'events'))}|立项|获批|批复|招标|中标|签约|验收)"
)


def goes_on_with_item(text: str, start: int) -> bool:
    """What stands at `start` is a size or a dated step of what is named above."""
    return bool(SIZE.match(text, start) or STEP.match(text, start))
