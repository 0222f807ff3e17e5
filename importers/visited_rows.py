"""What a visit to the first of a row of works says of the others."""

from __future__ import annotations

import re

from importers.mention import VISITED, Form, Mention
from importers.name_rows import may_be_one, rows
from importers.names import WORKS
from importers.signs import SITE, VISIT_BEFORE
from projects.unchanging import changed

#: 等3个重点项目建设现场, 等项目建设情况, 等地施工一线
SITES_BEHIND = re.compile(
    "(?:项目|工程)?(?:等(?:地|处|多处)?(?:\\d{1,2}个)?[\u4e00-\u9fff]{0,8}?(?:项目|工程)?)?的?"
    "(?:建设|施工|改造|推进){0,2}(?:现场|工地|一线|情况|进展|进度)"
)
OF_WORKS = re.compile("项目|工程|建设|施工|改造|工地")
SEEN_POINTS, REACH = 6.0, 26


def visited_together(text: str, found: list[Mention]) -> list[Mention]:
    """深入甲医院、乙大桥等项目建设现场: whoever visits the first of a row of works visits them all."""
    result = list(found)
    for row in rows(text, found):
        first, last = found[row[0]], found[row[-1]]
        if len(row) < 2 or VISIT_BEFORE.of(text[max(0, first.start - REACH) : first.start]) is None:
            continue
        sites = SITES_BEHIND.match(text, last.end)
        are_works = sites is not None and bool(OF_WORKS.search(sites.group()) or last.name.endswith(WORKS))
        for index in row:
            here = found[index]
            is_one = here.form is Form.NAMED or may_be_one(here)
            is_one = is_one and (are_works or (VISITED in first.why and here.name.endswith(WORKS)))
            if is_one:
                why = (*here.why, *(sign for sign in (VISITED, SITE) if sign not in here.why))
                result[index] = changed(
                    here, form=Form.NAMED, score=max(here.score, SEEN_POINTS), why=why, is_oblique=False
                )
    return result
