"""Notices of roads that are closed for works: the stretch that is closed is a place, the works stand in the title.

二、管制路段 / 望湖路（环城北路至丝厂弄段）全封闭施工: of the bridge that the notice is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from importers.annotate import Annotated
from importers.mention import Form
from importers.names import WORKS
from projects.unchanging import changed

#: what such a line or the heading above it is labelled with
STRETCH = re.compile(
    r"(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．])?(?:交通)?(?:全?封闭|管制|限行|禁行|断行|占道|绕行|分流|影响|涉及|改道)"
    r"(?:施工)?(?:的)?(?:路段|范围|区域|线路|路线|道路|地点|位置|方案|建议)(?:为)?(?:：|$)"
)


def with_closed_stretches(story: Sequence[Annotated]) -> list[Annotated]:
    """The sentences, without the roads that they close where the story has named works before."""
    told: list[Annotated] = []
    is_below = has_named = False
    for here in story:
        label = STRETCH.match(here.text) if has_named else None
        if here.sentence.is_heading:
            is_below = label is not None
        is_closed = label is not None or (is_below and not here.sentence.is_heading)
        told.append(_without_roads(here) if is_closed else here)
        has_named = has_named or any(m.form is Form.NAMED and not m.is_oblique for m in here.mentions)
    return told


def _without_roads(here: Annotated) -> Annotated:
    mentions = tuple(m for m in here.mentions if m.name.endswith(WORKS))
    return here if mentions == here.mentions else changed(here, mentions=mentions)
