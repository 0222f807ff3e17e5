"""建成甲水库，开工乙大桥，续建丙路: works named behind the verb for what is done with them, clause by clause."""

from __future__ import annotations

import re

from importers.lexicon import either, tables, words
from importers.mention import LIES_IN, ONE_OF_A_ROW, Form, Mention
from importers.one_of_a_town import is_kind_of_town
from importers.records import Status
from projects.unchanging import changed

#: the state that each verb leaves the works in that stand behind it
VERBS: dict[str, list[str]] = tables("states")["verb_first"]
STATE_OF = {verb: Status(state) for state, verbs in VERBS.items() if state != "manner" for verb in verbs}
#: the same, where all that is still to be done
IF_PLANNED = {
    Status.IN_USE: Status.UNDER_CONSTRUCTION,
    Status.COMPLETED: Status.UNDER_CONSTRUCTION,
    Status.UNDER_CONSTRUCTION: Status.UNDER_CONSTRUCTION,
    Status.PREPARATION: Status.PREPARATION,
}
#: 今年的工作：开工甲大桥: of these nothing has begun where no word tells the past
BEGINS = frozenset(words("states", "beginning", "verbs"))
MANNER = either(VERBS["manner"])
VERB = either(STATE_OF)
#: 一是加快建成甲水库: an ordinal, then how and what is done
OPENS = re.compile(
    rf"(?:[^，。；：]{{0,8}}：)?(?:[一二三四五六七八九十]{{1,2}}是)?(?:{MANNER}|\d{{4}}年|\d{{1,2}}月)*(?P<verb>{VERB})(?P<done>了)?$"
)
JOINTS = frozenset("、和及与")
ROW_OPENS = re.compile(rf"(?:{MANNER}|\d{{4}}年|\d{{1,2}}月)*(?P<verb>{VERB})(?!的)[^，。；：]{{3,}}$")
#: 完成线下工程的70%, 推进云溪社区的工作: a share or a thing of theirs
OF_IT = re.compile(r"的|\d|[两三四五六七八九十][个座条处所]")
#: without one of these 建成 may as well be a plan
PAST = re.compile("去年|过去|年来|以来|已|先后|相继|累计|回顾|总结|了|上年")
MARKS = re.compile("[，。；：]")
FIRST = frozenset(verb[-1] for verb in STATE_OF) | {"了"}
JOINED = re.compile(rf"(?:建设|改造|扩建|项目|工程)?(?:[、和及与]|以及){LIES_IN}")
SHORTEST_ROW, POINTS, TOLD = 2, 3.5, 1.0
VERB_REACH = 28
BEHIND_VERB = "behind the verb for what is done with it"


def verb_before(text: str, start: int) -> str:
    """The verb that opens the clause in which a name begins at `start`, right before it; "" where there is none."""
    if text[start - 1 : start] not in FIRST:
        return ""
    floor = max(
        [0, start - VERB_REACH, *(mark.end() for mark in MARKS.finditer(text, max(0, start - VERB_REACH), start))]
    )
    opened = OPENS.match(text, floor, start)
    return opened["verb"] if opened is not None else ""


def verb_of_row(text: str, start: int) -> str:
    """启动甲路、乙路改造等23项工程: the verb that opens the clause, of a row whose first names were read as none."""
    if text[start - 1 : start] not in JOINTS:
        return ""
    floor = max([0, *(mark.end() for mark in MARKS.finditer(text, 0, start))])
    opened = ROW_OPENS.match(text, floor, start)
    return opened["verb"] if opened is not None else ""


def behind_verbs(text: str, found: list[Mention]) -> list[Mention]:
    """With the names that stand so in several clauses told to be works, and what opens another of them told of."""
    first = [n for n, mention in enumerate(found) if _is_behind(text, mention)]
    if len(first) < SHORTEST_ROW:
        return found
    result = [_told(here) if _opens(text, here) else here for here in found]
    for n in [n for start in first for n in _row_from(text, found, start)]:
        here = found[n]
        score, why = max(here.score, POINTS), (*here.why, ONE_OF_A_ROW, BEHIND_VERB)
        result[n] = changed(here, score=score, why=why, form=Form.NAMED, is_oblique=False)
    return result


def _is_behind(text: str, mention: Mention) -> bool:
    return _may_be(mention) and verb_before(text, mention.start) != "" and not OF_IT.match(text, mention.end)


def _opens(text: str, mention: Mention) -> bool:
    return _may_be(mention) and not mention.is_oblique and text[mention.start - 1 : mention.start] in ("，", "；")


def _told(mention: Mention) -> Mention:
    return changed(mention, score=max(mention.score, TOLD))


def state_behind(text: str, start: int, verb: str, *, is_planned: bool) -> Status:
    """How works are that stand behind the verb: what nothing tells to be done may be a plan."""
    status = STATE_OF[verb]
    if not is_planned and PAST.search(text, 0, start):
        return status
    return Status.PLANNED if verb in BEGINS else IF_PLANNED[status]


def _may_be(mention: Mention) -> bool:
    named = mention.form is Form.NAMED or is_kind_of_town(mention.name)
    return named and not (mention.is_counted or mention.is_definite)


def _row_from(text: str, found: list[Mention], first: int) -> list[int]:
    """The first of a row, and what is joined to it by 、 or 和."""
    row = [first]
    while row[-1] + 1 < len(found) and JOINED.fullmatch(text, found[row[-1]].end, found[row[-1] + 1].start):
        row.append(row[-1] + 1)
    return [n for n in row if _may_be(found[n])]
