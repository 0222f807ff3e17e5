"""Labels that stand on a line of their own in a post of short lines, with what they say below them.

位置 / 文兴路实验小学门口 / 什么时候能走 / 4月20日 is read as 位置：文兴路实验小学门口, 什么时候能走：4月20日.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from importers.lexicon import either, words
from importers.passage import Passage
from projects.unchanging import changed

#: 什么时候能走, 啥时候动工？
ASKED = r"(?:预计|大概|到底)?(?:什么时候|啥时候|何时|几时|多久|哪天)[\u4e00-\u9fff]{1,8}"
KNOWN, HEADS = (either(words("layout", "labels", group)) for group in ("attributes", "heads"))
LABEL = re.compile(rf"(?:{KNOWN}|[\u4e00-\u9fff]{{0,2}}{HEADS}|{ASKED})[：:？?]?")
#: one by itself may be the end of what the line above says
FEWEST, LONGEST = 2, 16
PAUSE, VALUE_FOLLOWS = "，", "："


def is_bare_label(line: str) -> bool:
    return LABEL.fullmatch(line) is not None


def bare_labels(lines: Sequence[str]) -> set[int]:
    """Which of a post's lines they are; none where there is but one."""
    found = {index for index, line in enumerate(lines) if len(line) <= LONGEST and is_bare_label(line)}
    return found if len(found) >= FEWEST else set()


def with_colon(passage: Passage, label_end: int) -> Passage:
    """The same with a colon behind the label that ends there in the source."""
    place = bisect_left(passage.origins, label_end)
    if passage.text[place : place + 1] != PAUSE:
        return passage
    return changed(passage, text=passage.text[:place] + VALUE_FOLLOWS + passage.text[place + 1 :])
