"""Estates that only their renewal makes works of: 同样在听松新村，改造工程正加紧进行; 翠湖小区建于2001年。此次改造…."""

from __future__ import annotations

import re

from importers.annotate import Annotated
from importers.mention import ORIENTATION, Form, Mention
from importers.names import is_called_works
from importers.signs import DONE_TO, SITE
from projects.unchanging import changed

#: as for works that are called by what is done to them, at their site
SIGNS = (DONE_TO, SITE)
ESTATE = re.compile("(?:小区|新村|新寓|公寓|家园|花园|新苑|家属院|家属区|家属楼|宿舍)$")
#: 三江新村二区
QUARTER = re.compile("[一二三四五六七八九十东西南北][区期村]")
DONE = "(?:综合|整体|全面|环境|外墙|设施)?(?:改造|整治|翻新|更新|提升){1,2}"
#: the subject of a clause: 此次改造工程总投入, 老旧小区改造提升工程正在施工
RENEWAL = re.compile(
    r"(?:^|(?<=[，。；“]))(?:(?:目前|如今|眼下|现在|据悉|据了解|据介绍|其)，?)*(?:此次|本次|这次|这项|该|整个|小区的?)?(?:老旧?小区)?"
    rf"{DONE}(?:工程|项目|工作)?(?=[也已正总共将于预计投涉包完进内主施建全]|顺利|现场|费用)(?!完[善成好])"
)
#: one of a row, the way to it, whose home it is, or where something else is
IN_A_ROW, LEADS = (
    ("、", "等", "和", "与", "及"),
    ("、", "和", "与", "及", "住", "住在", "从", "到", "至", "经", "离", "近"),
)
ELSEWHERE = re.compile(
    "[^，。；]{0,2}(?:附近|旁|对面|周边|门口|侧|以[东西南北])|的?[^，。；]{0,4}(?:居民|业主|住户|先生|女士|大爷|大妈|阿姨|师傅|老人|市民|群众)"
)
SENTENCES = 2
POINTS = 4.0


def with_renewed_estates(story: list[Annotated]) -> list[Annotated]:
    """With such an estate as a name that works are told of by."""
    if not any(word in here.text for here in story for word in ("改造", "整治", "翻新", "提升")):
        return story
    return [_with_renewed(here, story[n + 1 : n + 1 + SENTENCES]) for n, here in enumerate(story)]


def _with_renewed(here: Annotated, following: list[Annotated]) -> Annotated:
    estates = [m for m in here.mentions if m.form is Form.NAMED and ESTATE.search(m.name)]
    if len(estates) != 1 or here.sentence.is_heading or not _is_renewed(here, estates[0], following):
        return here
    quarter = QUARTER.match(here.text, estates[0].end)
    end = quarter.end() if quarter else estates[0].end
    named = changed(
        estates[0],
        end=end,
        name=here.text[estates[0].start : end],
        score=max(estates[0].score, 0.0) + POINTS,
        why=(*(sign for sign in estates[0].why if sign != ORIENTATION), *SIGNS),
        is_oblique=False,
    )
    return changed(here, mentions=tuple(named if m is estates[0] else m for m in here.mentions))


def _is_renewed(here: Annotated, estate: Mention, following: list[Annotated]) -> bool:
    text = here.text
    if text.startswith(IN_A_ROW, estate.end) or text.endswith(LEADS, 0, estate.start):
        return False
    called_works = any(m.form is Form.NAMED and is_called_works(m.name) for m in here.mentions)
    if called_works or ELSEWHERE.match(text, estate.end):
        return False
    if RENEWAL.search(text, estate.end):
        return True
    for there in following:
        if there.sentence.paragraph != here.sentence.paragraph:
            return False
        renewal = RENEWAL.search(there.text)
        floor = renewal.start() if renewal else len(there.text)
        if any(m.form is Form.NAMED and m.start < floor for m in there.mentions):
            return False
        if renewal:
            return True
    return False
