"""Units to whom a task is given: 运营交给了甲公司, 移交甲公司管护, 由甲、乙分别承担设计、施工."""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.lexicon import either, tables
from importers.told_roles import CALLED_BY_TRADE, DOES, FREE, UNLED, ToldRole, divided, is_name

OF_A_TASK = {task: role for role, tasks in tables("organisations")["tasks"].items() for task in tasks}
TASK = either(OF_A_TASK)
OPENS = "(?:^|(?<=[，。；、的]))"
#: 运营交给了甲公司, 后期管护委托给乙公司
GIVEN = re.compile(
    rf"{OPENS}[\u4e00-\u9fff]{{0,6}}?(?P<task>{TASK})(?:管理|任务|工作|权|业务)?(?:则|已|也|将|全部|统一|整体){{0,2}}"
    rf"(?:交给了?|交由|移交给?了?|委托给?了?|托付给|外包给了?|承包给了?|发包给了?)(?P<names>{FREE}{{3,18}}?)(?:负责|承担|打理|来做)?(?=[，。；]|$)"
)
#: 建成后移交甲公司管护
HANDED = re.compile(
    rf"(?:移交给?了?|转交给?|托付给|交给了)(?P<names>{FREE}{{3,18}}?)(?:统一|负责|进行|具体|全权|日常|来){{0,2}}"
    rf"(?P<does>{either(word for word, role in DOES.items() if role == 'operator')}|管理)(?=[，。；]|$)"
)
#: 由甲公司和乙公司分别负责施工、监理
EACH_ITS_TASK = re.compile(
    rf"由(?P<names>{FREE}{{3,18}}?(?:(?:、|[和与及]){FREE}{{3,18}}?){{1,4}})分别(?:负责|承担|担任|担纲|中标)"
    rf"(?P<tasks>{TASK}(?:(?:、|[和与及]){TASK}){{1,4}})(?:任务|工作|单位)?(?=[，。；]|$)"
)
ANY_TASK = re.compile(TASK)
#: 方案由同舟设计院负责, 装修由鸿运装饰公司承担: what is done stands before 由
DONE_BY = re.compile(
    rf"(?:^|(?<=[，。；、的]))(?:项目|工程|主体|土建|建筑|初步|概念|前期)?(?P<does>{either(OF_A_TASK)})(?:设计|编制|工作|任务)?均?由"
    rf"(?P<names>{UNLED}{{3,18}}?)(?:全面|具体|独家|全程)?(?:负责|承担|完成|承接|操刀)(?=[，。；、]|$)"
)
#: cheap to look for
BEGINS = re.compile("[交包]给|移交|转交|托付|委托|交由")


def told_tasks(text: str) -> Iterator[ToldRole]:
    """The units of a sentence that are given a task of their own."""
    if BEGINS.search(text):
        for match in GIVEN.finditer(text):
            yield from _each(text, match, OF_A_TASK[match["task"]])
        for match in HANDED.finditer(text):
            yield from _each(text, match, "operator")
    if "由" in text:
        yield from _done_by(text)
    if "分别" in text:
        for match in EACH_ITS_TASK.finditer(text):
            yield from _in_order(text, match)


def _done_by(text: str) -> Iterator[ToldRole]:
    """施工由远安建工负责，设计由华东院承担."""
    for match in DONE_BY.finditer(text):
        for start, end in divided(text, *match.span("names")):
            if is_name(text, start, end):
                yield ToldRole(start, end, OF_A_TASK[match["does"]], is_sure=True)


def _each(text: str, match: re.Match[str], role: str) -> Iterator[ToldRole]:
    for start, end in divided(text, *match.span("names")):
        if is_name(text, start, end) and CALLED_BY_TRADE.search(text[start:end]):
            yield ToldRole(start, end, role, is_sure=True)


def _in_order(text: str, match: re.Match[str]) -> Iterator[ToldRole]:
    names = list(divided(text, *match.span("names")))
    tasks = ANY_TASK.findall(match["tasks"])
    if len(names) == len(tasks) and all(is_name(text, *span) for span in names):
        for (start, end), task in zip(names, tasks, strict=True):
            yield ToldRole(start, end, OF_A_TASK[task], is_sure=True)
