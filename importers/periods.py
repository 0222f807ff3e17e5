"""From when to when works are built: 施工时间：2025年5月8日至10月15日, 建设工期为2025年3月—2026年9月."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from importers.annotate import Annotated
from importers.records import MilestoneStatement, Status, Tense
from importers.step import Step
from importers.step_days import told_by_day
from projects.date_window import DateWindow
from projects.date_words import DateExpression, resolve

#: what the two days are told of, right before the first of them
LABEL = re.compile(
    r"(?:(?:施工|建设|工程|改造|改扩建|实施|项目|维修|大修)(?:时间|时段|工期|期限|周期|期|年限|起止时间|起止年限)|(?:计划|合同|总)?工期|起止时间)"
    r"(?:暂定|预计|计划|初步|拟|定|约){0,2}(?:为|是)?：?(?:约?\d{1,4}(?:个月|个?日历天|天|年)[（，])?(?:即|计划)?(?:[自从由])?$"
)
LABEL_LONGEST = 28
#: 管制时间：5月18日0时起至8月28日24时止; 望湖路将于5月18日至8月28日封闭施工
CLOSED = re.compile(
    r"(?P<how>全?封闭(?:施工)?|交通管制|管制|限行|禁行|断行|断交|占道(?:施工)?|围挡)(?:的)?(?:时间|时段|期限|期间|工期)(?:暂定|拟|定|为|是|：)*$"
)
OPENED_AGAIN, CLOSED_FOR = "恢复通行", {"占道": "占道施工", "围挡": "围挡施工"}
#: 定于5月25日至8月31日对该路段实施半幅封闭
WORKED_ON = re.compile(
    r"(?:止|期间)?，?(?:对|将对|在)[^，。；]{2,24}?(?:进行|实施|开展|组织)[^，。；]{0,8}?"
    r"(?:施工|改造|维修|大修|整治|封闭|加固)"
)
TO = re.compile(r"(?:(?:\d{1,2}|零|凌晨零)[时点](?:\d{1,2}分?|整|许)?|[：\d]{4,5})?(?:起|开始)?(?:至|到|~|-{1,3}|——?)")
STARTED, ENDED = "开工", "完工"
RULE = "step: the time that the works take"


def find_periods(here: Annotated, published: DateWindow | None, above: str = "") -> Iterator[Step]:
    """The start and the end of works that the sentence gives as a stretch of time. `above` is the heading above it."""
    for first, last in pairwise(here.dates):
        if not TO.fullmatch(here.text, first.end, last.start):
            continue
        told = LABEL.search(here.text, max(0, first.start - LABEL_LONGEST), first.start)
        closed = None if told else _closed(here.text, first.start, above)
        if not (told or closed or WORKED_ON.match(here.text, last.end)):
            continue
        start, end = (closed, OPENED_AGAIN) if closed else (STARTED, ENDED)
        for event, found, ahead in ((start, first, Status.PLANNED), (end, last, Status.UNDER_CONSTRUCTION)):
            step = _step(here, event, found, first, published)
            if step is not None:
                yield step if step.statement.tense is Tense.ACTUAL else _ahead(step, ahead)


def _closed(text: str, position: int, above: str) -> str:
    """What a road undergoes in the time that a label before it, or in the line above, is about; "" where none is."""
    found = CLOSED.search(text, max(0, position - LABEL_LONGEST), position) or (
        CLOSED.search(above) if position == 0 and above else None
    )
    return CLOSED_FOR.get(found["how"][:2], "封闭施工") if found else ""


def _step(
    here: Annotated, event: str, found: DateExpression, first: DateExpression, published: DateWindow | None
) -> Step | None:
    tense = told_by_day(found, published) or Tense.PLANNED
    resolved = resolve(found, on=published, planned=tense is Tense.PLANNED, inherited_year=first.year)
    if resolved.window is None:
        return None
    evidence = here.evidence(found.start, found.end, RULE, 0.85)
    reason = resolved.reason if resolved.window.year_inferred else ""
    told = MilestoneStatement(event, tense, found.text, resolved.window, evidence, "", reason)
    status = Status.UNDER_CONSTRUCTION if event not in (ENDED, OPENED_AGAIN) else Status.COMPLETED
    return Step(told, found.start, status, is_scoped=False, event=event)


def _ahead(step: Step, status: Status) -> Step:
    return Step(step.statement, step.position, status, step.is_scoped, step.event)
